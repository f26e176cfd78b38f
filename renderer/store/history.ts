// Decides what an account's history is: journal entries and done moves about it, in words, newest first. Draws nothing.
import { exceptionPhrase } from '../../shared/actions/move-accounts';
import { dateWords, longDate } from '../../shared/deck/wording';
import { unapplyChange } from '../../shared/journal/diff';
import type { Change, Entry } from '../../shared/journal/entry';
import type { Book } from '../../shared/records/book';
import { accountFieldWords } from '../../shared/records/field-words';
import { type AccountId, planAId, proposalIdOf, teamIdOf, teamMemberIdOf } from '../../shared/records/ids';
import { type Lane, laneName } from '../../shared/records/lane';
import type { AnyRecord, RecordOf } from '../../shared/records/record';
import type { Instant, IsoDate } from '../../shared/records/values';
import { ticketCode } from '../../shared/tickets/numbers';
import { type EntryWithChanges, readHistory } from '../db/journal-reader';
import { currentSession, type Session } from './session';

export type HistoryTone =
  | 'move'
  | 'proposal'
  | 'import'
  | 'team'
  | 'member'
  | 'ticket'
  | 'ruling'
  | 'lock'
  | 'undo'
  | 'edit';

export interface HistoryItem {
  readonly id: string;
  /** When it happened: an instant of the journal, or the day of a done move. Null: before anybody here kept count. */
  readonly at: Instant | IsoDate | null;
  readonly tone: HistoryTone;
  /** `Inside to Field, Elena Marsh`. */
  readonly text: string;
  readonly reason: string | null;
}

/**
 * What happened to this account, its proposal, team, tickets and rulings, newest first; what shares an instant, in the
 * order of the journal. Done moves, tickets and rulings stand at their own date, not at that of the entry that brought
 * them, and an account that came with the workspace was here before all of it. Entries still on their way to the disk
 * are included. Empty when no workspace is open.
 */
export async function accountHistory(accountId: AccountId): Promise<HistoryItem[]> {
  const session = currentSession();
  if (session === null) return [];
  const tickets = session.book.about('ticket', accountId);
  const rulings = session.book.about('ruling', accountId);
  // Those that ended, too: they are part of what happened.
  const exceptions = [
    ...session.book.about('ruleException', accountId),
    ...session.book.deleted('ruleException').filter((each) => each.accountId === accountId),
  ];
  const ids = [
    ...recordIdsOf(session.book, accountId),
    ...[...tickets, ...rulings, ...exceptions].map(({ id }) => id),
  ];
  const stored = await readHistory(session.db, ids, session.book);
  if (currentSession() !== session) return [];
  const entries = withRecent(session, stored, new Set(ids));
  const { book } = session;
  const seqOf = new Map<string, number>();
  // Newest first, so that the entry that brought a record is the last to name it.
  for (const { entry, changes } of entries) {
    for (const change of changes) seqOf.set(change.recordId, entry.seq);
  }
  const placed = (item: HistoryItem): Placed => ({ item, seq: seqOf.get(item.id) ?? 0 });
  return [
    ...rulings.map((ruling) => placed(itemOfRuling(book, ruling))),
    ...tickets.map((ticket) => placed(itemOfTicket(ticket))),
    ...itemsOfEntries(book, entries),
    ...book.about('move', accountId).map((move) => placed(itemOfMove(book, move))),
  ]
    .sort((a, b) => newerFirst(a.item.at, b.item.at) || b.seq - a.seq)
    .map(({ item }) => item);
}

/** A line with the entry it comes from; 0 when no entry at hand brought it. */
interface Placed {
  readonly item: HistoryItem;
  readonly seq: number;
}

/** What has no date is the oldest. */
function newerFirst(a: string | null, b: string | null): number {
  if (a === b) return 0;
  if (a === null || b === null) return a === null ? 1 : -1;
  return a < b ? 1 : -1;
}

/** Whether the last change of the book can have added to this account's history. */
export function touchesHistory(touched: ReadonlySet<string> | null, accountId: AccountId): boolean {
  const session = currentSession();
  if (session === null || touched === null) return true;
  const { book } = session;
  return [...touched].some((id) => {
    const record = book.stored(id);
    if (record === undefined) return true;
    return id === accountId || ('accountId' in record && record.accountId === accountId);
  });
}

/** The records an account's history is read from. Member ids follow from sellers, so that those who have left the team are found too. */
export function recordIdsOf(book: Book, accountId: AccountId): string[] {
  return [
    accountId,
    proposalIdOf(planAId, accountId),
    teamIdOf(accountId),
    ...[...book.all('seller'), ...book.deleted('seller')].map((seller) =>
      teamMemberIdOf(accountId, seller.id),
    ),
  ];
}

/** Adds what is in memory and not yet on disk; newest first. */
function withRecent(
  session: Session,
  stored: readonly EntryWithChanges[],
  wanted: ReadonlySet<string>,
): EntryWithChanges[] {
  const known = new Set(stored.map(({ entry }) => entry.seq));
  const fresh: EntryWithChanges[] = [];
  for (const { entry, changes } of session.recent.values()) {
    if (known.has(entry.seq)) continue;
    const own = changes.filter((change) => wanted.has(change.recordId));
    if (own.length > 0) fresh.push({ entry, changes: own });
  }
  return [...fresh, ...stored].sort((a, b) => b.entry.seq - a.entry.seq);
}

/** Walks back from the records as they are now, so that each change is read with the whole record before and after it. */
function itemsOfEntries(book: Book, entries: readonly EntryWithChanges[]): Placed[] {
  const state = new Map<string, AnyRecord | undefined>();
  return entries.flatMap(({ entry, changes }) => {
    const words = [...changes].reverse().flatMap((change) => {
      const after = state.has(change.recordId) ? state.get(change.recordId) : book.stored(change.recordId);
      const before = unapplyChange(after, change);
      state.set(change.recordId, before);
      return after === undefined ? [] : (wordsOf(book, entry, change, before, after) ?? []);
    });
    return itemOf(entry, words).map((item) => ({ item, seq: entry.seq }));
  });
}

interface Words {
  readonly tone: HistoryTone;
  readonly text: string;
  readonly reason?: string | null;
  /** True when it was so before the entry that says it. */
  readonly isUndated?: boolean;
}

/** One line per entry: the weightiest of what it did. */
const weight: readonly HistoryTone[] = [
  'import',
  'move',
  'lock',
  'proposal',
  'team',
  'member',
  'edit',
  'undo',
];

function itemOf(entry: Entry, words: readonly Words[]): HistoryItem[] {
  const [first] = [...words].sort((a, b) => weight.indexOf(a.tone) - weight.indexOf(b.tone));
  if (first === undefined) return [];
  const base = { id: entry.id, at: first.isUndated === true ? null : entry.at };
  if (entry.origin === 'undo' || entry.origin === 'redo' || entry.origin === 'restore') {
    return [{ ...base, tone: 'undo', text: entry.label, reason: null }];
  }
  return [{ ...base, tone: first.tone, text: first.text, reason: first.reason ?? entry.reason }];
}

function wordsOf(
  book: Book,
  entry: Entry,
  change: Change,
  before: AnyRecord | undefined,
  after: AnyRecord,
): Words | null {
  switch (after.type) {
    case 'account':
      return wordsOfAccount(book, entry, change, before as RecordOf<'account'> | undefined, after);
    case 'proposal':
      return wordsOfProposal(book, before as RecordOf<'proposal'> | undefined, after);
    case 'team':
      return after.deleted
        ? { tone: 'team', text: 'Team dissolved' }
        : { tone: 'team', text: `${sellerName(book, after.quarterbackId)} named quarterback` };
    case 'teamMember':
      return wordsOfMember(book, before as RecordOf<'teamMember'> | undefined, after);
    case 'ruleException':
      return wordsOfException(book, before as RecordOf<'ruleException'> | undefined, after);
    default:
      return null;
  }
}

function wordsOfException(
  book: Book,
  before: RecordOf<'ruleException'> | undefined,
  after: RecordOf<'ruleException'>,
): Words {
  const rule = book.stored(after.ruleId);
  const code = rule?.type === 'coverageRule' ? rule.code : 'a former rule';
  if (after.deleted) return { tone: 'edit', text: `Exception from ${code} ended` };
  const until = after.expiresOn === null ? 'without a last day' : `until ${dateWords(after.expiresOn)}`;
  const isNew = before === undefined || before.deleted;
  return {
    tone: 'edit',
    text: isNew ? `Excepted from ${code} ${until}` : `Exception from ${code} changed, ${until}`,
    reason: after.reason,
  };
}

function wordsOfAccount(
  book: Book,
  entry: Entry,
  change: Change,
  before: RecordOf<'account'> | undefined,
  after: RecordOf<'account'>,
): Words {
  if (before === undefined) {
    const place = after.lane === null ? '' : ` to ${placeWords(book, after.lane, after.ownerId)}`;
    return entry.kind === 'accounts.imported'
      ? { tone: 'import', text: `Imported from file${place}`, reason: entry.label }
      : { tone: 'import', text: 'Here before this workspace', reason: entry.label, isUndated: true };
  }
  if (before.lockReason !== after.lockReason || before.lockedUntil !== after.lockedUntil) {
    const until = after.lockedUntil === null ? '' : ` until ${longDate(after.lockedUntil)}`;
    return after.lockReason === null
      ? { tone: 'lock', text: 'Unlocked' }
      : { tone: 'lock', text: `Locked${until}`, reason: after.lockReason };
  }
  if (before.lane !== after.lane || before.ownerId !== after.ownerId) {
    const text = `${placeWords(book, before.lane, before.ownerId)} to ${placeWords(book, after.lane, after.ownerId)}`;
    return { tone: 'move', text };
  }
  const fields = Object.keys(change.after ?? {}).map((field) => fieldWords[field] ?? 'details');
  const what = [...new Set(fields)].join(', ');
  return entry.kind === 'accounts.imported' || entry.kind === 'orders.imported'
    ? { tone: 'import', text: `Changed by import: ${what}`, reason: entry.label }
    : { tone: 'edit', text: `Changed: ${what}` };
}

const fieldWords: Readonly<Record<string, string>> = accountFieldWords;

function wordsOfProposal(
  book: Book,
  before: RecordOf<'proposal'> | undefined,
  after: RecordOf<'proposal'>,
): Words {
  if (after.deleted) return { tone: 'proposal', text: 'Proposal withdrawn' };
  const target =
    after.ownerId === null ? laneName[after.lane ?? 'unassigned'] : sellerName(book, after.ownerId);
  const moved =
    before === undefined || before.deleted || before.lane !== after.lane || before.ownerId !== after.ownerId;
  if (moved) {
    const against = after.exception === null ? '' : `, ${exceptionPhrase[after.exception]}`;
    return { tone: 'proposal', text: `Proposed to ${target}${against}`, reason: after.reason };
  }
  if (before.quarterbackId !== after.quarterbackId) {
    const name = after.quarterbackId === null ? null : sellerName(book, after.quarterbackId);
    return {
      tone: 'team',
      text: name === null ? 'Proposed: the quarterback stays' : `${name} proposed as quarterback`,
    };
  }
  return { tone: 'edit', text: 'Reason for the move written', reason: after.reason };
}

function wordsOfMember(
  book: Book,
  before: RecordOf<'teamMember'> | undefined,
  after: RecordOf<'teamMember'>,
): Words {
  const name = sellerName(book, after.sellerId);
  if (after.deleted) return { tone: 'member', text: `${name} left the team` };
  if (before === undefined || before.deleted) return { tone: 'member', text: `${name} joined the team` };
  if (before.brings !== after.brings) {
    return { tone: 'member', text: `What ${name} brings`, reason: after.brings };
  }
  return { tone: 'member', text: `What we need from ${name}`, reason: after.needs };
}

function itemOfMove(book: Book, move: RecordOf<'move'>): HistoryItem {
  const lanes = move.fromLane !== move.toLane;
  const from = lanes ? laneName[move.fromLane ?? 'unassigned'] : ownerName(book, move.fromOwnerId);
  const to = lanes ? laneName[move.toLane ?? 'unassigned'] : ownerName(book, move.toOwnerId);
  return {
    id: move.id,
    at: move.doneOn,
    tone: 'move',
    text: [`${from} to ${to}`, move.actor].filter((part) => part !== '').join(', '),
    reason: move.reason,
  };
}

function placeWords(book: Book, lane: Lane | null, ownerId: string | null): string {
  const word = laneName[lane ?? 'unassigned'];
  return ownerId === null ? word : `${word}, ${sellerName(book, ownerId)}`;
}

function itemOfTicket(ticket: RecordOf<'ticket'>): HistoryItem {
  return {
    id: ticket.id,
    at: ticket.raisedAt,
    tone: 'ticket',
    text: `${ticketCode(ticket)} raised by ${ticket.raisedBy}`,
    reason: sentence(ticket.kind),
  };
}

function itemOfRuling(book: Book, ruling: RecordOf<'ruling'>): HistoryItem {
  const ticket = book.get('ticket', ruling.ticketId);
  return {
    id: ruling.id,
    at: ruling.ruledAt,
    tone: 'ruling',
    text: `${ticket === undefined ? 'A ticket' : ticketCode(ticket)} ruled: ${ruling.decision}`,
    reason: ruling.reasoning,
  };
}

function ownerName(book: Book, id: string | null): string {
  return id === null ? 'No owner' : sellerName(book, id);
}

/** Sellers who have left are still named. */
function sellerName(book: Book, id: string): string {
  const record = book.stored(id);
  return record?.type === 'seller' ? record.name : 'A former seller';
}

function sentence(words: string): string {
  return words.charAt(0).toUpperCase() + words.slice(1);
}
