// Decides how one thing is chosen from a list by typing or pointing, role combobox. Knows no domain.
import { ChevronDown } from 'lucide-react';
import { type KeyboardEvent, useContext, useLayoutEffect, useMemo, useRef } from 'react';
import { Button } from 'react-aria-components/Button';
import { ComboBox as AriaComboBox, ComboBoxStateContext, useFilter } from 'react-aria-components/ComboBox';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { ListBox } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { ListLayout, Virtualizer } from 'react-aria-components/Virtualizer';
import { ChoiceLead } from './ChoiceFace';
import { ChoiceItem } from './ChoiceItem';
import own from './ComboBox.module.css';
import { type Choice, choiceWords } from './choice';
import { cx } from './cx';
import { FieldFoot, FieldHead, type FieldWords } from './FieldParts';
import styles from './field.module.css';
import list from './list.module.css';

export interface ComboBoxProps extends FieldWords {
  readonly choices: readonly Choice[];
  readonly value: string | null;
  /** The chosen id; null when the text was emptied. */
  readonly onChange: (id: string | null) => void;
  readonly placeholder?: string;
  readonly isDisabled?: boolean;
  readonly isRequired?: boolean;
  readonly autoFocus?: boolean;
  /** Takes the place of a field that looked like it: with its focus, with focus and list, or with neither. */
  readonly taking?: 'nothing' | 'focus' | 'list';
  readonly size?: 'small' | 'form';
  /** warn: must be confirmed; dashed: nothing chosen on purpose. */
  readonly tone?: 'warn' | 'dashed';
  readonly className?: string;
}

/** The text field inside: a press shows the whole list, Tab passes by without opening it. */
function TypingField({
  placeholder,
  chosenLabel,
  taking,
  onLeave,
}: {
  placeholder: string | undefined;
  chosenLabel: string | undefined;
  taking: ComboBoxProps['taking'] | null;
  onLeave: (text: string) => void;
}) {
  const state = useContext(ComboBoxStateContext);
  const inputRef = useRef<HTMLInputElement>(null);
  const isToTake = useRef(taking === 'focus' || taking === 'list');
  // Before the page is drawn and the next letter comes: react-aria's own focus comes a turn later.
  useLayoutEffect(() => {
    if (!isToTake.current) return;
    isToTake.current = false;
    inputRef.current?.focus({ preventScroll: true });
    if (taking === 'list') state?.open(null, 'manual');
  });

  // Typing and leaving means the first match: nobody should have to press Down first.
  const leaveByKey = (event: KeyboardEvent<HTMLInputElement>) => {
    const isLeaving = event.key === 'Enter' || event.key === 'Tab';
    const text = event.currentTarget.value.trim();
    // Fast fingers press Enter before the list has opened: what counts is that something else was typed.
    const isTyped = text !== '' && text !== chosenLabel;
    if (!isLeaving || !isTyped || (state?.isOpen === true && state.selectionManager.focusedKey !== null))
      return;
    // The list is closed by the time react-aria sees the key, and Enter would send the form around it.
    if (event.key === 'Enter') event.preventDefault();
    onLeave(text);
  };
  return (
    <Input
      ref={inputRef}
      className={styles.input ?? ''}
      spellCheck={false}
      {...(placeholder === undefined ? {} : { placeholder })}
      // Typing replaces the choice instead of appending to it.
      onFocus={() => inputRef.current?.select()}
      onClick={() => state?.isOpen === false && state.open(null, 'manual')}
      onKeyDownCapture={leaveByKey}
    />
  );
}

/** Longer lists draw only the rows in sight: a thousand sellers took two seconds to open. */
const virtualFrom = 100;
const rowPx = 30;

function Choices({ isTall }: { isTall: boolean }) {
  return (
    <ListBox<Choice>
      className={cx(list.list, isTall && own.tall)}
      renderEmptyState={() => <div className={list.empty}>Nothing matches</div>}
    >
      {(choice) => <ChoiceItem choice={choice} />}
    </ListBox>
  );
}

/** Whether exactly this was typed: the whole of it, or the label alone. */
function isNamed(choice: Choice, text: string): boolean {
  const typed = text.toLowerCase();
  return choice.label.toLowerCase() === typed || choiceWords(choice).toLowerCase() === typed;
}

/** A field that filters its list while one types; a press or Down shows the whole list. Emptying it gives null. */
export function ComboBox(props: ComboBoxProps) {
  const { label, hideLabel = false, aside, hint, error, choices, value, size = 'form', tone } = props;
  const chosen = choices.find((choice) => choice.id === value);
  const chosenWords = chosen === undefined ? undefined : choiceWords(chosen);
  const { contains } = useFilter({ sensitivity: 'base' });
  // An entry is known to the list by its words only.
  const otherWords = useMemo(
    () =>
      new Map(
        choices.flatMap((choice) => (choice.also === undefined ? [] : [[choiceWords(choice), choice.also]])),
      ),
    [choices],
  );
  const finds = (entry: string, text: string) =>
    contains(entry, text) || contains(otherWords.get(entry) ?? '', text);

  const takeFirstMatch = (text: string) => {
    if (text === '' || text === chosenWords) return;
    const matches = choices.filter(
      (choice) => choice.isDisabled !== true && finds(choiceWords(choice), text),
    );
    const first = matches.find((choice) => isNamed(choice, text)) ?? matches[0];
    if (first && first.id !== value) props.onChange(first.id);
  };

  return (
    <AriaComboBox
      className={cx(styles.field, hideLabel && styles.bare, props.className)}
      defaultItems={choices}
      value={value}
      onChange={(key) => props.onChange(key === null ? null : String(key))}
      isDisabled={props.isDisabled ?? false}
      isRequired={props.isRequired ?? false}
      isInvalid={Boolean(error)}
      autoFocus={props.autoFocus ?? false}
      // Otherwise the field is empty for a moment, and stays so while it is focused.
      {...(props.taking === undefined ? {} : { defaultInputValue: chosenWords ?? '' })}
      defaultFilter={finds}
      allowsEmptyCollection
    >
      <FieldHead label={label} aside={aside} />
      <Group className={cx(styles.box, own.box, size === 'small' && styles.small, tone && own[tone])}>
        {chosen && <ChoiceLead choice={chosen} />}
        <TypingField
          placeholder={props.placeholder}
          chosenLabel={chosenWords}
          taking={props.taking ?? null}
          onLeave={takeFirstMatch}
        />
        <Button className={own.open ?? ''}>
          <ChevronDown size={14} strokeWidth={1.7} aria-hidden="true" />
        </Button>
      </Group>
      <FieldFoot hint={hint} error={error ?? null} />
      <Popover className={list.popover ?? ''} offset={4}>
        {/* The list hangs outside every landmark of the page, so it brings its own. */}
        <section aria-label="Choices">
          {choices.length > virtualFrom ? (
            <Virtualizer layout={ListLayout} layoutOptions={{ estimatedRowSize: rowPx }}>
              <Choices isTall />
            </Virtualizer>
          ) : (
            <Choices isTall={false} />
          )}
        </section>
      </Popover>
    </AriaComboBox>
  );
}
