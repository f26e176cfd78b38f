// A workspace started, closed and opened by the app's own steps, without a screen.
import { afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { WorkspaceDb } from '../../renderer/db/workspace-db';
import { writeCheckpoint } from '../../renderer/store/checkpoint';
import { commit } from '../../renderer/store/commit';
import { onNotice } from '../../renderer/store/notices';
import {
  closeWorkspace,
  createWorkspace,
  knownWorkspaces,
  openWorkspace,
} from '../../renderer/store/open-workspace';
import { useRecords } from '../../renderer/store/records';
import { currentSession, type Session } from '../../renderer/store/session';
import { undo } from '../../renderer/store/undo';
import { setRulesAside } from '../../renderer/store/verify-records';
import { moveAccounts } from '../../shared/actions/move-accounts';
import { planWith } from '../../shared/actions/plan';
import { diffRecord } from '../../shared/journal/diff';
import type { Change } from '../../shared/journal/entry';
import { Book } from '../../shared/records/book';
import type { Condition } from '../../shared/records/condition';
import { planAId } from '../../shared/records/ids';
import { schemaVersion } from '../../shared/records/record';
import { liveRecords } from '../helpers/book-harness';
import { ruleWith } from '../helpers/coverage-records';
import { accountIdAt, sellerIdAt, smallBook, startPlan } from '../helpers/small-book';
import { countSteps, failAt } from '../helpers/storage-faults';
import { fakeLocks } from '../helpers/web-locks';

beforeAll(() => {
  vi.stubGlobal('navigator', { locks: fakeLocks() });
});

afterEach(closeWorkspace);

function opened(): Session {
  const session = currentSession();
  if (session === null) throw new Error('No workspace is open.');
  return session;
}

function drop(account: number, seller: number) {
  const plan = moveAccounts(opened().book, {
    scenarioId: planAId,
    accountIds: [accountIdAt(account)],
    target: { kind: 'seller', sellerId: sellerIdAt(seller) },
    keepQuarterback: false,
    reason: null,
  });
  if (!plan.ok) throw new Error(plan.message);
  return commit(plan);
}

function deep(levels: number): unknown {
  let condition: unknown = { kind: 'empty', field: { of: 'account', field: 'name' } };
  for (let level = 0; level < levels; level += 1) condition = { kind: 'not', part: condition };
  return condition;
}

describe('a workspace', () => {
  it('J4 is the same after closing and opening, and can be undone', async () => {
    expect(await createWorkspace(startPlan(smallBook()), { isSample: false })).toBe(true);
    const { workspaceId } = opened();
    drop(0, 2);
    drop(1, 3);
    const before = liveRecords(opened().book);
    await closeWorkspace();
    expect(currentSession()).toBeNull();
    expect((await knownWorkspaces()).map((entry) => [entry.id, entry.name])).toContainEqual([
      workspaceId,
      'Test region',
    ]);
    await openWorkspace(workspaceId);
    expect(useRecords.getState()).toMatchObject({ phase: 'ready', role: 'writer', workspaceId });
    expect(liveRecords(opened().book)).toEqual(before);
    await undo();
    await undo();
    expect(await undo()).toBeNull();
    expect(useRecords.getState().proposed?.totals.moves).toBe(0);
  });

  it('J5 loses no change that was made while it was closing', async () => {
    await createWorkspace(startPlan(smallBook()), { isSample: false });
    const { workspaceId } = opened();
    drop(0, 2);
    await opened().queue.settled();
    const closing = closeWorkspace();
    await Promise.resolve();
    // More of them than pages, so that pages are done first.
    for (let count = 0; count < 30; count += 1) drop(1, count % 2 === 0 ? 3 : 0);
    const { headSeq } = opened();
    await closing;
    await openWorkspace(workspaceId);
    expect(opened().headSeq).toBe(headSeq);
  });

  it('J6 is not said to be started when its first entry could not be saved', async () => {
    failAt(1);
    expect(await createWorkspace(startPlan(smallBook()), { isSample: false })).toBe(false);
    countSteps();
  });

  it('J9 of a newer version is refused in words and stays as it is', async () => {
    await createWorkspace(startPlan(smallBook()), { isSample: false });
    const { workspaceId } = opened();
    await writeCheckpoint(opened());
    await closeWorkspace();
    const db = new WorkspaceDb(workspaceId);
    await db.meta.update('checkpoint', { schemaVersion: schemaVersion + 1 });
    await openWorkspace(workspaceId);
    expect(useRecords.getState()).toMatchObject({ phase: 'refused', book: null });
    expect(useRecords.getState().refusal).toContain('newer Lanekeeper');
    expect(currentSession()).toBeNull();
    expect((await db.meta.get('checkpoint'))?.schemaVersion).toBe(schemaVersion + 1);
    db.close();
  });

  it.each([
    ['without a kind', () => ({ fact: 'x' })],
    ['five hundred deep', () => deep(500)],
  ])('R43 with a stored rule whose condition is %s opens, and sets the rule aside', async (_, condition) => {
    await createWorkspace(startPlan(smallBook()), { isSample: false });
    const { workspaceId, book } = opened();
    const rule = { ...ruleWith('C4'), id: 'rule:C9', code: 'C9', order: 9 };
    const change = diffRecord(undefined, rule) as Change;
    const plan = planWith([change], { kind: 'rule.edited', label: 'C9 added' });
    if (!plan.ok) throw new Error(plan.message);
    commit(plan);
    expect(book.get('coverageRule', rule.id)).toBeDefined();
    await closeWorkspace();
    const db = new WorkspaceDb(workspaceId);
    await db.changes
      .filter(({ recordId }) => recordId === rule.id)
      .modify((row) => {
        Object.assign(row.after ?? {}, { condition: condition() });
      });
    // So that it is read from the journal.
    await db.pages.clear();
    await db.meta.delete('checkpoint');
    const stored = await db.changes.filter(({ recordId }) => recordId === rule.id).count();
    expect(stored).toBe(1);
    db.close();
    const said: string[] = [];
    const stop = onNotice(({ text }) => said.push(text));
    await openWorkspace(workspaceId);
    expect(useRecords.getState()).toMatchObject({ phase: 'ready', refusal: null });
    expect(opened().book.stored(rule.id)).toBeUndefined();
    expect([...opened().setAside.keys()]).toEqual([rule.id]);
    await vi.waitFor(() => expect(said.join()).toContain('was left out. It is still on disk as it was.'));
    expect(drop(0, 2)).toBeDefined();
    stop();
  });

  it('R43 sets a rule nested ten thousand deep aside before anything is asked of it', () => {
    const rule = { ...ruleWith('C4'), condition: deep(10_000) as Condition };
    const session = { book: new Book([rule, ruleWith('C5')]), setAside: new Map() };
    setRulesAside(session as unknown as Session);
    expect(session.book.all('coverageRule').map(({ code }) => code)).toEqual(['C5']);
    expect(session.setAside.get(rule.id)).toBe(rule);
  });

  it('J7 writes its pages by itself after a pause', async () => {
    await createWorkspace(startPlan(smallBook()), { isSample: false });
    drop(0, 2);
    await vi.waitFor(
      async () => {
        expect((await opened().db.meta.get('checkpoint'))?.seq).toBe(opened().headSeq);
      },
      { timeout: 6000, interval: 100 },
    );
  });
});
