// Decides the product's sign: three lanes, the middle one with a ball on it. Knows no screen.
import styles from './Logo.module.css';

/** A tile with the sign, dark on light and light on dark. Decorative. */
export function Logo({ size = 28 }: { readonly size?: 28 | 40 }) {
  return (
    <svg className={styles.logo} viewBox="0 0 28 28" width={size} height={size} aria-hidden="true">
      <rect className={styles.tile} width="28" height="28" rx="7" />
      <g className={styles.sign} fill="none" strokeWidth="2.2" strokeLinecap="round">
        <path d="M8.5 8.1v12M14 8.1v2.3M14 17.8v2.3M19.5 8.1v12" />
      </g>
      <circle className={styles.ball} cx="14" cy="14.1" r="1.7" />
    </svg>
  );
}
