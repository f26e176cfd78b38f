// What each field of an account reads, under which id, and what a filter by it lets through.
import { describe, expect, it } from 'vitest';
import { columnFilterText, emptyTest } from '../../renderer/features/board/column-filter';
import { columnPasses } from '../../renderer/store/board/field-tests';
import { acceptsOf } from '../../renderer/store/board/matches';
import { BoardIndex } from '../../renderer/store/board-index';
import { extraFieldId, fieldLabel, fieldReader, filterFields } from '../../renderer/store/filter-fields';
import { type ColumnTest, noFilter } from '../../renderer/store/view';
import { type AccountId, planAId, type SellerId, teamIdOf } from '../../shared/records/ids';
import type { AnyRecord, RecordOf } from '../../shared/records/record';
import { ruleExceptionIdOf } from '../../shared/records/rule-exception';
import { accountWith, asOf, bookWith, sellerWith, workspaceRecord } from '../helpers/coverage-records';
import { allRows } from '../helpers/shown-board';

const maya = sellerWith({ id: 'maya' as SellerId, name: 'Maya Okafor', homeLane: 'inside' });
const dana = sellerWith({ id: 'dana' as SellerId, name: 'Dana Castellano', homeLane: 'field' });

function proposal(accountId: string, fields: Partial<RecordOf<'proposal'>>): RecordOf<'proposal'> {
  return {
    type: 'proposal',
    id: `${planAId}:${accountId}`,
    deleted: false,
    scenarioId: planAId,
    accountId: accountId as AccountId,
    lane: null,
    ownerId: null,
    quarterbackId: null,
    reason: null,
    exception: null,
    ...fields,
  };
}

const acme = accountWith({
  id: 'acme' as AccountId,
  name: 'Acme',
  lane: 'inside',
  ownerId: maya.id,
  region: ' West ',
  spendCents: 7_500_000,
  technicalShare: 0.41,
  orderCount: 3,
  orderCount12: 2,
  averageOrderCents: 12_345,
  lastOrderOn: '2026-01-31',
  parentName: 'Globex',
  lockReason: 'In handoff',
  custom: { Region: 'Extra west' },
});
const globex = accountWith({ id: 'globex' as AccountId, name: 'Globex' });
const branch = accountWith({
  id: 'branch' as AccountId,
  name: 'Branch',
  parentId: globex.id,
  lane: 'specialist',
});

function bookOf(...more: AnyRecord[]) {
  const columns = { Region: { kind: 'text', decimalMark: null, dateOrder: null } } as const;
  return bookWith([{ ...workspaceRecord, extraColumns: columns }, maya, dana, acme, globex, branch, ...more]);
}

const planned = bookOf(
  proposal('acme', {
    lane: 'field',
    ownerId: dana.id,
    quarterbackId: maya.id,
    reason: 'Grows',
    exception: 'both',
  }),
);

/** What a field of this account reads; texts by what is shown. */
function read(name: string, account = acme, book = planned): unknown {
  const id = `field:${name}`;
  const field = filterFields({}).find((each) => each.id === id);
  if (field === undefined) throw new Error(`There is no ${id}.`);
  const board = BoardIndex.of(book, planAId, asOf);
  const value = fieldReader(id, field.kind, book)(account, board.row(account.id));
  return typeof value === 'object' && value !== null ? value.text : value;
}

describe('FV1 fields', () => {
  it.each<[string, unknown]>([
    ['currentLane', 'Inside'],
    ['proposedLane', 'Field'],
    ['suggestedLane', 'Specialist'],
    ['owner', 'Dana Castellano'],
    ['currentOwner', 'Maya Okafor'],
    ['ownerInactive', 'No'],
    ['quarterback', 'Maya Okafor'],
    ['region', 'West'],
    ['segment', null],
    ['parent', 'Globex'],
    ['family', 'In a family'],
    ['spend', 75_000],
    ['spend24', null],
    ['averageOrder', 123.45],
    ['orderCount', 3],
    ['orderCount12', 2],
    ['orderCount24', null],
    ['lastOrder', '2026-01-31'],
    ['technicalShare', 0.41],
    ['employees', null],
    ['lockReason', 'In handoff'],
    ['movedCount', 0],
    ['exception', 'Against a rule and over capacity'],
    ['moveReason', 'Grows'],
  ])('%s', (name, value) => {
    const facts = bookOf(
      { ...workspaceRecord, mappedFacts: ['technicalShare'] },
      proposal('acme', {
        lane: 'field',
        ownerId: dana.id,
        quarterbackId: maya.id,
        reason: 'Grows',
        exception: 'both',
      }),
    );
    const rule = facts.all('coverageRule').find(({ code }) => code === 'C3');
    if (rule !== undefined) facts.load([{ ...rule, status: 'active' }]);
    expect(read(name, acme, facts)).toEqual(value);
  });

  it('an account without any of it has no value, and sits in Unassigned on its own', () => {
    const lone = accountWith({ id: 'lone' as AccountId });
    const book = bookOf(lone);
    const withValue = filterFields({}).filter(({ id, kind }) => {
      const row = BoardIndex.of(book, planAId, asOf).row(lone.id);
      return fieldReader(id, kind, book)(lone, row) !== null;
    });
    expect(withValue.map(({ label }) => label)).toEqual([
      'Current lane',
      'Proposed lane',
      'Family',
      'Times moved',
    ]);
    expect(read('proposedLane', lone, book)).toBe('Unassigned');
    expect(read('family', lone, book)).toBe('On its own');
  });

  it('R61 the rules an exception that holds is from are one value; one that is over has none', () => {
    const excepted = (code: string, expiresOn: string | null): RecordOf<'ruleException'> => ({
      type: 'ruleException',
      id: ruleExceptionIdOf(`rule:${code}`, acme.id),
      deleted: false,
      ruleId: `rule:${code}`,
      accountId: acme.id,
      reason: 'The plant buys',
      owner: 'Maya Okafor',
      expiresOn,
      grantedAt: '2026-01-05T09:00:00.000Z',
    });
    const readWith = (...more: AnyRecord[]) => read('exceptedFrom', acme, bookOf(...more));
    expect(readWith(excepted('C4', asOf))).toBe('C4');
    expect(readWith(excepted('C5', null), excepted('C4', asOf))).toBe('C4, C5');
    expect(readWith(excepted('C4', '2026-03-09'))).toBe(null);
  });

  it('a parent is in the family of its branch, and is named by its account', () => {
    expect([read('parent', branch), read('family', branch), read('family', globex)]).toEqual([
      'Globex',
      'In a family',
      'In a family',
    ]);
    expect(read('parent', globex)).toBe(null);
  });

  it('Q1 the quarterback is the proposed one, else the team’s; the owner is none until somebody says so', () => {
    const team: AnyRecord = {
      type: 'team',
      id: teamIdOf(acme.id),
      deleted: false,
      accountId: acme.id,
      quarterbackId: dana.id,
    };
    const moved = { lane: 'field', ownerId: dana.id } as const;
    expect(read('owner', acme, bookOf(proposal('acme', moved)))).toBe('Dana Castellano');
    expect(read('quarterback', acme, bookOf(proposal('acme', moved)))).toBe(null);
    expect(read('quarterback', acme, bookOf())).toBe(null);
    expect(read('quarterback', acme, bookOf(team))).toBe('Dana Castellano');
  });

  it('SE21 finds orphans: of the owner each view shows, and no value where nobody owns', () => {
    const gone = bookOf(proposal('acme', { lane: 'field', ownerId: dana.id }), { ...maya, active: false });
    expect(read('ownerInactive', acme, gone)).toBe('No');
    const current = BoardIndex.of(gone, null, asOf);
    const inCurrent = fieldReader('field:ownerInactive', 'text', gone)(acme, current.row(acme.id));
    expect(inCurrent).toEqual({ key: 'yes', text: 'Yes' });
    expect(read('ownerInactive', acme, bookOf({ ...maya, active: false }))).toBe('Yes');
    expect(read('ownerInactive', acme, bookOf(proposal('acme', { lane: 'field', ownerId: null })))).toBe(
      null,
    );
    expect(filterFields({}).find(({ also }) => also?.includes('orphan'))?.label).toBe('Owner is inactive');
  });

  it('an extra column of the same name is another field', () => {
    const columns = planned.workspace().extraColumns;
    const regions = filterFields(columns).filter(({ label }) => label === 'Region');
    expect(regions.map(({ id, isExtra }) => [id, isExtra])).toEqual([
      ['field:region', false],
      ['extra:Region', true],
    ]);
    expect(fieldReader(extraFieldId('Region'), 'text', planned)(acme, undefined)).toEqual({
      key: 'extra west',
      text: 'Extra west',
    });
    expect(fieldLabel(extraFieldId('field:region'))).toBe('field:region');
    expect(new Set(filterFields(columns).map(({ id }) => id)).size).toBe(filterFields(columns).length);
  });

  it('two sellers of one name stay two, and a new name is read at once', () => {
    const other = sellerWith({ id: 'maya-2' as SellerId, name: 'Maya Okafor' });
    const book = bookOf(other, accountWith({ id: 'second' as AccountId, ownerId: other.id }));
    const reader = fieldReader('field:owner', 'text', book);
    const keys = book.all('account').map((account) => reader(account, undefined));
    expect(keys.map((value) => (typeof value === 'object' ? value?.key : value))).toContain('maya-2');
    book.load([{ ...maya, name: 'Maya Stone' }]);
    expect(fieldReader('field:owner', 'text', book)(acme, undefined)).toEqual({
      key: 'maya',
      text: 'Maya Stone',
    });
  });
});

describe('FV2 tests', () => {
  const passing = (column: string, test: ColumnTest) => {
    const passes = columnPasses({ column, test }, planned);
    return planned
      .all('account')
      .filter((account) => passes(account, undefined))
      .map(({ id }) => id);
  };

  it('money is compared in whole currency, and its limits count', () => {
    const spend = (atLeast: number | null, atMost: number | null): ColumnTest => ({
      kind: 'number',
      atLeast,
      atMost,
    });
    expect(passing('field:spend', spend(75_000, null))).toEqual(['acme']);
    expect(passing('field:spend', spend(75_000.01, null))).toEqual([]);
    expect(passing('field:averageOrder', spend(123.45, 123.45))).toEqual(['acme']);
    expect(passing('field:technicalShare', spend(0.41, 0.41))).toEqual(['acme']);
  });

  it('"No value" passes beside limits and alone', () => {
    const only: ColumnTest = { kind: 'number', atLeast: null, atMost: null, takesEmpty: true };
    expect(passing('field:spend', only)).toEqual(['globex', 'branch']);
    expect(passing('field:spend', { ...only, atLeast: 1 })).toEqual(['acme', 'globex', 'branch']);
    const days: ColumnTest = { kind: 'date', after: '2026-01-30', before: null };
    expect(passing('field:lastOrder', days)).toEqual(['acme']);
    expect(passing('field:lastOrder', { ...days, after: null, takesEmpty: true })).toEqual([
      'globex',
      'branch',
    ]);
  });

  it('a test of another kind than the field passes nothing', () => {
    expect(passing('field:spend', { kind: 'text', picked: [{ key: '75000', text: '75000' }] })).toEqual([]);
    expect(passing('field:gone', { kind: 'number', atLeast: 0, atMost: null })).toEqual([]);
  });

  it('several combine on the board', () => {
    const board = BoardIndex.of(planned, planAId, asOf);
    const accepts = acceptsOf(
      {
        ...noFilter,
        columns: [
          {
            column: 'field:proposedLane',
            isOn: true,
            test: {
              kind: 'text',
              picked: [
                { key: 'field', text: 'Field' },
                { key: 'specialist', text: 'Specialist' },
              ],
            },
          },
          {
            column: 'field:spend',
            isOn: true,
            test: { kind: 'number', atLeast: 1, atMost: null, takesEmpty: true },
          },
          {
            column: 'field:parent',
            isOn: true,
            test: { kind: 'text', picked: [{ key: 'globex', text: 'Globex' }] },
          },
          {
            column: 'field:owner',
            isOn: true,
            test: { kind: 'text', picked: [{ key: '', text: 'No value' }] },
          },
        ],
      },
      planned,
      board,
    );
    expect(
      allRows(board)
        .filter((row) => accepts?.(row))
        .map(({ id }) => id),
    ).toEqual(['branch']);
  });
});

describe('FV1 filters and the view', () => {
  it('leaves Current whole when moves of the plan are asked for: it has none and no chip for them', () => {
    const planned = bookWith([maya, dana, acme, proposal('acme', { lane: 'field', ownerId: dana.id })]);
    const filter = { ...noFilter, proposed: true };
    const passing = (board: BoardIndex) => {
      const accepts = acceptsOf(filter, planned, board);
      return allRows(board)
        .filter((row) => accepts?.(row) ?? true)
        .map(({ id }) => id);
    };
    expect(passing(BoardIndex.of(planned, planAId, asOf))).toEqual(['acme']);
    expect(passing(BoardIndex.of(planned, null, asOf))).toEqual(['acme']);
    const still = bookWith([maya, dana, acme]);
    expect(acceptsOf(filter, still, BoardIndex.of(still, null, asOf))).toBeNull();
    expect(acceptsOf(filter, still, BoardIndex.of(still, planAId, asOf))).not.toBeNull();
  });
});

describe('FV2 words', () => {
  it.each<[string, ColumnTest, string]>([
    ['field:spend', { kind: 'number', atLeast: 75_000, atMost: null }, 'Spend: $75K or more'],
    ['field:spend', { kind: 'number', atLeast: 75_000, atMost: 1_240_000 }, 'Spend: $75K to $1.24M'],
    ['field:spend', { kind: 'number', atLeast: null, atMost: 82_512 }, 'Spend: up to $82,512'],
    ['field:spend', { kind: 'number', atLeast: -500, atMost: null }, 'Spend: −$500 or more'],
    ['field:technicalShare', { kind: 'number', atLeast: 0.4, atMost: null }, 'Technical share: 40% or more'],
    ['field:orderCount', { kind: 'number', atLeast: 3, atMost: null }, 'Order count: 3 or more'],
    [
      'field:spend',
      { kind: 'number', atLeast: 75_000, atMost: null, takesEmpty: true },
      'Spend: $75K or more or no value',
    ],
    [
      'field:lastOrder',
      { kind: 'date', after: null, before: null, takesEmpty: true },
      'Last order: No value',
    ],
    ['field:lastOrder', { kind: 'date', after: '2025-12-31', before: null }, 'Last order: after 31 Dec 2025'],
  ])('%s %j', (column, test, words) => {
    expect(columnFilterText({ column, test })).toBe(words);
  });

  it('in the currency of the workspace', () => {
    const test: ColumnTest = { kind: 'number', atLeast: 75_000, atMost: null };
    expect(columnFilterText({ column: 'field:spend', test }, 'EUR')).toBe('Spend: €75K or more');
  });

  it('a field begins with nothing asked', () => {
    expect(emptyTest('number')).toEqual({ kind: 'number', atLeast: null, atMost: null });
  });
});
