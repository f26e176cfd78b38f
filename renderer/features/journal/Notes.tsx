// Decides how what is said besides a change is listed: each sentence once, the first hundred. Words none of it.
import type { EntryKind } from '../../../shared/journal/entry';
import { formatCount } from '../../ui/format';
import { Sentence } from '../../ui/Sentence';

/** More than anybody reads; an import taken back may leave every account alone. */
const mostNotes = 100;

/** What is listed of the sentences, and how many more there are. */
export function notesToShow(notes: readonly string[]): {
  readonly shown: readonly string[];
  readonly rest: number;
} {
  const different = [...new Set(notes)];
  return { shown: different.slice(0, mostNotes), rest: Math.max(0, different.length - mostNotes) };
}

/** Of these kinds every note says what stayed as it was; others warn, or say what follows, too. */
const onlyLeaves: ReadonlySet<EntryKind> = new Set([
  'accounts.imported',
  'entry.undone',
  'entry.redone',
  'entry.reverted',
]);

/** What the notes of such an entry are called. */
export function notesTitle(kind: EntryKind): string {
  return onlyLeaves.has(kind) ? 'Left alone' : 'Said with it';
}

interface NotesProps {
  readonly kind: EntryKind;
  readonly notes: readonly string[];
  readonly titleClass: string | undefined;
  readonly className: string | undefined;
}

/** A heading, "Left alone" for one, and the sentences. */
export function Notes({ kind, notes, titleClass, className }: NotesProps) {
  const { shown, rest } = notesToShow(notes);
  return (
    <>
      <h3 className={titleClass}>{notesTitle(kind)}</h3>
      <ul className={className}>
        {shown.map((note) => (
          <li key={note}>
            <Sentence text={note} />
          </li>
        ))}
      </ul>
      {rest > 0 && <p className={className}>And {formatCount(rest)} more.</p>}
    </>
  );
}
