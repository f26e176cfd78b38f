// A slow reader of coverage rules, written from the rules R2 to R5, R8, R20 to R22 and R44 alone: one account, one condition, one
// question at a time. Shares with what it judges only how a cell of an extra column is read.
import { extraDay, extraNumber } from '../../shared/coverage/extra-columns';
import type { Suggestion } from '../../shared/coverage/suggest';
import type { Account } from '../../shared/records/account';
import type { Condition, FieldRef } from '../../shared/records/condition';
import type { Lane } from '../../shared/records/lane';
import type { CoverageRule } from '../../shared/records/rule';
import type { ExtraColumn } from '../../shared/records/workspace';

/** Everything a rule may look at. */
export interface SlowWorld {
  readonly asOf: string;
  readonly mappedFacts: readonly string[];
  readonly extraColumns: Readonly<Record<string, ExtraColumn>>;
  readonly accounts: readonly Account[];
}

/** Met, not met, or null: no value. */
export type Said = boolean | null;
type Value = number | string | null;

/** What a condition says of one account. */
export function slowSays(condition: Condition, account: Account, world: SlowWorld): Said {
  const value = (ref: FieldRef) => fieldValue(ref, account, world);
  switch (condition.kind) {
    case 'not': {
      const inner = slowSays(condition.part, account, world);
      return inner === null ? null : !inner;
    }
    case 'and': {
      const said = condition.parts.map((part) => slowSays(part, account, world));
      if (said.length === 0) return null;
      if (said.includes(false)) return false;
      return said.includes(null) ? null : true;
    }
    case 'or': {
      const said = condition.parts.map((part) => slowSays(part, account, world));
      if (said.length === 0) return null;
      if (said.includes(true)) return true;
      return said.includes(null) ? null : false;
    }
    case 'empty':
      return value(condition.field) === null;
    case 'compare':
      return compared(value(condition.field), condition.op, lower(condition.value));
    case 'between': {
      const found = value(condition.field);
      return found === null ? null : found >= condition.from && found <= condition.to;
    }
    case 'in': {
      const found = value(condition.field);
      return found === null ? null : condition.values.some((each) => lower(each) === found);
    }
    case 'contains': {
      const found = value(condition.field);
      return found === null ? null : String(found).includes(String(lower(condition.text)));
    }
    case 'olderThan': {
      const day = value(condition.field);
      return day === null ? null : day < monthsEarlier(world.asOf, condition.months);
    }
    case 'daysSince': {
      const day = value(condition.field);
      if (day === null) return null;
      const days = (Date.parse(world.asOf) - Date.parse(String(day))) / 86_400_000;
      return compared(days, condition.op, condition.days);
    }
    case 'share': {
      const part = value(condition.field);
      const whole = value(condition.whole);
      if (typeof part !== 'number' || typeof whole !== 'number') return null;
      return whole > 0 ? compared(part / whole, condition.op, condition.share) : null;
    }
  }
}

function compared(found: Value, op: string, wanted: number | string): Said {
  if (found === null) return null;
  if (op === 'is') return found === wanted;
  if (op === 'isNot') return found !== wanted;
  if (op === 'under') return found < wanted;
  if (op === 'atMost') return found <= wanted;
  if (op === 'atLeast') return found >= wanted;
  return found > wanted;
}

function lower(value: number | string): number | string {
  return typeof value === 'string' ? value.trim().toLowerCase() : value;
}

/** Days stay ISO texts, which sort as days do. */
function fieldValue({ of, field }: FieldRef, self: Account, world: SlowWorld): Value {
  const account = of === 'account' ? self : parentOf(self, world);
  if (account === null) return null;
  if (field.startsWith('column:')) return cellOf(account, field.slice(7), world);
  if (field === 'familySpendCents') return familySpendOf(account, world);
  if (field === 'growth') {
    if (account.spendCents === null || account.spend24Cents === null) return null;
    const yearBefore = account.spend24Cents - account.spendCents;
    return yearBefore > 0 ? (account.spendCents - yearBefore) / yearBefore : null;
  }
  const value = account[field as keyof Account] as Value;
  if (typeof value !== 'string') return value;
  return value.trim() === '' ? null : lower(value);
}

function cellOf(account: Account, header: string, { extraColumns }: SlowWorld): Value {
  const column = extraColumns[header];
  const cell = account.custom[header];
  if (column === undefined || cell === undefined || cell.trim() === '') return null;
  if (column.kind === 'number') return extraNumber(cell, column);
  return column.kind === 'date' ? extraDay(cell, column) : lower(cell);
}

function parentOf({ id, parentId }: Account, { accounts }: SlowWorld): Account | null {
  if (parentId === id) return null;
  return accounts.find((each) => each.id === parentId) ?? null;
}

/** Everyone linked by parents, also by one that is gone; nothing is known of a family in which somebody stands above themselves. */
function familySpendOf(self: Account, { accounts }: SlowWorld): number | null {
  const links = accounts.filter(({ id, parentId }) => parentId !== null && parentId !== id);
  const family = new Set<string>([self.id]);
  for (let before = 0; before !== family.size; ) {
    before = family.size;
    for (const { id, parentId } of links) {
      if (!family.has(id) && !family.has(String(parentId))) continue;
      family.add(id);
      family.add(String(parentId));
    }
  }
  const within = links.filter(({ id }) => family.has(id));
  // A family with a head has one link less than members; a circle has as many.
  if (within.length >= family.size) return null;
  const known = accounts.flatMap(({ id, spendCents }) =>
    family.has(id) && spendCents !== null ? [spendCents] : [],
  );
  return known.length === 0 ? null : known.reduce((sum, each) => sum + each, 0);
}

function monthsEarlier(day: string, months: number): string {
  let year = Number(day.slice(0, 4));
  let month = Number(day.slice(5, 7));
  for (let left = months; left > 0; left -= 1) {
    month -= 1;
    if (month === 0) {
      month = 12;
      year -= 1;
    }
  }
  const isLeap = (year % 4 === 0 && year % 100 !== 0) || year % 400 === 0;
  const longest = [31, isLeap ? 29 : 28, 31, 30, 31, 30, 31, 31, 30, 31, 30, 31][month - 1] ?? 31;
  const date = Math.min(Number(day.slice(8)), longest);
  return `${year}-${String(month).padStart(2, '0')}-${String(date).padStart(2, '0')}`;
}

/** Which of the rules are asked (R2, R8), in order. What is wrong in itself must have been left out before. */
export function slowAsked(rules: readonly CoverageRule[], world: SlowWorld): CoverageRule[] {
  const asked = rules.filter((rule) => {
    if (rule.deleted || rule.status !== 'active') return false;
    if (rule.effectiveFrom !== null && world.asOf < rule.effectiveFrom) return false;
    if (rule.effectiveUntil !== null && world.asOf > rule.effectiveUntil) return false;
    return refsOf(rule.condition).every((ref) => isBrought(ref, world));
  });
  return asked.sort((a, b) => (a.order === b.order ? (a.code < b.code ? -1 : 1) : a.order - b.order));
}

function refsOf(condition: Condition): FieldRef[] {
  if (condition.kind === 'not') return refsOf(condition.part);
  if (condition.kind === 'and' || condition.kind === 'or') return condition.parts.flatMap(refsOf);
  return condition.kind === 'share' ? [condition.field, condition.whole] : [condition.field];
}

const noted = ['spendCents', 'averageOrderCents', 'orderCount', 'lastOrderOn', 'technicalShare'];

function isBrought({ field }: FieldRef, { mappedFacts, extraColumns }: SlowWorld): boolean {
  if (field.startsWith('column:')) return extraColumns[field.slice(7)] !== undefined;
  if (field === 'growth' || field === 'familySpendCents') return mappedFacts.includes('spendCents');
  if (field === 'lastOrderOn' && mappedFacts.includes('monthsSinceLastOrder')) return true;
  return !noted.includes(field) || mappedFacts.includes(field);
}

/** The suggestion for one account (R2). */
export function slowSuggest(rules: readonly CoverageRule[], account: Account, world: SlowWorld): Suggestion {
  const asked = slowAsked(rules, world);
  const laneOf = ({ condition, laneWhenMet, laneOtherwise }: CoverageRule): Lane | null => {
    const said = slowSays(condition, account, world);
    return said === null ? null : said ? laneWhenMet : laneOtherwise;
  };
  for (const rule of asked) {
    const lane = rule.kind === 'decides' ? laneOf(rule) : null;
    if (lane !== null) return { outcome: 'decided', lane, decidedBy: [rule.code] };
  }
  const votes = asked.filter((rule) => rule.kind === 'votes' && laneOf(rule) !== null);
  const voted = new Set(votes.map(laneOf));
  const decidedBy = votes.map(({ code }) => code);
  if (voted.size === 0) return { outcome: 'undecided', lane: null, decidedBy };
  if (voted.size > 1) return { outcome: 'contested', lane: null, decidedBy };
  return { outcome: 'agreed', lane: [...voted][0] ?? null, decidedBy };
}
