// How a workspace begins: empty or from ready records, once.
import { describe, expect, it } from 'vitest';
import { startWorkspace } from '../../shared/actions/start-workspace';
import { Book } from '../../shared/records/book';
import { recordSchema } from '../../shared/records/record';
import { sampleDefaults, sampleWorkspace } from '../../shared/sample/sample-workspace';
import { contextAt } from '../helpers/coverage-records';

describe('starting a workspace', () => {
  it('S7 empty: five rules, Plan A, three charters, five clauses and no invented goals', () => {
    const book = new Book();
    const plan = startWorkspace(
      book,
      { from: 'empty', name: ' Southwest ', actor: 'Elena Marsh' },
      contextAt(),
    );
    expect(plan).toMatchObject({ ok: true, kind: 'workspace.started', label: 'Workspace Southwest started' });
    if (!plan.ok) return;
    book.apply(plan.changes);
    for (const record of book.everything()) recordSchema.parse(record);
    expect(book.workspace()).toMatchObject({
      name: 'Southwest',
      deckHeading: 'Southwest',
      asOfDate: null,
      mappedFacts: [],
    });
    const counts = (['coverageRule', 'scenario', 'goal', 'roleCharter', 'clause', 'account'] as const).map(
      (type) => book.count(type),
    );
    expect(counts).toEqual([5, 1, 0, 3, 5, 0]);
    expect(book.all('goal')).toEqual([]);
    expect(book.all('clause')[0]?.title).toBe('Paired sellers talk several times a day');
  });

  it('S7 from the sample: every record, with another actor when one is given', () => {
    const records = sampleWorkspace(sampleDefaults);
    const book = new Book();
    const plan = startWorkspace(book, { from: 'records', records, actor: 'Pat Noone' }, contextAt());
    expect(plan).toMatchObject({ ok: true, label: 'Workspace Northeast started with 318 accounts' });
    if (!plan.ok) return;
    book.apply(plan.changes);
    expect(book.size()).toBe(records.length);
    expect(book.workspace()).toMatchObject({
      ...{ name: 'Northeast', subtitle: 'Halden Supply, FY26', deckHeading: 'Halden Supply Northeast' },
      ...{ deckVersion: 7, effectiveOn: '2026-03-09', asOfDate: '2026-03-10', actor: 'Pat Noone' },
    });
  });

  it('S7 refuses a blank name or actor, records without a workspace, and a second start', () => {
    const start = (input: Parameters<typeof startWorkspace>[1], book = new Book()) =>
      startWorkspace(book, input, contextAt());
    expect(start({ from: 'empty', name: ' ', actor: 'E' })).toMatchObject({ code: 'name-missing' });
    expect(start({ from: 'empty', name: 'N', actor: '' })).toMatchObject({ code: 'name-missing' });
    expect(start({ from: 'records', records: [] })).toMatchObject({ code: 'not-found' });
    const started = new Book(sampleWorkspace(sampleDefaults));
    expect(start({ from: 'empty', name: 'N', actor: 'E' }, started)).toMatchObject({
      code: 'nothing-to-change',
    });
  });
});
