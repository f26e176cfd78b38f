// Decides how a text in a small language is typed: a part of it underlined, and a list at the caret of what could come next.
// Knows no language.
import {
  type KeyboardEvent,
  type Ref,
  useId,
  useImperativeHandle,
  useLayoutEffect,
  useRef,
  useState,
} from 'react';
import { cx } from './cx';
import field from './field.module.css';
import list from './list.module.css';
import styles from './SuggestingTextArea.module.css';

/** What could be typed at a place, and where what it would take the place of begins. */
export interface Suggested {
  readonly from: number;
  readonly words: readonly string[];
}

interface SuggestingTextAreaProps {
  readonly label: string;
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly onBlur?: () => void;
  readonly suggest: (text: string, offset: number) => Suggested;
  /** What is wrong; at its end when something is missing there. */
  readonly wrong: { readonly from: number; readonly to: number } | null;
  /** The id of the sentence that says what is wrong. */
  readonly describedBy: string;
  readonly maxLength?: number;
  readonly ref?: Ref<HTMLTextAreaElement>;
}

/** What is open: the words, where they go, and which one is in hand (-1 for none, so that Enter is still a new line). */
interface Open extends Suggested {
  readonly active: number;
}

/**
 * Role textbox with a `listbox` "Suggestions" at the caret: while one types, and by Ctrl Space. Down and Up go through it,
 * Enter and Tab take the one in hand, Esc closes it. With none in hand every key does what it does in a text.
 */
export function SuggestingTextArea(props: SuggestingTextAreaProps) {
  const { label, value, suggest, wrong, describedBy } = props;
  const area = useRef<HTMLTextAreaElement>(null);
  const mirror = useRef<HTMLDivElement>(null);
  const [open, setOpen] = useState<Open | null>(null);
  const id = useId();
  useImperativeHandle(props.ref, () => area.current as HTMLTextAreaElement);
  useLayoutEffect(() => {
    if (mirror.current !== null && area.current !== null) mirror.current.scrollTop = area.current.scrollTop;
  });

  const openAt = (text: string, active: number) => {
    const at = area.current?.selectionEnd ?? text.length;
    const suggested = suggest(text, at);
    setOpen(suggested.words.length === 0 ? null : { ...suggested, active });
  };
  const take = (index: number) => {
    const word = open?.words[index];
    const element = area.current;
    if (open === null || word === undefined || element === null) return;
    const to = element.selectionEnd;
    const isFollowed = /^\s/.test(value.slice(to)) || word.endsWith('(');
    const space = isFollowed ? '' : ' ';
    element.focus();
    element.setSelectionRange(open.from, to);
    setOpen(null);
    // The one way that an undo in the field knows of too.
    document.execCommand('insertText', false, `${word}${space}`);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLTextAreaElement>) => {
    if (event.nativeEvent.isComposing) return;
    const done = () => {
      event.preventDefault();
      event.stopPropagation();
    };
    if (event.key === ' ' && event.ctrlKey) {
      done();
      openAt(value, 0);
      return;
    }
    if (open === null || event.ctrlKey || event.metaKey || event.altKey || event.shiftKey) return;
    const { active, words } = open;
    switch (event.key) {
      case 'ArrowDown':
        done();
        setOpen({ ...open, active: (active + 1) % words.length });
        break;
      case 'ArrowUp':
        done();
        setOpen({ ...open, active: active <= 0 ? words.length - 1 : active - 1 });
        break;
      case 'Enter':
      case 'Tab':
        if (active < 0) setOpen(null);
        else {
          done();
          take(active);
        }
        break;
      case 'Escape':
        done();
        setOpen(null);
        break;
      case 'ArrowLeft':
      case 'ArrowRight':
      case 'Home':
      case 'End':
        setOpen(null);
    }
  };
  const activeId = open === null || open.active < 0 ? null : `${id}-${open.active}`;
  return (
    <div className={styles.root}>
      <label htmlFor={`${id}-area`} className={field.label}>
        {label}
      </label>
      <div className={cx(field.box, styles.box)} data-invalid={wrong === null ? undefined : true}>
        <div ref={mirror} className={cx(styles.text, styles.mirror)} aria-hidden="true">
          <Marked text={value} wrong={wrong} caretAt={open?.from ?? null} />
        </div>
        <textarea
          ref={area}
          id={`${id}-area`}
          className={cx(styles.text, styles.area)}
          spellCheck={false}
          autoComplete="off"
          value={value}
          maxLength={props.maxLength}
          onChange={(event) => {
            props.onChange(event.target.value);
            openAt(event.target.value, -1);
          }}
          onKeyDown={onKeyDown}
          onScroll={() => {
            if (mirror.current !== null && area.current !== null)
              mirror.current.scrollTop = area.current.scrollTop;
          }}
          onPointerDown={() => setOpen(null)}
          onBlur={() => {
            setOpen(null);
            props.onBlur?.();
          }}
          aria-invalid={wrong !== null}
          aria-describedby={describedBy}
          aria-autocomplete="list"
          aria-haspopup="listbox"
          {...(open === null ? {} : { 'aria-controls': `${id}-list` })}
          {...(activeId === null ? {} : { 'aria-activedescendant': activeId })}
        />
        {open !== null && <Words id={id} open={open} mirror={mirror} onTake={take} />}
      </div>
    </div>
  );
}

/** The text once more, unseen, with what is wrong underlined and a mark where the list belongs. */
function Marked({
  text,
  wrong,
  caretAt,
}: {
  readonly text: string;
  readonly wrong: SuggestingTextAreaProps['wrong'];
  readonly caretAt: number | null;
}) {
  const cuts = [0, wrong?.from, wrong?.to, caretAt, text.length].filter(
    (each): each is number => typeof each === 'number' && each <= text.length,
  );
  const places = [...new Set(cuts)].sort((a, b) => a - b);
  return (
    <>
      {places.map((from, index) => {
        const to = places[index + 1] ?? from;
        const isWrong = wrong !== null && from >= wrong.from && to <= wrong.to && to > from;
        const isGap = wrong !== null && wrong.from === wrong.to && from === wrong.from;
        return (
          <span key={from}>
            {from === caretAt && <span data-caret="" />}
            {isGap && <span className={styles.gap} />}
            {to > from && <span className={cx(isWrong && styles.wrong)}>{text.slice(from, to)}</span>}
          </span>
        );
      })}
      {/* A last line without a letter has no height of its own. */}
      {'\u200b'}
    </>
  );
}

interface WordsProps {
  readonly id: string;
  readonly open: Open;
  readonly mirror: React.RefObject<HTMLDivElement | null>;
  readonly onTake: (index: number) => void;
}

function Words({ id, open, mirror, onTake }: WordsProps) {
  const root = useRef<HTMLDivElement>(null);
  const [place, setPlace] = useState({ left: 0, top: 0 });
  // Below the word that is begun; the mirror has the same lines as the field.
  useLayoutEffect(() => {
    const caret = mirror.current?.querySelector<HTMLElement>('[data-caret]');
    if (mirror.current === null || caret === null || caret === undefined) return;
    const mostLeft = Math.max(0, mirror.current.clientWidth - (root.current?.offsetWidth ?? 0));
    const left = Math.min(caret.offsetLeft, mostLeft);
    const top = caret.offsetTop - mirror.current.scrollTop + lineHeightPx;
    setPlace((before) => (before.left === left && before.top === top ? before : { left, top }));
  }, [mirror]);
  // Nobody scrolls a list that goes with the next letter: it shows a few around the one in hand, and says that there are more.
  const first = Math.max(0, open.active - mostShown + 1);
  const shown = open.words.slice(first, first + mostShown);
  const left = open.words.length - shown.length;
  return (
    <div ref={root} className={cx(list.popover, styles.list)} style={place}>
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

/** Of the text, plus a little air above the list. */
const lineHeightPx = 24;
