// Decides how one thing is chosen from more than any list can hold: one types, and a few that match are offered. Finds none
// itself.
import { X } from 'lucide-react';
import { type KeyboardEvent, type RefObject, useContext, useRef, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { ComboBox as AriaComboBox, ComboBoxStateContext } from 'react-aria-components/ComboBox';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { ListBox } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { ChoiceItem } from './ChoiceItem';
import type { Choice } from './choice';
import { cx } from './cx';
import { FieldHead } from './FieldParts';
import own from './FindBox.module.css';
import styles from './field.module.css';
import list from './list.module.css';

interface FindBoxProps {
  readonly label: string;
  readonly placeholder: string;
  /** What matches the text typed; a few at most. */
  readonly choices: readonly Choice[];
  /** The text typed, whenever it changes. */
  readonly onQuery: (text: string) => void;
  /** What is chosen, with its words; null for nothing. */
  readonly value: Choice | null;
  readonly onChange: (choice: Choice | null) => void;
  readonly className?: string;
}

/** Role combobox; emptying it gives null, leaving it half typed brings back what was chosen. */
export function FindBox({ label, placeholder, choices, onQuery, value, onChange, className }: FindBoxProps) {
  const [text, setText] = useState(value?.label ?? '');
  const input = useRef<HTMLInputElement>(null);
  const write = (next: string) => {
    setText(next);
    onQuery(next);
  };
  const choose = (choice: Choice | null) => {
    write(choice?.label ?? '');
    onChange(choice);
  };
  return (
    <AriaComboBox<Choice>
      className={cx(styles.field, styles.bare, className)}
      items={choices}
      inputValue={text}
      onInputChange={(next) => {
        write(next);
        if (next === '' && value !== null) onChange(null);
      }}
      value={value?.id ?? null}
      onChange={(key) => {
        const choice = choices.find(({ id }) => id === key);
        if (choice !== undefined) choose(choice);
      }}
      onBlur={() => setText(value?.label ?? '')}
      allowsCustomValue
      allowsEmptyCollection={text !== ''}
    >
      <FieldHead label={label} aside={undefined} />
      <Group className={cx(styles.box, styles.small, own.box)}>
        <TypingField
          input={input}
          placeholder={placeholder}
          onLeave={() => {
            const [first] = choices;
            if (text !== '' && text !== value?.label && first !== undefined) choose(first);
          }}
        />
        {value !== null && (
          <Button
            slot={null}
            className={own.clear ?? ''}
            aria-label={`Clear ${label.toLowerCase()}`}
            onPress={() => {
              choose(null);
              // What was pressed goes with what it took away.
              input.current?.focus();
            }}
          >
            <X size={12} strokeWidth={1.7} aria-hidden="true" />
          </Button>
        )}
      </Group>
      <Popover className={list.popover ?? ''} offset={4}>
        {/* The list hangs outside every landmark of the page, so it brings its own. */}
        <section aria-label="Choices">
          <ListBox<Choice>
            className={list.list ?? ''}
            renderEmptyState={() => <div className={list.empty}>Nothing matches</div>}
          >
            {(choice) => <ChoiceItem choice={choice} />}
          </ListBox>
        </section>
      </Popover>
    </AriaComboBox>
  );
}

/** Typing and leaving by Enter or Tab means the first match: nobody should have to press Down first. */
function TypingField({
  input,
  placeholder,
  onLeave,
}: {
  readonly input: RefObject<HTMLInputElement | null>;
  readonly placeholder: string;
  readonly onLeave: () => void;
}) {
  const state = useContext(ComboBoxStateContext);
  const leaveByKey = (event: KeyboardEvent<HTMLInputElement>) => {
    if (event.key !== 'Enter' && event.key !== 'Tab') return;
    if (state?.isOpen === true && state.selectionManager.focusedKey !== null) return;
    if (event.key === 'Enter') event.preventDefault();
    onLeave();
    state?.close();
  };
  return (
    <Input
      ref={input}
      className={styles.input ?? ''}
      placeholder={placeholder}
      spellCheck={false}
      onKeyDownCapture={leaveByKey}
    />
  );
}
