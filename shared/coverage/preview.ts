// Decides what another set of rules would change for a whole book: whose suggested lane, from where to where, who would give
// accounts away. Changes nothing and words nothing.
import { type BoardLane, boardLanes, type Lane, lanes } from '../records/lane';
import type { CoverageRule } from '../records/rule';
import type { Answers } from './evaluate';
import { largest } from './largest';
import { CompiledRules, type Suggestion, type Suggestions, undecided } from './suggest';

/** Where the accounts of the answers' columns stand, by their positions there. Only to be read. */
export interface Standing {
  /** The board's lane, as its place in `boardLanes`. */
  readonly lanes: Uint8Array;
  /** The owner, by a number of the reader's own; 0 is nobody. */
  readonly owners: Uint32Array;
  spendCents(position: number): number;
  /** Whether the account stays whatever the rules say. */
  isLockedAt(position: number): boolean;
  /** The codes of the rules from which an exception holds for the account; of most, none. */
  exceptedFromAt(position: number): readonly string[];
}

export interface Flow {
  readonly from: BoardLane;
  readonly to: Lane;
  readonly count: number;
  readonly spendCents: number;
}

/** What an owner would give away. */
export interface Giver {
  readonly owner: number;
  /** The accounts, by position. */
  readonly moves: readonly number[];
  readonly spendCents: number;
}

export interface BeforeAfter {
  readonly before: number;
  readonly after: number;
}

export interface Example {
  readonly position: number;
  readonly before: Suggestion;
  readonly after: Suggestion;
}

export interface Preview {
  readonly accounts: number;
  /** Accounts whose suggested lane differs, whether they stand there or not. */
  readonly changed: number;
  /** Of those: accounts that would have to go to another lane than they stand in, by position. */
  readonly moves: readonly number[];
  readonly movesCents: number;
  /** Most accounts first. */
  readonly flows: readonly Flow[];
  /** Most accounts first. */
  readonly givers: readonly Giver[];
  /** Accounts that would have to go and stay. */
  readonly held: { readonly locked: number; readonly excepted: number };
  /** Accounts whose rules disagree, that no rule decides, that stand elsewhere than suggested without an exception (R61). */
  readonly contested: BeforeAfter;
  readonly undecided: BeforeAfter;
  readonly mismatch: BeforeAfter;
  /** Those with the most spend, at most ten. */
  readonly examples: readonly Example[];
  /** What these rules suggest of the account at a position. */
  readonly suggestionAt: (position: number) => Suggestion;
}

const mostExamples = 10;

/** Compares one set of rules with others, over the same accounts: what was asked once is not asked again. */
export class RulePreview {
  readonly #answers: Answers;
  readonly #standing: Standing;
  readonly #before: Suggestions;

  constructor(answers: Answers, standing: Standing, rulesNow: readonly CoverageRule[]) {
    this.#answers = answers;
    this.#standing = standing;
    this.#before = new CompiledRules(rulesNow, answers.columns.context).suggestAll(answers);
  }

  /** What these rules would change, compared with the rules now. Linear in accounts. */
  of(rules: readonly CoverageRule[]): Preview {
    const after = new CompiledRules(rules, this.#answers.columns.context).suggestAll(this.#answers);
    return compare(this.#before, after, this.#standing);
  }
}

/** The rules with one of them as it is being written: asked as if it were in force already. */
export function withDraft(rules: readonly CoverageRule[], draft: CoverageRule): readonly CoverageRule[] {
  const inForce: CoverageRule = { ...draft, status: 'active', effectiveFrom: null, effectiveUntil: null };
  return rules.some(({ id }) => id === draft.id)
    ? rules.map((rule) => (rule.id === draft.id ? inForce : rule))
    : [...rules, inForce];
}

/** The number of a suggestion's lane in `lanes`; -1 without one. */
function laneNumbers(kinds: readonly Suggestion[]): Int8Array {
  return Int8Array.from(kinds, ({ lane }) => (lane === null ? -1 : lanes.indexOf(lane)));
}

function compare(before: Suggestions, after: Suggestions, standing: Standing): Preview {
  const laneBefore = laneNumbers(before.kinds);
  const laneAfter = laneNumbers(after.kinds);
  const tally = new Tally();
  const flows = boardLanes.map(() => lanes.map(() => ({ count: 0, spendCents: 0 })));
  const givers = new Map<number, { moves: number[]; spendCents: number }>();
  const moves: number[] = [];
  const held = { locked: 0, excepted: 0 };
  let [changed, movesCents] = [0, 0];
  const { lanes: stands, owners } = standing;
  for (let at = 0; at < after.picks.length; at += 1) {
    const pickBefore = before.picks[at] as number;
    const pickAfter = after.picks[at] as number;
    const was = laneBefore[pickBefore] as number;
    const is = laneAfter[pickAfter] as number;
    // Unassigned is the first column of the board, and no lane.
    const stand = (stands[at] as number) - 1;
    const from = standing.exceptedFromAt(at);
    const isFreeBefore = from.length > 0 && isMadeBy(before.kinds[pickBefore], from);
    const isFreeAfter = from.length > 0 && isMadeBy(after.kinds[pickAfter], from);
    // Who may stand anywhere stands where suggested.
    tally.add(0, before.kinds[pickBefore], was, isFreeBefore ? was : stand);
    tally.add(1, after.kinds[pickAfter], is, isFreeAfter ? is : stand);
    if (was === is) continue;
    changed += 1;
    if (is < 0 || is === stand) continue;
    if (standing.isLockedAt(at)) {
      held.locked += 1;
      continue;
    }
    if (isFreeAfter) {
      held.excepted += 1;
      continue;
    }
    const spendCents = standing.spendCents(at);
    moves.push(at);
    movesCents += spendCents;
    const flow = flows[stand + 1]?.[is];
    if (flow !== undefined) {
      flow.count += 1;
      flow.spendCents += spendCents;
    }
    const owner = owners[at] as number;
    const giver = givers.get(owner);
    if (giver === undefined) givers.set(owner, { moves: [at], spendCents });
    else {
      giver.moves.push(at);
      giver.spendCents += spendCents;
    }
  }
  return {
    accounts: after.picks.length,
    changed,
    moves,
    movesCents,
    flows: flows
      .flatMap((row, from) =>
        row.map((sums, to) => ({ from: boardLanes[from] as BoardLane, to: lanes[to] as Lane, ...sums })),
      )
      .filter(({ count }) => count > 0)
      .sort((a, b) => b.count - a.count),
    givers: [...givers]
      .map(([owner, sums]) => ({ owner, ...sums }))
      .sort((a, b) => b.moves.length - a.moves.length || b.spendCents - a.spendCents),
    held,
    ...tally.sums(),
    examples: largest(moves, mostExamples, (position) => standing.spendCents(position)).map((position) => ({
      position,
      before: suggestionOf(before, position),
      after: suggestionOf(after, position),
    })),
    suggestionAt: (position) => suggestionOf(after, position),
  };
}

function suggestionOf({ kinds, picks }: Suggestions, position: number): Suggestion {
  return kinds[picks[position] ?? 0] ?? undecided;
}

/** Whether one of these rules made the suggestion. */
function isMadeBy(suggestion: Suggestion | undefined, codes: readonly string[]): boolean {
  return suggestion !== undefined && codes.some((code) => suggestion.decidedBy.includes(code));
}

/** Counts what is open and what is elsewhere, before and after. */
class Tally {
  readonly #counts = { contested: [0, 0], undecided: [0, 0], mismatch: [0, 0] };

  add(side: 0 | 1, suggestion: Suggestion | undefined, lane: number, stand: number): void {
    if (lane >= 0) {
      if (lane !== stand) this.#counts.mismatch[side] = (this.#counts.mismatch[side] ?? 0) + 1;
    } else if (suggestion?.outcome === 'contested') {
      this.#counts.contested[side] = (this.#counts.contested[side] ?? 0) + 1;
    } else this.#counts.undecided[side] = (this.#counts.undecided[side] ?? 0) + 1;
  }

  sums(): Pick<Preview, 'contested' | 'undecided' | 'mismatch'> {
    const { contested, undecided: open, mismatch } = this.#counts;
    const pair = ([before = 0, after = 0]: readonly number[]): BeforeAfter => ({ before, after });
    return { contested: pair(contested), undecided: pair(open), mismatch: pair(mismatch) };
  }
}
