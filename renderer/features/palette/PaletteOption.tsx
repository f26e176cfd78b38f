// Decides how one line of the commands looks: what it stands for, its words, its keys or figures, or why it cannot be done.
import { type PointerEvent, type ReactNode, useRef } from 'react';
import { Avatar } from '../../ui/Avatar';
import { cx } from '../../ui/cx';
import { LaneMark } from '../../ui/LaneMark';
import styles from './Palette.module.css';
import { isPossible, type PaletteItem } from './palette-items';

interface PaletteOptionProps {
  readonly id: string;
  readonly item: PaletteItem;
  readonly isActive: boolean;
  readonly keys: ReactNode;
  readonly onPoint: () => void;
  readonly onChoose: () => void;
}

export function PaletteOption({ id, item, isActive, keys, onPoint, onChoose }: PaletteOptionProps) {
  const point = usePointed(onPoint);
  const canRun = isPossible(item);
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the field that keeps the focus hears Enter.
    // biome-ignore lint/a11y/useFocusableInteractive: the field that keeps the focus names the active option.
    <div
      id={id}
      role="option"
      aria-selected={isActive}
      {...(canRun ? {} : { 'aria-disabled': true })}
      className={cx(styles.option, isActive && styles.active, !canRun && styles.blocked)}
      onPointerMove={point}
      // The field keeps the focus.
      onMouseDown={(event) => event.preventDefault()}
      onClick={onChoose}
    >
      <span className={styles.lead}>
        <Lead item={item} />
      </span>
      <span className={styles.label} dir="auto">
        {item.label}
      </span>
      {(item.detail ?? '') !== '' && <span className={styles.detail}>{item.detail}</span>}
      <span className={styles.end}>{canRun ? (keys ?? item.end) : item.blocked}</span>
    </div>
  );
}

function Lead({ item: { icon: Icon, lane, person } }: { readonly item: PaletteItem }) {
  if (person !== undefined) return <Avatar name={person} />;
  if (lane !== undefined) return <LaneMark lane={lane} size={12} />;
  return Icon === undefined ? null : <Icon size={16} strokeWidth={1.7} aria-hidden="true" />;
}

/** Only a pointer that moves points: one that rests must not take the line that keys scrolled under it. */
function usePointed(onPoint: () => void): (event: PointerEvent) => void {
  const last = useRef<{ readonly x: number; readonly y: number } | null>(null);
  return ({ screenX: x, screenY: y, movementX, movementY }) => {
    const isSame = last.current !== null && last.current.x === x && last.current.y === y;
    last.current = { x, y };
    if (!isSame && (movementX !== 0 || movementY !== 0)) onPoint();
  };
}
