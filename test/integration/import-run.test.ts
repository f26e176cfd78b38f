// One import from file to book, with everything that may come at the wrong moment. The worker is the real one, unthreaded.
import { describe, expect, it } from 'vitest';
import { commit } from '../../renderer/store/commit';
import { resumeSaving } from '../../renderer/store/open-workspace';
import { listRecoveryPoints } from '../../renderer/store/recovery';
import { undo } from '../../renderer/store/undo';
import { liveRecords } from '../helpers/book-harness';
import {
  accountList,
  isDone,
  lineList,
  run,
  said,
  session,
  shown,
  stopped,
  untilAsked,
  untilShown,
  withImportRun,
  worker,
  workers,
} from '../helpers/import-run-harness';
import { planOfAction } from '../helpers/random-actions';
import { makeAccount, planFrom, testContext } from '../helpers/small-book';
import { failAt } from '../helpers/storage-faults';
import { expectRowsAreMemory } from '../helpers/worker-beside';

withImportRun();

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
