// What of a filter that was kept as JSON still fits a workspace, and what is said of the rest.
import { describe, expect, it } from 'vitest';
import { extraFieldId } from '../../renderer/store/filter-fields';
import { readFilter } from '../../renderer/store/filter-schema';
import { type BoardFilter, type ColumnFilter, noFilter } from '../../renderer/store/view';
import type { SellerId } from '../../shared/records/ids';
import { bookWith, sellerWith, workspaceRecord } from '../helpers/coverage-records';

const book = bookWith([
  {
    ...workspaceRecord,
    extraColumns: { Tier: { kind: 'text', decimalMark: null, dateOrder: null } },
  },
  sellerWith({ id: 'maya' as SellerId, name: 'Maya Okafor' }),
]);

const tier: ColumnFilter = {
  column: extraFieldId('Tier'),
  isOn: true,
  test: { kind: 'text', picked: [{ key: 'gold', text: 'Gold' }] },
};
const spend: ColumnFilter = {
  column: 'field:spend',
  isOn: false,
  test: { kind: 'number', atLeast: 75_000, atMost: null, takesEmpty: true },
};
const lastOrder: ColumnFilter = {
  column: 'field:lastOrder',
  isOn: true,
  test: { kind: 'date', after: '2025-12-31', before: null },
};

const kept = (filter: unknown) => readFilter(JSON.parse(JSON.stringify(filter)), book);

describe('FV7 a saved filter', () => {
  it('comes back as it was kept', () => {
    const filter: BoardFilter = {
      ...noFilter,
      mismatch: true,
      query: 'münster',
      columns: [tier, spend, lastOrder],
    };
    expect(kept(filter)).toEqual({ filter, leftOut: [] });
    expect(kept(noFilter)).toEqual({ filter: noFilter, leftOut: [] });
  });

  it('a column that is gone is named, the rest is applied', () => {
    const gone = { ...tier, column: extraFieldId('Grade') };
    expect(kept({ ...noFilter, locked: true, columns: [gone, spend] })).toEqual({
      filter: { ...noFilter, locked: true, columns: [spend] },
      leftOut: ['Grade, a column that is gone'],
    });
  });

  it('a column that holds another kind of value now is named', () => {
    const wasNumber = { ...spend, column: extraFieldId('Tier') };
    expect(kept({ ...noFilter, columns: [wasNumber] })).toEqual({
      filter: noFilter,
      leftOut: ['Tier, which holds another kind of value now'],
    });
  });

  it('a seller who is gone is left out of those picked; with nobody left, so is the filter', () => {
    const owner = (...picked: { key: string; text: string }[]) => ({
      column: 'field:owner',
      isOn: true,
      test: { kind: 'text', picked },
    });
    const maya = { key: 'maya', text: 'Maya Okafor' };
    const sam = { key: 'sam', text: 'Sam Whitlock' };
    expect(kept({ ...noFilter, columns: [owner(maya, sam)] })).toEqual({
      filter: { ...noFilter, columns: [owner(maya)] },
      leftOut: ['Owner Sam Whitlock, who is gone'],
    });
    expect(kept({ ...noFilter, columns: [owner(sam)] }).filter.columns).toEqual([]);
    const nobody = owner({ key: '', text: 'No value' });
    expect(kept({ ...noFilter, columns: [nobody] })).toEqual({
      filter: { ...noFilter, columns: [nobody] },
      leftOut: [],
    });
  });

  it.each<[string, unknown, string[]]>([
    ['null', null, ['its filter, which cannot be read']],
    ['a text', 'all', ['its filter, which cannot be read']],
    ['a list', [], ['its filter, which cannot be read']],
    ['flags that are none', { mismatch: 'yes', query: 5, columns: 'none' }, []],
    ['a column that is none', { columns: [{ column: 'field:spend' }] }, ['a filter that cannot be read']],
    [
      'a limit that is a text',
      { columns: [{ ...spend, test: { ...spend.test, atLeast: '75K' } }] },
      ['a filter that cannot be read'],
    ],
    [
      'a day that is none',
      { columns: [{ ...lastOrder, test: { ...lastOrder.test, after: 'yesterday' } }] },
      ['a filter that cannot be read'],
    ],
  ])('%s is no reason to fail', (_, filter, leftOut) => {
    expect(kept(filter)).toEqual({ filter: noFilter, leftOut });
  });

  it('two filters by one field are one', () => {
    expect(kept({ ...noFilter, columns: [spend, { ...spend, isOn: true }] }).filter.columns).toEqual([spend]);
  });
});
