// Decides how a number is chosen on a slider under a histogram: dragged to round values, stepped by keys, said in words.
// Knows no unit and no book. Own, because react-aria's slider counts in even steps and says them, not the values.
import { type KeyboardEvent, memo, type PointerEvent, useEffect, useRef, useState } from 'react';
import { cx } from './cx';
import styles from './HistogramSlider.module.css';
import {
  type Bin,
  heightsOf,
  leastStep,
  medianOf,
  niceStep,
  positionOf,
  snappedAt,
  steppedBy,
} from './histogram-scale';

interface HistogramSliderProps {
  /** The accessible name, as "C5 threshold, slider". */
  readonly label: string;
  /** May lie beyond the bins: the thumb stands at their end, the number stays. */
  readonly value: number;
  /** While one drags or holds a key, at most once per frame. */
  readonly onChange: (value: number) => void;
  /** Once the pointer or the key is let go. */
  readonly onChangeEnd: (value: number) => void;
  readonly bins: readonly Bin[];
  /** The bars drawn as met. */
  readonly metSide: 'above' | 'below' | 'none';
  readonly format: (value: number) => string;
  /** What is counted, in the plural: "accounts". */
  readonly noun: string;
  /** What an arrow key adds at a value; without it, one round step of the value's size. */
  readonly step?: (value: number) => number;
  /** Values are multiples of it: 100 for whole units of cents, 1 for counts. */
  readonly least?: number;
  readonly isDisabled?: boolean;
}

/** A round number may be this far from the pointer: nobody aims better. */
const reachPx = 3;
const bigStep = 10;

/** Role slider with the value in words, under an `img` that says where the middle of the book is. */
export function HistogramSlider(props: HistogramSliderProps) {
  const { label, bins, metSide, format, noun, isDisabled = false } = props;
  const track = useRef<HTMLDivElement>(null);
  const thumb = useRef<HTMLDivElement>(null);
  const least = props.least ?? leastStep(bins);
  const hand = useHand(props.value, props.onChange, props.onChangeEnd);
  const value = hand.value;
  const position = positionOf(value, bins);
  const from = bins[0]?.from ?? 0;
  const to = bins.at(-1)?.to ?? 0;

  const goTo = (event: PointerEvent<HTMLDivElement>) => {
    const box = track.current?.getBoundingClientRect();
    if (box === undefined || box.width === 0) return;
    hand.move(snappedAt((event.clientX - box.left) / box.width, bins, reachPx / box.width, least));
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    if (isDisabled || event.button !== 0 || bins.length === 0) return;
    // The browser would select words on the way, and take the focus away from the thumb.
    event.preventDefault();
    thumb.current?.focus();
    event.currentTarget.setPointerCapture(event.pointerId);
    hand.take('pointer');
    goTo(event);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLDivElement>) => {
    if (isDisabled || event.altKey || event.ctrlKey || event.metaKey) return;
    if (event.key === 'Escape' && hand.isTaken()) {
      event.preventDefault();
      event.stopPropagation();
      hand.giveUp();
      return;
    }
    const next = valueByKey(event.key, value, (steps) => steppedBy(value, steps, least, stepAt), from, to);
    if (next === null) return;
    event.preventDefault();
    hand.take('key');
    hand.move(next);
  };
  const stepAt = props.step ?? ((at: number) => niceStep(at, least));
  return (
    <div className={cx(styles.slider, isDisabled && styles.disabled)}>
      <div className={styles.row}>
        <span
          className={styles.said}
          aria-hidden="true"
          // It never runs out of the slider: at the left end it begins at the thumb, at the right one it ends there.
          style={{ left: `${position * 100}%`, transform: `translateX(${-position * 100}%)` }}
        >
          {format(value)}
        </span>
      </div>
      <div
        ref={track}
        className={styles.ground}
        onPointerDown={onPointerDown}
        onPointerMove={(event) => hand.isTaken('pointer') && goTo(event)}
        onPointerUp={() => hand.letGo('pointer')}
        onPointerCancel={() => hand.giveUp()}
        onLostPointerCapture={() => hand.letGo('pointer')}
      >
        <div role="img" aria-label={summaryOf(bins, format, noun)} className={styles.picture}>
          <Bars bins={bins} look={styles.track} />
          {metSide !== 'none' && (
            // The bars are drawn once; what a drag moves is one edge.
            <div className={styles.met} style={{ clipPath: clipOf(position, metSide) }}>
              <Bars bins={bins} look={styles.fill} />
            </div>
          )}
        </div>
        <div className={styles.line} />
        <div
          ref={thumb}
          role="slider"
          tabIndex={isDisabled ? -1 : 0}
          aria-label={label}
          aria-orientation="horizontal"
          aria-valuemin={Math.min(from, value)}
          aria-valuemax={Math.max(to, value)}
          aria-valuenow={value}
          aria-valuetext={format(value)}
          aria-disabled={isDisabled}
          className={styles.thumb}
          style={{ left: `${position * 100}%` }}
          onKeyDown={onKeyDown}
          onKeyUp={() => hand.letGo('key')}
          onBlur={() => hand.letGo('key')}
        />
      </div>
      <div className={styles.ends} aria-hidden="true">
        <span>{format(from)}</span>
        <span>{format(to)}</span>
      </div>
    </div>
  );
}

const Bars = memo(function Bars({ bins, look }: { bins: readonly Bin[]; look: string | undefined }) {
  const heights = heightsOf(bins);
  return (
    <div className={cx(styles.bars, look)}>
      {bins.map(({ from, count }, index) => (
        <span
          key={from}
          className={cx(styles.bar, count > 0 && styles.some)}
          style={{ height: `${(heights[index] ?? 0) * 100}%` }}
        />
      ))}
    </div>
  );
});

function clipOf(position: number, metSide: 'above' | 'below'): string {
  const percent = position * 100;
  return metSide === 'above' ? `inset(0 0 0 ${percent}%)` : `inset(0 ${100 - percent}% 0 0)`;
}

/** "Half of the accounts are under $23K." */
function summaryOf(bins: readonly Bin[], format: (value: number) => string, noun: string): string {
  const median = medianOf(bins);
  return median === null ? `No ${noun} to show.` : `Half of the ${noun} are under ${format(median)}.`;
}

function valueByKey(
  key: string,
  value: number,
  stepped: (steps: number) => number,
  from: number,
  to: number,
): number | null {
  switch (key) {
    case 'ArrowRight':
    case 'ArrowUp':
      return value >= to ? null : stepped(1);
    case 'ArrowLeft':
    case 'ArrowDown':
      return value <= from ? null : stepped(-1);
    case 'PageUp':
      return value >= to ? null : Math.min(to, stepped(bigStep));
    case 'PageDown':
      return value <= from ? null : Math.max(from, stepped(-bigStep));
    case 'Home':
      return from;
    case 'End':
      return to;
    default:
      return null;
  }
}

type Holder = 'pointer' | 'key';

interface Hand {
  readonly by: Holder;
  readonly start: number;
  value: number;
  /** The frame in which the value is told; null while none is due. */
  frame: number | null;
  wasTold: boolean;
}

/** The value in the hand of whoever drags, told once per frame; without a hand on it, the value given. */
function useHand(given: number, onChange: (value: number) => void, onChangeEnd: (value: number) => void) {
  const [held, setHeld] = useState<number | null>(null);
  const hand = useRef<Hand | null>(null);
  // A frame is due long after the render that asked for it.
  const tell = useRef(onChange);
  useEffect(() => {
    tell.current = onChange;
  });
  const drop = () => {
    if (hand.current !== null && hand.current.frame !== null) cancelAnimationFrame(hand.current.frame);
    hand.current = null;
    setHeld(null);
  };
  useEffect(
    () => () => {
      if (hand.current !== null && hand.current.frame !== null) cancelAnimationFrame(hand.current.frame);
    },
    [],
  );
  return {
    value: held ?? given,
    isTaken: (by?: Holder) => hand.current !== null && (by === undefined || hand.current.by === by),
    take: (by: Holder) => {
      hand.current ??= { by, start: given, value: given, frame: null, wasTold: false };
    },
    move: (value: number) => {
      const now = hand.current;
      if (now === null || now.value === value) return;
      now.value = value;
      setHeld(value);
      now.frame ??= requestAnimationFrame(() => {
        now.frame = null;
        now.wasTold = true;
        tell.current(now.value);
      });
    },
    letGo: (by: Holder) => {
      const now = hand.current;
      if (now === null || now.by !== by) return;
      const isUntold = now.frame !== null;
      drop();
      if (isUntold) onChange(now.value);
      // Who was told of a step hears of the end, also where the hand came back to where it began.
      if (isUntold || now.wasTold) onChangeEnd(now.value);
    },
    /** Back to where it was taken up. */
    giveUp: () => {
      const now = hand.current;
      drop();
      if (now === null || (now.value === now.start && !now.wasTold)) return;
      onChange(now.start);
      onChangeEnd(now.start);
    },
  };
}
