// Decides how a threshold is typed and committed once it is settled; a refusal is said at the field. Allows nothing itself.
import { useState } from 'react';
import { editRule, thresholdProblem } from '../../../shared/actions/edit-rule';
import type { CoverageRule } from '../../../shared/records/rule';
import { act } from '../../store/act';
import { NumberField } from '../../ui/NumberField';
import styles from './RuleRow.module.css';
import type { ThresholdWords } from './rule-sentence';

interface ThresholdFieldProps {
  readonly rule: CoverageRule;
  readonly words: ThresholdWords;
}

/** `spinbutton` "C5 threshold": committed on blur, Enter and step. What is refused stays in the field with the reason. */
export function ThresholdField({ rule, words }: ThresholdFieldProps) {
  // Null unless what was typed was refused.
  const [refused, setRefused] = useState<{ value: number; message: string } | null>(null);
  const settle = (value: number) => {
    const threshold = words.fromField(value);
    const message = thresholdProblem(rule, threshold);
    setRefused(message === null ? null : { value, message });
    if (message !== null || threshold === rule.threshold) return;
    act((records) => editRule(records, { ruleId: rule.id, threshold }), { quiet: true });
  };
  return (
    <NumberField
      label={`${rule.code} threshold`}
      hideLabel
      size="small"
      value={refused?.value ?? words.toField(rule.threshold)}
      onChange={settle}
      error={refused?.message ?? null}
      className={styles.threshold ?? ''}
      {...(words.unit === undefined ? {} : { unit: words.unit })}
      {...(words.format === undefined ? {} : { format: words.format })}
      {...(words.step === undefined ? {} : { step: words.step })}
    />
  );
}
