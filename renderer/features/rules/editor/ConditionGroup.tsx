// Decides how a group of a condition is edited: how its parts count together, what is added to it. Evaluates nothing.
import { FolderPlus, Plus, X } from 'lucide-react';
import {
  addPart,
  fitsLevels,
  type GroupMode,
  type GroupPart,
  hasRoom,
  setGroupMode,
} from '../../../../shared/coverage/edit-condition';
import { mostParts } from '../../../../shared/records/condition';
import { Button } from '../../../ui/Button';
import { cx } from '../../../ui/cx';
import { IconButton } from '../../../ui/IconButton';
import { Segmented } from '../../../ui/Segmented';
import styles from './ConditionBuilder.module.css';
import { ConditionRow } from './ConditionRow';
import { type BuilderKit, pathKey, problemAt } from './kit';

interface ConditionGroupProps {
  readonly group: GroupPart;
  readonly kit: BuilderKit;
  readonly isOutermost?: boolean;
  /** Before its choice, as before a row. */
  readonly lead?: string;
}

const modeNames: Readonly<Record<GroupMode, string>> = {
  all: 'All',
  any: 'Any',
  none: 'None',
  notAll: 'Not all',
};
const betweenWords: Readonly<Record<GroupMode, string>> = {
  all: 'and',
  any: 'or',
  none: 'nor',
  notAll: 'and',
};
const offered = ['all', 'any', 'none'] as const;

/** `group` "Condition of C5" with rows and, within it, `group` "Group 1" and so on. */
export function ConditionGroup({ group, kit, isOutermost = false, lead = '' }: ConditionGroupProps) {
  const name = isOutermost ? `Condition of ${kit.code}` : `Group ${group.number}`;
  const { mode, parts, path } = group;
  const problem = problemAt(kit, path, 'itself');
  // A question alone reads as a sentence, without asking how many of one must be met.
  const hasMode = !isOutermost || parts.length > 1 || mode !== 'all';
  const modes = mode === 'notAll' ? [...offered, mode] : offered;
  const first = isOutermost ? 'When' : '';
  const leadOf = (index: number) => {
    if (index > 0) return betweenWords[mode];
    return mode === 'none' && !hasMode ? `${first} not` : first;
  };
  const isFull = !hasRoom(kit.condition);
  const probe = { kind: 'and', parts: [] } as const;
  const canNest = !isFull && fitsLevels(addPart(kit.condition, group, probe).condition);
  return (
    <fieldset
      aria-label={name}
      className={styles.group}
      {...(isOutermost ? {} : { 'data-row': pathKey(path) })}
    >
      <div className={cx(styles.inside, !isOutermost && styles.framed)}>
        {hasMode && (
          <div className={cx(styles.head, modes.length > offered.length && styles.crowded)}>
            {/* In line with its choice, not in a column of its own: each level would take that room from all within. */}
            {lead !== '' && <span className={styles.before}>{lead}</span>}
            <Segmented
              label={`What ${isOutermost ? 'the condition' : `group ${group.number}`} asks for`}
              hideLabel
              segments={modes.map((id) => ({ id, label: <ModeName name={modeNames[id]} /> }))}
              value={mode}
              onChange={(id) => {
                const next = modes.find((each) => each === id);
                if (next !== undefined) kit.change(setGroupMode(kit.condition, group, next));
              }}
            />
            {!isOutermost && (
              <IconButton
                icon={X}
                iconSize={14}
                name={`Remove group ${group.number}`}
                onPress={() => kit.remove(path)}
              />
            )}
          </div>
        )}
        {parts.map((part, index) =>
          part.kind === 'row' ? (
            <ConditionRow key={pathKey(part.path)} row={part} lead={leadOf(index)} kit={kit} />
          ) : (
            <ConditionGroup key={pathKey(part.path)} group={part} kit={kit} lead={leadOf(index)} />
          ),
        )}
        {problem !== null && !group.isImplied && !isRowProblem(problem.code) && (
          <p className={styles.problem}>{problem.message}</p>
        )}
        <div className={styles.adds}>
          <Button
            look="quiet"
            icon={Plus}
            isDisabled={isFull}
            aria-label={isOutermost ? 'Add condition' : `Add condition to group ${group.number}`}
            onPress={() => kit.add(group, 'row')}
          >
            Add condition
          </Button>
          <Button
            look="quiet"
            icon={FolderPlus}
            isDisabled={!canNest}
            aria-label={isOutermost ? 'Add group' : `Add group to group ${group.number}`}
            onPress={() => kit.add(group, 'group')}
          >
            Add group
          </Button>
          {isFull && isOutermost && (
            <span className={styles.note}>{`${mostParts} conditions are the most for one rule.`}</span>
          )}
        </div>
      </div>
    </fieldset>
  );
}

/** "All of these"; where room is short "All" is seen, and the rest still read out. */
function ModeName({ name }: { readonly name: string }) {
  return (
    <span>
      {name} <span className={styles.rest}>of these</span>
    </span>
  );
}

/** Of a question: it is said at its row. */
function isRowProblem(code: string): boolean {
  return code === 'unknown-field' || code === 'wrong-kind' || code === 'bad-value';
}
