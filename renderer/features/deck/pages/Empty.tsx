// Decides how a page says plainly that it has nothing to show yet. Knows no page.
import styles from './Empty.module.css';

export function Empty({ text }: { readonly text: string }) {
  return (
    <p className={styles.empty} data-deck-part="The note">
      {text}
    </p>
  );
}
