// Decides how a key looks. Does not listen for it.
import { ArrowBigUp, ArrowLeft, ArrowRight, Command, CornerDownLeft } from 'lucide-react';
import type { ReactNode } from 'react';
import { cx } from './cx';
import styles from './Kbd.module.css';
import { isApple } from './platform';

interface KbdProps {
  /** One key or a chord: `K`, `Space`, `mod+Enter`, `shift+mod+Z`. `mod` is Command on a Mac, Ctrl elsewhere. */
  readonly keys: string;
  /** On the accent, as inside a primary button. */
  readonly onAccent?: boolean;
}

// Inter's latin subset has no command, shift or return glyph and no arrow to either side, so those are drawn.
function keyFace(key: string): ReactNode {
  const icon = { size: 11, strokeWidth: 1.9, 'aria-hidden': true } as const;
  switch (key) {
    case 'mod':
      return isApple ? <Command {...icon} /> : 'Ctrl';
    case 'shift':
      return isApple ? <ArrowBigUp {...icon} /> : 'Shift';
    case 'alt':
      return isApple ? 'Option' : 'Alt';
    case 'Enter':
      return <CornerDownLeft {...icon} />;
    case 'Left':
      return <ArrowLeft {...icon} />;
    case 'Right':
      return <ArrowRight {...icon} />;
    case 'PageUp':
      return 'Page ↑';
    case 'PageDown':
      return 'Page ↓';
    case 'Up':
      return '↑';
    case 'Down':
      return '↓';
    default:
      return key;
  }
}

/** A key cap, 18 px high. Decorative: the button or row that holds it says the shortcut with `aria-keyshortcuts`. */
export function Kbd({ keys, onAccent = false }: KbdProps) {
  return (
    <span className={cx(styles.key, onAccent && styles.onAccent)} aria-hidden="true">
      {keys.split('+').map((key) => (
        <span key={key} className={styles.face}>
          {keyFace(key)}
        </span>
      ))}
    </span>
  );
}
