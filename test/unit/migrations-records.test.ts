// What an older version stored, carried over to the shape of today: records, and the differences of journal entries.
import { describe, expect, it } from 'vitest';
import type { Change, Fields } from '../../shared/journal/entry';
import { migrateChanges, migrateRecord, migrateRecords } from '../../shared/migrations/migrate';
import { recordSchema, schemaVersion } from '../../shared/records/record';
import { makeAccount, makeSeller, smallBook } from '../helpers/small-book';
import { asVersionOne } from '../helpers/version-one';

describe('J20 records of version 4', () => {
  it('J20 have no count of orders in 12 and 24 months yet: it is not known', () => {
    const { orderCount12, orderCount24, ...old } = makeAccount(3);
    const [account] = migrateRecords([old], 4);
    expect([orderCount12, orderCount24]).toEqual([null, null]);
    expect(account).toEqual(makeAccount(3));
    expect(recordSchema.safeParse(account).success).toBe(true);
    const counted = makeAccount(3, { orderCount12: 2, orderCount24: 5 });
    expect(migrateRecord(counted, 4, () => undefined)).toEqual(counted);
  });
});

describe('J20 records of version 1', () => {
  it('J20 become records of today, with nothing guessed', () => {
    const old = smallBook().map(asVersionOne);
    expect(old.filter((record) => recordSchema.safeParse(record).success).map(({ type }) => type)).toEqual([
      'scenario',
    ]);
    expect(migrateRecords(old, 1)).toEqual(smallBook());
    for (const record of migrateRecords(old, 1)) expect(recordSchema.safeParse(record).success).toBe(true);
  });

  it('J20 keep what was carried over already, and leave records of today the very same objects', () => {
    const account = makeAccount(3, { parentId: makeAccount(4).id, spend24Cents: 12 });
    expect(migrateRecord(account, 1, () => undefined)).toEqual(account);
    expect(migrateRecord(account, schemaVersion, () => undefined)).toBe(account);
    const list = [account];
    expect(migrateRecords(list, schemaVersion)).toBe(list);
  });

  it('J20 carries a creation kept whole in an entry over, and adds no field to a difference', () => {
    const seller = makeSeller(2);
    const created: Change = {
      recordId: seller.id,
      type: 'seller',
      before: null,
      after: asVersionOne(seller) as unknown as Fields,
    };
    const inBlock: Change = { recordId: 'a', type: 'account', before: null, after: null };
    const edit: Change = {
      recordId: 'a',
      type: 'account',
      before: { spendCents: 1 },
      after: { spendCents: 2 },
    };
    expect(migrateChanges([created, inBlock, edit], 1, () => undefined)).toEqual([
      { ...created, after: seller },
      inBlock,
      edit,
    ]);
    const list = [created];
    expect(migrateChanges(list, schemaVersion, () => expect.fail('Nothing old was to be read.'))).toBe(list);
  });
});
