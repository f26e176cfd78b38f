// Decides how accounts, sellers and tickets stand among the commands, and what choosing one does. How they are found: store.
import { Flag } from 'lucide-react';
import type { AccountId, SellerId } from '../shared/records/ids';
import type { RecordOf } from '../shared/records/record';
import { foldForSearch, queryOf, rankOf } from '../shared/search/match';
import { ticketCode } from '../shared/tickets/numbers';
import { onlyReads } from './command-state';
import { boardShown } from './features/board/card-focus';
import { showAccount, showSeller } from './features/board/show-on-board';
import { type PaletteItem, shownPerSection } from './features/palette/palette-items';
import type { PaletteSource } from './features/palette/use-palette-list';
import { typeName } from './features/tickets/ticket-words';
import { sellerActions } from './palette-seller-actions';
import { sellerLoad, sellerWords } from './palette-sellers';
import { type FindableType, findRecords, prepareToFind } from './store/find-records';
import { useRecords } from './store/records';
import { goTo, openDialog } from './store/view';
import { formatSpend } from './ui/format';

export const paletteSources: readonly PaletteSource[] = [
  source('Accounts', 'account', accountItem),
  source('Sellers', 'seller', sellerItem),
  source('Tickets', 'ticket', ticketItem),
  sellerActions(wordsNow, () => (useRecords.getState().role === 'follower' ? onlyReads : null)),
];

function source<T extends FindableType>(
  heading: string,
  type: T,
  itemOf: (record: RecordOf<T>, typed: string) => PaletteItem,
): PaletteSource {
  return {
    heading,
    prepare: () => prepareToFind(type),
    find: async (typed, isWanted) => {
      const found = await findRecords(type, typed, { limit: shownPerSection, isWanted });
      const { book } = useRecords.getState();
      return (
        found?.flatMap(({ id, rank }) => {
          const record = book?.get(type, id);
          return record === undefined ? [] : [{ item: itemOf(record, typed), rank }];
        }) ?? null
      );
    },
  };
}

function accountItem(account: RecordOf<'account'>, typed: string): PaletteItem {
  const { book } = useRecords.getState();
  const row = boardShown()?.row(account.id);
  const owner = row?.ownerId == null ? undefined : book?.get('seller', row.ownerId)?.name;
  const isByName = rankOf(foldForSearch(account.name), queryOf(typed)) !== null;
  const words = [isByName ? null : account.externalId, owner ?? 'No owner'];
  return {
    id: `account:${account.id}`,
    label: account.name,
    lane: row?.lane ?? 'unassigned',
    detail: words.filter((word) => word !== null).join(', '),
    end: account.spendCents === null ? '' : formatSpend(account.spendCents, book?.workspace().currency),
    run: () => showAccount(account.id as AccountId),
  };
}

function sellerItem(seller: RecordOf<'seller'>): PaletteItem {
  const { book } = useRecords.getState();
  const board = boardShown();
  return {
    id: `seller:${seller.id}`,
    label: seller.name,
    person: seller.name,
    detail: wordsNow()(seller),
    end: board === null ? '' : sellerLoad(board, seller, book?.workspace().currency),
    run: () => {
      if (!showSeller(seller.id as SellerId)) goTo('sellers');
    },
  };
}

let words: { readonly revision: number; readonly of: ReturnType<typeof sellerWords> } | null = null;

/** Sellers are told apart once for a state of the book, not once for each that is found. */
function wordsNow(): ReturnType<typeof sellerWords> {
  const { book, revision } = useRecords.getState();
  if (words?.revision !== revision) words = { revision, of: sellerWords(book?.all('seller') ?? []) };
  return words.of;
}

function ticketItem(ticket: RecordOf<'ticket'>): PaletteItem {
  const account = useRecords.getState().book?.get('account', ticket.accountId);
  return {
    id: `ticket:${ticket.id}`,
    label: `${ticketCode(ticket)} ${account?.name ?? 'A removed account'}`,
    icon: Flag,
    detail: typeName(ticket.kind),
    end: ticket.status === 'open' ? 'Open' : 'Ruled',
    run: () => {
      goTo('tickets');
      openDialog({ kind: 'ruling', ticketId: ticket.id });
    },
  };
}
