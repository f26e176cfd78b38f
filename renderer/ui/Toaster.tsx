// Decides where short messages stand, that they are read aloud politely, and that reading them stops their clock.
import { CircleAlert, X } from 'lucide-react';
import { useEffect, useState, useSyncExternalStore } from 'react';
import { Button } from './Button';
import { cx } from './cx';
import { IconButton } from './IconButton';
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
      <span className={styles.text}>{toast.text}</span>
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

/** One per window, last in the tree. A live region, not a `status`: that role is the status bar's. */
export function Toaster() {
  const toasts = useSyncExternalStore(subscribeToasts, currentToasts);
  const [held, setHeld] = useState(false);
  return (
    <div
      role="log"
      aria-label="Messages"
      className={styles.toaster}
      aria-live="polite"
      aria-relevant="additions"
      onPointerEnter={() => setHeld(true)}
      onPointerLeave={() => setHeld(false)}
      onFocus={() => setHeld(true)}
      onBlur={() => setHeld(false)}
    >
      {toasts.map((toast) => (
        <ToastRow key={toast.id} toast={toast} held={held} />
      ))}
    </div>
  );
}
