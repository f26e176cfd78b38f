// Decides how commands are found and chosen: a field, a list under it, keys and pointer. Knows no command.
import { Search } from 'lucide-react';
import { type KeyboardEvent, type ReactNode, useEffect, useId, useRef, useState } from 'react';
import { Dialog as AriaDialog } from 'react-aria-components/Dialog';
import { Modal, ModalOverlay } from 'react-aria-components/Modal';
import { formatNoun } from '../../ui/format';
import { useListHold } from '../../ui/held-keys';
import { Kbd } from '../../ui/Kbd';
import styles from './Palette.module.css';
import { PaletteOption } from './PaletteOption';
import { isPossible, type PaletteItem, type PaletteSection } from './palette-items';
import { type PaletteSource, usePaletteList } from './use-palette-list';

export interface PaletteProps {
  /** Sections of what is always there: actions, screens, workspaces. */
  readonly commands: readonly PaletteSection[];
  /** Ids of commands run lately, the last first. */
  readonly recentIds: readonly string[];
  /** What is found by typing only. The same list with every drawing. */
  readonly sources: readonly PaletteSource[];
  /** The keys of a shortcut by its id. */
  readonly keysOf: (shortcut: string) => ReactNode;
  /** Said at the foot: "This window only reads". */
  readonly note: string | null;
  /** Takes the palette away and carries the choice out. */
  readonly onChoose: (item: PaletteItem) => void;
  readonly onClose: () => void;
}

/** Lines a page key moves by: as many as are in sight. */
const pageLines = 10;

/** `dialog` "Commands" with a combobox "Find a command, account or seller". */
export function Palette(props: PaletteProps) {
  return (
    <ModalOverlay
      className={styles.scrim ?? ''}
      isOpen
      onOpenChange={(isOpen) => !isOpen && props.onClose()}
      isDismissable
    >
      <Modal className={styles.panel ?? ''}>
        <AriaDialog className={styles.dialog ?? ''} aria-label="Commands">
          <Finder {...props} />
        </AriaDialog>
      </Modal>
    </ModalOverlay>
  );
}

function Finder({ commands, recentIds, sources, keysOf, note, onChoose, onClose }: PaletteProps) {
  const [typed, setTyped] = useState('');
  const [chosenId, setChosenId] = useState<string | null>(null);
  const { sections, answers } = usePaletteList(typed, commands, recentIds, sources);
  const listId = useId();
  const list = useRef<HTMLDivElement>(null);
  const items = sections.flatMap((section) => section.items);
  const active = items.find((item) => item.id === chosenId) ?? items.find(isPossible) ?? items[0];
  const at = active === undefined ? -1 : items.indexOf(active);
  const optionId = (item: PaletteItem) => `${listId}-${items.indexOf(item)}`;
  const isBehind = answers !== typed.trim();

  const choose = (item: PaletteItem | undefined) => {
    if (item !== undefined && isPossible(item)) onChoose(item);
  };
  const chooseWhenFound = useChooseWhenFound(isBehind, () => choose(active));
  useActiveInSight(list, active === undefined ? null : optionId(active), at === 0);

  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter') chooseWhenFound();
    else if (event.key === 'Escape' || isCommandsKey(event)) onClose();
    else {
      const goal = goalOf(event, at, items.length);
      if (goal === null) return;
      setChosenId(items[goal]?.id ?? null);
    }
    event.preventDefault();
    event.stopPropagation();
  };

  return (
    <>
      <div className={styles.field}>
        <Search size={16} strokeWidth={1.7} aria-hidden="true" className={styles.glass} />
        <input
          className={styles.input}
          role="combobox"
          aria-label="Find a command, account or seller"
          aria-expanded={items.length > 0}
          aria-autocomplete="list"
          {...(items.length > 0 ? { 'aria-controls': listId } : {})}
          {...(active === undefined ? {} : { 'aria-activedescendant': optionId(active) })}
          placeholder="Find a command, account or seller"
          spellCheck={false}
          autoComplete="off"
          // biome-ignore lint/a11y/noAutofocus: the palette is opened to type into it.
          autoFocus
          value={typed}
          onChange={(event) => {
            setTyped(event.target.value);
            setChosenId(null);
          }}
          onKeyDown={onKeyDown}
        />
      </div>
      {items.length === 0 ? (
        <p className={styles.nothing}>Nothing matches “{typed.trim()}”.</p>
      ) : (
        <div ref={list} id={listId} role="listbox" aria-label="Commands" className={styles.list}>
          {sections.map((section) => (
            // biome-ignore lint/a11y/useSemanticElements: a group of options in a listbox is no fieldset.
            <div key={section.heading} role="group" aria-label={section.heading}>
              <div className={styles.heading} aria-hidden="true">
                {section.heading}
              </div>
              {section.items.map((item) => (
                <PaletteOption
                  key={item.id}
                  id={optionId(item)}
                  item={item}
                  isActive={item === active}
                  keys={item.shortcut === undefined ? null : keysOf(item.shortcut)}
                  onPoint={() => setChosenId(item.id)}
                  onChoose={() => choose(item)}
                />
              ))}
            </div>
          ))}
        </div>
      )}
      <p className="sr-only" aria-live="polite">
        {isBehind || answers === '' ? '' : countWords(items.length)}
      </p>
      <footer className={styles.foot}>
        <span className={styles.note}>{note}</span>
        <Hint keys={['Up', 'Down']} does="Move" />
        <Hint keys={['Enter']} does="Choose" />
        <Hint keys={['Esc']} does="Close" />
      </footer>
    </>
  );
}

function Hint({ keys, does }: { readonly keys: readonly string[]; readonly does: string }) {
  return (
    <span className={styles.hint}>
      {keys.map((key) => (
        <Kbd key={key} keys={key} />
      ))}
      {does}
    </span>
  );
}

function countWords(count: number): string {
  return count === 0 ? 'Nothing matches' : formatNoun(count, 'match', 'matches');
}

function isCommandsKey(event: KeyboardEvent): boolean {
  return (event.ctrlKey || event.metaKey) && !event.altKey && event.key.toLowerCase() === 'k';
}

/** The line a key leads to; null for keys of the field. */
function goalOf(event: KeyboardEvent, at: number, count: number): number | null {
  if (event.ctrlKey || event.metaKey || event.altKey || event.shiftKey || count === 0) return null;
  switch (event.key) {
    case 'ArrowDown':
      return (at + 1) % count;
    case 'ArrowUp':
      return (at - 1 + count) % count;
    case 'PageDown':
      return Math.min(count - 1, at + pageLines);
    case 'PageUp':
      return Math.max(0, at - pageLines);
    case 'Home':
      return 0;
    case 'End':
      return count - 1;
    default:
      return null;
  }
}

/**
 * Fast fingers press Enter before the list has caught up: then the first line counts once it has, and so do the keys
 * after it.
 */
function useChooseWhenFound(isBehind: boolean, choose: () => void): () => void {
  const hold = useListHold();
  useEffect(() => {
    if (isBehind || !hold.isTaken) return;
    choose();
    hold.end();
  });
  return () => {
    if (!isBehind) choose();
    else if (!hold.isTaken) hold.take();
  };
}

function useActiveInSight(
  list: { readonly current: HTMLDivElement | null },
  id: string | null,
  isFirst: boolean,
): void {
  useEffect(() => {
    if (id === null) return;
    // The heading over the first line belongs to it.
    if (isFirst) list.current?.scrollTo({ top: 0 });
    else document.getElementById(id)?.scrollIntoView({ block: 'nearest' });
  }, [list, id, isFirst]);
}
