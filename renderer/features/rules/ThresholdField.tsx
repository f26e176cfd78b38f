// Decides how a threshold is typed and committed once it is settled; a refusal is said at the field. Allows nothing itself.
import { thresholdProblem } from '../../../shared/actions/edit-rule';
import type { ExtraColumns } from '../../../shared/coverage/extra-columns';
import type { CoverageRule } from '../../../shared/records/rule';
import { NumberField } from '../../ui/NumberField';
import { changeRule } from './change-rule';
import styles from './RuleRow.module.css';
import type { ThresholdWords } from './rule-sentence';

interface ThresholdFieldProps {
  readonly rule: CoverageRule;
  readonly words: ThresholdWords;
  readonly columns: ExtraColumns;
}

/** `spinbutton` "C5 threshold": committed on blur, Enter and step. What is refused gives way to the saved threshold. */
export function ThresholdField({ rule, words, columns }: ThresholdFieldProps) {
  return (
    <NumberField
      label={`${rule.code} threshold`}
      hideLabel
      size="small"
      value={words.toField(rule.threshold)}
      problemOf={(value) => thresholdProblem(rule, words.fromField(value), columns)}
      onChange={(value) => {
        const threshold = words.fromField(value);
        if (threshold !== rule.threshold) changeRule({ ruleId: rule.id, threshold });
      }}
      className={styles.threshold ?? ''}
      {...(words.unit === undefined ? {} : { unit: words.unit })}
      {...(words.format === undefined ? {} : { format: words.format })}
      {...(words.step === undefined ? {} : { step: words.step })}
    />
  );
}
