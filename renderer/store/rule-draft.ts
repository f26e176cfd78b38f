// Keeps the rule that is being written, over changes of the screen and until it is applied or given up. Changes no record.
import { create } from 'zustand';
import { nextRuleCode, type RuleInput, ruleFrom } from '../../shared/actions/add-rule';
import { sameValue } from '../../shared/journal/diff';
import type { Book } from '../../shared/records/book';
import type { CoverageRule } from '../../shared/records/rule';
import { useRecords } from './records';

export interface RuleDraft {
  /** The rule as it is being written; a new one has the code it would get. */
  readonly rule: CoverageRule;
  /** The rule as the book has it; null of one that is not in the book yet. */
  readonly stored: CoverageRule | null;
  /** The rules as they were when the writing began: what its effect is compared with, also after it was applied. */
  readonly rulesBefore: readonly CoverageRule[];
}

/** The parts of the Coverage rules screen. */
export type RulesTab = 'rules' | 'quality' | 'exceptions' | 'versions';

interface RuleDraftState {
  readonly draft: RuleDraft | null;
  readonly tab: RulesTab;
}

export const useRuleDraft = create<RuleDraftState>(() => ({ draft: null, tab: 'rules' }));

/** Begins to write a rule that the book has. */
export function openRule(book: Book, ruleId: string): void {
  const rule = book.get('coverageRule', ruleId);
  if (rule === undefined) return;
  useRuleDraft.setState({ draft: { rule, stored: rule, rulesBefore: book.all('coverageRule') } });
}

/** Begins to write a rule that is not there yet. */
export function openNewRule(book: Book, input: RuleInput): void {
  const rule = ruleFrom(book, input, nextRuleCode(book));
  useRuleDraft.setState({ draft: { rule, stored: null, rulesBefore: book.all('coverageRule') } });
}

/** Writes on. */
export function changeDraft(change: Partial<CoverageRule>): void {
  const { draft } = useRuleDraft.getState();
  if (draft !== null) useRuleDraft.setState({ draft: { ...draft, rule: { ...draft.rule, ...change } } });
}

/** The draft was applied: it is the book's rule from now on, and what it changed is still compared with what was before. */
export function settleDraft(book: Book, ruleId: string): void {
  const { draft } = useRuleDraft.getState();
  const stored = book.get('coverageRule', ruleId);
  if (draft !== null && stored !== undefined) {
    useRuleDraft.setState({ draft: { ...draft, rule: stored, stored } });
  }
}

export function closeDraft(): void {
  useRuleDraft.setState({ draft: null });
}

export function showRulesTab(tab: RulesTab): void {
  useRuleDraft.setState({ tab });
}

/** Whether something was written that the book does not have. */
export function isWritten({ rule, stored }: RuleDraft): boolean {
  return stored === null || !sameValue(rule, stored);
}

// A draft is about one workspace; and a rule that is written by undo or elsewhere is shown as it is, where nothing was
// written over it.
useRecords.subscribe((state, before) => {
  const { draft } = useRuleDraft.getState();
  if (draft === null) return;
  if (state.workspaceId !== before.workspaceId) closeDraft();
  else if (state.revision !== before.revision && state.book !== null && draft.stored !== null) {
    const now = state.book.get('coverageRule', draft.stored.id);
    if (now === undefined) closeDraft();
    else if (now !== draft.stored) {
      const rule = isWritten(draft) ? draft.rule : now;
      useRuleDraft.setState({ draft: { ...draft, rule, stored: now } });
    }
  }
});
