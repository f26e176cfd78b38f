// Lists the values of one fact at which some rule begins to answer otherwise, and those beside them. Asks no rule.
import { type Condition, type FieldRef, keyOfRef, type Leaf, leavesOf } from '../records/condition';
import { firstYear, lastYear } from '../records/days';
import { monthsBefore } from '../records/values';
import { foldText } from './extra-columns';
import { dayOf, type RuleContext } from './field-columns';
import type { RuleFieldKind } from './rule-fields';

/** Steps of a number as it is counted, to the unit of the field: a share is counted in ten-thousandths. */
export interface Grid {
  readonly valueAt: (step: number) => number;
  readonly stepOf: (value: number) => number;
  readonly least: number;
  readonly most: number;
}

/** What a fact is asked beside: the account's other values, for a share of them. */
export type OtherValue = (ref: FieldRef) => number;

const shareSteps = 10_000;
const mostDecimals = 6;

/** A number of some column is counted as finely as it, or anything it is compared with, is written. */
export function gridOf(
  ref: FieldRef,
  kind: RuleFieldKind,
  value: number,
  conditions: readonly Condition[],
  { asOf }: Pick<RuleContext, 'asOf'>,
): Grid {
  const none = { least: Number.NEGATIVE_INFINITY, most: Number.POSITIVE_INFINITY };
  switch (kind) {
    case 'share':
      return {
        ...stepsOf(shareSteps),
        least: ref.field === 'technicalShare' ? 0 : -1,
        most: ref.field === 'technicalShare' ? 1 : none.most,
      };
    case 'date':
      return {
        ...stepsOf(1),
        least: dayOf(`${firstYear}-01-01`),
        // Nobody has ordered tomorrow; a renewal may lie ahead.
        most: dayOf(ref.field === 'lastOrderOn' ? asOf : `${lastYear}-12-31`),
      };
    case 'number': {
      const written = [value, ...conditions.flatMap((condition) => numbersFor(ref, condition))];
      return { ...stepsOf(10 ** Math.max(...written.map(decimalsOf))), ...none };
    }
    default:
      return { ...stepsOf(1), ...none, least: 0 };
  }
}

/** `steps` to one unit. Divided, not multiplied by a fraction: so each is the number a person would write. */
function stepsOf(steps: number): Pick<Grid, 'valueAt' | 'stepOf'> {
  return { valueAt: (step) => step / steps, stepOf: (value) => value * steps };
}

function decimalsOf(value: number): number {
  for (let decimals = 0; decimals < mostDecimals; decimals += 1)
    if (Number(value.toFixed(decimals)) === value) return decimals;
  return Number.isNaN(value) ? 0 : mostDecimals;
}

function numbersFor(ref: FieldRef, condition: Condition): readonly number[] {
  return leavesOf(condition).flatMap((leaf) =>
    isSame(leaf.field, ref) ? [...numbersOf(leaf)].filter(Number.isFinite) : [],
  );
}

function numbersOf(leaf: Leaf): readonly number[] {
  if (leaf.kind === 'compare') return typeof leaf.value === 'number' ? [leaf.value] : [];
  if (leaf.kind !== 'between') return [];
  return [leaf.from, leaf.to].filter((each) => typeof each === 'number');
}

/**
 * Values of a number or a day: each line that a condition draws, and the nearest on either side of it, as far as the field can
 * hold them; `more` lines lie where what follows from the field meets one. Between two neighbours of these no rule changes its answer, so one of them is the nearest of every answer.
 */
export function numberCandidates(
  ref: FieldRef,
  kind: RuleFieldKind,
  conditions: readonly Condition[],
  grid: Grid,
  context: Pick<RuleContext, 'asOf'>,
  other: OtherValue,
  more: readonly number[] = [],
): readonly number[] {
  const found = new Set<number>();
  // Where no line is drawn, having a value may be all that is asked.
  const lines = [kind === 'date' ? dayOf(context.asOf) : 0, ...more];
  for (const condition of conditions)
    for (const leaf of leavesOf(condition)) lines.push(...linesOf(leaf, ref, context, other));
  for (const line of lines) {
    if (!Number.isFinite(line)) continue;
    const step = Math.floor(grid.stepOf(line));
    // One more on either side than the line needs: a share of an amount is rounded when it is worked out.
    for (let each = step - 1; each <= step + 2; each += 1) found.add(grid.valueAt(each));
    // A line may be drawn finer than a share is counted.
    if (kind === 'share') found.add(line);
  }
  return [...found].filter((value) => value >= grid.least && value <= grid.most);
}

/** The values of this fact at which one question may begin to answer otherwise. */
export function linesOf(
  leaf: Leaf,
  ref: FieldRef,
  { asOf }: Pick<RuleContext, 'asOf'>,
  other: OtherValue,
): readonly number[] {
  if (leaf.kind === 'share') {
    const lines: number[] = [];
    if (isSame(leaf.field, ref)) lines.push(leaf.share * other(leaf.whole));
    // A share of nothing is none: the line at 0 is one, too.
    if (isSame(leaf.whole, ref)) lines.push(0, other(leaf.field) / leaf.share);
    return lines;
  }
  if (!isSame(leaf.field, ref)) return [];
  switch (leaf.kind) {
    case 'compare':
      return [numberOf(leaf.value)];
    case 'between':
      return [numberOf(leaf.from), numberOf(leaf.to)];
    case 'olderThan':
      return [dayOf(monthsBefore(asOf, leaf.months))];
    case 'daysSince':
      return [dayOf(asOf) - leaf.days];
    default:
      return [];
  }
}

function numberOf(value: number | string): number {
  return typeof value === 'number' ? value : dayOf(value);
}

/** Every text that some condition asks for, and one that none does. */
export function textCandidates(ref: FieldRef, conditions: readonly Condition[]): readonly string[] {
  const byKey = new Map<string, string>();
  for (const leaf of conditions.flatMap(leavesOf)) {
    if (!isSame(leaf.field, ref)) continue;
    for (const text of textsOf(leaf)) if (!byKey.has(foldText(text))) byKey.set(foldText(text), text.trim());
  }
  const asked = [...byKey.keys()];
  const others = ['Other', ...'xyzqjkvwbfgpucdlhmnrtsaieo0123456789'];
  const another = others.find((text) => asked.every((each) => !foldText(text).includes(each)));
  return another === undefined ? [...byKey.values()] : [...byKey.values(), another];
}

function textsOf(leaf: Leaf): readonly string[] {
  if (leaf.kind === 'in') return leaf.values;
  if (leaf.kind === 'contains') return [leaf.text];
  return leaf.kind === 'compare' && typeof leaf.value === 'string' ? [leaf.value] : [];
}

function isSame(a: FieldRef, b: FieldRef): boolean {
  return keyOfRef(a) === keyOfRef(b);
}
