// Decides how the kinds of business a rule speaks for are ticked. Knows no grid.
import { Checkbox } from '../../ui/Checkbox';
import styles from './RuleForm.module.css';

interface DealTicksProps<T extends string> {
  readonly label: string;
  readonly all: readonly T[];
  readonly chosen: readonly T[];
  readonly onChange: (next: T[]) => void;
}

/** `group` of checkboxes, in the order of `all`. */
export function DealTicks<T extends string>({ label, all, chosen, onChange }: DealTicksProps<T>) {
  return (
    <fieldset className={styles.ticks}>
      <legend className={styles.legend}>{label}</legend>
      <div className={styles.row}>
        {all.map((each) => (
          <Checkbox
            key={each}
            isChecked={chosen.includes(each)}
            onChange={(isChecked) =>
              onChange(all.filter((other) => (other === each ? isChecked : chosen.includes(other))))
            }
          >
            {each.charAt(0).toUpperCase() + each.slice(1)}
          </Checkbox>
        ))}
      </div>
    </fieldset>
  );
}
