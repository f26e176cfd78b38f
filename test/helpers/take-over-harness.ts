// A small book, plans that make records, and a worker beside the page. Shared by the tests of big changes.
import { commitElsewhere } from '../../renderer/store/take-over';
import type { Plan } from '../../shared/actions/plan';
import type { Records } from '../../shared/records/book';
import type { AnyRecord } from '../../shared/records/record';
import type { BookHarness } from './book-harness';
import { planOfAction } from './random-actions';
import { playScript } from './run-script';
import { makeAccount, planFrom, testContext } from './small-book';
import type { WorkerBeside } from './worker-beside';

export const nothing = () => undefined;
export const imported = { kind: 'accounts.imported', label: 'Imported', origin: 'import' } as const;

export function accounts(count: number, from = 100): AnyRecord[] {
  return Array.from({ length: count }, (_, index) => makeAccount(from + index));
}

/** A plan that makes these records be so. */
export function making(...records: readonly AnyRecord[]): (book: Records) => Plan {
  return (book) => planFrom(records, imported, book as Parameters<typeof planFrom>[2]);
}

export async function small(): Promise<BookHarness> {
  const harness = await playScript([{ do: 'checkpoint' }], testContext());
  await harness.settle();
  return harness;
}

export function lockOne(book: Records): Plan {
  const plan = planOfAction(book, { do: 'lock', accounts: [1] }, testContext());
  if (!plan.ok) throw new Error(plan.message);
  return plan;
}

export function finish({ plan, places }: WorkerBeside) {
  return commitElsewhere(plan, places, nothing);
}
