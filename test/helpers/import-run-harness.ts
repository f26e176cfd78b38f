// An import run over the real worker without a thread, and what tests ask of it.
import { afterEach, beforeAll, beforeEach, expect, vi } from 'vitest';
import { ImportRun } from '../../renderer/features/import/import-run';
import { onNotice } from '../../renderer/store/notices';
import { closeWorkspace, createWorkspace } from '../../renderer/store/open-workspace';
import { currentSession, type Session } from '../../renderer/store/session';
import { smallBook, startPlan, testAsOf } from './small-book';
import { countSteps } from './storage-faults';
import { fakeLocks } from './web-locks';
import { WorkerInside } from './worker-inside';

export let workers: WorkerInside[] = [];
export let said: string[] = [];
export let isDone = false;
export let run: ImportRun;
let stopListening: () => void = () => undefined;

/** One import per test, over a small workspace of its own. The bindings above are those of the test that runs. */
export function withImportRun(): void {
  beforeAll(() => {
    vi.stubGlobal('navigator', { locks: fakeLocks() });
  });

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
}

export function session(): Session {
  const open = currentSession();
  if (open === null) throw new Error('No workspace is open.');
  return open;
}

export function worker(): WorkerInside {
  const last = workers.at(-1);
  if (last === undefined) throw new Error('No worker was started.');
  return last;
}

export function accountList(count: number, name = 'list.csv', separator = ','): File {
  const rows = Array.from({ length: count }, (_, index) => [
    `N-${index}`,
    `New ${index}`,
    String(index * 10),
  ]);
  const lines = [['Account ID', 'Account Name', 'Spend'], ...rows].map((cells) => cells.join(separator));
  return new File([`${lines.join('\n')}\n`], name);
}

export const lineList = new File(['Order ID,SKU,Quantity\n1,A,2\n'], 'lines.csv');

/** The figures on screen are those of the list as it is. */
export async function untilShown(): Promise<void> {
  await expect.poll(() => run.state().list?.isStale === false && run.state().list?.view !== null).toBe(true);
}

export async function shown(file = accountList(600)): Promise<void> {
  await run.start(file);
  await untilShown();
}

export async function untilAsked(question: WorkerInside['asked'][number]): Promise<void> {
  await expect.poll(() => worker().asked.includes(question)).toBe(true);
}

export async function untilAnswered(question: WorkerInside['asked'][number]): Promise<void> {
  await expect.poll(() => worker().answered.includes(question)).toBe(true);
}

export const stopped = 'The import stopped unexpectedly and nothing was changed. Choose the file again.';
