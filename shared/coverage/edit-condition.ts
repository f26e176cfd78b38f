// Decides how a condition is taken apart into rows and groups for editing, and how one part of it is put in, exchanged or
// taken out. Judges no value and knows no field.
import {
  type Condition,
  isLeaf,
  type Leaf,
  type LeafKind,
  leavesOf,
  mostLevels,
  mostParts,
  partsOf,
} from '../records/condition';

/** From the outermost group inwards, which of the parts it is, from 0: as the problems of a condition have it. */
export type ConditionPath = readonly number[];

/** How the parts of a group count together; `notAll` is offered only where it stands already. */
export type GroupMode = 'all' | 'any' | 'none' | 'notAll';

/** One question as a row. */
export interface RowPart {
  readonly kind: 'row';
  /** Of the question, or of the `not` around it. */
  readonly path: ConditionPath;
  readonly leaf: Leaf;
  readonly isNegated: boolean;
  /** From 1, over the whole condition, from top to bottom. */
  readonly number: number;
  /** Which of the condition's numeric thresholds its first one is, from 1. */
  readonly threshold: number;
}

export interface GroupPart {
  readonly kind: 'group';
  readonly path: ConditionPath;
  readonly mode: GroupMode;
  readonly parts: readonly Part[];
  /** A question on its own is shown as a group of one, which is not stored. */
  readonly isImplied: boolean;
  /** From 1, over the groups within the outermost; 0 is that one itself. */
  readonly number: number;
}

export type Part = RowPart | GroupPart;

/** Questions that read well turned round: "is none of", "does not contain". Of others, `not` makes a group "None of these". */
const turned: ReadonlySet<LeafKind> = new Set(['in', 'contains', 'empty', 'between']);

/** The condition as it is edited: one group with rows and groups in it. */
export function outlineOf(condition: Condition): GroupPart {
  const counts = { rows: 0, thresholds: 0, groups: -1 };
  const whole = partOf(condition, [], counts, true);
  if (whole.kind === 'group') return whole;
  return { kind: 'group', path: [], mode: 'all', parts: [whole], isImplied: true, number: 0 };
}

interface Counts {
  rows: number;
  thresholds: number;
  groups: number;
}

function partOf(condition: Condition, path: ConditionPath, counts: Counts, isOutermost = false): Part {
  if (isLeaf(condition)) return rowOf(condition, path, false, counts);
  if (condition.kind !== 'not')
    return groupOf(condition.kind === 'and' ? 'all' : 'any', condition.parts, path, path);
  const { part } = condition;
  const inside = [...path, 0];
  if (part.kind === 'not') return partOf(part.part, [...inside, 0], counts, isOutermost);
  if (part.kind === 'and') return groupOf('notAll', part.parts, path, inside);
  if (part.kind === 'or') return groupOf('none', part.parts, path, inside);
  if (turned.has(part.kind)) return rowOf(part, path, true, counts);
  return groupOf('none', [part], path, path);

  function groupOf(
    mode: GroupMode,
    parts: readonly Condition[],
    groupPath: ConditionPath,
    partsPath: ConditionPath,
  ): GroupPart {
    counts.groups = isOutermost ? 0 : Math.max(0, counts.groups) + 1;
    const number = counts.groups;
    return {
      kind: 'group',
      path: groupPath,
      mode,
      parts: parts.map((each, index) => partOf(each, [...partsPath, index], counts)),
      isImplied: false,
      number,
    };
  }
}

function rowOf(leaf: Leaf, path: ConditionPath, isNegated: boolean, counts: Counts): RowPart {
  const threshold = counts.thresholds + 1;
  counts.rows += 1;
  counts.thresholds += thresholdsIn(leaf);
  return { kind: 'row', path, leaf, isNegated, number: counts.rows, threshold };
}

/** How many numbers a question compares with. */
function thresholdsIn(leaf: Leaf): number {
  switch (leaf.kind) {
    case 'compare':
      return typeof leaf.value === 'number' ? 1 : 0;
    case 'between':
      return typeof leaf.from === 'number' ? 2 : 0;
    case 'olderThan':
    case 'daysSince':
    case 'share':
      return 1;
    default:
      return 0;
  }
}

/** The condition of a row. */
export function conditionOfRow({ leaf, isNegated }: Pick<RowPart, 'leaf' | 'isNegated'>): Condition {
  return isNegated ? { kind: 'not', part: leaf } : leaf;
}

/** Parts that count together in this way. */
export function groupCondition(mode: GroupMode, parts: readonly Condition[]): Condition {
  const group: Condition = { kind: mode === 'all' || mode === 'notAll' ? 'and' : 'or', parts };
  return mode === 'none' || mode === 'notAll' ? { kind: 'not', part: group } : group;
}

/** What stands there; null where nothing does. */
export function partAt(condition: Condition, path: ConditionPath): Condition | null {
  let at: Condition | undefined = condition;
  for (const index of path) at = at === undefined ? undefined : partsOf(at)[index];
  return at ?? null;
}

/** The condition with another part in this place; as it was where there is no such place. */
export function replacePart(condition: Condition, path: ConditionPath, next: Condition): Condition {
  const [index, ...rest] = path;
  if (index === undefined) return next;
  const part = partsOf(condition)[index];
  if (part === undefined) return condition;
  const changed = replacePart(part, rest, next);
  if (condition.kind === 'not') return { kind: 'not', part: changed };
  return withParts(
    condition,
    partsOf(condition).map((each, at) => (at === index ? changed : each)),
  );
}

/**
 * The condition without this part, and without the groups that held nothing else. What is left when all is gone is an empty
 * group: it can be shown, and never decides.
 */
export function removePart(condition: Condition, path: ConditionPath): Condition {
  return withoutPart(condition, path) ?? { kind: 'and', parts: [] };
}

function withoutPart(condition: Condition, path: ConditionPath): Condition | null {
  const [index, ...rest] = path;
  if (index === undefined) return null;
  const part = partsOf(condition)[index];
  if (part === undefined) return condition;
  const left = withoutPart(part, rest);
  if (condition.kind === 'not') return left === null ? null : { kind: 'not', part: left };
  const parts = partsOf(condition).flatMap((each, at) => (at === index ? (left ?? []) : each));
  return parts.length === 0 ? null : withParts(condition, parts);
}

/** The condition with one more part at the end of a group, and where that part is now. */
export function addPart(
  condition: Condition,
  group: GroupPart,
  part: Condition,
): { readonly condition: Condition; readonly path: ConditionPath } {
  const parts = conditionsOf(condition, group);
  const grown = groupCondition(group.mode, [...parts, part]);
  const within = grown.kind === 'not' ? [0, parts.length] : [parts.length];
  return { condition: replacePart(condition, group.path, grown), path: [...group.path, ...within] };
}

/** The condition with a group that counts its parts in another way. */
export function setGroupMode(condition: Condition, group: GroupPart, mode: GroupMode): Condition {
  return replacePart(condition, group.path, groupCondition(mode, conditionsOf(condition, group)));
}

function conditionsOf(condition: Condition, { parts }: GroupPart): readonly Condition[] {
  return parts.flatMap(({ path }) => partAt(condition, path) ?? []);
}

function withParts(condition: Condition, parts: readonly Condition[]): Condition {
  return condition.kind === 'and' || condition.kind === 'or' ? { kind: condition.kind, parts } : condition;
}

/**
 * The same condition as simple as it can be said: no group of one, nothing turned round twice. An empty group stays: it is
 * wrong, and must be seen to be.
 */
export function normalised(condition: Condition): Condition {
  if (isLeaf(condition)) return condition;
  if (condition.kind === 'not') {
    const part = normalised(condition.part);
    return part.kind === 'not' ? part.part : { kind: 'not', part };
  }
  const parts = condition.parts.map(normalised);
  const [only] = parts;
  return only !== undefined && parts.length === 1 ? only : { kind: condition.kind, parts };
}

/** True while no group lies deeper than a condition may be. */
export function fitsLevels(condition: Condition): boolean {
  let level: readonly Condition[] = [condition];
  for (let depth = 0; level.some((each) => !isLeaf(each)); depth += 1) {
    if (depth === mostLevels) return false;
    level = level.flatMap(partsOf);
  }
  return true;
}

/** True while one more question may be asked. */
export function hasRoom(condition: Condition): boolean {
  return leavesOf(condition).length < mostParts;
}
