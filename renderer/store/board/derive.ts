// Derives accounts into the columns of a board, all of them or those that changed, and counts the totals along. What an
// account's facts are is facts.ts; which group it sits in, the sets of groups say.
import { type Suggestion, undecided } from '../../../shared/coverage/suggest';
import { sameValue } from '../../../shared/journal/diff';
import type { Book } from '../../../shared/records/book';
import type { AccountId } from '../../../shared/records/ids';
import type { RecordOf } from '../../../shared/records/record';
import { count, type MutableTotals, noTotals } from '../board-row';
import type { BoardColumns, Facts, Slot } from './columns';
import type { FactsOf } from './facts';
import type { GroupSet } from './group-set';
import type { CardOrder } from './order';

type Account = RecordOf<'account'>;

/** Accounts derived between two places to stop: well under a millisecond. */
const accountsPerStep = 200;

/** Accounts the rules are asked of at once: their columns stay in the processor's cache. A multiple of a step. */
const accountsAsked = 2000;

interface DerivedParts {
  readonly columns: BoardColumns;
  readonly order: CardOrder;
  readonly factsOf: FactsOf;
}

/** Puts accounts into empty columns; gives back the totals. */
export function* derivingAll(
  { columns, order, factsOf }: DerivedParts,
  accounts: readonly Account[],
): Generator<void, MutableTotals, void> {
  const totals: MutableTotals = { ...noTotals };
  let suggestions: readonly Suggestion[] = [];
  for (let at = 0; at < accounts.length; at += 1) {
    if (at % accountsPerStep === accountsPerStep - 1) yield;
    if (at % accountsAsked === 0) suggestions = factsOf.suggestEach(accounts.slice(at, at + accountsAsked));
    const account = accounts[at] as Account;
    const facts = factsOf.of(account, suggestions[at % accountsAsked] ?? undecided);
    const slot = columns.add(account);
    columns.put(slot, account, facts);
    order.note(slot);
    count(totals, facts.flags, account.spendCents ?? 0, 1);
  }
  return totals;
}

/** Accounts that change on a board: where they were, and what they are now. */
export interface Replacement {
  readonly leaving: readonly Slot[];
  readonly coming: readonly { readonly account: Account; readonly facts: Facts }[];
  /** Whether one of them may stand elsewhere among all cards. */
  readonly changesOrder: boolean;
}

/** What is to be done for accounts that changed; those that are as they were, and where they were, are left out. */
export function replacementOf(
  { book, columns, factsOf, shown }: DerivedParts & { readonly book: Book; readonly shown: GroupSet },
  touched: ReadonlySet<AccountId>,
): Replacement {
  const leaving: Slot[] = [];
  const coming: Replacement['coming'][number][] = [];
  let changesOrder = false;
  const live = [...touched].map((id) => book.get('account', id));
  const asked = live.filter((account) => account !== undefined);
  const suggestions = factsOf.suggestEach(asked).values();
  for (const [at, id] of [...touched].entries()) {
    const account = live[at];
    const slot = columns.slotOf(id);
    if (account !== undefined) {
      const facts = factsOf.of(account, suggestions.next().value ?? undecided);
      const isKnown = slot !== undefined && account === columns.accounts[slot];
      if (isKnown && shown.isPlaced(slot) && holdsSame(columns, slot, facts)) continue;
      coming.push({ account, facts });
      // Only its record and its past moves say where a card stands.
      if (!isKnown || facts.movedCount !== columns.movedCounts[slot]) changesOrder = true;
    }
    if (slot !== undefined) leaving.push(slot);
  }
  return { leaving, coming, changesOrder };
}

/** Takes accounts out of the columns and puts them in as they are now; gives back where those are. */
export function replaceFacts(
  { columns, order }: DerivedParts,
  { leaving, coming }: Replacement,
  totals: MutableTotals,
): Slot[] {
  for (const slot of leaving) {
    count(totals, columns.flags[slot] as number, columns.spendAt(slot), -1);
    columns.takeOut(slot);
  }
  return coming.map(({ account, facts }) => {
    const slot = columns.slotFor(account);
    columns.put(slot, account, facts);
    order.note(slot);
    count(totals, facts.flags, account.spendCents ?? 0, 1);
    return slot;
  });
}

function holdsSame(columns: BoardColumns, slot: Slot, facts: Facts): boolean {
  return (
    columns.flags[slot] === facts.flags &&
    columns.laneAt(slot) === facts.lane &&
    columns.ownerAt(slot) === facts.ownerId &&
    columns.movedCounts[slot] === facts.movedCount &&
    sameValue(columns.suggestions[slot], facts.suggestion) &&
    sameValue(columns.ticketsAt(slot), facts.openTickets)
  );
}
