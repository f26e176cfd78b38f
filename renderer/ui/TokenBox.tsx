// Decides how several texts are collected: each a token that can be taken away, and a field that adds one. Knows no text.
import { X } from 'lucide-react';
import { type KeyboardEvent, useMemo, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { Tag, TagGroup, TagList } from 'react-aria-components/TagGroup';
import type { Choice } from './choice';
import { cx } from './cx';
import { SuggestBox } from './SuggestBox';
import styles from './TokenBox.module.css';

interface TokenBoxProps {
  /** Of the tokens: "Values of condition 1". */
  readonly label: string;
  /** Of the field that adds one: "Add a value to condition 1". */
  readonly addLabel: string;
  readonly texts: readonly string[];
  readonly onChange: (texts: readonly string[]) => void;
  readonly suggestions: readonly Choice[];
  readonly error?: string | null;
  readonly placeholder?: string;
  readonly className?: string;
}

/**
 * A `grid` of tokens, each removed by its button, Delete or Backspace, before a combobox. Enter or leaving adds what is
 * typed; Backspace in the empty field takes the last token away.
 */
export function TokenBox(props: TokenBoxProps) {
  const { label, addLabel, texts, onChange, suggestions, error } = props;
  const root = useRef<HTMLDivElement>(null);
  const [typed, setTyped] = useState('');
  const known = useMemo(() => new Set(texts.map(folded)), [texts]);
  const left = useMemo(() => suggestions.filter(({ id }) => !known.has(folded(id))), [suggestions, known]);
  const add = (text: string) => {
    setTyped('');
    const trimmed = text.trim();
    if (trimmed !== '' && !known.has(folded(trimmed))) onChange([...texts, trimmed]);
  };
  const onKeyDown = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.nativeEvent.isComposing) return;
    if (event.key === 'Enter' && typed.trim() !== '') {
      event.preventDefault();
      event.stopPropagation();
      add(typed);
    }
    const isPlain = !event.ctrlKey && !event.metaKey && !event.altKey;
    if (event.key === 'Backspace' && typed === '' && isPlain && !event.repeat) onChange(texts.slice(0, -1));
  };
  return (
    <div ref={root} className={cx(styles.tokens, props.className)}>
      {texts.length > 0 && (
        <TagGroup
          aria-label={label}
          onRemove={(keys) => {
            const rest = texts.filter((text) => !keys.has(folded(text)));
            // With the last token its list goes, and would take the keyboard along.
            if (rest.length === 0) root.current?.querySelector('input')?.focus();
            onChange(rest);
          }}
        >
          <TagList className={styles.list ?? ''}>
            {texts.map((text) => (
              <Tag key={folded(text)} id={folded(text)} textValue={text} className={styles.token ?? ''}>
                <span className={styles.text}>{text}</span>
                {/* Beside Delete and Backspace a stop of its own for each token would be one too many. */}
                <Button
                  excludeFromTabOrder
                  slot="remove"
                  className={styles.remove ?? ''}
                  aria-label={`Remove ${text}`}
                >
                  <X size={12} strokeWidth={1.7} aria-hidden="true" />
                </Button>
              </Tag>
            ))}
          </TagList>
        </TagGroup>
      )}
      <SuggestBox
        label={addLabel}
        hideLabel
        size="small"
        text={typed}
        onText={setTyped}
        onTake={add}
        onBlur={() => add(typed)}
        onKeyDown={onKeyDown}
        suggestions={left}
        placeholder={props.placeholder ?? ''}
        error={error ?? null}
        className={styles.add ?? ''}
      />
    </div>
  );
}

/** Two texts that differ in their case alone are one. */
function folded(text: string): string {
  return text.trim().toLowerCase();
}
