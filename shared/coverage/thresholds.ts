// Finds the numbers a condition draws its lines with, and sets one of them. Allows and evaluates nothing.
import { type Condition, type FieldRef, isLeaf, type Leaf, leavesOf } from '../records/condition';
import type { CoverageRule } from '../records/rule';
import type { ExtraColumns } from './extra-columns';
import { isNumeric, type RuleFieldKind, ruleField } from './rule-fields';

/** What a threshold counts: as its field, or whole months, days, or a share of another amount. */
export type ThresholdUnit = Exclude<RuleFieldKind, 'date' | 'text'> | 'months' | 'days';

/** One number of a condition that can be moved. */
export interface Threshold {
  /** Its place among the thresholds of the condition, from 0. */
  readonly index: number;
  readonly leaf: Leaf;
  readonly field: FieldRef;
  readonly unit: ThresholdUnit;
  /** In the unit the condition stores: cents, a share of 1, whole months. */
  readonly value: number;
  /** The number of the question that holds it. */
  readonly part: 'value' | 'from' | 'to' | 'months' | 'days' | 'share';
}

/** The thresholds of a condition, from left to right. `is` is none: a number that must be met exactly draws no line. */
export function thresholdsOf(condition: Condition, columns: ExtraColumns): readonly Threshold[] {
  const found: Threshold[] = [];
  for (const leaf of leavesOf(condition)) {
    for (const part of partsWithNumbers(leaf)) {
      const unit = unitOf(leaf, columns);
      const value = numberAt(leaf, part);
      if (unit === null || value === null) continue;
      found.push({ index: found.length, leaf, field: leaf.field, unit, value, part });
    }
  }
  return found;
}

/** The first one: what a rule with a single line is called after, `{C2}` in a goal; null where there is none. */
export function mainThreshold(
  { condition }: Pick<CoverageRule, 'condition'>,
  columns: ExtraColumns,
): Threshold | null {
  return thresholdsOf(condition, columns)[0] ?? null;
}

/** The condition with one threshold set to another number; every other part stays the very same object. */
export function withThreshold(condition: Condition, { leaf, part }: Threshold, value: number): Condition {
  if (condition === leaf) return { ...leaf, [part]: value } as Leaf;
  if (isLeaf(condition)) return condition;
  if (condition.kind === 'not') {
    const inner = withThreshold(condition.part, { leaf, part } as Threshold, value);
    return inner === condition.part ? condition : { kind: 'not', part: inner };
  }
  const parts = condition.parts.map((each) => withThreshold(each, { leaf, part } as Threshold, value));
  return parts.every((each, at) => each === condition.parts[at]) ? condition : { ...condition, parts };
}

function partsWithNumbers(leaf: Leaf): readonly Threshold['part'][] {
  switch (leaf.kind) {
    case 'compare':
      return leaf.op === 'is' || leaf.op === 'isNot' ? [] : ['value'];
    case 'between':
      return ['from', 'to'];
    case 'olderThan':
      return ['months'];
    case 'daysSince':
      return ['days'];
    case 'share':
      return ['share'];
    default:
      return [];
  }
}

function unitOf(leaf: Leaf, columns: ExtraColumns): ThresholdUnit | null {
  if (leaf.kind === 'olderThan') return 'months';
  if (leaf.kind === 'daysSince') return 'days';
  if (leaf.kind === 'share') return 'share';
  const kind = ruleField(leaf.field.field, columns)?.kind ?? null;
  return kind === null || !isNumeric(kind) ? null : kind;
}

function numberAt(leaf: Leaf, part: Threshold['part']): number | null {
  const value = (leaf as unknown as Readonly<Record<string, unknown>>)[part];
  return typeof value === 'number' ? value : null;
}
