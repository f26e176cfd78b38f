// Decides a menu whose entries are ticked on and off and stays open meanwhile. Knows no entry.
import { Check } from 'lucide-react';
import type { ReactElement } from 'react';
import { Menu as AriaMenu, MenuItem, MenuSection, MenuTrigger } from 'react-aria-components/Menu';
import { Popover } from 'react-aria-components/Popover';
import { Separator } from 'react-aria-components/Separator';
import { ChoiceFace } from './ChoiceFace';
import type { Choice } from './choice';
import styles from './list.module.css';

interface TickMenuProps {
  /** The menu's name. */
  readonly name: string;
  readonly choices: readonly Choice[];
  /** The ids that have a tick. */
  readonly ticked: readonly string[];
  readonly onTick: (id: string, isTicked: boolean) => void;
  /** Plain entries under the ticks; choosing one closes the menu. */
  readonly actions?: readonly Choice[];
  readonly onAction?: (id: string) => void;
  readonly isOpen: boolean;
  readonly onOpenChange: (isOpen: boolean) => void;
  /** A button of this folder: it opens the menu. */
  readonly children: ReactElement;
}

/** A menu opened by its child button, roles menu and menuitemcheckbox. */
export function TickMenu(props: TickMenuProps) {
  const { name, choices, ticked, onTick, actions = [], onAction } = props;
  return (
    <MenuTrigger isOpen={props.isOpen} onOpenChange={props.onOpenChange}>
      {props.children}
      <Popover className={styles.popover ?? ''} placement="bottom end" offset={4}>
        <AriaMenu
          className={styles.list ?? ''}
          aria-label={name}
          onAction={(key) => {
            // A tick is an action too, to the menu; here it is none.
            if (actions.some(({ id }) => id === key)) onAction?.(String(key));
          }}
        >
          <MenuSection
            aria-label={name}
            selectionMode="multiple"
            selectedKeys={ticked}
            shouldCloseOnSelect={false}
            onSelectionChange={(keys) => {
              const now =
                keys === 'all' ? new Set(choices.map(({ id }) => id)) : new Set([...keys].map(String));
              for (const { id } of choices) if (now.has(id) !== ticked.includes(id)) onTick(id, now.has(id));
            }}
          >
            {choices.map((choice) => (
              <MenuItem
                key={choice.id}
                id={choice.id}
                textValue={choice.label}
                className={styles.item ?? ''}
                isDisabled={choice.isDisabled ?? false}
              >
                {({ isSelected }) => (
                  <>
                    <span className={styles.tick}>
                      {isSelected && <Check size={14} strokeWidth={1.7} aria-hidden="true" />}
                    </span>
                    <ChoiceFace choice={choice} />
                  </>
                )}
              </MenuItem>
            ))}
          </MenuSection>
          {actions.length > 0 && <Separator className={styles.separator ?? ''} />}
          {actions.map((choice) => (
            <MenuItem key={choice.id} id={choice.id} textValue={choice.label} className={styles.item ?? ''}>
              <ChoiceFace choice={choice} />
            </MenuItem>
          ))}
        </AriaMenu>
      </Popover>
    </MenuTrigger>
  );
}
