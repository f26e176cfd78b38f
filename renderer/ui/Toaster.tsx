// Decides where short messages stand, that they are read aloud politely, and that reading them stops their clock.
import { CircleAlert, X } from 'lucide-react';
import { type RefObject, useEffect, useRef, useState, useSyncExternalStore } from 'react';
import { Button } from './Button';
import { cx } from './cx';
import { IconButton } from './IconButton';
import { Sentence } from './Sentence';
import styles from './Toaster.module.css';
import { currentToasts, dismissToast, subscribeToasts, type Toast } from './toasts';

function ToastRow({ toast, held }: { readonly toast: Toast; readonly held: boolean }) {
  useEffect(() => {
    if (held || toast.timeoutMs === 0) return;
    const timer = setTimeout(() => dismissToast(toast.id), toast.timeoutMs);
    return () => clearTimeout(timer);
  }, [held, toast]);
  const { action } = toast;
  return (
    <div className={cx(styles.toast, toast.tone === 'bad' && styles.bad)}>
      {toast.tone === 'bad' && <CircleAlert size={16} strokeWidth={1.7} aria-hidden="true" />}
      <Sentence text={toast.text} />
      {action && (
        <Button
          look="link"
          onPress={() => {
            dismissToast(toast.id);
            action.run();
          }}
        >
          {action.label}
        </Button>
      )}
      <IconButton
        icon={X}
        iconSize={14}
        name="Dismiss"
        placement="top"
        onPress={() => dismissToast(toast.id)}
      />
    </div>
  );
}

/**
 * Whether the pointer or the focus is in `box`, so that clocks stand still. A button that is pressed goes with its message
 * and takes both along without a word: the browser sends no blur and no leave for what is no more. So after each change of
 * the messages the page is asked again, and the pointer with its next step.
 */
function useHeld(box: RefObject<HTMLElement | null>, toasts: readonly Toast[]) {
  const [isPointedAt, setPointedAt] = useState(false);
  const [hasFocus, setHasFocus] = useState(false);
  useEffect(() => {
    setHasFocus(box.current?.contains(document.activeElement) === true);
    if (toasts.length === 0) setPointedAt(false);
  }, [box, toasts]);
  useEffect(() => {
    if (!isPointedAt) return;
    const look = ({ target }: PointerEvent) =>
      setPointedAt(target instanceof Node && box.current?.contains(target) === true);
    window.addEventListener('pointermove', look);
    return () => window.removeEventListener('pointermove', look);
  }, [box, isPointedAt]);
  return { held: isPointedAt || hasFocus, setPointedAt, setHasFocus };
}

/** One per window, last in the tree. A live region, not a `status`: that role is the status bar's. */
export function Toaster() {
  const toasts = useSyncExternalStore(subscribeToasts, currentToasts);
  const box = useRef<HTMLDivElement>(null);
  const { held, setPointedAt, setHasFocus } = useHeld(box, toasts);
  return (
    <div
      ref={box}
      role="log"
      aria-label="Messages"
      className={styles.toaster}
      aria-live="polite"
      aria-relevant="additions"
      onPointerEnter={() => setPointedAt(true)}
      onPointerLeave={() => setPointedAt(false)}
      onFocus={() => setHasFocus(true)}
      onBlur={() => setHasFocus(false)}
    >
      {toasts.map((toast) => (
        <ToastRow key={toast.id} toast={toast} held={held} />
      ))}
    </div>
  );
}
