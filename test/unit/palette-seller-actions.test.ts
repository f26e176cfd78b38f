// What is typed is taken apart into what to do and to whom, and names that begin like a verb stay names.
import { describe, expect, it } from 'vitest';
import { sellerVerbs, verbAndName } from '../../renderer/palette-seller-actions';

const read = (typed: string) => {
  const asked = verbAndName(typed);
  return asked === null ? null : [asked.verb.id, asked.name];
};

describe('CP15 one seller by what to do and the name', () => {
  it('the word may stand first or last, and need not be finished', () => {
    expect(read('edit maya')).toEqual(['edit', 'maya']);
    expect(read('Maya Okafor edi')).toEqual(['edit', 'maya okafor']);
    expect(read('deact maya')).toEqual(['deactivate', 'maya']);
    expect(read('activate Müller')).toEqual(['activate', 'muller']);
  });

  it('nothing is asked without a name, or by fewer than three letters', () => {
    expect(['edit', 'edit ', 'ed maya', 'maya okafor', ''].map(read)).toEqual([null, null, null, null, null]);
    expect(read('edith smith')).toBeNull();
  });

  it('each example is read as what it is an example of', () => {
    for (const { id, example } of sellerVerbs) expect(read(`${example} maya`)).toEqual([id, 'maya']);
  });
});
