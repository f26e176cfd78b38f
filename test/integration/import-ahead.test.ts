// What an import's worker does before it is asked: reads the book, packs the pages. It must never show in what is written.
import { describe, expect, it } from 'vitest';
import { take } from '../../renderer/features/import/import-draft';
import { commit } from '../../renderer/store/commit';
import { resumeSaving } from '../../renderer/store/open-workspace';
import {
  accountList,
  isDone,
  run,
  session,
  shown,
  untilAnswered,
  untilAsked,
  untilShown,
  withImportRun,
  worker,
  workers,
} from '../helpers/import-run-harness';
import { makeAccount, planFrom } from '../helpers/small-book';
import { expectRowsAreMemory } from '../helpers/worker-beside';

withImportRun();

describe('what is done ahead', () => {
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
});
