// Decides where the menu of a seller is asked for: the button at the end, a right click, Shift F10. What it offers: SellerMenu.
import { EllipsisVertical } from 'lucide-react';
import type { MouseEvent } from 'react';
import type { SellerId } from '../../../shared/records/ids';
import type { SellerMenuAt } from './SellerMenu';
import styles from './SellerTable.module.css';

interface SellerMenuButtonProps {
  readonly name: string;
  readonly sellerId: SellerId;
  readonly onMenu: (at: SellerMenuAt) => void;
}

export function SellerMenuButton({ name, sellerId, onMenu }: SellerMenuButtonProps) {
  return (
    <button
      type="button"
      aria-label={`Actions for ${name}`}
      aria-haspopup="menu"
      data-seller-menu
      className={styles.more}
      onClick={(event) => onMenu({ sellerId, element: event.currentTarget })}
    >
      <EllipsisVertical size={16} strokeWidth={1.7} aria-hidden="true" />
    </button>
  );
}

/** A right click or the menu key anywhere on a seller; a field that is being written in keeps the menu of its text. */
export function askForMenu(
  event: MouseEvent<HTMLElement>,
  { sellerId, onMenu }: Pick<SellerMenuButtonProps, 'sellerId' | 'onMenu'>,
): void {
  const target = event.target instanceof Element ? event.target : null;
  if (target?.closest('input:not([type="checkbox"])') != null) return;
  event.preventDefault();
  // Where the hand or the focus is: the button may be out of sight in a wide table.
  const cell = target?.closest<HTMLElement>('td');
  const button = event.currentTarget.querySelector<HTMLElement>('[data-seller-menu]');
  onMenu({ sellerId, element: cell ?? button ?? event.currentTarget });
}
