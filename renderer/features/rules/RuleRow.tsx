// Decides how one coverage rule reads and is edited: sentence, threshold, on or off. What is allowed: shared/actions.
import { ArrowRight, CircleSlash2, TriangleAlert } from 'lucide-react';
import { defaultRules } from '../../../shared/coverage/default-rules';
import { headerOf, isFieldKnown, ruleField } from '../../../shared/coverage/rule-fields';
import { conditionText, exampleText } from '../../../shared/coverage/rule-text';
import { thresholdText } from '../../../shared/coverage/rule-words';
import { whyNotAsked } from '../../../shared/coverage/suggest';
import { columnWords } from '../../../shared/deck/wording';
import { sameValue } from '../../../shared/journal/diff';
import type { Book } from '../../../shared/records/book';
import { type FieldRef, fieldsOf, isLeaf } from '../../../shared/records/condition';
import { type Lane, laneName } from '../../../shared/records/lane';
import type { CoverageRule } from '../../../shared/records/rule';
import type { Workspace } from '../../../shared/records/workspace';
import { ruleContextOf } from '../../store/rule-context';
import { Button } from '../../ui/Button';
import { cx } from '../../ui/cx';
import { formatNoun } from '../../ui/format';
import { LaneMark } from '../../ui/LaneMark';
import { Switch } from '../../ui/Switch';
import { changeRule } from './change-rule';
import { RuleMenu } from './RuleMenu';
import styles from './RuleRow.module.css';
import type { RuleCount } from './rule-counts';
import { thresholdWords } from './rule-sentence';
import { ThresholdField } from './ThresholdField';

interface RuleRowProps {
  readonly rule: CoverageRule;
  readonly book: Book;
  readonly workspace: Workspace;
  readonly count: RuleCount;
  readonly onOpen: () => void;
  readonly place: { readonly isFirst: boolean; readonly isLast: boolean };
}

export function RuleRow({ rule, book, workspace, count, onOpen, place }: RuleRowProps) {
  const words = thresholdWords(rule.condition, workspace);
  const missing = fieldsOf(rule.condition).filter((field) => !isFieldKnown(field, workspace));
  const isMapped = missing.length === 0;
  const problem =
    rule.status === 'active'
      ? whyNotAsked(rule, book.all('coverageRule'), { ...ruleContextOf(book), currency: workspace.currency })
      : null;
  const titleId = `rule-${rule.code}`;
  return (
    <li className={cx(styles.rule, rule.status !== 'active' && styles.off)} aria-labelledby={titleId}>
      <span className={styles.code}>{rule.code}</span>
      <div className={styles.body}>
        <h3 id={titleId} className={styles.title}>
          {rule.title}
        </h3>
        <div className={styles.sentence}>
          {words === null ? (
            <span>{lineText(rule, workspace)}</span>
          ) : (
            <>
              <span>{words.before}</span>
              <ThresholdField rule={rule} words={words} context={workspace} />
              {words.after !== '' && <span>{words.after}</span>}
            </>
          )}
          <ArrowRight size={14} strokeWidth={1.7} aria-label="goes to" className={styles.arrow} />
          <LaneWord lane={rule.laneWhenMet} after={rule.laneOtherwise === null ? '' : ','} />
          {rule.laneOtherwise !== null && (
            <>
              <span>otherwise</span>
              <LaneWord lane={rule.laneOtherwise} after="" />
            </>
          )}
        </div>
        {!isMapped && (
          <p className={styles.noColumn}>
            <CircleSlash2 size={14} strokeWidth={1.7} aria-hidden="true" />
            {`No effect yet: no import has brought a column for ${missing.map(fieldName).join(' or ')}.`}
          </p>
        )}
        {problem !== null && (
          <p className={styles.problem}>
            <TriangleAlert size={14} strokeWidth={1.7} aria-hidden="true" />
            {problem}
          </p>
        )}
        {rule.reason !== '' && <p className={styles.reason}>{rule.reason}</p>}
        {rule.example !== '' && <p className={styles.example}>{exampleText(rule, workspace.currency)}</p>}
      </div>
      <div className={styles.side}>
        <div className={styles.tools}>
          <Switch
            label={`Use ${rule.code}`}
            isOn={rule.status === 'active'}
            onChange={(isOn) => changeRule({ ruleId: rule.id, status: isOn ? 'active' : 'retired' })}
          />
          <RuleMenu rule={rule} book={book} place={place} />
        </div>
        <p className={styles.count}>{countText(rule, isMapped, count)}</p>
        <Button look="link" aria-label={`Edit ${rule.code}`} onPress={onOpen}>
          Edit and try
        </Button>
        <ResetButton rule={rule} workspace={workspace} />
      </div>
    </li>
  );
}

function LaneWord({ lane, after }: { readonly lane: Lane; readonly after: string }) {
  return (
    <span className={styles.lane}>
      <LaneMark lane={lane} size={10} />
      {laneName[lane]}
      {after}
    </span>
  );
}

/** `No order yet` at the start of a line; a header keeps its own case. */
function lineText(rule: CoverageRule, workspace: Workspace): string {
  const text = conditionText(rule, workspace);
  const startsWithHeader = isLeaf(rule.condition) && headerOf(rule.condition.field.field) !== null;
  return startsWithHeader ? text : `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

/** `“Renewal date”`, `spend`: as an import would name the column. */
function fieldName({ field }: FieldRef): string {
  const header = headerOf(field);
  return header === null ? (ruleField(field, {})?.label ?? field) : `“${columnWords(header)}”`;
}

function countText(rule: CoverageRule, isMapped: boolean, count: RuleCount): string {
  if (rule.status !== 'active') return rule.status === 'draft' ? 'Draft' : 'Retired';
  if (!isMapped) return 'No column';
  return rule.kind === 'decides'
    ? `Decides ${formatNoun(count.decides, 'account')}`
    : `Votes on ${formatNoun(count.votes, 'account')}`;
}

/** Only where there is something to reset: the default of the same code asks otherwise, or is retired here. */
function ResetButton({ rule, workspace }: Pick<RuleRowProps, 'rule' | 'workspace'>) {
  const start = defaultRules.find((each) => each.id === rule.id);
  if (start === undefined) return null;
  const isSame = sameValue(start.condition, rule.condition);
  if (isSame && rule.status === 'active') return null;
  const threshold = isSame ? '' : thresholdText(start, workspace);
  return (
    <Button
      look="link"
      aria-label={`Reset to default, ${rule.code}`}
      onPress={() => changeRule({ ruleId: rule.id, status: 'active', condition: start.condition })}
    >
      {`Reset to default${threshold === '' ? '' : `, ${threshold}`}`}
    </Button>
  );
}
