// Decides how steps in a row show what is done, where one is and what is to come. Knows no step.
import { Check } from 'lucide-react';
import { cx } from './cx';
import styles from './Stepper.module.css';

export interface Step {
  readonly id: string;
  readonly label: string;
  /** A quiet second line: "2 Mar", "3 of 6". */
  readonly detail?: string;
}

interface StepperProps {
  /** "Move stage: Handoff, 3 of 6" */
  readonly name: string;
  readonly steps: readonly Step[];
  readonly currentId: string;
  /** numbers: the import's steps in the top bar; dots: the stages of a move. */
  readonly look?: 'numbers' | 'dots';
}

/** Role list, the current step `aria-current="step"`. */
export function Stepper({ name, steps, currentId, look = 'numbers' }: StepperProps) {
  const current = steps.findIndex((step) => step.id === currentId);
  return (
    <ol className={cx(styles.steps, styles[look])} aria-label={name}>
      {steps.map((step, index) => {
        const state = index < current ? 'done' : index === current ? 'now' : 'next';
        return (
          <li
            key={step.id}
            className={cx(styles.step, styles[state])}
            aria-current={state === 'now' ? 'step' : undefined}
          >
            {index > 0 && <span className={styles.rail} aria-hidden="true" />}
            <span className={styles.dot} aria-hidden="true">
              {state === 'done' ? <Check size={12} strokeWidth={2} /> : look === 'numbers' ? index + 1 : null}
            </span>
            <span className={styles.words}>
              <span className={styles.label}>{step.label}</span>
              {state === 'done' && <span className="sr-only">, done</span>}
              {step.detail !== undefined && <span className={styles.detail}>{step.detail}</span>}
            </span>
          </li>
        );
      })}
    </ol>
  );
}
