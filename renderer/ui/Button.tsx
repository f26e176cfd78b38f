// Decides what a button looks like and that its shortcut is shown and said. Knows no action.
import type { LucideIcon } from 'lucide-react';
import type { ReactNode, Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import styles from './Button.module.css';
import { cx } from './cx';
import { Kbd } from './Kbd';

export interface ButtonProps extends Omit<AriaButtonProps, 'children' | 'className' | 'style'> {
  readonly children: ReactNode;
  /** One primary button per screen. */
  readonly look?: 'primary' | 'secondary' | 'quiet' | 'link';
  /** 28 px, or 32 px in forms, dialogs and footers. */
  readonly size?: 'small' | 'form';
  readonly icon?: LucideIcon;
  /** A shortcut to show, as in `Kbd`. The listener lives elsewhere. */
  readonly keys?: string;
  readonly className?: string;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A push button; press with `onPress`. */
export function Button({
  children,
  look = 'secondary',
  size = 'small',
  icon: Icon,
  keys,
  className,
  ...rest
}: ButtonProps) {
  return (
    <AriaButton {...rest} className={cx(styles.button, styles[look], styles[size], className)}>
      {Icon && <Icon size={14} strokeWidth={1.7} aria-hidden="true" />}
      <span className={styles.words}>{children}</span>
      {keys !== undefined && rest.isDisabled !== true && <Kbd keys={keys} onAccent={look === 'primary'} />}
    </AriaButton>
  );
}
