// A big change carried out in pieces, and everything that may come between: other changes, other workspaces, a dead worker.
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { readChanges } from '../../renderer/db/journal-reader';
import { actElsewhere } from '../../renderer/store/act';
import { settleOnDisk, writeCheckpoint } from '../../renderer/store/checkpoint';
import { commit } from '../../renderer/store/commit';
import { closeWorkspace, resumeSaving } from '../../renderer/store/open-workspace';
import { useRecords } from '../../renderer/store/records';
import { previewRestore, restoreRecoveryPoint, saveRecoveryPoint } from '../../renderer/store/recovery';
import { type Session, setCurrentSession } from '../../renderer/store/session';
import { commitElsewhere } from '../../renderer/store/take-over';
import { redo, undo } from '../../renderer/store/undo';
import { Book, type Records } from '../../shared/records/book';
import type { TicketId } from '../../shared/records/ids';
import type { AnyRecord } from '../../shared/records/record';
import { BookHarness, liveRecords } from '../helpers/book-harness';
import { planOfAction } from '../helpers/random-actions';
import { accountIdAt, makeAccount, planFrom, testContext } from '../helpers/small-book';
import { countSteps, failAt } from '../helpers/storage-faults';
import { accounts, finish, imported, lockOne, making, nothing, small } from '../helpers/take-over-harness';
import { writeVersionOne } from '../helpers/version-one';
import { fakeLocks } from '../helpers/web-locks';
import { expectRowsAreMemory, planBeside } from '../helpers/worker-beside';

beforeAll(() => {
  vi.stubGlobal('navigator', { locks: fakeLocks() });
});

afterEach(closeWorkspace);

describe('what the worker read and what the page has', () => {
  it.each([
    ['another change', (session: Session) => void commit(lockOne(session.book))],
    [
      'a record that was set aside as damaged',
      (session: Session) => {
        const record = session.book.stored(accountIdAt(3)) as AnyRecord;
        session.setAside.set(record.id, record);
        session.book.drop(record.id);
      },
    ],
  ])('J30 a plan is refused after %s, and leaves everything as it was', async (_, change) => {
    const harness = await small();
    const worker = await planBeside(making(...accounts(600)));
    change(harness.session);
    const before = liveRecords(harness.book);
    expect(await finish(worker)).toMatchObject({ ok: false, code: 'stale' });
    worker.stored.close();
    expect(liveRecords(harness.book)).toEqual(before);
    expect(harness.session.isTakingOver).toBe(false);
    await harness.reopen();
    await harness.close();
  });

  it('J30 a plan is refused after a change that failed, whose page the worker does not know', async () => {
    const harness = await small();
    const worker = await planBeside(making(...accounts(600)));
    const { headSeq } = harness.session;
    // The first ticket: it would lie in a page of its own.
    const ticket = planOfAction(harness.book, { do: 'ticket', account: 1, seller: 1 }, testContext());
    if (!ticket.ok) throw new Error(ticket.message);
    failAt(1);
    harness.commit(ticket);
    await harness.settle();
    countSteps();
    resumeSaving();
    expect(harness.session.headSeq).toBe(headSeq);
    await harness.checkpoint();
    expect(await finish(worker)).toMatchObject({ ok: false, code: 'stale' });
    worker.stored.close();
    const again = await planBeside(making(...accounts(600)));
    expect(await finish(again)).toMatchObject({ ok: true });
    again.stored.close();
    await expectRowsAreMemory(harness.session);
    harness.commit(lockOne(harness.book));
    await harness.reopen();
    await expectRowsAreMemory(harness.session);
    await harness.close();
  });

  it('J30 a plan never lands in another workspace, though its last entry has the same number', async () => {
    const first = await small();
    const worker = await planBeside(making(...accounts(600)));
    const second = await small();
    expect(second.session.headSeq).toBe(first.session.headSeq);
    const before = liveRecords(second.book);
    expect(await finish(worker)).toMatchObject({ ok: false, code: 'stale' });
    const few = { ...worker.plan, changeCount: 10 };
    expect(await actElsewhere(few, { isCopied: Promise.resolve(true), onShare: nothing })).toBe('stale');
    expect(liveRecords(second.book)).toEqual(before);
    worker.stored.close();
    await second.close();
    setCurrentSession(first.session);
    await first.close();
  });

  it('J30 a worker is told to read only when pages under way are on disk', async () => {
    const harness = await small();
    harness.commit(lockOne(harness.book));
    await harness.settle();
    let isWritten = false;
    void writeCheckpoint(harness.session).then(() => {
      isWritten = true;
    });
    expect(harness.session.pages.hasDirtyPages).toBe(false);
    expect(await settleOnDisk()).toMatchObject({ headSeq: harness.session.headSeq });
    expect(isWritten).toBe(true);
    await harness.close();
  });

  it('J30 says why a worker cannot read: nothing open, another window writes, the disk is full', async () => {
    expect(await settleOnDisk()).toBe('No workspace is open.');
    const harness = await small();
    Object.assign(harness.session, { role: 'follower' });
    expect(await settleOnDisk()).toMatch(/another window/);
    Object.assign(harness.session, { role: 'writer' });
    harness.commit(lockOne(harness.book));
    await harness.settle();
    failAt(1);
    expect(await settleOnDisk()).toMatch(/could not be saved/);
    failAt(1);
    harness.commit(planFrom([makeAccount(77)], imported, harness.book));
    expect(await settleOnDisk()).toMatch(/Resume saving/);
    countSteps();
    await harness.close();
  });
});

describe('what comes between', () => {
  it('J31 while a big change is carried out every other is refused, no page is written, and undo says so', async () => {
    const harness = await small();
    const { session } = harness;
    harness.commit(lockOne(harness.book));
    const point = await saveRecoveryPoint('Before');
    if (!point.ok) throw new Error(point.message);
    const worker = await planBeside(making(...accounts(600)));
    const said: unknown[] = [];
    const tryEverything = async () => {
      said.push(commit(planFrom([makeAccount(77)], imported, harness.book)));
      said.push(await writeCheckpoint(session));
      said.push((await undo())?.label, (await redo())?.label ?? null);
      said.push(await saveRecoveryPoint('x'), await previewRestore(point.id));
      said.push(await restoreRecoveryPoint(point.id));
    };
    const write = async (head: Parameters<typeof worker.plan.write>[0]) => {
      await tryEverything();
      return worker.plan.write(head);
    };
    expect(await commitElsewhere({ ...worker.plan, write }, worker.places, nothing)).toMatchObject({
      ok: true,
    });
    worker.stored.close();
    const message = 'A big change is being saved. Try again in a moment.';
    const refused = expect.objectContaining({ ok: false, message });
    expect(said).toEqual([refused, false, message, null, refused, refused, refused]);
    await expectRowsAreMemory(session);
    expect((await undo())?.label).toBe('Undid: Imported');
    await harness.close();
  });

  it('J31 a big undo bars other changes too, and who wants to read the disk waits for it', async () => {
    const harness = await small();
    const worker = await planBeside(making(...accounts(3000)));
    await finish(worker);
    worker.stored.close();
    const { queue } = harness.session;
    const waits = queue.settled.bind(queue);
    const settled: unknown[] = [];
    const outcomes: boolean[] = [];
    // The first thing a big change does once it bars the others.
    queue.settled = () => {
      if (harness.session.isTakingOver && outcomes.length === 0) {
        outcomes.push(commit(lockOne(harness.book)).ok);
        settled.push(settleOnDisk());
      }
      return waits();
    };
    expect((await undo())?.label).toBe('Undid: Imported');
    expect(outcomes).toEqual([false]);
    // Whoever wants to read the disk meanwhile waits, and is told of the book after it.
    expect(await settled[0]).toMatchObject({ headSeq: harness.session.headSeq });
    expect(useRecords.getState().proposed?.totals.accounts).toBe(12);
    await harness.settle();
    await harness.checkpoint();
    await expectRowsAreMemory(harness.session);
    await harness.close();
  });

  it('U8 a big undo asked for in one workspace never lands in another that was opened meanwhile', async () => {
    for (const turns of [0, 3, 10, 20, 40]) {
      const first = await small();
      const worker = await planBeside(making(...accounts(1500)));
      await finish(worker);
      worker.stored.close();
      const second = await small();
      second.commit(lockOne(second.book));
      await second.settle();
      expect(second.session.headSeq).toBe(first.session.headSeq);
      const before = liveRecords(second.book);
      setCurrentSession(first.session);
      const undoing = undo();
      for (let turn = 0; turn < turns; turn += 1) await new Promise((resolve) => setTimeout(resolve));
      const isOver = first.session.headSeq > second.session.headSeq;
      setCurrentSession(second.session);
      const outcome = await undoing;
      if (!isOver) expect(outcome?.label ?? '').not.toMatch(/^Undid/);
      expect(liveRecords(second.book)).toEqual(before);
      expect(first.session.isTakingOver).toBe(false);
      await second.close();
      first.leave();
      expect(await first.open()).toBeNull();
      await first.close();
    }
  });

  it('J31 a big undo that the disk refuses is taken back, and can be done again', async () => {
    const harness = await small();
    const worker = await planBeside(making(...accounts(600), { ...makeAccount(1), name: 'Renamed' }));
    await finish(worker);
    worker.stored.close();
    const withList = liveRecords(harness.book);
    for (const atStep of [1, 2, 4]) {
      failAt(atStep);
      await undo();
      await harness.settle();
      countSteps();
      expect(useRecords.getState().saved).toEqual({ kind: 'failed', labels: ['Undid: Imported'] });
      expect(liveRecords(harness.book)).toEqual(withList);
      expect(useRecords.getState().proposed?.totals.accounts).toBe(612);
      resumeSaving();
    }
    expect((await undo())?.label).toBe('Undid: Imported');
    await harness.settle();
    await expectRowsAreMemory(harness.session);
    await harness.reopen();
    expect(harness.book.get('account', accountIdAt(1))?.name).toBe('Account 01');
    await harness.close();
  });
});

describe('how much is how big', () => {
  it.each([
    [500, 0],
    [501, 1],
    [1000, 1],
    [1001, 2],
  ])('J8 a list of %i changes lies in %i blocks', async (count, blocks) => {
    const harness = await small();
    const worker = await planBeside(making(...accounts(count)));
    const places = () => Promise.resolve(worker.places);
    const shares: number[] = [];
    const done = await actElsewhere(
      { ...worker.plan, place: places },
      { isCopied: Promise.resolve(true), onShare: (share) => shares.push(share) },
    );
    worker.stored.close();
    expect(done).toBe('done');
    await harness.settle();
    const { db, headSeq } = harness.session;
    expect(await db.blocks.count()).toBe(blocks);
    expect((await readChanges(db, headSeq, new Book())).length).toBe(count);
    if (blocks > 0) expect(shares.at(-1)).toBe(1);
    await harness.checkpoint();
    await expectRowsAreMemory(harness.session);
    await harness.close();
  });

  it('J29 takes a change that only removes, with the settings in it, and one that fills a page begun before', async () => {
    const harness = await small();
    for (const make of [
      making(...accounts(700)),
      (book: Records) => {
        const { asOfDate: _, ...workspace } = book.workspace();
        const removed = book.all('account').map((account) => ({ ...account, deleted: true }));
        return making({ ...workspace, asOfDate: '2026-02-02' }, ...removed)(book);
      },
      making(...accounts(700, 5000)),
    ]) {
      const worker = await planBeside(make);
      expect(await finish(worker)).toMatchObject({ ok: true });
      worker.stored.close();
      await expectRowsAreMemory(harness.session);
    }
    expect(useRecords.getState().proposed?.totals.accounts).toBe(700);
    expect(harness.book.workspace().asOfDate).toBe('2026-02-02');
    await harness.reopen();
    await expectRowsAreMemory(harness.session);
    await harness.close();
  });

  it.each(['small', 'big'] as const)(
    'J29 takes it over in a %s store of version 1, not yet carried over or with more in its journal',
    async (store) => {
      const harness = BookHarness.named(`taken-over-${store}`);
      await writeVersionOne(harness.workspaceId, store);
      expect(await harness.open()).toBeNull();
      for (const from of [3000, 6000]) {
        harness.commit(planFrom([makeAccount(from - 1)], imported, harness.book));
        await harness.settle();
        harness.leave();
        expect(await harness.open()).toBeNull();
        const worker = await planBeside(making(...accounts(700, from)));
        expect(await finish(worker)).toMatchObject({ ok: true });
        worker.stored.close();
        await expectRowsAreMemory(harness.session);
      }
      const before = liveRecords(harness.book);
      await undo();
      await redo();
      await harness.reopen();
      expect(liveRecords(harness.book)).toEqual(before);
      await expectRowsAreMemory(harness.session);
      await harness.close();
    },
  );

  it('J30 a new record under the id of one that was set aside takes its place, and lies on disk once', async () => {
    const harness = await small();
    const id = 't-1' as TicketId;
    const damaged = { ...makeAccount(300), id } as unknown as AnyRecord;
    harness.commit(planFrom([damaged], imported, harness.book));
    harness.session.setAside.set(id, damaged);
    harness.session.book.drop(id);
    const worker = await planBeside(making(...accounts(600), damaged));
    expect(await finish(worker)).toMatchObject({ ok: true });
    worker.stored.close();
    await expectRowsAreMemory(harness.session);
    const next = await planBeside(making(...accounts(600, 5000)));
    expect(next.stored.book.stored(id)).toEqual(damaged);
    next.stored.close();
    harness.leave();
    expect(await harness.open()).toBeNull();
    await harness.close();
  });
});
