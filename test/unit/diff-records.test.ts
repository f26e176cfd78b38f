// How two versions of a record differ, and how a difference is put on and taken off.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { applyChange, diffRecord, sameValue, unapplyChange } from '../../shared/journal/diff';
import type { Account } from '../../shared/records/account';
import type { SellerId } from '../../shared/records/ids';
import { makeAccount } from '../helpers/small-book';

const edits: fc.Arbitrary<Partial<Account>> = fc.record(
  {
    name: fc.string({ minLength: 1 }),
    lane: fc.constantFrom('inside', 'field', 'specialist', null),
    ownerId: fc.constantFrom('s0' as SellerId, 's1' as SellerId, null),
    spendCents: fc.option(fc.integer()),
    lockReason: fc.option(fc.string()),
    custom: fc.dictionary(
      fc.string().filter((key) => key !== '__proto__'),
      fc.string(),
      {
        maxKeys: 3,
        noNullPrototype: true,
      },
    ),
    deleted: fc.boolean(),
  },
  { requiredKeys: [] },
);

const versions = fc.tuple(edits, edits).map(([a, b]) => [makeAccount(1, a), makeAccount(1, b)] as const);

describe('J1 differences', () => {
  it('J1 a difference holds only the fields that changed, with both values', () => {
    fc.assert(
      fc.property(versions, ([before, after]) => {
        const change = diffRecord(before, after);
        const fields = Object.keys(after).filter(
          (key) => !sameValue(before[key as keyof Account], after[key as keyof Account]),
        );
        expect(Object.keys(change?.after ?? {}).sort()).toEqual(fields.sort());
        expect(Object.keys(change?.before ?? {}).sort()).toEqual(fields.sort());
      }),
      { seed: 1 },
    );
  });

  it('J1 putting a difference on and taking it off gives both versions', () => {
    fc.assert(
      fc.property(versions, ([before, after]) => {
        const change = diffRecord(before, after);
        if (change === null) {
          expect(before).toEqual(after);
          return;
        }
        expect(applyChange(before, change)).toStrictEqual(after);
        expect(unapplyChange(after, change)).toStrictEqual(before);
      }),
      { seed: 2 },
    );
  });

  it('J1 a creation holds the whole record and is gone without trace when taken off', () => {
    const account = makeAccount(1);
    const change = diffRecord(undefined, account);
    expect(change).toEqual({ recordId: account.id, type: 'account', before: null, after: account });
    if (change === null) throw new Error('A creation is a change.');
    expect(applyChange(undefined, change)).toEqual(account);
    expect(unapplyChange(account, change)).toBeUndefined();
  });

  it('J8 a creation without a copy keeps the record that is there', () => {
    const change = { recordId: 'a01', type: 'account', before: null, after: null } as const;
    const account = makeAccount(1, { name: 'Renamed since' });
    expect(applyChange(account, change)).toBe(account);
    expect(applyChange(undefined, change)).toBeUndefined();
  });

  it('J1 equal records have no difference', () => {
    expect(diffRecord(makeAccount(1), makeAccount(1))).toBeNull();
    expect(
      diffRecord(
        makeAccount(1, { custom: { a: '1', b: '2' } }),
        makeAccount(1, { custom: { b: '2', a: '1' } }),
      ),
    ).toBeNull();
  });

  it('compares plain values deeply', () => {
    expect(sameValue({ a: [1, { b: null }] }, { a: [1, { b: null }] })).toBe(true);
    expect(sameValue({ a: 1 }, { a: 1, b: undefined })).toBe(false);
    expect(sameValue([1, 2], { 0: 1, 1: 2 })).toBe(false);
    expect(sameValue([1, 2], [1, 2, 3])).toBe(false);
    expect(sameValue(null, {})).toBe(false);
    expect(sameValue(Number.NaN, Number.NaN)).toBe(true);
  });
});
