// Decides how the rectangle that selects cards looks. Selects nothing itself.
import styles from './MarqueeBox.module.css';
import type { Box } from './use-marquee';

export function MarqueeBox({ box }: { readonly box: Box | null }) {
  if (box === null) return null;
  const { left, top, right, bottom } = box;
  return (
    <div
      aria-hidden="true"
      className={styles.box}
      style={{ left, top, width: right - left, height: bottom - top }}
    />
  );
}
