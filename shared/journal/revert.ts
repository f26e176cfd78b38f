// Plans taking back one entry of any age as a change of its own, or says why it cannot be. What can be set back, and what
// is left: undo.ts. No storage.
import { type Plan, type Refusal, refuse } from '../actions/plan';
import type { Book } from '../records/book';
import { groupDigits } from '../records/counts';
import { nameOf, sellerWordsIn } from '../records/record-name';
import type { Change, Entry } from './entry';
import type { EntryMark } from './standing';
import { planningUndo, type UndoInput } from './undo';

export interface RevertInput extends UndoInput {
  /** What became of the entry since. */
  readonly mark: EntryMark | null;
}

/**
 * The plan that takes `entry` back while later ones stand. Rules U2 and U3 hold: what was changed since is left and named.
 * Unlike an undo it is a user's own entry, so that Undo takes it back, and one that could set nothing back is refused.
 */
export function planRevert(book: Book, input: RevertInput): Plan | Refusal {
  const steps = planningRevert(book, input);
  for (let step = steps.next(); ; step = steps.next()) if (step.done === true) return step.value;
}

/** The same in steps; the book must not change between them. */
export function* planningRevert(book: Book, input: RevertInput): Generator<void, Plan | Refusal, void> {
  const refusal = refusalOf(input);
  if (refusal !== null) return refusal;
  const { kept, settled } = withoutSettled(book, input.changes);
  const undo = yield* planningUndo(book, { ...input, changes: kept }, 'undo');
  const notes = [...undo.notes, ...settled];
  if (undo.changes.length === 0) return nothingLeft(notes);
  return {
    ...undo,
    notes,
    kind: 'entry.reverted',
    origin: 'user',
    label: `Reverted: ${bareLabel(input.entry.label)}`,
  };
}

/**
 * Without what later changes have settled: a value set back on what has been taken away since would change nothing anybody
 * sees, and what was taken away here and made anew since is there as the later change has it.
 */
function withoutSettled(
  book: Book,
  changes: readonly Change[],
): { readonly kept: readonly Change[]; readonly settled: readonly string[] } {
  const settled: string[] = [];
  const who = sellerWordsIn(book);
  const kept = changes.filter((change) => {
    // A version of the rules was in force and stays; what is in force now becomes another.
    if (change.type === 'rulesVersion') return false;
    const record = book.stored(change.recordId);
    if (record === undefined || change.before === null) return true;
    const wasAway = record.deleted && change.before.deleted === undefined;
    const isBack = !record.deleted && change.after?.deleted === true;
    const name = nameOf(book, record, who);
    if (wasAway) settled.push(sentence(`${name} was taken away since and stays so.`));
    if (isBack) settled.push(sentence(`${name} is there again already, by a later change.`));
    return !wasAway && !isBack;
  });
  return { kept, settled };
}

function sentence(text: string): string {
  return text.charAt(0).toUpperCase() + text.slice(1);
}

/** An entry's label without what later taking back has put before it. */
export function bareLabel(label: string): string {
  return label.replace(/^((Undid|Redid|Reverted): )+/, '');
}

function refusalOf({ entry, mark }: Pick<RevertInput, 'entry' | 'mark'>): Refusal | null {
  if (entry.kind === 'workspace.started') {
    return refuse('cannot-revert', 'The start of a workspace cannot be taken back.');
  }
  if (mark === 'undone' || mark === 'reverted') {
    const what = isTakingBack(entry) ? 'brought back' : 'taken back';
    return refuse('cannot-revert', `This change has been ${what} already. There is nothing to revert.`);
  }
  return null;
}

function isTakingBack({ kind }: Pick<Entry, 'kind'>): boolean {
  return kind === 'entry.undone' || kind === 'entry.reverted';
}

function nothingLeft(notes: readonly string[]): Refusal {
  const [first] = notes;
  const why =
    first === undefined
      ? 'All it changed is as it was before already.'
      : notes.length === 1
        ? first
        : `${first} And ${groupDigits(notes.length - 1)} more.`;
  return refuse('nothing-to-change', `Nothing can be set back. ${why}`);
}
