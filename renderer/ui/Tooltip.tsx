// Decides how a tooltip looks and how long it waits. Knows no text.
import type { ReactElement, ReactNode } from 'react';
import { Tooltip as AriaTooltip, TooltipTrigger } from 'react-aria-components/Tooltip';
import { Kbd } from './Kbd';
import styles from './Tooltip.module.css';

interface TooltipProps {
  readonly text: ReactNode;
  readonly keys?: string;
  readonly placement?: 'top' | 'bottom' | 'left' | 'right';
  /** One focusable react-aria element. */
  readonly children: ReactElement;
}

/** Words for a control that has none, after 500 ms of hovering or at once on keyboard focus. */
export function Tooltip({ text, keys, placement = 'bottom', children }: TooltipProps) {
  return (
    <TooltipTrigger delay={500} closeDelay={80}>
      {children}
      <AriaTooltip className={styles.tooltip ?? ''} placement={placement} offset={6}>
        {text}
        {keys !== undefined && <Kbd keys={keys} />}
      </AriaTooltip>
    </TooltipTrigger>
  );
}
