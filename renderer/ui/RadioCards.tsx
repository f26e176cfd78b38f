// Decides a choice of few, each on its own card with its consequence. Knows no domain.
import type { ReactNode } from 'react';
import { Label } from 'react-aria-components/Label';
import { RadioButton, RadioField, RadioGroup } from 'react-aria-components/RadioGroup';
import cover from './cover.module.css';
import { cx } from './cx';
import { FieldFoot, type FieldWords } from './FieldParts';
import field from './field.module.css';
import { Kbd } from './Kbd';
import { LaneMark, type Mark } from './LaneMark';
import styles from './RadioCards.module.css';

export interface RadioCard {
  readonly id: string;
  readonly label: string;
  readonly detail?: ReactNode;
  readonly lanes?: readonly Mark[];
  /** The key that chooses it, shown only. */
  readonly keys?: string;
  readonly isDisabled?: boolean;
}

interface RadioCardsProps extends Pick<FieldWords, 'label' | 'hideLabel' | 'hint' | 'error'> {
  readonly cards: readonly RadioCard[];
  readonly value: string | null;
  readonly onChange: (id: string) => void;
  readonly isDisabled?: boolean;
}

/** Role radiogroup, one radio per card. */
export function RadioCards({
  label,
  hideLabel = false,
  cards,
  value,
  onChange,
  hint,
  error,
  ...rest
}: RadioCardsProps) {
  return (
    <RadioGroup
      className={cx(field.field, styles.group)}
      value={value}
      onChange={onChange}
      isDisabled={rest.isDisabled ?? false}
      isInvalid={Boolean(error)}
    >
      <Label className={cx(field.label, hideLabel && 'sr-only')}>{label}</Label>
      <div className={styles.cards}>
        {cards.map((card) => (
          <RadioField
            key={card.id}
            value={card.id}
            isDisabled={card.isDisabled ?? false}
            className={styles.cell ?? ''}
          >
            <RadioButton className={cx(cover.cover, styles.card)}>
              <span className={styles.dot} />
              <span className={styles.words}>
                <span className={styles.label}>
                  {card.lanes?.map((lane) => (
                    <LaneMark key={lane} lane={lane} size={10} />
                  ))}
                  {card.label}
                </span>
                {card.detail !== undefined && <span className={styles.detail}>{card.detail}</span>}
              </span>
              {card.keys !== undefined && <Kbd keys={card.keys} />}
            </RadioButton>
          </RadioField>
        ))}
      </div>
      <FieldFoot hint={hint} error={error ?? null} />
    </RadioGroup>
  );
}
