// Decides how a load against a capacity is drawn and said, and how a preview of it is. Knows nothing of what is counted.
import { cx } from './cx';
import styles from './Meter.module.css';

interface MeterProps {
  /** "Capacity, Dana Castellano" */
  readonly label: string;
  readonly value: number;
  readonly capacity: number;
  /** What `value` would become: more is hatched accent, less is hatched grey. */
  readonly preview?: number;
  /** What is said instead of bare figures: "$3.1M of $4M". */
  readonly valueText?: string;
  /** 6 px for a lane, 4 px for a seller. */
  readonly size?: 'lane' | 'seller';
}

/** `42 of 50`, `26 of 24, 2 over`; with a preview `42 of 50, 45 after`. */
export function meterText(value: number, capacity: number, preview?: number): string {
  const over = (preview ?? value) - capacity;
  const after = preview === undefined || preview === value ? '' : `, ${preview} after`;
  return `${value} of ${capacity}${after}${over > 0 ? `, ${over} over` : ''}`;
}

interface Segment {
  readonly kind: 'fill' | 'over' | 'arrives' | 'arrivesOver' | 'leaves';
  readonly from: number;
  readonly to: number;
}

/** What lies on the track, in counts: within capacity, past it, and what a preview adds or takes. */
export function meterSegments(value: number, capacity: number, after: number): readonly Segment[] {
  const solid = Math.max(0, Math.min(value, after));
  const moved = Math.max(0, value, after);
  const grows = after > value;
  const parts: readonly Segment[] = [
    { kind: 'fill', from: 0, to: Math.min(solid, capacity) },
    { kind: 'over', from: capacity, to: solid },
    { kind: grows ? 'arrives' : 'leaves', from: solid, to: grows ? Math.min(moved, capacity) : moved },
    { kind: 'arrivesOver', from: Math.max(solid, capacity), to: grows ? moved : 0 },
  ];
  return parts.filter((part) => part.to > part.from);
}

/** Neutral bar on a neutral track; past capacity red beyond a 2 px notch. Never a lane hue. */
export function Meter({ label, value, capacity, preview, valueText, size = 'seller' }: MeterProps) {
  const after = preview ?? value;
  const scale = Math.max(capacity, value, after, 1);
  const percent = (count: number) => `${(count / scale) * 100}%`;
  return (
    // biome-ignore lint/a11y/useSemanticElements: a native meter cannot draw the notch or the hatch
    <div
      role="meter"
      aria-label={label}
      aria-valuemin={0}
      aria-valuemax={Math.max(capacity, value)}
      aria-valuenow={value}
      aria-valuetext={valueText ?? meterText(value, capacity, preview)}
      className={cx(styles.meter, styles[size])}
    >
      {meterSegments(value, capacity, after).map(({ kind, from, to }) => (
        <div key={kind} className={styles[kind]} style={{ left: percent(from), width: percent(to - from) }} />
      ))}
      {scale > capacity && <div className={styles.notch} style={{ left: percent(capacity) }} />}
    </div>
  );
}
