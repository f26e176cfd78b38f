// Decides how the words that could come next are shown at the caret of a text. Knows no language and takes no key.
import { type RefObject, useEffect, useLayoutEffect, useRef, useState } from 'react';
import { isInSight, placeAtLine } from './caret-place';
import { cx } from './cx';
import list from './list.module.css';
import styles from './SuggestingTextArea.module.css';

/** What could be typed at a place, and where what it would take the place of begins. */
export interface Suggested {
  readonly from: number;
  readonly words: readonly string[];
}

/** What is open: the words, where they go, and which one is in hand (-1 for none, so that Enter is still a new line). */
export interface Open extends Suggested {
  /** Where the caret is. */
  readonly at: number;
  readonly active: number;
}

interface SuggestedWordsProps {
  readonly id: string;
  readonly open: Open;
  readonly area: RefObject<HTMLTextAreaElement | null>;
  /** Has the same lines as the area, with the word marked that is begun, and the caret. */
  readonly mirror: RefObject<HTMLDivElement | null>;
  readonly onTake: (index: number) => void;
}

interface Place {
  readonly left: number;
  readonly top: number;
  readonly isSeen: boolean;
}

const unplaced: Place = { left: 0, top: 0, isSeen: false };

/** A `listbox` "Suggestions", below the caret's line or above it; unseen while that line is scrolled away. */
export function SuggestedWords({ id, open, area, mirror, onTake }: SuggestedWordsProps) {
  const root = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState<Place>(unplaced);
  const stand = () => {
    const next = placeOf(root.current, area.current, mirror.current);
    setPlace((before) => (isSame(before, next) ? before : next));
  };
  // Beyond every box that scrolls or cuts off.
  useLayoutEffect(() => root.current?.showPopover(), []);
  // With every drawing: the line the caret is on changes with each letter, and so does the size of the list.
  useLayoutEffect(stand);
  const latest = useRef(stand);
  useLayoutEffect(() => {
    latest.current = stand;
  });
  useEffect(() => {
    const again = () => latest.current();
    document.addEventListener('scroll', again, true);
    window.addEventListener('resize', again);
    return () => {
      document.removeEventListener('scroll', again, true);
      window.removeEventListener('resize', again);
    };
  }, []);
  // Nobody scrolls a list that goes with the next letter: it shows a few around the one in hand, and says that there are more.
  const first = Math.max(0, open.active - mostShown + 1);
  const shown = open.words.slice(first, first + mostShown);
  const left = open.words.length - shown.length;
  return (
    <div
      ref={root}
      popover="manual"
      className={cx(list.popover, styles.list)}
      style={{ left: place.left, top: place.top, visibility: place.isSeen ? 'visible' : 'hidden' }}
    >
      <div id={`${id}-list`} role="listbox" aria-label="Suggestions" tabIndex={-1}>
        {shown.map((word, at) => {
          const index = first + at;
          return (
            <div
              key={word}
              id={`${id}-${index}`}
              role="option"
              tabIndex={-1}
              aria-selected={index === open.active}
              aria-posinset={index + 1}
              aria-setsize={open.words.length}
              className={cx(list.item, styles.item)}
              data-focus-visible={index === open.active ? true : undefined}
              // The focus stays in the text.
              onPointerDown={(event) => {
                event.preventDefault();
                onTake(index);
              }}
            >
              {word}
            </div>
          );
        })}
      </div>
      {left > 0 && <div className={list.empty}>{`${left} more`}</div>}
    </div>
  );
}

const mostShown = 8;

function placeOf(root: HTMLElement | null, area: HTMLElement | null, mirror: HTMLElement | null): Place {
  const caret = mirror?.querySelector('[data-caret]')?.getBoundingClientRect();
  const word = mirror?.querySelector('[data-word]')?.getBoundingClientRect();
  if (!root || !area || !mirror || !caret || !word) return unplaced;
  // The mirror may not have followed the area yet.
  const behind = area.scrollTop - mirror.scrollTop;
  // Of a word that began on a line above, what is on this line begins at its left.
  const left = word.top === caret.top ? word.left : mirror.getBoundingClientRect().left;
  const line = { left, top: caret.top - behind, bottom: caret.bottom - behind };
  const room = { right: mirror.getBoundingClientRect().right, height: window.innerHeight };
  const size = { width: root.offsetWidth, height: root.offsetHeight };
  return { ...placeAtLine(line, size, room), isSeen: isInSight(line, area) };
}

function isSame(one: Place, other: Place): boolean {
  return one.left === other.left && one.top === other.top && one.isSeen === other.isSeen;
}
