// Keeps the rule that is being written, over changes of the screen and until it is applied or given up. Changes no record.
import { create } from 'zustand';
import { nextRuleCode, type RuleInput, ruleFrom } from '../../shared/actions/add-rule';
import { sameValue } from '../../shared/journal/diff';
import type { Book } from '../../shared/records/book';
import type { Condition } from '../../shared/records/condition';
import type { CoverageRule } from '../../shared/records/rule';
import { notify } from './notices';
import { useRecords } from './records';

export interface RuleDraft {
  /** The rule as it is being written; a new one has the code it would get. */
  readonly rule: CoverageRule;
  /** The rule as the book has it; null of one that is not in the book yet. */
  readonly stored: CoverageRule | null;
  /** The id of a rule that undo took away while something was written over it: it is the same one once it is back. */
  readonly lostId: string | null;
  /** The rules as they were when the writing began: what its effect is compared with, also after it was applied. */
  readonly rulesBefore: readonly CoverageRule[];
  /** The condition as it was when its text was turned to; null while it is written as a sentence. */
  readonly typedFrom: Condition | null;
  /** A typed condition that cannot be read: what is shown then is not `rule.condition`. Null for none. */
  readonly unread: { readonly text: string; readonly sentence: string } | null;
}

/** The parts of the Coverage rules screen. */
export type RulesTab = 'rules' | 'quality' | 'exceptions' | 'versions';

interface RuleDraftState {
  readonly draft: RuleDraft | null;
  /** Whether the draft is on the screen; else the list of rules says that it waits. */
  readonly isOpen: boolean;
  readonly tab: RulesTab;
}

export const useRuleDraft = create<RuleDraftState>(() => ({ draft: null, isOpen: false, tab: 'rules' }));

const asSentence = { typedFrom: null, unread: null } as const;
const fresh = { lostId: null, ...asSentence } as const;

/** Begins to write a rule that the book has. Goes on with it where it is being written already. */
export function openRule(book: Book, ruleId: string): void {
  const rule = book.get('coverageRule', ruleId);
  if (rule === undefined || isWriting(ruleId)) return;
  const draft = { rule, stored: rule, rulesBefore: book.all('coverageRule'), ...fresh };
  useRuleDraft.setState({ draft, isOpen: true });
}

/** Begins to write a rule that is not there yet. */
export function openNewRule(book: Book, input: RuleInput): void {
  if (isWriting(null)) return;
  const rule = ruleFrom(book, input, nextRuleCode(book));
  const draft = { rule, stored: null, rulesBefore: book.all('coverageRule'), ...fresh };
  useRuleDraft.setState({ draft, isOpen: true });
}

/** Whether something written waits to be applied: it is shown, and said where another one was wanted. */
function isWriting(wantedId: string | null): boolean {
  const { draft } = useRuleDraft.getState();
  if (draft === null || !isWritten(draft)) return false;
  useRuleDraft.setState({ isOpen: true });
  if (draft.rule.id !== wantedId) {
    const text = `${draft.rule.code} is being written. Apply it or cancel it first.`;
    notify({ text, tone: 'warn', undoSeq: null });
  }
  return true;
}

/** Writes on. */
export function changeDraft(change: Partial<CoverageRule>): void {
  update((draft) => ({ rule: { ...draft.rule, ...change } }));
}

/** Shows the condition as text, or as a sentence again. */
export function showTyped(isTyped: boolean): void {
  update(({ rule }) => (isTyped ? { typedFrom: rule.condition, unread: null } : asSentence));
}

/** Notes a text that cannot be read, with what is wrong in it; null once it can. */
export function noteUnread(unread: RuleDraft['unread']): void {
  const known = useRuleDraft.getState().draft?.unread ?? null;
  if (known?.text !== unread?.text) update(() => ({ unread }));
}

/** Gives an unreadable text up: the condition is again as it was before the text was turned to. */
export function discardText(): void {
  update(({ rule, typedFrom }) => ({
    rule: typedFrom === null ? rule : { ...rule, condition: typedFrom },
    unread: null,
  }));
}

function update(change: (draft: RuleDraft) => Partial<RuleDraft>): void {
  const { draft } = useRuleDraft.getState();
  if (draft !== null) useRuleDraft.setState({ draft: { ...draft, ...change(draft) } });
}

/** The draft was applied: it is the book's rule from now on, and what it changed is still compared with what was before. */
export function settleDraft(book: Book, ruleId: string): void {
  const stored = book.get('coverageRule', ruleId);
  if (stored !== undefined) update(() => ({ rule: stored, stored }));
}

/** Gives up what is written. */
export function closeDraft(): void {
  useRuleDraft.setState({ draft: null, isOpen: false });
}

/** Goes back to the list; what is written waits. */
export function leaveDraft(): void {
  const { draft } = useRuleDraft.getState();
  if (draft !== null && isWritten(draft)) useRuleDraft.setState({ isOpen: false });
  else closeDraft();
}

export function returnToDraft(): void {
  useRuleDraft.setState({ isOpen: true });
}

export function showRulesTab(tab: RulesTab): void {
  useRuleDraft.setState({ tab });
}

/** Whether something was written that the book does not have. */
export function isWritten({ rule, stored, unread }: RuleDraft): boolean {
  return stored === null || unread !== null || !sameValue(rule, stored);
}

// A draft is about one workspace. A rule that undo or another window changed is shown as it is, where nothing was written
// over it; one that is gone waits as a new one where something was, and is the old one again once it is back.
useRecords.subscribe((state, before) => {
  const { draft } = useRuleDraft.getState();
  if (draft === null) return;
  if (state.workspaceId !== before.workspaceId) closeDraft();
  else if (state.revision !== before.revision && state.book !== null) follow(draft, state.book);
});

function follow(draft: RuleDraft, book: Book): void {
  const { rule, stored, lostId } = draft;
  const now = book.get('coverageRule', rule.id) ?? null;
  if (now === stored) return;
  if (stored === null && lostId !== rule.id) {
    // Another rule has the code by now that this one would have got.
    const code = nextRuleCode(book);
    update(() => ({ rule: { ...rule, code, id: `rule:${code}` } }));
  } else if (now === null && !isWritten(draft)) closeDraft();
  else if (now === null) update(() => ({ stored: null, lostId: rule.id }));
  else update(() => ({ rule: isWritten(draft) ? rule : now, stored: now, lostId: null }));
}
