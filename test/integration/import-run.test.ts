// One import from file to book, with everything that may come at the wrong moment. The worker is the real one, unthreaded.
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { take } from '../../renderer/features/import/import-draft';
import { ImportRun } from '../../renderer/features/import/import-run';
import { commit } from '../../renderer/store/commit';
import { onNotice } from '../../renderer/store/notices';
import { closeWorkspace, createWorkspace, resumeSaving } from '../../renderer/store/open-workspace';
import { listRecoveryPoints } from '../../renderer/store/recovery';
import { currentSession, type Session } from '../../renderer/store/session';
import { undo } from '../../renderer/store/undo';
import { liveRecords } from '../helpers/book-harness';
import { planOfAction } from '../helpers/random-actions';
import { makeAccount, planFrom, smallBook, startPlan, testAsOf, testContext } from '../helpers/small-book';
import { countSteps, failAt } from '../helpers/storage-faults';
import { fakeLocks } from '../helpers/web-locks';
import { expectRowsAreMemory } from '../helpers/worker-beside';
import { WorkerInside } from '../helpers/worker-inside';

beforeAll(() => {
  vi.stubGlobal('navigator', { locks: fakeLocks() });
});

let workers: WorkerInside[] = [];
let said: string[] = [];
let isDone = false;
let run: ImportRun;
let stopListening: () => void = () => undefined;

beforeEach(async () => {
  workers = [];
  said = [];
  isDone = false;
  stopListening = onNotice(({ text }) => said.push(text));
  await createWorkspace(startPlan(smallBook()), { isSample: false });
  run = new ImportRun(
    () => ({ today: testAsOf, asOf: testAsOf }),
    () => {
      isDone = true;
    },
    () => {
      const worker = new WorkerInside();
      workers.push(worker);
      return worker;
    },
  );
});

afterEach(async () => {
  stopListening();
  countSteps();
  run.dispose();
  await closeWorkspace();
});

function session(): Session {
  const open = currentSession();
  if (open === null) throw new Error('No workspace is open.');
  return open;
}

function worker(): WorkerInside {
  const last = workers.at(-1);
  if (last === undefined) throw new Error('No worker was started.');
  return last;
}

function accountList(count: number, name = 'list.csv', separator = ','): File {
  const rows = Array.from({ length: count }, (_, index) => [
    `N-${index}`,
    `New ${index}`,
    String(index * 10),
  ]);
  const lines = [['Account ID', 'Account Name', 'Spend'], ...rows].map((cells) => cells.join(separator));
  return new File([`${lines.join('\n')}\n`], name);
}

const lineList = new File(['Order ID,SKU,Quantity\n1,A,2\n'], 'lines.csv');

/** The figures on screen are those of the list as it is. */
async function untilShown(): Promise<void> {
  await expect.poll(() => run.state().list?.isStale === false && run.state().list?.view !== null).toBe(true);
}

async function shown(file = accountList(600)): Promise<void> {
  await run.start(file);
  await untilShown();
}

async function untilAsked(question: WorkerInside['asked'][number]): Promise<void> {
  await expect.poll(() => worker().asked.includes(question)).toBe(true);
}

async function untilAnswered(question: WorkerInside['asked'][number]): Promise<void> {
  await expect.poll(() => worker().answered.includes(question)).toBe(true);
}

const stopped = 'The import stopped unexpectedly and nothing was changed. Choose the file again.';

describe('an import', () => {
  it('J35 goes from the file to the book, with a copy before it, as one entry', async () => {
    await shown();
    expect(run.state()).toMatchObject({ phase: 'matching', fileName: 'list.csv' });
    await run.importNow();
    expect(isDone).toBe(true);
    expect(run.state()).toMatchObject({ phase: 'file', list: null, refusal: null });
    expect(worker().isClosed).toBe(true);
    expect(session().book.count('account')).toBe(612);
    const points = await listRecoveryPoints();
    expect(points.ok && points.points.map(({ label }) => label)).toEqual(['Before list.csv']);
    await expectRowsAreMemory(session());
    await undo();
    expect(session().book.count('account')).toBe(12);
  });

  it('J35 the book is read before the file is chosen, and again only where it has changed since', async () => {
    const openings = () => worker().asked.filter((question) => question === 'openBook').length;
    for (const isChanged of [false, true]) {
      run.prepare();
      await untilAnswered('openBook');
      if (isChanged) {
        const known = makeAccount(77, { externalId: 'N-7', name: 'New 7', spendCents: 5 });
        commit(planFrom([known], { kind: 'accounts.imported', label: 'One more' }, session().book));
      }
      await shown(accountList(20));
      expect(openings()).toBe(isChanged ? 2 : 1);
      const { view } = run.state().list ?? {};
      expect(view?.kind === 'accounts' && view.counts).toMatchObject({
        new: isChanged ? 19 : 20,
        changed: isChanged ? 1 : 0,
      });
      run.cancel();
    }
    run.prepare();
    await shown();
    await run.importNow();
    expect(isDone).toBe(true);
    await expectRowsAreMemory(session());
  });

  it('J30 a book that could not be read ahead is read again with the file', async () => {
    run.prepare();
    worker().fail('openBook');
    await untilAnswered('openBook');
    worker().recover('openBook');
    await shown();
    await run.importNow();
    expect(isDone).toBe(true);
  });

  it('J35 a file that is there already is read by the worker that was prepared', async () => {
    run.prepare();
    await shown(accountList(20));
    run.prepare();
    expect(workers.map(({ asked }) => asked.includes('read'))).toEqual([true, false]);
    expect(workers[0]?.asked.filter((question) => question === 'openBook')).toHaveLength(1);
  });

  it.each(['asked for', 'begun', 'done'] as const)(
    'J38 what was prepared while it was looked at is not written once it is otherwise: %s',
    async (how) => {
      // Four pages of its own behind the twelve accounts that are there.
      await shown(accountList(4500));
      await untilAsked('prepare');
      if (how === 'begun')
        for (let turn = 0; turn < 2; turn += 1) await new Promise((next) => setTimeout(next));
      if (how === 'done') await untilAnswered('prepare');
      run.change((draft) => take(draft, 2002, null, false));
      await untilShown();
      await run.importNow();
      expect(isDone).toBe(true);
      const names = session()
        .book.all('account')
        .map(({ externalId }) => externalId);
      expect(names).toHaveLength(12 + 4499);
      expect(names).not.toContain('N-2000');
      await expectRowsAreMemory(session());
    },
  );

  it('J38 what was prepared is written the second time where the disk refused it at first', async () => {
    await shown(accountList(4500));
    await untilAnswered('prepare');
    worker().fail('write');
    await run.importNow();
    expect(isDone).toBe(false);
    expect(session().book.count('account')).toBe(12);
    worker().recover('write');
    resumeSaving();
    await untilShown();
    await run.importNow();
    expect(isDone).toBe(true);
    expect(session().book.count('account')).toBe(12 + 4500);
    await expectRowsAreMemory(session());
  });

  it('J35 a few changes go through the same steps', async () => {
    await shown(accountList(3));
    await run.importNow();
    expect(isDone).toBe(true);
    expect(session().book.count('account')).toBe(15);
  });
});

describe('at the wrong moment', () => {
  it('J36 cancelled while the outcome is worked out, the next file is worked out all the same', async () => {
    await run.start(accountList(3));
    worker().hold('summarise');
    await untilAsked('summarise');
    run.cancel();
    expect(run.state()).toMatchObject({ phase: 'file', list: null, refusal: null });
    await shown(accountList(4, 'other.csv'));
    expect(run.state().list?.read.rowCount).toBe(4);
    expect(workers.map(({ isClosed }) => isClosed)).toEqual([true, false]);
  });

  it('J36 a second file while the first is read or shown replaces it, and says it is being read', async () => {
    const first = run.start(accountList(3));
    await shown(accountList(4, 'second.csv'));
    await first;
    expect(run.state()).toMatchObject({ fileName: 'second.csv', refusal: null });
    const third = run.start(accountList(5, 'third.csv'));
    expect(run.state()).toMatchObject({ phase: 'reading', fileName: 'third.csv', list: null });
    await third;
    await untilShown();
    expect(run.state().list?.read.rowCount).toBe(5);
  });

  it.each(['match', 'summarise', 'openBook'] as const)(
    'J36 an exception in %s ends in a sentence, and the next file works',
    async (question) => {
      const reading = run.start(accountList(3));
      worker().fail(question);
      await reading;
      await expect.poll(() => run.state().refusal).toBe(stopped);
      expect(run.state()).toMatchObject({ phase: 'file', list: null });
      expect(worker().isClosed).toBe(true);
      await shown(accountList(4));
      expect(run.state()).toMatchObject({ phase: 'matching', refusal: null });
    },
  );

  it('J36 two kinds chosen one after the other: the last one counts, and nothing of the other is shown', async () => {
    await shown();
    const kinds: (string | undefined)[] = [];
    run.subscribe(() => {
      const { list } = run.state();
      if (list?.view != null) kinds.push(`${list.matching.kind}/${list.view.kind}`);
    });
    const choices = [run.chooseKind('sellers'), run.chooseKind('orders'), run.chooseKind('accounts')];
    void run.importNow();
    expect(run.state().phase).toBe('matching');
    await Promise.all(choices);
    await untilShown();
    expect(run.state().list?.matching.kind).toBe('accounts');
    expect(kinds.filter((pair) => pair !== 'accounts/accounts')).toEqual([]);
    const release = worker().hold('summarise');
    run.change((draft) => ({ ...draft, matchName: 'Mine' }));
    const choice = run.chooseKind('sellers');
    release();
    await choice;
    await untilShown();
    expect(run.state().list).toMatchObject({ matching: { kind: 'sellers' }, view: { kind: 'sellers' } });
    expect(kinds.filter((pair) => pair === 'sellers/accounts')).toEqual([]);
  });

  it('J36 read otherwise while the outcome is worked out, and twice at once: the last way counts', async () => {
    const text = 'Account ID;Account Name;Spend\nN-1;New, Inc.;5\n';
    await shown(new File([text], 'list.csv'));
    const release = worker().hold('summarise');
    run.change((draft) => ({ ...draft, matchName: 'First' }));
    const [first, second] = [run.reread({ delimiter: ',' }), run.reread({ delimiter: ';' })];
    // What is said while it is read again is not lost.
    run.change((draft) => ({ ...draft, matchName: 'Second' }));
    release();
    await Promise.all([first, second]);
    await untilShown();
    expect(run.state().list?.read.columnCount).toBe(3);
    expect(run.state().list?.draft.matchName).toBe('Second');
    expect(worker().asked.filter((question) => question === 'read')).toHaveLength(3);
  });

  it('J37 while it is saved nothing stops it: not cancel, another file, kind, way of reading, or lines', async () => {
    await shown();
    const lines = run.addLines(lineList);
    const release = worker().hold('write');
    const importing = run.importNow();
    await untilAsked('write');
    run.cancel();
    await run.start(accountList(2, 'other.csv'));
    await run.chooseKind('sellers');
    await run.reread({ delimiter: ';' });
    await run.addLines(lineList);
    await run.removeLines();
    run.change((draft) => ({ ...draft, matchName: 'Late' }));
    await run.importNow();
    expect(run.state()).toMatchObject({ phase: 'applying', fileName: 'list.csv' });
    expect(said).toContain('The last list is still being saved. Choose the file again in a moment.');
    release();
    await Promise.all([importing, lines]);
    expect(isDone).toBe(true);
    expect(session().book.count('account')).toBe(612);
    expect(workers).toHaveLength(1);
    await expectRowsAreMemory(session());
  });

  it('J37 lines that arrive while it is saved take nothing away from it', async () => {
    await shown();
    const release = worker().hold('readLines');
    const lines = run.addLines(lineList);
    const importing = run.importNow();
    release();
    await Promise.all([lines, importing]);
    expect(isDone).toBe(true);
    await expectRowsAreMemory(session());
    expect(session().book.count('account')).toBe(612);
  });

  it('J37 left while it is saved, it is saved to its end, and the worker is let go', async () => {
    await shown();
    const release = worker().hold('write');
    const importing = run.importNow();
    await untilAsked('write');
    run.dispose();
    expect(worker().isClosed).toBe(false);
    release();
    await importing;
    expect(isDone).toBe(false);
    expect(worker().isClosed).toBe(true);
    expect(session().book.count('account')).toBe(612);
    expect(session().isTakingOver).toBe(false);
  });

  it.each(['plan', 'place', 'write', 'saveCopy'] as const)(
    'J32 a worker that dies at %s leaves nothing half done, and nothing barred',
    async (question) => {
      await shown();
      const before = liveRecords(session().book);
      worker().hold(question);
      const importing = run.importNow();
      await untilAsked(question);
      worker().close();
      await importing;
      expect(session().isTakingOver).toBe(false);
      expect(run.state().phase).not.toBe('applying');
      expect(isDone).toBe(false);
      expect(liveRecords(session().book)).toEqual(before);
      resumeSaving();
      await shown();
      await run.importNow();
      expect(isDone).toBe(true);
      await expectRowsAreMemory(session());
    },
  );

  it('J32 a worker that dies while its changes come over, having written them: they are read from the disk', async () => {
    await shown();
    worker().hold('takeChanges');
    const importing = run.importNow();
    await untilAsked('takeChanges');
    await expect.poll(() => session().db.entries.count()).toBe(2);
    worker().close();
    await importing;
    expect(isDone).toBe(true);
    expect(session().book.count('account')).toBe(612);
    await expectRowsAreMemory(session());
  });

  it('J30 a book that changed while the copy was saved: nothing is imported, it is said, and shown anew', async () => {
    await shown();
    const release = worker().hold('saveCopy');
    const importing = run.importNow();
    await untilAsked('saveCopy');
    const lock = planOfAction(session().book, { do: 'lock', accounts: [1] }, testContext());
    if (lock.ok) commit(lock);
    release();
    await importing;
    expect(isDone).toBe(false);
    expect(said.at(-1)).toMatch(/^The book was changed meanwhile, so nothing was imported/);
    await untilShown();
    await run.importNow();
    expect(isDone).toBe(true);
    await expectRowsAreMemory(session());
  });

  it('J30 a book that cannot be read ends in a sentence; with an outcome on screen, that one stands', async () => {
    const lock = planOfAction(session().book, { do: 'lock', accounts: [1] }, testContext());
    failAt(1);
    if (lock.ok) commit(lock);
    await session().queue.settled();
    await run.start(accountList(600));
    await expect.poll(() => run.state().refusal).toMatch(/Resume saving/);
    resumeSaving();
    await shown();
    failAt(1);
    if (lock.ok) commit(lock);
    await session().queue.settled();
    run.refresh();
    await untilShown();
    expect(said.at(-1)).toMatch(/Resume saving/);
    await run.importNow();
    expect(run.state()).toMatchObject({ phase: 'matching' });
    expect(isDone).toBe(false);
    resumeSaving();
    await run.importNow();
    expect(isDone).toBe(true);
    await expectRowsAreMemory(session());
  });

  it('J36 a change of the book has the outcome worked out from the book as it is', async () => {
    await shown(accountList(3));
    const opened = () => worker().asked.filter((question) => question === 'openBook').length;
    expect(opened()).toBe(1);
    run.change((draft) => ({ ...draft, matchName: 'Mine' }));
    await untilShown();
    expect(opened()).toBe(1);
    const lock = planOfAction(session().book, { do: 'lock', accounts: [1] }, testContext());
    if (lock.ok) commit(lock);
    run.refresh();
    run.refresh();
    await untilShown();
    expect(opened()).toBe(2);
    // Nothing of the old outcome is kept.
    expect(run.state().list?.view).toMatchObject({ counts: { new: 3 } });
    const known = makeAccount(700, { externalId: 'N-0', name: 'New 0' });
    commit(planFrom([known], { kind: 'accounts.imported', label: 'One more' }, session().book));
    run.refresh();
    await untilShown();
    expect(run.state().list?.view).toMatchObject({ counts: { new: 2 } });
  });
});
