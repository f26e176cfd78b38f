// Decides how many accounts each rule speaks for and how agreement is put in words. Asks the board, evaluates no rule.
import type { BoardIndex } from '../../store/board-index';
import { formatCount, formatNoun } from '../../ui/format';

export interface RuleCount {
  /** Accounts the rule decides alone. */
  readonly decides: number;
  /** Accounts where it is one of the votes that agree or disagree. */
  readonly votes: number;
}

interface Counted {
  readonly revision: number;
  readonly counts: ReadonlyMap<string, RuleCount>;
}

const known = new WeakMap<BoardIndex, Counted>();

/** By rule code; one walk over the board per revision of the book. */
export function countByRule(board: BoardIndex, revision: number): ReadonlyMap<string, RuleCount> {
  const before = known.get(board);
  if (before?.revision === revision) return before.counts;
  const counts = new Map<string, { decides: number; votes: number }>();
  for (const suggestion of board.suggestions()) {
    for (const code of suggestion.decidedBy) {
      const count = counts.get(code) ?? { decides: 0, votes: 0 };
      counts.set(code, count);
      if (suggestion.outcome === 'decided') count.decides += 1;
      else count.votes += 1;
    }
  }
  known.set(board, { revision, counts });
  return counts;
}

/** `30 of 318 accounts sit in another lane than the rules suggest: 91% agreement.` Never 100% while one differs. */
export function agreementText(accounts: number, mismatch: number): string {
  const share = 1 - mismatch / accounts;
  const percent = mismatch === 0 ? 100 : Math.min(99, Math.round(share * 100));
  const one = accounts === 1 ? 'account sits' : 'accounts sit';
  return `${formatCount(mismatch)} of ${formatCount(accounts)} ${one} in another lane than the rules suggest: ${percent}% agreement.`;
}

/** `C4 set to $90K: 33 mismatches, was 30.`; without figures where there are no accounts. */
export function changeText(label: string, before: number | null, after: number | null): string {
  if (before === null || after === null) return `${label}.`;
  const was = before === after ? 'as before' : `was ${formatCount(before)}`;
  return `${label}: ${formatNoun(after, 'mismatch', 'mismatches')}, ${was}.`;
}
