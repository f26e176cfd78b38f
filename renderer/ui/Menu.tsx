// Decides a menu of actions behind a button, or at a point. Knows no action.
import { Check } from 'lucide-react';
import { Fragment, type ReactElement, useCallback, useRef } from 'react';
import { Header } from 'react-aria-components/Header';
import { Menu as AriaMenu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Separator } from 'react-aria-components/Separator';
import { ChoiceFace } from './ChoiceFace';
import type { Choice } from './choice';
import { Kbd } from './Kbd';
import styles from './list.module.css';

export interface MenuEntry extends Choice {
  /** Shown only; the listener lives elsewhere. */
  readonly keys?: string;
  /** Marked with a tick, as the current one of several. */
  readonly isCurrent?: boolean;
}

export interface MenuGroup {
  readonly heading?: string;
  readonly entries: readonly MenuEntry[];
}

interface MenuProps {
  /** The menu's name. */
  readonly name: string;
  readonly groups: readonly MenuGroup[];
  readonly onChoose: (id: string) => void;
  readonly placement?: 'bottom start' | 'bottom end' | 'top start' | 'right top';
  /** A button of this folder: it opens the menu. */
  readonly children: ReactElement;
}

interface EntriesProps extends Pick<MenuProps, 'name' | 'groups' | 'onChoose'> {
  /** Nothing else moves the focus into a menu that no trigger opened. */
  readonly takesFocus?: boolean;
}

function Entries({ name, groups, onChoose, takesFocus = false }: EntriesProps) {
  const focusFirst = useFirstFocus(takesFocus);
  const first = groups.flatMap((group) => group.entries).find((entry) => entry.isDisabled !== true);
  return (
    <AriaMenu
      className={styles.list ?? ''}
      aria-label={name}
      onAction={(key) => onChoose(String(key))}
      // The key that opened it may ask for the browser's own menu as it comes up again.
      onContextMenu={(event) => event.preventDefault()}
    >
      {groups.map((group, index) => (
        <Fragment key={group.heading ?? group.entries[0]?.id ?? 'empty'}>
          {index > 0 && <Separator className={styles.separator ?? ''} />}
          <MenuSection aria-label={group.heading ?? name}>
            {group.heading !== undefined && <Header className={styles.heading ?? ''}>{group.heading}</Header>}
            {group.entries.map((entry) => (
              <MenuItem
                key={entry.id}
                {...(entry === first ? { ref: focusFirst } : {})}
                id={entry.id}
                textValue={entry.label}
                className={styles.item ?? ''}
                isDisabled={entry.isDisabled ?? false}
              >
                <ChoiceFace choice={entry} />
                {entry.isCurrent === true && (
                  <Check size={14} strokeWidth={1.7} aria-label="current" className={styles.check} />
                )}
                {entry.keys !== undefined && <Kbd keys={entry.keys} />}
              </MenuItem>
            ))}
          </MenuSection>
        </Fragment>
      ))}
    </AriaMenu>
  );
}

/**
 * Puts the focus on an entry the moment it is drawn, so that the very next key is for the menu. The library would give it
 * to the popover, and leave it on the list after a press by Enter or Space, which it takes for a screen reader's.
 */
function useFirstFocus(takesFocus: boolean): (entry: HTMLElement | null) => void {
  const isToTake = useRef(takesFocus);
  return useCallback((entry: HTMLElement | null) => {
    if (entry === null || !isToTake.current) return;
    isToTake.current = false;
    entry.focus({ preventScroll: true });
  }, []);
}

/** A menu opened by its child button, roles menu and menuitem. */
export function Menu({ placement = 'bottom start', children, ...rest }: MenuProps) {
  return (
    <MenuTrigger>
      {children}
      <Popover className={styles.popover ?? ''} placement={placement} offset={4}>
        <Entries {...rest} />
      </Popover>
    </MenuTrigger>
  );
}

interface MenuAtPointProps extends Omit<MenuProps, 'children' | 'placement'> {
  /** The element the menu hangs under (a card), null while closed. */
  readonly anchor: HTMLElement | null;
  readonly onClose: () => void;
}

/** A context menu: the same list, hung on an element. */
export function MenuOn({ anchor, onClose, onChoose, ...rest }: MenuAtPointProps) {
  return (
    <Popover
      className={styles.popover ?? ''}
      triggerRef={{ current: anchor }}
      isOpen={anchor !== null}
      onOpenChange={(isOpen) => !isOpen && onClose()}
      placement="bottom start"
      offset={2}
      aria-label={rest.name}
    >
      <Entries
        {...rest}
        takesFocus
        onChoose={(id) => {
          onClose();
          onChoose(id);
        }}
      />
    </Popover>
  );
}
