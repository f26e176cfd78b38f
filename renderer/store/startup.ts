// Decides what opens when the app starts: the sample when asked for, else the last workspace, else nothing. Draws nothing.
import { startWorkspace } from '../../shared/actions/start-workspace';
import { Book } from '../../shared/records/book';
import type { AnyRecord } from '../../shared/records/record';
import { sampleDefaults, sampleWorkspace } from '../../shared/sample/sample-workspace';
import { instantOf, newId, nowMs, today } from './clock';
import { createWorkspace, knownWorkspaces, openWorkspace } from './open-workspace';
import { setPreferences } from './preferences';
import { publishPhase, publishRefusal } from './records';
import { useView } from './view';

/** Opens what there is to open. With `sample` the sample is opened, or started when this laptop has none yet. */
export async function startUp(options: { readonly sample: boolean }): Promise<void> {
  try {
    await openFirst(options.sample);
  } catch {
    publishRefusal(
      'This computer does not let Lanekeeper store anything. Free some disk space, then start it again.',
    );
  }
}

async function openFirst(sample: boolean): Promise<void> {
  void navigator.storage?.persist?.();
  const known = await knownWorkspaces();
  if (sample) {
    const one = known.find((entry) => entry.isSample);
    if (one === undefined) await startSample('');
    else await openWorkspace(one.id);
    return;
  }
  const last = known[0];
  if (last === undefined) publishPhase('none');
  else await openWorkspace(last.id);
}

/** Starts a new copy of the sample workspace. A blank actor keeps the sample's own. */
export function startSample(actor: string): Promise<boolean> {
  return start({ from: 'records', records: sampleWorkspace(sampleDefaults), actor }, true);
}

/** Starts a workspace from ready records, as the benchmarks do. */
export function startFromRecords(records: readonly AnyRecord[]): Promise<boolean> {
  return start({ from: 'records', records }, false);
}

/** Starts a workspace with nothing but rules and words in it. */
export async function startEmpty(actor: string): Promise<boolean> {
  const known = await knownWorkspaces().catch(() => []);
  return start({ from: 'empty', name: freeName(known.map((entry) => entry.name)), actor }, false);
}

/** `Coverage 2026`, or `Coverage 2026, 2` where that is taken: two of one name cannot be told apart in a list. */
function freeName(taken: readonly string[]): string {
  const name = `Coverage ${today().slice(0, 4)}`;
  for (let number = 1; ; number += 1) {
    const candidate = number === 1 ? name : `${name}, ${number}`;
    if (!taken.includes(candidate)) return candidate;
  }
}

/** Starts a workspace and goes to the import screen, with the file that was dropped before, if any. */
export async function startWithImport(actor: string, file: File | null): Promise<boolean> {
  const started = await startEmpty(actor);
  if (started) useView.setState({ droppedFile: file, screen: 'import' });
  return started;
}

async function start(input: Parameters<typeof startWorkspace>[1], isSample: boolean): Promise<boolean> {
  const plan = startWorkspace(new Book(), input, {
    now: instantOf(nowMs()),
    asOf: today(),
    actor: input.actor ?? '',
    newId,
  });
  if (!plan.ok) return false;
  if (input.actor) setPreferences({ actor: input.actor });
  return createWorkspace(plan, { isSample });
}
