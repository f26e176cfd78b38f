// Decides how a text is typed for which there are suggestions and which may be any other, role combobox. Knows no text.
import { ChevronDown } from 'lucide-react';
import { type KeyboardEvent, useContext, useMemo, useState } from 'react';
import { Button } from 'react-aria-components/Button';
import { ComboBox as AriaComboBox, ComboBoxStateContext } from 'react-aria-components/ComboBox';
import { Group } from 'react-aria-components/Group';
import { Input } from 'react-aria-components/Input';
import { ListBox } from 'react-aria-components/ListBox';
import { Popover } from 'react-aria-components/Popover';
import { ChoiceItem } from './ChoiceItem';
import combo from './ComboBox.module.css';
import type { Choice } from './choice';
import { cx } from './cx';
import { FieldFoot, FieldHead, type FieldWords } from './FieldParts';
import styles from './field.module.css';
import list from './list.module.css';

interface SuggestBoxProps extends FieldWords {
  readonly text: string;
  readonly onText: (text: string) => void;
  /** In the order they are offered; the id of each is the text it stands for. */
  readonly suggestions: readonly Choice[];
  /** A suggestion was chosen; without it, its text is typed in. */
  readonly onTake?: (text: string) => void;
  /** Before the list hears of it; what is prevented goes no further. */
  readonly onKeyDown?: (event: KeyboardEvent<HTMLInputElement>) => void;
  readonly onBlur?: () => void;
  readonly placeholder?: string;
  readonly isDisabled?: boolean;
  readonly size?: 'small' | 'form';
  readonly className?: string;
}

/** A list of thousands is for searching: nobody reads further. */
const mostShown = 100;

/** A field that offers what fits while one types; a press or Down shows all. Nothing that is typed is exchanged. */
export function SuggestBox(props: SuggestBoxProps) {
  const { label, hideLabel = false, aside, hint, error, size = 'form', text, suggestions } = props;
  // What stood in the field when it was opened is no search.
  const [isTyped, setTyped] = useState(false);
  const shown = useMemo(
    () => fitting(suggestions, isTyped ? text : '').slice(0, mostShown),
    [suggestions, text, isTyped],
  );
  return (
    <AriaComboBox
      className={cx(styles.field, hideLabel && styles.bare, props.className)}
      items={shown}
      inputValue={text}
      onInputChange={(next) => {
        if (next === text) return;
        setTyped(true);
        props.onText(next);
      }}
      value={null}
      onChange={(key) => {
        if (key === null) return;
        setTyped(false);
        (props.onTake ?? props.onText)(String(key));
      }}
      onOpenChange={(isOpen) => !isOpen && setTyped(false)}
      {...(props.onBlur ? { onBlur: props.onBlur } : {})}
      allowsCustomValue
      isDisabled={props.isDisabled ?? false}
      isInvalid={Boolean(error)}
    >
      <FieldHead label={label} aside={aside} />
      <Group className={cx(styles.box, combo.box, size === 'small' && styles.small)}>
        <TypingField placeholder={props.placeholder} onKeyDown={props.onKeyDown} />
        {suggestions.length > 0 && (
          <Button className={combo.open ?? ''}>
            <ChevronDown size={14} strokeWidth={1.7} aria-hidden="true" />
          </Button>
        )}
      </Group>
      <FieldFoot hint={hint} error={error ?? null} />
      <Popover className={list.popover ?? ''} offset={4}>
        {/* The list hangs outside every landmark of the page, so it brings its own. */}
        <section aria-label="Choices">
          <ListBox<Choice> className={list.list ?? ''}>{(choice) => <ChoiceItem choice={choice} />}</ListBox>
        </section>
      </Popover>
    </AriaComboBox>
  );
}

function TypingField({
  placeholder,
  onKeyDown,
}: {
  readonly placeholder: string | undefined;
  readonly onKeyDown: SuggestBoxProps['onKeyDown'];
}) {
  const state = useContext(ComboBoxStateContext);
  return (
    <Input
      className={styles.input ?? ''}
      spellCheck={false}
      {...(placeholder === undefined ? {} : { placeholder })}
      onClick={() => state?.isOpen === false && state.open(null, 'manual')}
      onKeyDownCapture={(event) => {
        // The list has a row in hand: Enter is for that.
        const isChoosing = state?.isOpen === true && state.selectionManager.focusedKey !== null;
        if (!(event.key === 'Enter' && isChoosing)) onKeyDown?.(event);
      }}
    />
  );
}

/** Those that begin with what was typed come before those that hold it; case aside. */
function fitting(suggestions: readonly Choice[], typed: string): readonly Choice[] {
  const wanted = typed.trim().toLowerCase();
  if (wanted === '') return suggestions;
  const places = suggestions.map((choice) => ({ choice, at: choice.label.toLowerCase().indexOf(wanted) }));
  return [...places.filter(({ at }) => at === 0), ...places.filter(({ at }) => at > 0)].map(
    ({ choice }) => choice,
  );
}
