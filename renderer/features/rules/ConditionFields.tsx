// Decides how the condition of a new rule is asked for: a value, a number, or months. Allows nothing itself.
import { thresholdProblem } from '../../../shared/actions/edit-rule';
import type { ExtraValues } from '../../../shared/coverage/extra-values';
import type { Workspace } from '../../../shared/records/workspace';
import { ComboBox } from '../../ui/ComboBox';
import { NumberField } from '../../ui/NumberField';
import { TextField } from '../../ui/TextField';
import { draftComparison, otherValueId, type RuleDraft, subjectOf, valueChoices } from './rule-draft';
import { thresholdWords } from './rule-sentence';

interface ConditionFieldsProps {
  readonly draft: RuleDraft;
  readonly code: string;
  readonly workspace: Workspace;
  readonly values: ExtraValues;
  readonly onChange: (change: Partial<RuleDraft>) => void;
  readonly onRefusedBlur: () => void;
}

/** Nothing before a column is chosen. */
export function ConditionFields(props: ConditionFieldsProps) {
  const comparison = draftComparison(props.draft, props.workspace);
  if (comparison === null) return null;
  return comparison === 'text' ? <ValueFields {...props} /> : <LeastField {...props} />;
}

function ValueFields({ draft, values, onChange }: ConditionFieldsProps) {
  return (
    <>
      <ComboBox
        label="Is"
        choices={valueChoices(values)}
        value={draft.valueId}
        onChange={(valueId) => onChange({ valueId })}
        placeholder="Choose a value"
      />
      {draft.valueId === otherValueId && (
        <TextField
          label="Other value"
          value={draft.otherValue}
          onChange={(otherValue) => onChange({ otherValue })}
          maxLength={200}
        />
      )}
    </>
  );
}

/** "At least", in the unit of the fact; for a day, "Months ago or longer". */
function LeastField({ draft, code, workspace, onChange, onRefusedBlur }: ConditionFieldsProps) {
  const subject = subjectOf(draft.subjectId);
  if (subject === null) return null;
  const rule = { ...subject, code, operator: 'atLeast' } as const;
  const words = thresholdWords(rule, workspace);
  if (words === null) return null;
  const isMonths = draftComparison(draft, workspace) === 'months';
  return (
    <NumberField
      label={isMonths ? 'Months ago or longer' : 'At least'}
      value={Number.isNaN(draft.threshold) ? Number.NaN : words.toField(draft.threshold)}
      problemOf={(value) =>
        Number.isNaN(value) ? null : thresholdProblem(rule, words.fromField(value), workspace.extraColumns)
      }
      onChange={(value) => onChange({ threshold: Number.isNaN(value) ? Number.NaN : words.fromField(value) })}
      onRefusedBlur={onRefusedBlur}
      {...(words.unit === undefined ? {} : { unit: words.unit })}
      {...(words.format === undefined ? {} : { format: words.format })}
      {...(words.step === undefined ? {} : { step: words.step })}
    />
  );
}
