// Decides what becomes of accounts that are proposed to the lanes the rules suggest. Asks no rule and no screen.
import { isExcepted } from '../coverage/exceptions';
import { isLocked } from '../coverage/lock';
import type { Suggestion } from '../coverage/suggest';
import type { Records } from '../records/book';
import { countWords } from '../records/counts';
import type { AccountId, ScenarioId } from '../records/ids';
import type { Lane } from '../records/lane';
import type { IsoDate } from '../records/values';
import { describe, draftMove, newOutcome, notesOf } from './move-accounts';
import { Draft, type Plan, planWith, type Refusal, recordsPerStep, refuse } from './plan';

/** An account, the lane the rules suggest, and which of them do. */
export interface SuggestedMove extends Pick<Suggestion, 'decidedBy'> {
  readonly accountId: AccountId;
  readonly lane: Lane;
}

export interface ProposeSuggestedInput {
  readonly scenarioId: ScenarioId;
  readonly moves: readonly SuggestedMove[];
  readonly asOf: IsoDate;
  /** Why: what the rules say, as the reason of every move. */
  readonly reason: string;
}

/**
 * Proposes accounts to the lanes the rules suggest, in one entry, in steps. Locked accounts and those with an exception from
 * a rule that suggests it are left and counted; who is gone is counted too. Refuses when nothing moves.
 */
export function* proposingSuggested(
  records: Records,
  { scenarioId, moves, asOf, reason }: ProposeSuggestedInput,
): Generator<void, Plan | Refusal, void> {
  const draft = new Draft(records);
  const outcome = newOutcome();
  const settings = { scenarioId, asOf, reason, keepQuarterback: false };
  let excepted = 0;
  for (const [index, { accountId, lane, decidedBy }] of moves.entries()) {
    if (index % recordsPerStep === recordsPerStep - 1) yield;
    const account = records.get('account', accountId);
    // As in the preview: who is locked stays for that.
    const isOpen = account !== undefined && !isLocked(account, asOf);
    if (isOpen && isExcepted(records, accountId, { decidedBy }, asOf)) excepted += 1;
    else {
      draftMove(
        records,
        draft,
        { accountId, target: { kind: 'lane', lane }, seller: undefined },
        settings,
        outcome,
      );
    }
  }
  const stays = staying(outcome.locked.length, excepted);
  if (outcome.moved.length === 0) {
    return refuse('nothing-to-change', `Nothing to propose.${stays === '' ? '' : ` ${stays}`}`);
  }
  const notes = notesOf(records, { ...outcome, locked: [] }, settings);
  return planWith(yield* draft.changing(), {
    kind: 'account.moved',
    label: `${describe(outcome.moved)} proposed as the rules suggest`,
    reason,
    notes: stays === '' ? notes : [stays, ...notes],
  });
}

/** The same at one go. */
export function proposeSuggested(records: Records, input: ProposeSuggestedInput): Plan | Refusal {
  const steps = proposingSuggested(records, input);
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

/** `2 accounts stay: 1 is locked, 1 has an exception.` Empty when nobody does. */
function staying(locked: number, excepted: number): string {
  const parts = [
    ...(locked > 0 ? [`${locked} ${locked === 1 ? 'is' : 'are'} locked`] : []),
    ...(excepted > 0 ? [`${excepted} ${excepted === 1 ? 'has an exception' : 'have exceptions'}`] : []),
  ];
  const count = locked + excepted;
  return parts.length === 0
    ? ''
    : `${countWords(count, 'account')} ${count === 1 ? 'stays' : 'stay'}: ${parts.join(', ')}.`;
}
