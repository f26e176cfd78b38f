// Decides how a person's initials are drawn from a name. Knows no person.
import styles from './Avatar.module.css';
import { cx } from './cx';

/** First letters of the first and the last word, `Dana Castellano` → `DC`; one word gives one letter, none gives `?`. */
export function initialsOf(name: string): string {
  const words = name.trim().split(/\s+/u).filter(Boolean);
  const first = words[0];
  if (first === undefined) return '?';
  const last = words.length > 1 ? words[words.length - 1] : undefined;
  return [first, last]
    .map((word) => (word === undefined ? '' : ([...word][0] ?? '')))
    .join('')
    .toLocaleUpperCase('en');
}

interface AvatarProps {
  readonly name: string;
  /** Pixels: 20 on cards, 24 in rows, 28 in the drawer. */
  readonly size?: 20 | 24 | 28;
}

/** Initials in a disc. Decorative: the name stands beside it, or is said by its row. */
export function Avatar({ name, size = 20 }: AvatarProps) {
  return (
    <span aria-hidden="true" className={cx(styles.avatar, styles[`s${size}`])}>
      {initialsOf(name)}
    </span>
  );
}
