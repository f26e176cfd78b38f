// Joins each kind of list to its own reading, summary and plan. What is kept and what is asked again is decided here,
// what it means is not.
import { type ImportChanges, importChanges, planImport } from '../../shared/actions/import-accounts';
import { planOrders } from '../../shared/actions/import-orders';
import {
  type OrdersInput,
  type OrdersSummary,
  readOrdersImport,
  summariseOrders,
} from '../../shared/actions/import-orders-summary';
import {
  planSellerList,
  type SellerListSummary,
  summariseSellerList,
} from '../../shared/actions/import-seller-list';
import {
  type ImportSummary,
  type ReadImport,
  readImport,
  summariseImport,
} from '../../shared/actions/import-summary';
import type { Plan, PlanContext, Refusal } from '../../shared/actions/plan';
import type { Change } from '../../shared/journal/entry';
import type { Records } from '../../shared/records/book';
import { correctTable } from '../../shared/tables/correct-table';
import type { Problem } from '../../shared/tables/problem';
import type { ReadOrders } from '../../shared/tables/read-orders';
import type { Table } from '../../shared/tables/table';
import type { ListView, PlanRequest, SummaryRequest } from './import-worker-api';
import { Kept } from './kept';
import { ordersViewOf } from './orders-view';
import { sellerListView } from './seller-list-view';
import { viewOf } from './summary-view';

/** What every kind is worked out from. */
export interface KindInput {
  readonly records: Records;
  /** The list as the file has it. */
  readonly table: Table;
  /** The lines of the orders, in a file of their own. */
  readonly lines: Table | null;
  /** The ids of new records from the first one on: the same at every call, so what is shown is what is written. */
  readonly newIds: () => () => string;
}

/** One kind of list: worked out at every change, planned from the last result. */
export interface ImportKind {
  view(input: KindInput, request: SummaryRequest): ListView;
  plan(input: KindInput, request: PlanRequest, now: Pick<PlanContext, 'now'>): Plan | Refusal;
  /** What is known already of the changes that `plan` will give after the last `view`; nothing where it is soon done. */
  changesAhead(input: KindInput): readonly Change[];
  problems(): readonly Problem[];
}

export class AccountsImport implements ImportKind {
  readonly #read = new Kept<ReadImport>();
  readonly #summary = new Kept<ImportSummary>();
  #last: ImportSummary | null = null;
  #made: { readonly of: ImportSummary; readonly changes: ImportChanges } | null = null;

  view(input: KindInput, request: SummaryRequest): ListView {
    return { kind: 'accounts', ...viewOf(input.records, this.#summarise(input, request), request.asOf) };
  }

  plan(input: KindInput, request: PlanRequest): Plan | Refusal {
    const { records, table } = input;
    const summary = this.#summarise(input, request);
    return planImport(records, { ...request, table }, summary, () => this.#changesOf(records, summary));
  }

  changesAhead({ records }: KindInput): readonly Change[] {
    return this.#last === null ? [] : this.#changesOf(records, this.#last).changes;
  }

  problems(): readonly Problem[] {
    return this.#last?.problems ?? [];
  }

  #changesOf(records: Records, summary: ImportSummary): ImportChanges {
    if (this.#made?.of !== summary) this.#made = { of: summary, changes: importChanges(records, summary) };
    return this.#made.changes;
  }

  #summarise({ records, table, newIds }: KindInput, request: SummaryRequest): ImportSummary {
    const { choices, today, corrections, decisions, localEdits } = request;
    const read = this.#read.get([choices, today, corrections], () => {
      this.#summary.forget();
      return readImport(records, correctTable(table, corrections), choices, today);
    });
    this.#last = this.#summary.get([decisions, localEdits], () =>
      summariseImport(records, read, decisions, newIds(), localEdits),
    );
    return this.#last;
  }
}

export class SellersImport implements ImportKind {
  readonly #summary = new Kept<SellerListSummary>();
  #last: SellerListSummary | null = null;

  view(input: KindInput, request: SummaryRequest): ListView {
    return { kind: 'sellers', ...sellerListView(this.#summarise(input, request)) };
  }

  plan(input: KindInput, request: PlanRequest): Plan | Refusal {
    return planSellerList(input.records, { ...request, table: input.table }, this.#summarise(input, request));
  }

  changesAhead(): readonly Change[] {
    return [];
  }

  problems(): readonly Problem[] {
    return this.#last?.problems ?? [];
  }

  #summarise({ records, table, newIds }: KindInput, request: SummaryRequest): SellerListSummary {
    const { choices, decisions, localEdits } = request;
    const { overwritten } = decisions;
    this.#last = this.#summary.get([choices, overwritten, localEdits], () =>
      summariseSellerList(records, table, choices, newIds(), { overwritten, localEdits }),
    );
    return this.#last;
  }
}

export class OrdersImport implements ImportKind {
  readonly #read = new Kept<ReadOrders>();
  readonly #summary = new Kept<OrdersSummary>();
  #last: OrdersSummary | null = null;

  view(input: KindInput, request: SummaryRequest): ListView {
    const { read, summary } = this.#summarise(input, request);
    const boardAsOf = input.records.workspace().asOfDate ?? request.today;
    return { kind: 'orders', ...ordersViewOf(input.records, read, summary, boardAsOf) };
  }

  plan(input: KindInput, request: PlanRequest, { now }: Pick<PlanContext, 'now'>): Plan | Refusal {
    const { summary } = this.#summarise(input, request);
    const context = { now, asOf: request.asOf, actor: '', newId: input.newIds() };
    return planOrders(input.records, summary, inputOf(input, request, request.fileName), context);
  }

  changesAhead(): readonly Change[] {
    return [];
  }

  problems(): readonly Problem[] {
    return this.#last?.problems ?? [];
  }

  #summarise(input: KindInput, request: SummaryRequest): { read: ReadOrders; summary: OrdersSummary } {
    const orders = inputOf(input, request, '');
    const { choices, today, sameId, lines, asOfDate, statusChoices, others } = orders;
    const read = this.#read.get([choices, today, sameId, lines?.choices, lines?.table.lines.length], () => {
      this.#summary.forget();
      return readOrdersImport(input.records, orders);
    });
    const summary = this.#summary.get([asOfDate, statusChoices, others], () =>
      summariseOrders(input.records, read, orders),
    );
    this.#last = summary;
    return { read, summary };
  }
}

function inputOf({ table, lines }: KindInput, request: SummaryRequest, fileName: string): OrdersInput {
  const { choices, today, asOfDate, orders } = request;
  return {
    fileName,
    table,
    choices,
    today,
    asOfDate,
    statusChoices: orders.statusChoices,
    others: orders.others,
    sameId: orders.sameId,
    lines:
      lines === null || orders.lines === null
        ? null
        : { fileName: orders.lines.fileName, table: lines, choices: orders.lines.choices },
  };
}
