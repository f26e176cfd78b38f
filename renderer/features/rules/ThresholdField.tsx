// Decides how a threshold is typed and committed once it is settled; a refusal is said at the field. Allows nothing itself.
import { ruleProblems } from '../../../shared/coverage/rule-problems';
import { mainThreshold, withThreshold } from '../../../shared/coverage/thresholds';
import type { WordsContext } from '../../../shared/deck/wording';
import type { CoverageRule } from '../../../shared/records/rule';
import { NumberField } from '../../ui/NumberField';
import { changeRule } from './change-rule';
import styles from './RuleRow.module.css';
import type { ThresholdWords } from './rule-sentence';

interface ThresholdFieldProps {
  readonly rule: CoverageRule;
  readonly words: ThresholdWords;
  readonly context: WordsContext;
}

/** `spinbutton` "C5 threshold": committed on blur, Enter and step. What is refused gives way to the saved threshold. */
export function ThresholdField({ rule, words, context }: ThresholdFieldProps) {
  const threshold = mainThreshold(rule, context.extraColumns);
  if (threshold === null) return null;
  const conditionAt = (value: number) => withThreshold(rule.condition, threshold, words.fromField(value));
  return (
    <NumberField
      label={`${rule.code} threshold`}
      hideLabel
      size="small"
      value={words.toField(threshold.value)}
      problemOf={(value) =>
        ruleProblems({ code: rule.code, condition: conditionAt(value) }, context)[0] ?? null
      }
      onChange={(value) => {
        if (words.fromField(value) !== threshold.value) {
          changeRule({ ruleId: rule.id, condition: conditionAt(value) });
        }
      }}
      className={styles.threshold ?? ''}
      {...(words.unit === undefined ? {} : { unit: words.unit })}
      {...(words.format === undefined ? {} : { format: words.format })}
      {...(words.step === undefined ? {} : { step: words.step })}
    />
  );
}
