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
import { type Open, type Suggested, SuggestedWords } from './SuggestedWords';
import styles from './SuggestingTextArea.module.css';

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
    setOpen(suggested.words.length === 0 ? null : { ...suggested, at, active });
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
          <Marked text={value} wrong={wrong} open={open} />
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
        {open !== null && <SuggestedWords id={id} open={open} area={area} mirror={mirror} onTake={take} />}
      </div>
    </div>
  );
}

/** The text once more, unseen, with what is wrong underlined and marks where the word and the caret are. */
function Marked({
  text,
  wrong,
  open,
}: {
  readonly text: string;
  readonly wrong: SuggestingTextAreaProps['wrong'];
  readonly open: Open | null;
}) {
  // The text can be behind what was typed for a drawing: what lies beyond it is at its end.
  const within = (place: number | undefined) => (place === undefined ? -1 : Math.min(place, text.length));
  const word = within(open?.from);
  const caret = within(open?.at);
  const cuts = [0, within(wrong?.from), within(wrong?.to), word, caret, text.length];
  const places = [...new Set(cuts)].filter((each) => each >= 0).sort((a, b) => a - b);
  return (
    <>
      {places.map((from, index) => {
        const to = places[index + 1] ?? from;
        const isWrong = wrong !== null && from >= wrong.from && to <= wrong.to && to > from;
        const isGap = wrong !== null && wrong.from === wrong.to && from === wrong.from;
        return (
          <span key={from}>
            {from === word && <span data-word="" />}
            {from === caret && <span data-caret="" />}
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
