// Decides what a case needs to be heard: the ticket, its account and parties, what the rules say. Draws nothing.
import { leadOf, placeIn, quarterbackOf } from '../../../shared/coverage/placement';
import { inOrder } from '../../../shared/coverage/suggest';
import type { Trace } from '../../../shared/coverage/trace';
import { versionNumber } from '../../../shared/coverage/versions';
import type { Book } from '../../../shared/records/book';
import { planAId, rulingIdOf, type SellerId } from '../../../shared/records/ids';
import { type BoardLane, laneName } from '../../../shared/records/lane';
import type { RecordOf } from '../../../shared/records/record';
import type { IsoDate } from '../../../shared/records/values';
import { explainAccount } from '../../store/explain';
import { asOfOf } from '../../store/records';
import type { Choice } from '../../ui/choice';
import { formatAverage, formatMoney, formatSpend } from '../../ui/format';

/** One party with its claim. */
export interface Party {
  readonly sellerId: SellerId;
  readonly name: string;
  readonly lane: BoardLane;
  readonly asksFor: string;
  readonly statement: string;
}

export interface CaseFile {
  readonly ticket: RecordOf<'ticket'>;
  readonly account: RecordOf<'account'>;
  readonly parties: readonly Party[];
  readonly ruling: RecordOf<'ruling'> | undefined;
  readonly trace: Trace;
  readonly currency: string;
  readonly asOf: IsoDate;
  /** The version of the rules in force now; the ticket says under which it was raised. */
  readonly rulesVersion: number;
  /** Where the open plan has the account: a seller's id when it has one. */
  readonly ownerId: SellerId | null;
  readonly ownerName: string | null;
  readonly lane: BoardLane;
  /** Whom the card shows, too. */
  readonly quarterback: string | null;
  /** False while nobody was named and the owner stands in. */
  readonly isQuarterbackNamed: boolean;
  /** Who leads the team, or would if one were made now: its quarterback, else the owner. */
  readonly leader: string | null;
  readonly movedCount: number;
  readonly scenarioName: string;
  readonly precedents: readonly RecordOf<'precedent'>[];
  /** Rules, then precedents, by code. */
  readonly citable: readonly Choice[];
}

/** An amount as a fact: one place under $100K, none above. */
export function factMoney(cents: number, currency: string): string {
  return Math.abs(cents) < 100_000_00 ? formatAverage(cents, currency) : formatSpend(cents, currency);
}

/** The whole case; null when its ticket or account is gone. */
export function readCase(book: Book, ticketId: string): CaseFile | null {
  const ticket = book.get('ticket', ticketId);
  const account = ticket === undefined ? undefined : book.get('account', ticket.accountId);
  if (ticket === undefined || account === undefined) return null;
  const place = placeIn(book, account, planAId);
  const ownerId = place.group === 'no-seller' || place.group === 'no-owner' ? null : place.group;
  const leadId = leadOf(book, account, planAId);
  const leaderId = book.teamOf(account.id)?.quarterbackId ?? ownerId ?? account.ownerId ?? undefined;
  const precedents = book.all('precedent');
  return {
    ticket,
    account,
    parties: partiesOf(book, ticket),
    ruling: book.get('ruling', rulingIdOf(ticket.id)),
    trace: explainAccount(book, account, { rounded: factMoney, exact: formatMoney }),
    currency: book.workspace().currency,
    asOf: asOfOf(book),
    rulesVersion: versionNumber(book),
    ownerId,
    ownerName: ownerId === null ? null : (book.get('seller', ownerId)?.name ?? null),
    lane: place.boardLane,
    quarterback: leadId === null ? null : (book.get('seller', leadId)?.name ?? null),
    isQuarterbackNamed: quarterbackOf(book, account, planAId) !== null,
    leader: leaderId === undefined ? null : (book.get('seller', leaderId)?.name ?? null),
    movedCount: book.about('move', account.id).length,
    scenarioName: book.get('scenario', planAId)?.name ?? 'Plan A',
    precedents,
    citable: [
      ...ruleChoices(book),
      ...precedents.map(({ code, text }) => ({ id: code, label: code, detail: text })),
    ],
  };
}

export function partiesOf(book: Book, ticket: RecordOf<'ticket'>): Party[] {
  return ticket.claims.map((claim) => {
    const seller = book.get('seller', claim.sellerId);
    return { ...claim, name: seller?.name ?? 'A former seller', lane: seller?.homeLane ?? 'unassigned' };
  });
}

/** `C5 Transaction size` for every rule, in order. */
export function ruleChoices(book: Book): Choice[] {
  return inOrder(book.all('coverageRule')).map(({ code, title }) => ({
    id: code,
    label: `${code} ${title}`,
  }));
}

/** One way to settle a case, and what carrying it out does. */
export interface Decision {
  readonly id: string;
  /** `Inside takes it`: also what the ruling writes down. */
  readonly label: string;
  readonly detail: string;
  readonly lanes: readonly BoardLane[];
  readonly lane: Exclude<BoardLane, 'unassigned'> | null;
  readonly sellerId: SellerId | null;
  /** Who joins the account's team; empty leaves it as it is. */
  readonly teamSellerIds: readonly SellerId[];
}

/**
 * What can be decided: each party keeps or takes the account, so does an owner who is no party; the parties team it and
 * nobody moves. Only what issuing the ruling really does is offered.
 */
export function decisionsOf(file: CaseFile): Decision[] {
  const { parties, ownerId, ownerName, lane, scenarioName } = file;
  const people = parties.map(({ sellerId, name, lane: home }) => ({ sellerId, name, lane: home }));
  if (ownerId !== null && ownerName !== null && !people.some(({ sellerId }) => sellerId === ownerId)) {
    people.unshift({ sellerId: ownerId, name: ownerName, lane });
  }
  const isOnly = (home: BoardLane) => people.filter((each) => each.lane === home).length === 1;
  const decisions = people.map(({ sellerId, name, lane: home }): Decision => {
    const keeps = sellerId === ownerId;
    const who = home !== 'unassigned' && isOnly(home) ? laneName[home] : name;
    return {
      id: sellerId,
      label: `${who} ${keeps ? 'keeps' : 'takes'} it`,
      detail: keeps ? `${name} stays the owner` : `Moves to ${name} in ${scenarioName}`,
      lanes: [home],
      lane: home === 'unassigned' ? null : home,
      sellerId,
      teamSellerIds: [],
    };
  });
  const teamLanes = [...new Set(people.map((each) => each.lane))];
  return [
    ...decisions,
    {
      id: 'team',
      label: 'Team it',
      detail: teamDetail(file),
      lanes: teamLanes,
      lane: null,
      sellerId: null,
      teamSellerIds: parties.map((party) => party.sellerId),
    },
    {
      id: 'dismiss',
      label: 'No change',
      detail: 'The claim is answered, the plan stays as it is',
      lanes: [],
      lane: null,
      sellerId: null,
      teamSellerIds: [],
    },
  ];
}

/** Names who leads, because the ruling names them: a proposed quarterback leads only once the plan is carried out. */
function teamDetail({ parties, leader }: CaseFile): string {
  const who = leader ?? parties[0]?.name;
  return who === undefined
    ? 'Nobody moves; the parties form one team'
    : `Nobody moves; the parties form one team, led by ${who}`;
}
