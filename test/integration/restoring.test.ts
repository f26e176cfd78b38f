// Puts recovery points back: one entry, undone like any other, and a damaged copy refused whole (J24, J26, J27).
import { describe, expect, it } from 'vitest';
import { packRecords } from '../../renderer/db/record-copy';
import { accountHistory } from '../../renderer/store/history';
import { previewRestore, restoreRecoveryPoint } from '../../renderer/store/recovery';
import { redo, undo } from '../../renderer/store/undo';
import { type AnyRecord, schemaVersion } from '../../shared/records/record';
import { type BookHarness, liveRecords } from '../helpers/book-harness';
import { act, ctx, journalRows, lockOne, noPause, points, saved } from '../helpers/recovery-harness';
import { playScript, type ScriptStep } from '../helpers/run-script';
import { accountIdAt, makeAccount, smallBook } from '../helpers/small-book';
import { countSteps, failAt } from '../helpers/storage-faults';
import { asVersionOne } from '../helpers/version-one';

describe('J26 putting a copy back', () => {
  const script: ScriptStep[] = [
    { do: 'move', accounts: [1, 3], target: 2, alt: false },
    { do: 'ticket', account: 4, seller: 1 },
    { do: 'hire', lane: 1 },
  ];

  it('J26 is one entry that undo takes back and redo brings again, over a restart', async () => {
    const harness = await playScript(script, ctx);
    const then = liveRecords(harness.book);
    const id = await saved('Before accounts.csv');
    act(harness, { do: 'import', from: 5, count: 6, spend: 9 });
    act(harness, { do: 'as-of', day: 3 });
    await undo();
    act(harness, lockOne);
    const now = liveRecords(harness.book);
    const { headSeq } = harness.session;
    expect(await restoreRecoveryPoint(id)).toEqual({
      ok: true,
      seq: headSeq + 1,
      label: 'Backup "Before accounts.csv" restored',
    });
    expect(liveRecords(harness.book)).toEqual(then);
    await harness.settle();
    expect(await harness.session.db.entries.get(headSeq + 1)).toMatchObject({
      kind: 'workspace.restored',
      origin: 'restore',
      undoes: null,
    });
    expect((await undo())?.notes).toEqual([]);
    expect(liveRecords(harness.book)).toEqual(now);
    await harness.reopen();
    expect((await redo())?.notes).toEqual([]);
    expect(liveRecords(harness.book)).toEqual(then);
    await harness.close();
  });

  it('J26 stands in the history of an account by its name', async () => {
    const harness = await playScript([], ctx);
    const id = await saved('Before accounts.csv');
    act(harness, lockOne);
    await restoreRecoveryPoint(id);
    const [newest] = await accountHistory(accountIdAt(1));
    expect(newest).toMatchObject({ tone: 'undo', text: 'Backup "Before accounts.csv" restored' });
    await harness.close();
  });

  it('J26 says before it happens what it would do, and does nothing', async () => {
    const harness = await playScript([], ctx);
    const id = await saved('Before accounts.csv');
    // Accounts 10 and 11 of the book change, 12 to 15 are new, with one new owner among them.
    act(harness, { do: 'import', from: 10, count: 6, spend: 9 });
    const { headSeq } = harness.session;
    const preview = await previewRestore(id);
    expect(preview).toMatchObject({
      ok: true,
      effect: {
        accounts: { back: 0, removed: 4, changed: 2 },
        sellers: { back: 0, removed: 2, changed: 0 },
      },
    });
    expect(harness.session.headSeq).toBe(headSeq);
    const later = await saved('Later');
    await restoreRecoveryPoint(id);
    expect(await previewRestore(later)).toMatchObject({
      effect: {
        accounts: { back: 4, removed: 0, changed: 2 },
        sellers: { back: 2, removed: 0, changed: 0 },
      },
    });
    await harness.close();
  });

  it('J26 takes an import of 2,000 rows away and brings it back', async () => {
    const harness = await playScript([], ctx);
    const then = liveRecords(harness.book);
    const before = await saved('Before list.csv');
    act(harness, { do: 'import', from: 100, count: 2000, spend: 7 });
    const withList = liveRecords(harness.book);
    const after = await saved('Before something else');
    await restoreRecoveryPoint(before);
    expect(liveRecords(harness.book)).toEqual(then);
    await restoreRecoveryPoint(after);
    expect(liveRecords(harness.book)).toEqual(withList);
    await harness.reopen();
    expect(liveRecords(harness.book)).toEqual(withList);
    await undo();
    await undo();
    expect(liveRecords(harness.book)).toEqual(withList);
    await undo();
    expect(liveRecords(harness.book)).toEqual(then);
    await harness.close();
  });

  it('J26 has nothing to do when the book is the same, and saves no copy for it', async () => {
    const harness = await playScript([], ctx);
    const id = await saved('Before accounts.csv');
    expect(await restoreRecoveryPoint(id)).toMatchObject({ ok: false, message: /^Nothing to restore/ });
    expect(await points()).toHaveLength(1);
    await harness.close();
  });

  it('J24 saves a copy of the book before, and does not restore when it cannot', async () => {
    const harness = await playScript([], ctx);
    const id = await saved('Before accounts.csv');
    act(harness, lockOne);
    await harness.settle();
    const now = liveRecords(harness.book);
    failAt(1);
    expect(await restoreRecoveryPoint(id)).toMatchObject({ ok: false, message: /nothing was changed/ });
    countSteps();
    expect(liveRecords(harness.book)).toEqual(now);
    expect((await restoreRecoveryPoint(id)).ok).toBe(true);
    const [newest] = await points();
    expect(newest?.label).toBe('Before a restore');
    expect((await restoreRecoveryPoint(newest?.id ?? 0)).ok).toBe(true);
    expect(liveRecords(harness.book)).toEqual(now);
    await harness.close();
  });

  it('J24 does not restore over a change that was made meanwhile', async () => {
    const harness = await playScript([], ctx);
    const id = await saved('Before accounts.csv');
    act(harness, { do: 'hire', lane: 1 });
    const asked = restoreRecoveryPoint(id);
    act(harness, lockOne);
    const now = liveRecords(harness.book);
    expect(await asked).toMatchObject({ ok: false, message: /changed meanwhile/ });
    expect(liveRecords(harness.book)).toEqual(now);
    await harness.close();
  });
});

describe('J27 copies that are not what they should be', () => {
  /** A point over a book that has moved on since, ready to be damaged. */
  async function damagedPoint(
    damage: (bytes: Uint8Array<ArrayBuffer>) => Uint8Array<ArrayBuffer>,
    row: object = {},
  ) {
    const harness = await playScript([], ctx);
    const id = await saved('Before accounts.csv');
    act(harness, lockOne);
    await harness.settle();
    const { db } = harness.session;
    const copy = await db.recoveryCopies.get(id);
    if (copy === undefined) throw new Error('There is no copy.');
    await db.recoveryCopies.put({ ...copy, bytes: damage(copy.bytes) });
    await db.recoveryPoints.update(id, row);
    return { harness, id };
  }

  /** The same point holding these records, as if they had been packed. */
  async function pointOf(records: readonly unknown[], row: object = {}) {
    const { harness, id } = await damagedPoint((bytes) => bytes);
    const copy = await packRecords(records as AnyRecord[], noPause);
    await harness.session.db.recoveryCopies.put({ id, ...copy });
    await harness.session.db.recoveryPoints.update(id, { recordCount: records.length, ...row });
    return { harness, id };
  }

  async function expectRefused({ harness, id }: { harness: BookHarness; id: number }, words: RegExp) {
    const before = await journalRows(harness);
    const now = liveRecords(harness.book);
    expect(await restoreRecoveryPoint(id)).toMatchObject({ ok: false, message: words });
    expect(await previewRestore(id)).toMatchObject({ ok: false, message: words });
    expect(liveRecords(harness.book)).toEqual(now);
    expect(await journalRows(harness)).toEqual(before);
    expect(await points()).toHaveLength(1);
    await harness.close();
  }

  const damagedWords = /^The backup "Before accounts.csv" is damaged and was not restored/;

  it('J27 refuses bytes that changed, whichever, and bytes that are missing', async () => {
    const flip = (at: number) => (bytes: Uint8Array<ArrayBuffer>) => {
      const other = bytes.slice();
      other[at] = (other[at] ?? 0) ^ 1;
      return other;
    };
    for (const damage of [
      flip(0),
      flip(40),
      flip(300),
      (bytes: Uint8Array<ArrayBuffer>) => bytes.slice(0, -9),
    ]) {
      await expectRefused(await damagedPoint(damage), damagedWords);
    }
    await expectRefused(await damagedPoint(() => new Uint8Array(0)), damagedWords);
  });

  it('J27 refuses a record that is not what its type says, one too many or too few, twice, or no settings', async () => {
    const whole = smallBook();
    const withoutSettings = whole.filter((record) => record.type !== 'workspace');
    await expectRefused(await pointOf([...whole, { ...makeAccount(20), name: '' }]), damagedWords);
    await expectRefused(
      await pointOf([...whole, { type: 'unknown', id: 'x', deleted: false }]),
      damagedWords,
    );
    await expectRefused(await pointOf([...whole, null]), damagedWords);
    await expectRefused(await pointOf(whole, { recordCount: whole.length + 1 }), damagedWords);
    await expectRefused(await pointOf([...whole, makeAccount(1)]), damagedWords);
    await expectRefused(await pointOf(withoutSettings), damagedWords);
  });

  it('J27 refuses a copy of a newer version, and one that is gone', async () => {
    await expectRefused(
      await damagedPoint((bytes) => bytes, { schemaVersion: schemaVersion + 1 }),
      /newer Lanekeeper/,
    );
    const harness = await playScript([], ctx);
    expect(await restoreRecoveryPoint(99)).toMatchObject({ ok: false, message: /no longer there/ });
    await harness.close();
  });

  it('J27 carries a copy of version 1 over', async () => {
    const { harness, id } = await pointOf(smallBook().map(asVersionOne), { schemaVersion: 1 });
    expect((await restoreRecoveryPoint(id)).ok).toBe(true);
    expect(harness.book.get('account', accountIdAt(1))).toEqual(makeAccount(1));
    expect(liveRecords(harness.book)).toEqual([...smallBook()].sort((a, b) => (a.id < b.id ? -1 : 1)));
    await harness.close();
  });
});
