// Plays a script of user actions, undo, redo, pauses and reopening over a test book. Judges nothing.
import fc from 'fast-check';
import { redo, undo } from '../../renderer/store/undo';
import type { PlanContext } from '../../shared/actions/plan';
import { BookHarness } from './book-harness';
import { namingAction, planOfAction, type UserAction, userAction } from './random-actions';
import { smallBook, startPlan } from './small-book';

export type ScriptStep =
  | UserAction
  | { readonly do: 'undo' | 'redo' }
  /** Waits until everything is on disk. */
  | { readonly do: 'settle' }
  /** A pause long enough for pages to be written. */
  | { readonly do: 'checkpoint' }
  /** Pages begin to be written and the user goes on at once. */
  | { readonly do: 'checkpoint-begins' }
  | { readonly do: 'reopen' };

const pause = (step: ScriptStep['do']) => fc.constant({ do: step } as ScriptStep);

/** A step of any kind. */
export const anyStep: fc.Arbitrary<ScriptStep> = fc.oneof(
  { weight: 14, arbitrary: userAction as fc.Arbitrary<ScriptStep> },
  { weight: 5, arbitrary: pause('undo') },
  { weight: 3, arbitrary: pause('redo') },
  { weight: 1, arbitrary: pause('settle') },
  { weight: 1, arbitrary: pause('checkpoint') },
  { weight: 1, arbitrary: pause('checkpoint-begins') },
  { weight: 1, arbitrary: pause('reopen') },
);

/** A step that gives or frees a number or a name. */
export const namingStep: fc.Arbitrary<ScriptStep> = fc.oneof(
  { weight: 3, arbitrary: namingAction as fc.Arbitrary<ScriptStep> },
  { weight: 2, arbitrary: pause('undo') },
);

/** What a step gives: whether it committed an entry. */
export async function playStep(harness: BookHarness, step: ScriptStep, ctx: PlanContext): Promise<boolean> {
  const before = harness.session.headSeq;
  switch (step.do) {
    case 'undo':
    case 'redo':
      await (step.do === 'undo' ? undo() : redo());
      if (harness.session.headSeq > before) harness.note();
      break;
    case 'settle':
      await harness.settle();
      break;
    case 'checkpoint':
      await harness.settle();
      await harness.checkpoint();
      break;
    case 'checkpoint-begins':
      await harness.settle();
      void harness.checkpoint();
      break;
    case 'reopen':
      await harness.reopen();
      break;
    default: {
      const plan = planOfAction(harness.book, step, ctx);
      if (plan.ok) harness.commit(plan);
    }
  }
  return harness.session.headSeq > before;
}

/** A small book opened, saved, and the script played over it. */
export async function playScript(script: readonly ScriptStep[], ctx: PlanContext): Promise<BookHarness> {
  const harness = await BookHarness.startedWith(startPlan(smallBook()));
  for (const step of script) await playStep(harness, step, ctx);
  return harness;
}
