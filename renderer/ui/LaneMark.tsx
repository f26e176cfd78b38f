// Decides the four shapes and hues by which a lane is known. Knows nothing of what a lane does.
import { cx } from './cx';
import styles from './LaneMark.module.css';

export type Mark = 'inside' | 'field' | 'specialist' | 'unassigned';

interface LaneMarkProps {
  readonly lane: Mark;
  /** Pixels: 12 in a lane header, 10 in lists, 8 in badges. */
  readonly size?: number;
  /** Said and shown on hover; without it the mark is decorative. */
  readonly title?: string;
  /** Pale, for a lane a rule does not point to. */
  readonly faint?: boolean;
}

function shape(lane: Mark) {
  switch (lane) {
    case 'inside':
      return <circle cx="6" cy="6" r="5.25" fill="currentColor" />;
    case 'field':
      return <rect x="1" y="1" width="10" height="10" rx="1.75" fill="currentColor" />;
    case 'specialist':
      return (
        <rect
          x="2.1"
          y="2.1"
          width="7.8"
          height="7.8"
          rx="1.2"
          transform="rotate(45 6 6)"
          fill="currentColor"
        />
      );
    case 'unassigned':
      return (
        <circle
          cx="6"
          cy="6"
          r="4.9"
          fill="none"
          stroke="currentColor"
          strokeWidth="1.4"
          strokeDasharray="2.05 1.8"
        />
      );
  }
}

/** Circle for Inside, square for Field, diamond for Specialist, dashed ring for Unassigned. */
export function LaneMark({ lane, size = 10, title, faint = false }: LaneMarkProps) {
  const box = {
    className: cx(styles[lane], faint && styles.faint),
    viewBox: '0 0 12 12',
    width: size,
    height: size,
  };
  if (title === undefined) {
    return (
      <svg {...box} aria-hidden="true">
        {shape(lane)}
      </svg>
    );
  }
  return (
    <svg {...box} role="img" aria-label={title}>
      <title>{title}</title>
      {shape(lane)}
    </svg>
  );
}
