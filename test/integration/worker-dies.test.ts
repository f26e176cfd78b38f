// What is left of a big change when the worker that writes it dies, or the window closes on it (J32, J23).
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { actElsewhere } from '../../renderer/store/act';
import { commit } from '../../renderer/store/commit';
import { type Notice, onNotice } from '../../renderer/store/notices';
import {
  closeWorkspace,
  createWorkspace,
  openWorkspace,
  resumeSaving,
} from '../../renderer/store/open-workspace';
import { useRecords } from '../../renderer/store/records';
import { currentSession, type Session } from '../../renderer/store/session';
import { commitElsewhere } from '../../renderer/store/take-over';
import { undo } from '../../renderer/store/undo';
import type { Fields } from '../../shared/journal/entry';
import { smallBook, startPlan } from '../helpers/small-book';
import { accounts, lockOne, making, nothing } from '../helpers/take-over-harness';
import { fakeLocks } from '../helpers/web-locks';
import { expectRowsAreMemory, planBeside, type WorkerBeside } from '../helpers/worker-beside';

beforeAll(() => {
  vi.stubGlobal('navigator', { locks: fakeLocks() });
});

afterEach(closeWorkspace);

describe('a worker that dies', () => {
  async function started(): Promise<{ worker: WorkerBeside; session: Session; notices: Notice[] }> {
    await createWorkspace(startPlan(smallBook()), { isSample: false });
    const worker = await planBeside(making(...accounts(1200)));
    const session = currentSession();
    if (session === null) throw new Error('No workspace is open.');
    const notices: Notice[] = [];
    onNotice((notice) => notices.push(notice));
    return { worker, session, notices };
  }
  const gone = () => Promise.reject(new Error('The import worker has ended.'));

  it('J32 before it has written: nothing was changed, and work goes on', async () => {
    const { worker, session } = await started();
    const plan = { ...worker.plan, write: gone, takeChanges: gone };
    expect(await commitElsewhere(plan, worker.places, nothing)).toMatchObject({
      ok: false,
      code: 'not-saving',
    });
    worker.stored.close();
    resumeSaving();
    expect(commit(lockOne(session.book)).ok).toBe(true);
    await session.queue.settled();
    expect(useRecords.getState().saved.kind).toBe('saved');
  });

  it.each([
    ['its word is missing', true, false],
    ['its changes are missing', false, true],
    ['both are missing', true, true],
  ])('J32 after it has written, when %s: what is on disk is shown', async (_, isMute, isEmpty) => {
    const { worker, session } = await started();
    const { plan, places } = worker;
    const outcome = await commitElsewhere(
      {
        ...plan,
        write: (head) => plan.write(head).then(isMute ? gone : nothing),
        takeChanges: (from, count) => (isEmpty && from > 0 ? gone() : plan.takeChanges(from, count)),
      },
      places,
      nothing,
    );
    worker.stored.close();
    expect(outcome).toMatchObject({ ok: true, entry: { label: 'Imported', changeCount: 1200 } });
    const now = currentSession();
    expect(now === session).toBe(!isEmpty);
    expect(now?.book.count('account')).toBe(1212);
    expect(useRecords.getState()).toMatchObject({ phase: 'ready', saved: { kind: 'saved' } });
    expect(useRecords.getState().proposed?.totals.accounts).toBe(1212);
    if (now === null) return;
    await expectRowsAreMemory(now);
    expect(commit(lockOne(now.book)).ok).toBe(true);
    await undo();
    expect((await undo())?.label).toBe('Undid: Imported');
    expect(currentSession()?.book.count('account')).toBe(12);
  });

  it('J32 with changes that are not those it wrote: the disk is right', async () => {
    const { worker } = await started();
    const takeChanges = async () => () => worker.changes.slice(0, 3);
    await commitElsewhere({ ...worker.plan, takeChanges }, worker.places, nothing);
    worker.stored.close();
    expect(currentSession()?.book.count('account')).toBe(1212);
  });

  it('J32 an entry that is not of the changes at hand is never written', async () => {
    const { worker, session } = await started();
    const entry = { seq: session.headSeq + 1, changeCount: 1199 } as never;
    await expect(worker.stored.write({ entry, stack: session.stack }, worker.changes)).rejects.toThrow(
      /1199/,
    );
    const later = { seq: session.headSeq + 2, changeCount: 1200 } as never;
    await expect(
      worker.stored.write({ entry: later, stack: session.stack }, worker.changes),
    ).rejects.toThrow();
    worker.stored.close();
    expect(await session.db.entries.count()).toBe(1);
  });

  it('J29 changes that would give a record two places are never written', async () => {
    await createWorkspace(startPlan(smallBook()), { isSample: false });
    const [first, ...others] = accounts(600);
    if (first === undefined) throw new Error('There are no accounts.');
    const made = [first, ...others].map((after) => ({
      recordId: after.id as string,
      type: after.type,
      before: null,
      after: after as unknown as Fields,
    }));
    const edit = { recordId: first.id, type: first.type, before: { name: 'A' }, after: { name: 'B' } };
    const twice = made.slice(0, 1);
    for (const [more, reason] of [
      [[edit], 'has no page'],
      [twice, 'is made twice'],
    ] as const) {
      const { stored } = await planBeside(making(...accounts(1)));
      const changes = [...made, ...more];
      const session = currentSession();
      if (session === null) throw new Error('No workspace is open.');
      const entry = { seq: session.headSeq + 1, changeCount: changes.length } as never;
      const written = async () => {
        stored.place(changes);
        await stored.write({ entry, stack: session.stack }, changes);
      };
      await expect(written()).rejects.toThrow(reason);
      stored.close();
      expect(await session.db.entries.count()).toBe(1);
    }
  });

  it('J32 a window closed between disk and memory opens with the change in it', async () => {
    const { worker, session } = await started();
    const { plan, places } = worker;
    const { workspaceId } = session;
    let closing: Promise<void> = Promise.resolve();
    const write = async (head: Parameters<typeof plan.write>[0]) => {
      await plan.write(head);
      closing = closeWorkspace();
    };
    expect(await commitElsewhere({ ...plan, write }, places, nothing)).toMatchObject({ ok: true });
    worker.stored.close();
    await closing;
    await openWorkspace(workspaceId);
    expect(currentSession()?.book.count('account')).toBe(1212);
    const now = currentSession();
    if (now !== null) await expectRowsAreMemory(now);
  });

  it('J23 nothing is done without a copy, and a plan that is refused says why', async () => {
    const { worker, session, notices } = await started();
    const done = await actElsewhere(
      { ...worker.plan, place: gone },
      { isCopied: Promise.resolve(false), onShare: nothing },
    );
    worker.stored.close();
    expect(done).toBe('refused');
    expect(notices.at(-1)?.text).toMatch(/backup could not be saved/);
    expect(session.book.count('account')).toBe(12);
  });
});
