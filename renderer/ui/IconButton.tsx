// Decides what a button with only an icon looks like; its name is a verb, shown as tooltip. Knows no action.
import type { LucideIcon } from 'lucide-react';
import type { Ref } from 'react';
import { Button as AriaButton, type ButtonProps as AriaButtonProps } from 'react-aria-components/Button';
import { cx } from './cx';
import styles from './IconButton.module.css';
import { Tooltip } from './Tooltip';

export interface IconButtonProps
  extends Omit<AriaButtonProps, 'children' | 'className' | 'aria-label' | 'style'> {
  readonly icon: LucideIcon;
  /** A verb: "Undo", "Close", "Next account". */
  readonly name: string;
  /** More than the name for the tooltip: "Undo: 3 accounts proposed to Maya Okafor". */
  readonly hint?: string;
  readonly keys?: string;
  readonly iconSize?: 12 | 14 | 16;
  readonly placement?: 'top' | 'bottom' | 'left' | 'right';
  readonly className?: string;
  readonly ref?: Ref<HTMLButtonElement>;
}

/** A 28 px button that shows an icon and says its name. */
export function IconButton({
  icon: Icon,
  name,
  hint,
  keys,
  iconSize = 16,
  placement = 'bottom',
  className,
  ...rest
}: IconButtonProps) {
  return (
    <Tooltip text={hint ?? name} placement={placement} {...(keys === undefined ? {} : { keys })}>
      <AriaButton {...rest} aria-label={name} className={cx(styles.button, className)}>
        <Icon size={iconSize} strokeWidth={1.7} aria-hidden="true" />
      </AriaButton>
    </Tooltip>
  );
}
