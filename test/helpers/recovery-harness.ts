// Saves, lists and counts recovery points of a small book. Shared by the tests of saving and restoring them.
import { expect } from 'vitest';
import { listRecoveryPoints, saveRecoveryPoint } from '../../renderer/store/recovery';
import type { BookHarness } from './book-harness';
import { planOfAction, type UserAction } from './random-actions';
import { testContext } from './small-book';

export const ctx = testContext();
export const noPause = async () => undefined;

export async function saved(label: string): Promise<number> {
  const outcome = await saveRecoveryPoint(label);
  if (!outcome.ok) throw new Error(outcome.message);
  return outcome.id;
}

export async function points() {
  const listed = await listRecoveryPoints();
  if (!listed.ok) throw new Error(listed.message);
  return listed.points;
}

export function act(harness: BookHarness, action: UserAction): void {
  const plan = planOfAction(harness.book, action, ctx);
  if (!plan.ok) throw new Error(plan.message);
  expect(harness.commit(plan).ok).toBe(true);
}

export const lockOne = { do: 'lock', accounts: [1] } as const;

/** Every row of the journal and the pages: what a refusal must leave alone. */
export async function journalRows(harness: BookHarness): Promise<unknown[]> {
  const { db } = harness.session;
  return Promise.all([db.entries, db.changes, db.blocks, db.pages, db.meta].map((table) => table.toArray()));
}
