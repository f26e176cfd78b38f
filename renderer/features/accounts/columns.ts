// Decides which columns the table can show and what each says of an account. Draws nothing and sorts nothing.
import { type EditableField, editNames } from '../../../shared/actions/account-edit-words';
import { extraCell, extraDay, extraNumber, usableColumns } from '../../../shared/coverage/extra-columns';
import { isOrphan, placeIn, quarterbackOf } from '../../../shared/coverage/placement';
import type { Account } from '../../../shared/records/account';
import type { Book } from '../../../shared/records/book';
import { planAId, type SellerId } from '../../../shared/records/ids';
import { type BoardLane, laneName } from '../../../shared/records/lane';
import type { ExtraColumn, Workspace } from '../../../shared/records/workspace';
import type { ExportColumn, ExportKind } from '../../../shared/tables/export-cells';
import type { BoardIndex } from '../../store/board-index';
import type { BoardRow } from '../../store/board-row';

/** How a column's values are compared, written and exported. `money` is in cents, `share` from 0 to 1, `date` an ISO day. */
export type ColumnKind = 'text' | 'lane' | 'money' | 'count' | 'number' | 'share' | 'date';
export type CellValue = string | number | null;

/** What a row is made from. */
export interface RowFacts {
  readonly account: Account;
  readonly row: BoardRow;
  readonly book: Book;
}

/** What an edit of a column sets: a field of the account, or a cell of an extra column. */
export type EditTarget =
  | { readonly kind: 'field'; readonly field: EditableField }
  | { readonly kind: 'extra'; readonly header: string };

export interface AccountColumn {
  readonly id: string;
  readonly label: string;
  readonly kind: ColumnKind;
  readonly widthPx: number;
  readonly read: (facts: RowFacts) => CellValue;
  /** For sorting, where the text shown is not what is compared. */
  readonly sortKey?: (facts: RowFacts) => CellValue;
  /** For a spreadsheet, where it is more than what is shown: a number that is kept as a text. */
  readonly exportCell?: (facts: RowFacts) => CellValue;
  /** Said after the value, muted; no part of it where it is sorted, copied or exported. */
  readonly note?: (facts: RowFacts) => string | null;
  /** Null: not edited here. */
  readonly edits: EditTarget | null;
  /** Starts out of sight. */
  readonly startsHidden?: boolean;
  /** Why it is not edited here, for whom tries. */
  readonly whyNot?: string;
}

const proposeInstead = 'Lane and owner are what the CRM says. Choose Move… to propose another.';
const workedOut = 'This follows from other facts and is not edited here.';

function field(
  name: EditableField,
  kind: ColumnKind,
  widthPx: number,
  more: Partial<AccountColumn> = {},
): AccountColumn {
  return {
    id: name,
    label: editNames[name],
    kind,
    widthPx,
    read: ({ account }) => account[name],
    edits: { kind: 'field', field: name },
    ...more,
  };
}

function derived(
  id: string,
  label: string,
  kind: ColumnKind,
  widthPx: number,
  read: AccountColumn['read'],
  more: Partial<AccountColumn> = {},
): AccountColumn {
  return { id, label, kind, widthPx, read, edits: null, whyNot: workedOut, ...more };
}

function sellerName(book: Book, id: string | null): string | null {
  return id === null ? null : (book.get('seller', id)?.name ?? null);
}

/** What is said after an owner's name: an account they still have is orphaned. */
function ownerNote(book: Book, ownerId: SellerId | null): string | null {
  const owner = ownerId === null ? undefined : book.get('seller', ownerId);
  return isOrphan({ ownerId }, owner) ? 'inactive' : null;
}

function laneWord(lane: BoardLane): string {
  return laneName[lane];
}

function suggestionWords({ row }: RowFacts): string | null {
  const { outcome, lane, decidedBy } = row.suggestion;
  if (outcome === 'contested') return `${decidedBy.join(' and ')} disagree`;
  return lane === null ? null : laneWord(lane);
}

export const parentColumnId = 'parentName' satisfies EditableField;

/** The columns every workspace has, in the order they stand at first. */
export const ownColumns: readonly AccountColumn[] = [
  field('name', 'text', 240, { label: 'Account' }),
  derived(
    'currentLane',
    'Lane now',
    'lane',
    116,
    ({ book, account }) => laneWord(placeIn(book, account, null).boardLane),
    { whyNot: proposeInstead },
  ),
  derived(
    'currentOwner',
    'Owner now',
    'text',
    148,
    ({ book, account }) => sellerName(book, account.ownerId),
    { whyNot: proposeInstead, note: ({ book, account }) => ownerNote(book, account.ownerId) },
  ),
  derived('proposedLane', 'Proposed lane', 'lane', 124, ({ row }) => laneWord(row.lane), {
    whyNot: proposeInstead,
  }),
  derived('proposedOwner', 'Proposed owner', 'text', 148, ({ book, row }) => sellerName(book, row.ownerId), {
    whyNot: proposeInstead,
    note: ({ book, row }) => ownerNote(book, row.ownerId),
  }),
  derived('quarterback', 'Quarterback', 'text', 148, ({ book, account }) =>
    sellerName(book, quarterbackOf(book, account, planAId)),
  ),
  derived('suggestion', 'Rules suggest', 'text', 132, suggestionWords),
  field('spendCents', 'money', 112),
  field('spend24Cents', 'money', 140, { startsHidden: true }),
  field('openPipelineCents', 'money', 116),
  field('companyRevenueCents', 'money', 140),
  field('averageOrderCents', 'money', 116),
  field('orderCount', 'count', 104),
  field('orderCount12', 'count', 148, { startsHidden: true }),
  field('orderCount24', 'count', 148, { startsHidden: true }),
  field('lastOrderOn', 'date', 112),
  field('technicalShare', 'share', 124),
  field('region', 'text', 116),
  field('segment', 'text', 116),
  field('city', 'text', 132),
  field('country', 'text', 116),
  // A renamed parent goes by its new name at once.
  field(parentColumnId, 'text', 172, {
    read: ({ account, book }) =>
      (account.parentId === null ? undefined : book.get('account', account.parentId)?.name) ??
      account.parentName,
  }),
  field('domain', 'text', 156),
  derived('externalId', 'Account ID', 'text', 148, ({ account }) => account.externalId, {
    whyNot: 'The ID is the CRM’s: the next import finds the account by it.',
  }),
  field('employees', 'count', 100),
  derived('locked', 'Locked', 'text', 172, ({ account, row }) => (row.locked ? account.lockReason : null), {
    whyNot: 'Lock and unlock in the account’s drawer on the board.',
  }),
  derived('tickets', 'Open tickets', 'text', 108, ({ row }) => row.openTickets.join(', ') || null, {
    sortKey: ({ row }) => row.openTickets.length || null,
  }),
  derived('movedCount', 'Moved before', 'count', 112, ({ row }) => row.movedCount),
];

export const extraPrefix = 'extra:';

function extraColumnOf(header: string, column: ExtraColumn): AccountColumn {
  const cell = ({ account }: RowFacts) => extraCell(account, header);
  const base = { id: `${extraPrefix}${header}`, label: header, widthPx: 132, read: cell };
  const edits = { kind: 'extra', header } as const;
  switch (column.kind) {
    case 'number':
      // Shown as it came: many numbers are years or codes. What cannot be read stands at the end.
      return {
        ...base,
        kind: 'number',
        edits,
        exportCell: (facts) => figureOf(cell(facts), column),
        sortKey: (facts) => read(cell(facts), (text) => extraNumber(text, column)),
      };
    case 'date':
      return {
        ...base,
        kind: 'text',
        edits,
        sortKey: (facts) => read(cell(facts), (text) => extraDay(text, column)),
      };
    case 'text':
      return { ...base, kind: 'text', edits };
  }
}

/** Bare figures as a number; `40%` and `$1.2K` say more than a number and stay as they came. */
function figureOf(text: string | null, column: ExtraColumn): CellValue {
  return text !== null && /^-?\d[\d.,'\s\u00a0]*$/.test(text) ? (extraNumber(text, column) ?? text) : text;
}

function read<T>(text: string | null, reader: (text: string) => T | null): T | null {
  return text === null ? null : reader(text);
}

/** Every column of a workspace: the app's own, then those its imports brought. */
export function columnsOf(extraColumns: Workspace['extraColumns']): readonly AccountColumn[] {
  const extra = usableColumns(extraColumns).flatMap((header) => {
    const column = extraColumns[header];
    return column === undefined ? [] : [extraColumnOf(header, column)];
  });
  return [...ownColumns, ...extra];
}

/** A cell as a spreadsheet gets it. */
export function exportCell(column: AccountColumn, facts: RowFacts): CellValue {
  return (column.exportCell ?? column.read)(facts);
}

const exportKinds: Readonly<Record<ColumnKind, ExportKind>> = {
  text: 'text',
  lane: 'text',
  money: 'money',
  count: 'number',
  number: 'number',
  share: 'share',
  date: 'date',
};

export function exportColumn({ label, kind, widthPx }: AccountColumn): ExportColumn {
  return { label, kind: exportKinds[kind], widthPx };
}

/** What a row is made from; undefined once the account is gone. */
export function factsOf(book: Book, board: BoardIndex, id: Account['id']): RowFacts | undefined {
  const account = book.get('account', id);
  const row = board.row(id);
  return account === undefined || row === undefined ? undefined : { account, row, book };
}
