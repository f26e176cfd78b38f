// Decides how one rule is written and tried: the rule at the left, what it would change at the right, then apply or give up.
// Allows nothing itself: that is shared/actions.
import { ArrowLeft } from 'lucide-react';
import { useCallback, useState } from 'react';
import { ruleRefusal } from '../../../shared/actions/rule-checks';
import { normalised } from '../../../shared/coverage/edit-condition';
import type { RuleContext } from '../../../shared/coverage/field-columns';
import { ruleProblems } from '../../../shared/coverage/rule-problems';
import { isInForce } from '../../../shared/coverage/suggest';
import { longDate } from '../../../shared/deck/wording';
import type { Book } from '../../../shared/records/book';
import type { AccountId } from '../../../shared/records/ids';
import type { RecordOf } from '../../../shared/records/record';
import type { CoverageRule, RuleStatus } from '../../../shared/records/rule';
import type { BoardIndex } from '../../store/board-index';
import {
  changeDraft,
  closeDraft,
  isWritten,
  leaveDraft,
  type RuleDraft,
  settleDraft,
} from '../../store/rule-draft';
import { Banner } from '../../ui/Banner';
import { Button } from '../../ui/Button';
import { Pill } from '../../ui/Pill';
import { TopBar } from '../../ui/TopBar';
import { changeRule, takeRule } from './change-rule';
import { RuleFacts } from './facts/RuleFacts';
import { PreviewPanel } from './PreviewPanel';
import { proposeMoves } from './propose-moves';
import styles from './RuleEditor.module.css';
import { RuleForm } from './RuleForm';
import { useApplyKeys } from './use-apply-keys';
import { useAnswers, useRulePreview } from './use-rule-preview';

interface RuleEditorProps {
  readonly book: Book;
  readonly board: BoardIndex;
  readonly revision: number;
  readonly draft: RuleDraft;
  readonly onShowAccount: (id: AccountId) => void;
}

const statusWords: Readonly<Record<RuleStatus, string>> = {
  draft: 'Draft',
  active: 'Active',
  retired: 'Retired',
};

/** Nothing is changed until Apply: what is written stays a draft of the screen, also while one looks elsewhere. */
export function RuleEditor({ book, board, revision, draft, onShowAccount }: RuleEditorProps) {
  const { rule, stored, unread } = draft;
  const [problem, setProblem] = useState<string | null>(null);
  const answers = useAnswers(book, revision);
  const written = isWritten(draft);
  const isTried = written || stored?.status === 'draft';
  const preview = useRulePreview({ book, board, answers, draft, isTried });
  const untried = whyUntried(draft, answers.columns.context, book.workspace());
  const change = useCallback((next: Partial<CoverageRule>) => {
    setProblem(null);
    changeDraft(next);
  }, []);
  const save = (status: Exclude<RuleStatus, 'retired'>) => {
    // What is shown is not what would be applied.
    if (unread !== null) {
      setProblem(`The text of ${rule.code} cannot be read: ${unread.sentence}`);
      return;
    }
    const wanted = { ...rule, title: rule.title.trim(), status };
    const refusal = ruleRefusal(book, wanted);
    if (refusal !== null) {
      setProblem(refusal.message);
      return;
    }
    const input = inputOf(wanted);
    if (stored === null) {
      const ruleId = takeRule(input);
      if (ruleId !== null) settleDraft(book, ruleId);
    } else if (changeRule({ ruleId: rule.id, ...input })) settleDraft(book, rule.id);
  };
  const apply = () => save('active');
  // Its status alone: a rule with something wrong in it is the one a manager wants to be rid of.
  const retire = () => {
    if (changeRule({ ruleId: rule.id, status: 'retired' })) settleDraft(book, rule.id);
  };
  const hasChanges = written || rule.status !== 'active';
  useApplyKeys(() => hasChanges && apply());
  return (
    <div className={styles.screen}>
      <TopBar
        title={`${rule.code} ${rule.title === '' ? 'New rule' : rule.title}`}
        end={
          <>
            {stored !== null && stored.status !== 'retired' && !written && (
              <Button look="quiet" onPress={retire}>
                Retire
              </Button>
            )}
            <Button onPress={closeDraft}>{written ? 'Cancel' : 'Close'}</Button>
            {(stored === null || stored.status === 'draft') && written && (
              <Button onPress={() => save('draft')}>Save as draft</Button>
            )}
            <Button look="primary" keys="mod+Enter" isDisabled={!hasChanges} onPress={apply}>
              {stored !== null && !written && rule.status !== 'active' ? 'Activate' : 'Apply'}
            </Button>
          </>
        }
      >
        {/* No field: what is typed after an undo or a proposal is not for the title. */}
        <div data-home="">
          <Button look="quiet" icon={ArrowLeft} onPress={leaveDraft}>
            All rules
          </Button>
        </div>
        <Pill tone="neutral">{stored === null ? 'Not saved' : statusWords[stored.status]}</Pill>
      </TopBar>
      {problem !== null && <Banner tone="warn">{problem}</Banner>}
      <div className={styles.scroll} data-region="rules">
        <div className={styles.columns}>
          <div className={styles.form}>
            <RuleForm
              book={book}
              answers={answers}
              rule={rule}
              onChange={change}
              unread={unread}
              isTyped={draft.typedFrom !== null}
            />
          </div>
          <div className={styles.effect}>
            <PreviewPanel
              book={book}
              board={board}
              answers={answers}
              preview={preview}
              code={rule.code}
              isTried={isTried}
              untried={untried}
              onPropose={() => proposeMoves(book, answers, preview, `${rule.code} ${rule.title}`.trim())}
              onShowAccount={onShowAccount}
            />
            {stored !== null && (
              <RuleFacts
                book={book}
                board={board}
                revision={revision}
                answers={answers}
                stored={stored}
                rule={rule}
                onShowAccount={onShowAccount}
              />
            )}
          </div>
        </div>
      </div>
    </div>
  );
}

/** Why what is written cannot be tried today, or asks for nothing; null where it can. */
function whyUntried(
  { rule, unread }: RuleDraft,
  context: RuleContext,
  workspace: RecordOf<'workspace'>,
): string | null {
  const { code, status } = rule;
  if (unread !== null) return `The text of ${code} cannot be read yet.`;
  const [problem] = ruleProblems(rule, workspace);
  if (problem !== undefined) return problem;
  if (status === 'retired') return `${code} is retired and asks for nothing.`;
  const { asOf } = context;
  const isToday = isInForce({ ...rule, status: 'active' }, asOf);
  return isToday ? null : `${code} is not in force on ${longDate(asOf)}, the as-of date.`;
}

/** What a person wrote; the rest follows from where the rule stands. */
function inputOf(rule: CoverageRule) {
  const { type: _, id: __, deleted: ___, code: ____, order: _____, ...input } = rule;
  return { ...input, condition: normalised(input.condition) };
}
