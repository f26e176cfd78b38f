// Decides the drawing beside the first questions: four lanes with blank cards, one on its way. Says nothing, shows no data.
import { cx } from '../../ui/cx';
import { LaneMark, type Mark } from '../../ui/LaneMark';
import styles from './LanesDrawing.module.css';

interface Lane {
  readonly mark: Mark;
  /** Width of the name on each card, in percent; negative is the gap a card was lifted from. */
  readonly cards: readonly number[];
  /** How full, in percent. */
  readonly load: number;
}

const lanes: readonly Lane[] = [
  { mark: 'unassigned', cards: [58, 44, 66, 52, 60, 48, 70, 54], load: 0 },
  { mark: 'inside', cards: [62, 50, 0, 70, 46, 56, 66, 52, 60, 44, 64, 50, 58, 68], load: 82 },
  { mark: 'field', cards: [54, -1, 68, 48, 60, 52, 64, 44, 58, 70, 50, 62, 46, 56], load: 93 },
  { mark: 'specialist', cards: [64, 52, 58, 46, 68, 54], load: 71 },
];

function Card({ width }: { readonly width: number }) {
  if (width < 0) return <div className={styles.left} />;
  if (width === 0) {
    return (
      <div className={styles.place}>
        <div className={cx(styles.card, styles.moving)}>
          <span className={styles.name} style={{ width: '54%' }} />
          <span className={styles.meta} />
        </div>
      </div>
    );
  }
  return (
    <div className={styles.card}>
      <span className={styles.name} style={{ width: `${width}%` }} />
      <span className={styles.meta} />
    </div>
  );
}

/** Decorative. */
export function LanesDrawing() {
  return (
    <div className={styles.drawing} aria-hidden="true">
      {lanes.map((lane) => (
        <div key={lane.mark} className={styles.lane}>
          <div className={styles.head}>
            <LaneMark lane={lane.mark} size={12} />
            <span className={styles.word} />
          </div>
          <div className={styles.track}>
            <div className={styles.fill} style={{ width: `${lane.load}%` }} />
          </div>
          {lane.cards.map((width, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: drawn once, never reordered
            <Card key={index} width={width} />
          ))}
        </div>
      ))}
    </div>
  );
}
