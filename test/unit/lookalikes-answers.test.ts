// Checks what becomes of answers about lookalikes: they can be taken back, and none is kept about an account that goes.
import { describe, expect, it } from 'vitest';
import { noDecisions, type PairVerdict } from '../../shared/actions/import-decisions';
import { emptyBook, importInto, summaryOf, tableOf } from './import-harness';

const header = 'Account ID,Account Name,City\n';

describe('a pair that is the same', () => {
  it('I190 is still asked about when a row updates an account here', () => {
    const book = emptyBook();
    importInto(book, tableOf(`${header}D-1,Vantry Aerospace,Troy\n`));
    const list = tableOf(`${header},Vantry Aerospce,Troy\n`);
    const [asked] = summaryOf(book, list).questions;
    const said = summaryOf(book, list, verdictsOf(asked?.key, 'same'));
    expect(said.counts).toMatchObject({ new: 0, changed: 1 });
    expect(said.questions.map(({ key, verdict }) => [key, verdict])).toEqual([[asked?.key, 'same']]);
  });

  it('I190 is still asked about when one of two rows is left out', () => {
    const list = tableOf(`${header}D-1,Vantry Aerospace,Troy\n,Vantry Aerospce,Troy\n`);
    const book = emptyBook();
    const [asked] = summaryOf(book, list).questions;
    const said = summaryOf(book, list, verdictsOf(asked?.key, 'same'));
    expect(said.counts).toMatchObject({ new: 1, rejected: 1 });
    expect(said.questions.map(({ key, verdict }) => [key, verdict])).toEqual([[asked?.key, 'same']]);
    const back = summaryOf(book, list, verdictsOf(asked?.key, 'later'));
    expect(back.counts).toMatchObject({ new: 2, rejected: 0 });
  });
});

describe('a pair with an account that is removed as missing', () => {
  it('I186 is not remembered: no record refers to what is not there', () => {
    const book = emptyBook();
    importInto(book, tableOf(`${header}D-1,Ashgrove,Albany\nD-2,Vantry Aerospace,Troy\n`));
    const list = tableOf(`${header}D-1,Ashgrove,Albany\n,Vantry Aerospce,Troy\n`);
    const [asked] = summaryOf(book, list).questions;
    const { decisions } = verdictsOf(asked?.key, 'different');
    importInto(book, list, { decisions: { ...decisions, removeMissing: true } });
    expect(book.all('account').map(({ name }) => name)).toEqual(['Ashgrove', 'Vantry Aerospce']);
    expect(book.all('lookalike')).toEqual([]);
  });
});

function verdictsOf(key = '', verdict: PairVerdict = 'later') {
  return { decisions: { ...noDecisions, verdicts: new Map([[key, verdict]]) } };
}
