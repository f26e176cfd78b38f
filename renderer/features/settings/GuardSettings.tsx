// Decides how the guard rails of the board are set: families, reasons, recent moves. Enforces none of them.
import { NumberField } from '../../ui/NumberField';
import { Select } from '../../ui/Select';
import { Switch } from '../../ui/Switch';
import styles from './SettingsDialog.module.css';

export interface GuardValues {
  readonly family: 'ask' | 'all' | 'onlyThis';
  readonly asksAgainstRule: boolean;
  readonly asksOverCapacity: boolean;
  /** 0 never warns. */
  readonly recentMoveDays: number;
}

const familyChoices = [
  { id: 'ask', label: 'Ask after the move' },
  { id: 'all', label: 'Move the whole family' },
  { id: 'onlyThis', label: 'Move only what I chose' },
] as const;

function isFamily(id: string): id is GuardValues['family'] {
  return familyChoices.some((choice) => choice.id === id);
}

interface GuardSettingsProps {
  readonly values: GuardValues;
  readonly onChange: (change: Partial<GuardValues>) => void;
}

/** `group` "Moving accounts". */
export function GuardSettings({ values, onChange }: GuardSettingsProps) {
  return (
    <fieldset className={styles.guards}>
      <legend className={styles.legend}>Moving accounts</legend>
      <Select
        label="When some of a family moves"
        hint="A family is a parent account and all below it. Locked members always stay."
        choices={familyChoices}
        value={values.family}
        onChange={(family) => isFamily(family) && onChange({ family })}
      />
      <Switch
        label="Ask why against a rule"
        detail="The move is marked as an exception either way."
        isOn={values.asksAgainstRule}
        onChange={(asksAgainstRule) => onChange({ asksAgainstRule })}
      />
      <Switch
        label="Ask why over capacity"
        isOn={values.asksOverCapacity}
        onChange={(asksOverCapacity) => onChange({ asksOverCapacity })}
      />
      <NumberField
        label="Warn of a move within"
        unit="days"
        hint="With 0 nothing is warned of."
        min={0}
        max={3650}
        step={30}
        value={values.recentMoveDays}
        onChange={(recentMoveDays) => !Number.isNaN(recentMoveDays) && onChange({ recentMoveDays })}
        problemOf={(days) =>
          Number.isInteger(days) ? null : 'Write whole days, such as 90; with 0 nothing is warned of.'
        }
        className={styles.days ?? ''}
      />
    </fieldset>
  );
}
