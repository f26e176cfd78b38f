// Checks that a typed condition is offered the values of the book where a value would come next, and only there.
import { describe, expect, test } from 'vitest';
import { suggestionsFor } from '../../renderer/features/rules/editor/value-suggestions';
import { suggestionsAt } from '../../shared/coverage/read-condition';
import type { FieldRef } from '../../shared/records/condition';

const vocabulary = {
  currency: 'USD',
  extraColumns: { Tier: { kind: 'text', decimalMark: null, dateOrder: null } },
} as const;
const texts: Readonly<Record<string, readonly string[]>> = {
  'account segment': ['Retail', 'Utilities', 'Re "tail"'],
  'parent segment': ['Group'],
  'account column:Tier': ['Gold'],
};
const valuesOf = ({ of, field }: FieldRef) =>
  (texts[`${of} ${field}`] ?? []).map((text) => ({ text, count: 1 }));

function at(text: string) {
  return suggestionsFor(text, text.length, vocabulary, valuesOf);
}

describe('R52: a typed condition is offered the values of its field', () => {
  test.each([
    ['segment = ', 10, ['"Retail"', '"Utilities"', '"Re ""tail"""']],
    ['segment = Re', 10, ['"Retail"', '"Re ""tail"""']],
    ['segment = "u', 10, ['"Utilities"']],
    ['segment != ', 11, ['"Retail"', '"Utilities"', '"Re ""tail"""']],
    ['spend > 5 and (parent.segment = ', 32, ['"Group"']],
    ['[Tier] in (', 11, ['"Gold"']],
    ['[Tier] in ("Silver", ', 21, ['"Gold"']],
    ['segment = "Lumber', 10, []],
  ])('R52: after %j', (text, from, words) => {
    expect(at(text)).toEqual({ from, words });
  });

  test.each(['', 'spend ', 'spend > ', 'segment ', 'segment = "Retail" ', 'spend > 5 and last o'])(
    'R52: %j is offered what its grammar says',
    (text) => {
      expect(at(text)).toEqual(suggestionsAt(text, text.length, vocabulary));
    },
  );

  test('R52: what stands after the caret is left alone', () => {
    expect(suggestionsFor('segment = Re and spend > 5', 12, vocabulary, valuesOf).words).toContain(
      '"Retail"',
    );
  });
});
