// Decides what is asked of a new rule and in which order. What is allowed: shared/actions/add-rule.
import { useMemo, useRef, useState } from 'react';
import { addRule, nextRuleCode } from '../../../shared/actions/add-rule';
import { type ExtraValues, extraSamples, extraValues } from '../../../shared/coverage/extra-values';
import type { Book } from '../../../shared/records/book';
import type { Lane } from '../../../shared/records/lane';
import type { CoverageRule } from '../../../shared/records/rule';
import { Button } from '../../ui/Button';
import { ComboBox } from '../../ui/ComboBox';
import { Dialog } from '../../ui/Dialog';
import { Segmented } from '../../ui/Segmented';
import { Select } from '../../ui/Select';
import { TextField } from '../../ui/TextField';
import styles from './AddRuleDialog.module.css';
import { ConditionFields } from './ConditionFields';
import { takeRule } from './change-rule';
import { MetCountLine } from './MetCountLine';
import {
  draftCondition,
  draftInput,
  emptyDraft,
  noLaneId,
  otherwiseChoices,
  type RuleDraft,
  subjectChoices,
  subjectName,
  subjectOf,
  whenMetChoices,
  withSubject,
} from './rule-draft';

interface AddRuleDialogProps {
  readonly book: Book;
  readonly onClose: () => void;
}

const noValues: ExtraValues = { values: [], emptyCount: 0 };

/** `dialog` "Add a rule": what it looks at, when it is met, where it points, how it counts, and why. */
export function AddRuleDialog({ book, onClose }: AddRuleDialogProps) {
  const workspace = book.workspace();
  const code = nextRuleCode(book);
  const [draft, setDraft] = useState(emptyDraft);
  const [problem, setProblem] = useState<string | null>(null);
  // Enter settles a number and sends the form in one go, before anything is drawn again.
  const settled = useRef({ draft: emptyDraft, isRefused: false });
  const choices = useSubjectChoices(book);
  const values = useValues(book, draft.subjectId);
  const change = (next: Partial<RuleDraft>) => {
    settled.current = { draft: { ...settled.current.draft, ...next }, isRefused: false };
    setDraft(settled.current.draft);
    setProblem(null);
  };
  const add = () => {
    // A number that was refused by leaving for the button says why, and a second press goes on.
    if (settled.current.isRefused) {
      settled.current.isRefused = false;
      return;
    }
    const last = settled.current.draft;
    const input = draftInput(last, draftCondition(last, workspace, values));
    const plan = input === null ? null : addRule(book, input);
    if (input === null) setProblem('Choose the column the rule looks at.');
    else if (plan !== null && !plan.ok) setProblem(plan.message);
    else if (takeRule(input)) onClose();
  };
  const condition = useMemo(
    () =>
      draftCondition(
        {
          subjectId: draft.subjectId,
          valueId: draft.valueId,
          otherValue: draft.otherValue,
          threshold: draft.threshold,
        },
        workspace,
        values,
      ),
    [draft.subjectId, draft.valueId, draft.otherValue, draft.threshold, workspace, values],
  );
  return (
    <Dialog
      isOpen
      onClose={onClose}
      title="Add a rule"
      subtitle={`${code}, asked after the others`}
      onSubmit={add}
      footerStart={<MetCountLine book={book} condition={condition} />}
      footer={
        <>
          <Button size="form" onPress={onClose}>
            Cancel
          </Button>
          <Button size="form" look="primary" type="submit">
            Add {code}
          </Button>
        </>
      }
    >
      <ComboBox
        label="Column"
        autoFocus
        choices={choices}
        value={draft.subjectId}
        onChange={(id) => change(withSubject(settled.current.draft, id))}
        placeholder="Choose what the rule looks at"
      />
      <ConditionFields
        key={draft.subjectId}
        draft={draft}
        code={code}
        workspace={workspace}
        values={values}
        onChange={change}
        onRefusedBlur={() => {
          settled.current.isRefused = true;
        }}
      />
      <div className={styles.pair}>
        <Select
          label="Lane when met"
          choices={whenMetChoices}
          value={draft.laneWhenMet}
          onChange={(id) => change({ laneWhenMet: id as Lane })}
        />
        <Select
          label="Lane otherwise"
          choices={otherwiseChoices}
          value={draft.laneOtherwise ?? noLaneId}
          onChange={(id) => change({ laneOtherwise: id === noLaneId ? null : (id as Lane) })}
        />
      </div>
      <Segmented
        label="How it counts"
        segments={kinds}
        value={draft.kind}
        onChange={(id) => change({ kind: id as CoverageRule['kind'] })}
      />
      <TextField
        label="Title"
        aside="May stay empty"
        value={draft.title}
        onChange={(title) => change({ title })}
        placeholder={condition === null ? '' : subjectName(condition)}
        maxLength={80}
      />
      <TextField
        label="Reason"
        aside="May stay empty"
        value={draft.reason}
        onChange={(reason) => change({ reason })}
        maxLength={300}
      />
      <TextField
        label="Example"
        aside="May stay empty"
        value={draft.example}
        onChange={(example) => change({ example })}
        maxLength={300}
      />
      {problem !== null && (
        <p role="alert" className={styles.problem}>
          {problem}
        </p>
      )}
    </Dialog>
  );
}

const kinds = [
  { id: 'votes', label: 'Votes' },
  { id: 'decides', label: 'Decides alone' },
] as const;

function useSubjectChoices(book: Book) {
  const workspace = book.workspace();
  return useMemo(
    () => subjectChoices(workspace, extraSamples(book.all('account'), Object.keys(workspace.extraColumns))),
    [book, workspace],
  );
}

/** The values of the chosen extra column, counted once. */
function useValues(book: Book, subjectId: string | null): ExtraValues {
  const { extraColumns } = book.workspace();
  return useMemo(() => {
    const header = subjectOf(subjectId)?.column ?? null;
    return header === null || extraColumns[header]?.kind !== 'text'
      ? noValues
      : extraValues(book.all('account'), header);
  }, [book, extraColumns, subjectId]);
}
