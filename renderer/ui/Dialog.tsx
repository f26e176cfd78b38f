// Decides how a dialog opens, closes, traps focus and submits. Knows nothing of what it asks.
import { X } from 'lucide-react';
import { type FormEvent, type KeyboardEvent, type ReactNode, useRef } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Heading } from 'react-aria-components/Heading';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { cx } from './cx';
import styles from './Dialog.module.css';
import { useHeldUntilFocused } from './held-keys';
import { IconButton } from './IconButton';
import { Sentence } from './Sentence';

interface DialogProps {
  readonly isOpen: boolean;
  readonly onClose: () => void;
  /** The dialog's name. */
  readonly title: string;
  /** A quiet line under the title. */
  readonly subtitle?: ReactNode;
  readonly children: ReactNode;
  /** Buttons, right-aligned. The primary one is `type="submit"` when `onSubmit` is given. */
  readonly footer?: ReactNode;
  /** Left of the buttons: a note or a quiet button. */
  readonly footerStart?: ReactNode;
  /** Enter in a field and Cmd or Ctrl Enter anywhere submit. */
  readonly onSubmit?: () => void;
  /** 400, 520, 720 or 960 px wide. */
  readonly size?: 'small' | 'medium' | 'large' | 'wide';
}

/** A modal dialog; Esc and a press outside close it, focus goes back to where it was. */
export function Dialog(props: DialogProps) {
  const { title, subtitle, children, footer, footerStart, onSubmit, size = 'medium' } = props;
  const formRef = useRef<HTMLFormElement>(null);
  const dialogRef = useRef<HTMLElement>(null);
  useHeldUntilFocused(props.isOpen, dialogRef);
  const submit = (event: FormEvent) => {
    event.preventDefault();
    onSubmit?.();
  };
  const submitByKey = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.metaKey || event.ctrlKey) || !onSubmit) return;
    event.preventDefault();
    event.stopPropagation();
    formRef.current?.requestSubmit();
  };
  return (
    <ModalOverlay
      className={styles.scrim ?? ''}
      isOpen={props.isOpen}
      onOpenChange={(isOpen) => !isOpen && props.onClose()}
      isDismissable
    >
      <Modal className={cx(styles.modal, styles[size])}>
        <AriaDialog ref={dialogRef} className={styles.dialog ?? ''}>
          <form ref={formRef} className={styles.form} onSubmit={submit} onKeyDown={submitByKey} noValidate>
            <header className={styles.header}>
              <div className={styles.titles}>
                <Heading slot="title" className={styles.title ?? ''}>
                  {title}
                </Heading>
                {subtitle !== undefined && (
                  <p className={styles.subtitle}>
                    {typeof subtitle === 'string' ? <Sentence text={subtitle} /> : subtitle}
                  </p>
                )}
              </div>
            </header>
            <div className={styles.body}>{children}</div>
            {(footer !== undefined || footerStart !== undefined) && (
              <footer className={styles.footer}>
                <div className={styles.footerStart}>{footerStart}</div>
                {footer}
              </footer>
            )}
            {/* Last, so that Tab comes to the fields first. */}
            <IconButton icon={X} name="Close" className={styles.close ?? ''} onPress={props.onClose} />
          </form>
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}
