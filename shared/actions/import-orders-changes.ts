// Decides which changes of an orders import are listed, those that touch a suggested lane first. Works no figure out.
import { laidOver } from '../coverage/laid-over';
import { relativesFor } from '../coverage/relatives';
import { compileRules } from '../coverage/suggest';
import type { Account } from '../records/account';
import type { Records } from '../records/book';
import type { BoardLane } from '../records/lane';
import type { IsoDate } from '../records/values';
import { type FieldKind, fields } from '../tables/fields';
import { shorten } from '../tables/problem';
import { editNames } from './account-edit-words';
import type { OrdersSummary } from './import-orders-summary';

/** One field of a changed account, before and after; in the shape the screen lists changes of accounts in. */
export interface OrdersChange {
  /** The first row that names the account; 0 when none does. */
  readonly line: number;
  readonly name: string;
  readonly field: string;
  readonly kind: FieldKind;
  readonly before: string | number | null;
  readonly after: string | number | null;
  /** The lane the rules newly suggest; null when the suggestion stays. */
  readonly effect: { readonly lane: BoardLane; readonly isSuggestion: boolean } | null;
}

interface ShownField {
  readonly label: string;
  readonly kind: FieldKind;
}

const shownFields = [
  [fields.spend, 'spendCents'],
  [fields.averageOrder, 'averageOrderCents'],
  [fields.lastOrderOn, 'lastOrderOn'],
  [fields.orderCount, 'orderCount'],
  // No list of accounts brings these two.
  [{ label: editNames.orderCount12, kind: 'count' }, 'orderCount12'],
  [{ label: editNames.orderCount24, kind: 'count' }, 'orderCount24'],
  [fields.spend24, 'spend24Cents'],
  [fields.openPipeline, 'openPipelineCents'],
] as const satisfies readonly (readonly [ShownField, keyof Account])[];

/**
 * Up to `length` changed fields, and how many changed accounts get another suggestion. The lane suggested before is the
 * one of today's board: its own as-of date and the facts known so far.
 * @param boardAsOf what the board counts from before this import
 */
export function listOrderChanges(
  records: Records,
  summary: OrdersSummary,
  boardAsOf: IsoDate,
  length: number,
): { changes: OrdersChange[]; laneEffectCount: number } {
  const rules = records.all('coverageRule');
  const { mappedFacts, extraColumns } = records.workspace();
  const factsAfter = { mappedFacts: [...mappedFacts, ...summary.facts], extraColumns };
  const changed = summary.accounts.filter(({ before, after }) => before !== after);
  const lanesBefore = compileRules(rules, {
    asOf: boardAsOf,
    mappedFacts,
    extraColumns,
    ...relativesFor(rules, () => records),
  }).suggestEach(changed.map(({ before }) => before));
  const lanesAfter = compileRules(rules, {
    asOf: summary.asOf,
    ...factsAfter,
    ...relativesFor(rules, () =>
      laidOver(
        records,
        changed.map(({ after }) => after),
      ),
    ),
  }).suggestEach(changed.map(({ after }) => after));
  const touching: OrdersChange[] = [];
  const others: OrdersChange[] = [];
  let laneEffectCount = 0;
  for (const [at, { line, before, after }] of changed.entries()) {
    const lane = lanesAfter[at]?.lane ?? null;
    const effect = lane !== null && lane !== lanesBefore[at]?.lane ? { lane, isSuggestion: true } : null;
    if (effect !== null) laneEffectCount += 1;
    const list = effect === null ? others : touching;
    if (list.length >= length) continue;
    for (const [{ label, kind }, key] of shownFields) {
      if (before[key] === after[key]) continue;
      const name = shorten(after.name, 120);
      list.push({ line, name, field: label, kind, before: before[key], after: after[key], effect });
    }
  }
  return { changes: [...touching, ...others].slice(0, length), laneEffectCount };
}
