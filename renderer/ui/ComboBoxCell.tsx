// Decides that a combo box in a long table is a plain field until somebody turns to it: forty whole ones took a third of
// a second to put on the page. Knows no domain.
import { ChevronDown } from 'lucide-react';
import { useState } from 'react';
import { flushSync } from 'react-dom';
import { ChoiceLead } from './ChoiceFace';
import { ComboBox, type ComboBoxProps } from './ComboBox';
import own from './ComboBox.module.css';
import { choiceWords } from './choice';
import { cx } from './cx';
import styles from './field.module.css';

/** What whoever came wants of it: nothing yet (the pointer is above it), the focus, or the list. */
type Waking = NonNullable<ComboBoxProps['taking']>;

type ComboBoxCellProps = Pick<
  ComboBoxProps,
  'label' | 'choices' | 'value' | 'onChange' | 'placeholder' | 'tone' | 'className' | 'error'
>;

/** A small combo box without a visible label. */
export function ComboBoxCell(props: ComboBoxCellProps) {
  const [waking, setWaking] = useState<Waking | null>(null);
  // At once: the next letter may be on its way.
  const wake = (how: Waking): void => flushSync(() => setWaking(how));
  // What is wrong with it is said by the real one.
  if (waking === null && !props.error) return <RestingBox {...props} onWake={wake} />;
  return <ComboBox {...props} hideLabel size="small" taking={waking ?? 'nothing'} />;
}

interface RestingBoxProps extends ComboBoxCellProps {
  readonly onWake: (how: Waking) => void;
}

/** Looks and is announced like the closed combo box that takes its place. */
function RestingBox({ label, choices, value, placeholder, tone, className, onWake }: RestingBoxProps) {
  const chosen = choices.find((choice) => choice.id === value);
  return (
    <div className={cx(styles.field, className)} onPointerEnter={() => onWake('nothing')}>
      <div className={cx(styles.box, own.box, styles.small, tone && own[tone])}>
        {chosen && <ChoiceLead choice={chosen} />}
        <input
          role="combobox"
          aria-label={label}
          aria-expanded={false}
          aria-haspopup="listbox"
          aria-autocomplete="list"
          autoComplete="off"
          className={styles.input}
          placeholder={placeholder}
          spellCheck={false}
          value={chosen === undefined ? '' : choiceWords(chosen)}
          // Fingers and keys have woken the real one by then. Tools that set a value or press without either get the list.
          onChange={() => onWake('list')}
          onClick={() => onWake('list')}
          onPointerDown={() => onWake('list')}
          onFocus={() => onWake('focus')}
        />
        <span className={own.open}>
          <ChevronDown size={14} strokeWidth={1.7} aria-hidden="true" />
        </span>
      </div>
    </div>
  );
}
