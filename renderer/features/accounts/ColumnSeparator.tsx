// Decides how a column's width is dragged or stepped by keys. Keeps no width: it asks for one.
// biome-ignore-all lint/a11y/useSemanticElements: rows and cells of a table element cannot be drawn a few at a time.
// biome-ignore-all lint/a11y/useFocusableInteractive: one cell at a time takes the focus, rows never do.
import { type KeyboardEvent, type PointerEvent, useRef } from 'react';
import { boundedWidthPx, leastColumnPx, mostColumnPx } from '../../store/account-table';
import styles from './AccountGrid.module.css';

interface ColumnSeparatorProps {
  readonly label: string;
  readonly widthPx: number;
  readonly isTabStop: boolean;
  readonly onResize: (widthPx: number) => void;
}

const stepPx = 16;

/** `separator` "Width of City": drag it, or step it with the left and right arrows. */
export function ColumnSeparator({ label, widthPx, isTabStop, onResize }: ColumnSeparatorProps) {
  const grip = useRef<{ readonly fromPx: number; readonly widthPx: number } | null>(null);
  const resize = (wantedPx: number) => {
    const next = boundedWidthPx(wantedPx);
    if (next !== widthPx) onResize(next);
  };
  const onPointerDown = (event: PointerEvent<HTMLDivElement>) => {
    if (event.button !== 0) return;
    event.preventDefault();
    event.stopPropagation();
    event.currentTarget.setPointerCapture(event.pointerId);
    grip.current = { fromPx: event.clientX, widthPx };
  };
  const onPointerMove = (event: PointerEvent<HTMLDivElement>) => {
    if (grip.current !== null) resize(grip.current.widthPx + event.clientX - grip.current.fromPx);
  };
  const release = () => {
    grip.current = null;
  };
  const onKeyDown = (event: KeyboardEvent) => {
    const by = event.key === 'ArrowRight' ? stepPx : event.key === 'ArrowLeft' ? -stepPx : 0;
    if (by === 0) return;
    event.preventDefault();
    event.stopPropagation();
    resize(widthPx + by);
  };
  return (
    <div
      role="separator"
      aria-orientation="vertical"
      aria-label={`Width of ${label}`}
      aria-valuenow={widthPx}
      aria-valuemin={leastColumnPx}
      aria-valuemax={mostColumnPx}
      aria-valuetext={`${widthPx} pixels`}
      tabIndex={isTabStop ? 0 : -1}
      className={styles.separator}
      onPointerDown={onPointerDown}
      onPointerMove={onPointerMove}
      onPointerUp={release}
      onPointerCancel={release}
      onKeyDown={onKeyDown}
    />
  );
}
