// Decides how what was left alone is listed: each sentence once, the first hundred. Words none of it.
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

interface NotesProps {
  readonly notes: readonly string[];
  readonly titleClass: string | undefined;
  readonly className: string | undefined;
}

/** A heading "Left alone" and the sentences. */
export function Notes({ notes, titleClass, className }: NotesProps) {
  const { shown, rest } = notesToShow(notes);
  return (
    <>
      <h3 className={titleClass}>Left alone</h3>
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
