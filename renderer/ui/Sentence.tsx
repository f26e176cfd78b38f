// Decides how a sentence is shown that may hold a name of any length: overlong words cut, a few lines at most. The whole
// of it is there for a screen reader, and in the tooltip. Knows no names.
import { cx } from './cx';
import { shortWords } from './long-words';
import styles from './Sentence.module.css';

interface SentenceProps {
  readonly text: string;
  readonly className?: string;
}

/** More letters than three lines of a message hold: then a part may be out of sight. */
const fitsAlways = 150;

/** A text in a sentence's place, at most three lines high. */
export function Sentence({ text, className }: SentenceProps) {
  const shown = shortWords(text);
  return (
    <span
      className={cx(styles.sentence, className)}
      {...(shown !== text || text.length > fitsAlways ? { title: text } : {})}
    >
      {shown === text ? (
        text
      ) : (
        <>
          <span aria-hidden="true">{shown}</span>
          <span className="sr-only">{text}</span>
        </>
      )}
    </span>
  );
}
