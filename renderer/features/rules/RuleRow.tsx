// Decides how one coverage rule reads and is edited: sentence, threshold, on or off. What is allowed: shared/actions.
import { ArrowRight, CircleSlash2 } from 'lucide-react';
import { defaultRules, isDefaultRule } from '../../../shared/coverage/default-rules';
import { conditionText, exampleText, thresholdText } from '../../../shared/coverage/rule-text';
import { hasColumn } from '../../../shared/coverage/suggest';
import { type Lane, laneName } from '../../../shared/records/lane';
import type { CoverageRule } from '../../../shared/records/rule';
import type { Workspace } from '../../../shared/records/workspace';
import { Button } from '../../ui/Button';
import { cx } from '../../ui/cx';
import { formatNoun } from '../../ui/format';
import { LaneMark } from '../../ui/LaneMark';
import { Switch } from '../../ui/Switch';
import { changeRule, dropRule } from './change-rule';
import styles from './RuleRow.module.css';
import type { RuleCount } from './rule-counts';
import { factName, thresholdWords } from './rule-sentence';
import { ThresholdField } from './ThresholdField';

interface RuleRowProps {
  readonly rule: CoverageRule;
  readonly workspace: Workspace;
  readonly count: RuleCount;
}

export function RuleRow({ rule, workspace, count }: RuleRowProps) {
  const words = thresholdWords(rule, workspace);
  const isMapped = hasColumn(rule, workspace);
  const titleId = `rule-${rule.code}`;
  return (
    <li className={cx(styles.rule, !rule.active && styles.off)} aria-labelledby={titleId}>
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
              <ThresholdField rule={rule} words={words} columns={workspace.extraColumns} />
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
            {`No effect yet: no import has brought a column for ${factName(rule)}.`}
          </p>
        )}
        {rule.reason !== '' && <p className={styles.reason}>{rule.reason}</p>}
        {rule.example !== '' && <p className={styles.example}>{exampleText(rule, workspace.currency)}</p>}
      </div>
      <div className={styles.side}>
        <Switch
          label={`Use ${rule.code}`}
          isOn={rule.active}
          onChange={(active) => changeRule({ ruleId: rule.id, active })}
        />
        <p className={styles.count}>{countText(rule, isMapped, count)}</p>
        <ResetButton rule={rule} workspace={workspace} />
        {!isDefaultRule(rule) && (
          <Button look="link" aria-label={`Remove ${rule.code}`} onPress={() => dropRule(rule.id)}>
            Remove
          </Button>
        )}
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
  return rule.fact === 'custom' ? text : `${text.charAt(0).toUpperCase()}${text.slice(1)}`;
}

function countText(rule: CoverageRule, isMapped: boolean, count: RuleCount): string {
  if (!rule.active) return 'Switched off';
  if (!isMapped) return 'No column';
  return rule.kind === 'decides'
    ? `Decides ${formatNoun(count.decides, 'account')}`
    : `Votes on ${formatNoun(count.votes, 'account')}`;
}

/** Only where there is something to reset: the default of the same code, another threshold or state. */
function ResetButton({ rule, workspace }: Pick<RuleRowProps, 'rule' | 'workspace'>) {
  const start = defaultRules.find((each) => each.code === rule.code && each.fact === rule.fact);
  if (start === undefined || (start.threshold === rule.threshold && start.active === rule.active))
    return null;
  const isThreshold = rule.operator !== 'none' && start.threshold !== rule.threshold;
  const reset = () => {
    const threshold = isThreshold ? { threshold: start.threshold } : {};
    changeRule({ ruleId: rule.id, active: start.active, ...threshold });
  };
  return (
    <Button look="link" aria-label={`Reset to default, ${rule.code}`} onPress={reset}>
      {`Reset to default${isThreshold ? `, ${thresholdText(start, workspace)}` : ''}`}
    </Button>
  );
}
