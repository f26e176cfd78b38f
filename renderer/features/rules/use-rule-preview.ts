// Decides when the effect of a rule being written is worked out anew: with every change of it, over columns that are kept.
import { useMemo } from 'react';
import type { Answers } from '../../../shared/coverage/evaluate';
import { type Preview, RulePreview, withDraft } from '../../../shared/coverage/preview';
import type { Book } from '../../../shared/records/book';
import type { CoverageRule } from '../../../shared/records/rule';
import type { BoardIndex } from '../../store/board-index';
import type { RuleDraft } from '../../store/rule-draft';
import { answersOf, standingOf } from '../../store/rule-preview';

/** What rules are asked of, made once for a state of the book: reading 100,000 accounts takes longer than comparing them. */
export function useAnswers(book: Book, revision: number): Answers {
  // biome-ignore lint/correctness/useExhaustiveDependencies: the revision stands for what is in the book
  return useMemo(() => answersOf(book), [book, revision]);
}

interface PreviewInput {
  readonly book: Book;
  readonly board: BoardIndex;
  readonly answers: Answers;
  readonly draft: RuleDraft;
  /** Asked as if it were in force; else the rules as they stand are compared with those before. */
  readonly isTried: boolean;
}

/** What the rule as it is being written would change. */
export function useRulePreview({ book, board, answers, draft, isTried }: PreviewInput): Preview {
  const { rule, rulesBefore } = draft;
  const base = useMemo(
    () => new RulePreview(answers, standingOf(book, board, answers), rulesBefore),
    [answers, book, board, rulesBefore],
  );
  // A title, a reason or an example changes nobody's lane.
  const asked = useAskedRule(rule);
  return useMemo(
    () => {
      const rules = book.all('coverageRule');
      return base.of(isTried ? withDraft(rules, asked) : rules);
    },
    // The answers are of one revision of the book, its rules among them.
    [base, book, asked, isTried],
  );
}

/** The rule, the same one until something of it changes that places accounts. */
function useAskedRule(rule: CoverageRule): CoverageRule {
  const { id, code, kind, condition, laneWhenMet, laneOtherwise, order } = rule;
  // biome-ignore lint/correctness/useExhaustiveDependencies: only these parts are asked
  return useMemo(() => rule, [id, code, kind, condition, laneWhenMet, laneOtherwise, order]);
}
