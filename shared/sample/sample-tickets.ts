// The six open tickets of the sample, raised on working days before the anchor. When they are due is the clock's matter.
import type { TicketId } from '../records/ids';
import type { Ticket, TicketType } from '../records/ticket';
import type { IsoDate } from '../records/values';
import { dueOn, workingDaysBefore } from '../tickets/clock';
import { sampleAccountId } from './sample-accounts';
import { type SellerKey, sampleSellerId, sampleSellers } from './sample-sellers';

interface SampleTicket {
  readonly number: number;
  readonly account: string;
  readonly kind: TicketType;
  readonly raisedWorkingDaysAgo: number;
  /** Time of day in UTC. */
  readonly raisedAtTime: string;
  readonly ruleCode: string | null;
  /** The first party raised it. */
  readonly claims: readonly (readonly [SellerKey, asksFor: string, statement: string])[];
}

const tickets: readonly SampleTicket[] = [
  {
    number: 109,
    account: 'Meridian Bottling',
    kind: 'two owners',
    raisedWorkingDaysAgo: 6,
    raisedAtTime: '09:14',
    ruleCode: 'C5',
    claims: [
      [
        'dana',
        'Field keeps the account',
        'I opened this account in 2019. Half of last year’s orders needed a site survey, and they will not buy a conveyor over the phone.',
      ],
      [
        'priya',
        'Move to Inside now',
        'Four of the last six orders came through me by phone. The account is under $75K, so the rule gives it to Inside.',
      ],
    ],
  },
  {
    number: 112,
    account: 'Calloway Instruments',
    kind: 'specialist bypassed or uninvited',
    raisedWorkingDaysAgo: 4,
    raisedAtTime: '08:42',
    ruleCode: 'C3',
    claims: [
      [
        'marcus',
        'A call to the quarterback before any visit',
        'The specialist was in the building before I knew of the project. The customer asked me who speaks for us.',
      ],
      [
        'leila',
        'Called in at the first drawing',
        'I was called in one week before the proposal. Half of the scope was already promised.',
      ],
    ],
  },
  {
    number: 114,
    account: 'Fenwick Foundry',
    kind: 'poaching',
    raisedWorkingDaysAgo: 2,
    raisedAtTime: '09:20',
    ruleCode: 'C4',
    claims: [
      [
        'theo',
        'Quotes under $10K go through Inside',
        'I had quoted the sand mixers when a lower price went out from the field without a word to me.',
      ],
      [
        'kenji',
        'Keep the account until the mixers are installed',
        'The buyer stopped me on the shop floor and wanted a figure there and then.',
      ],
    ],
  },
  {
    number: 115,
    account: 'Larkspur Hospital Group',
    kind: 'credit split',
    raisedWorkingDaysAgo: 2,
    raisedAtTime: '10:05',
    ruleCode: null,
    claims: [
      [
        'ruth',
        'Half of the credit on the March order',
        'The order came under the group contract, which I renewed in January.',
      ],
      [
        'owen',
        'Full credit on technical items',
        'Clinical engineering approved the items after my trials. Nobody else was in the room.',
      ],
    ],
  },
  {
    number: 117,
    account: 'Northgate Cold Storage',
    kind: 'fumbled handoff',
    raisedWorkingDaysAgo: 1,
    raisedAtTime: '09:40',
    ruleCode: null,
    claims: [
      [
        'ingrid',
        'Contact notes and an introduction',
        'I have a name and a phone number. The customer thinks Sam is still theirs.',
      ],
      ['sam', 'A date for the joint call', 'I offered two dates for the call and heard nothing back.'],
    ],
  },
  {
    number: 118,
    account: 'Pinehurst Paper',
    kind: "quarterback's authority not honoured",
    raisedWorkingDaysAgo: 0,
    raisedAtTime: '10:12',
    ruleCode: 'C3',
    claims: [
      [
        'marcus',
        'Field leads, the specialist joins',
        'Technical products are 31% of what they buy. That is under the 40% of C3, so the account is a field account.',
      ],
      [
        'noor',
        'Keep the lead until the drives are replaced',
        'The drive project runs until summer and I planned it with them.',
      ],
    ],
  },
];

/** T-109 to T-118 as open tickets; on the anchor at 10:42 one is overdue and one has 22 hours left. */
export function sampleTickets(anchor: IsoDate): Ticket[] {
  return tickets.map(({ number, account, kind, raisedWorkingDaysAgo, raisedAtTime, ruleCode, claims }) => {
    const raisedAt = `${workingDaysBefore(anchor, raisedWorkingDaysAgo)}T${raisedAtTime}:00.000Z`;
    const [raiser] = claims;
    return {
      type: 'ticket',
      id: `ticket:${number}` as TicketId,
      deleted: false,
      number,
      kind,
      accountId: sampleAccountId(account),
      claims: claims.map(([key, asksFor, statement]) => ({
        sellerId: sampleSellerId(key),
        asksFor,
        statement,
      })),
      ruleCode,
      rulesVersion: 1,
      raisedBy: raiser === undefined ? 'Elena Marsh' : sampleSellers[raiser[0]].name,
      raisedAt,
      dueOn: dueOn(raisedAt),
      status: 'open',
    };
  });
}
