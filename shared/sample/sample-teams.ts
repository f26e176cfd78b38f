// The account teams of the sample, the quarterbacks Plan A would name, and moves done in earlier years. Owns no account.
import { type AccountId, teamIdOf, teamMemberIdOf } from '../records/ids';
import type { Lane } from '../records/lane';
import type { Move, Proposal } from '../records/scenario';
import type { Team, TeamMember } from '../records/team';
import { addDays, type IsoDate } from '../records/values';
import { withDays } from './dates';
import { namedAccounts } from './named-accounts';
import { sampleAccountId } from './sample-accounts';
import { type SellerKey, sampleSellerId } from './sample-sellers';

interface SampleTeam {
  readonly account: string;
  /** The first member is the quarterback. */
  readonly members: readonly (readonly [SellerKey, brings: string, needs: string])[];
  /** The quarterback Plan A names when the account moves; without one the team's stays. */
  readonly planQuarterback?: SellerKey;
}

const teams: readonly SampleTeam[] = [
  {
    account: 'Tamarack Foods',
    members: [
      ['ingrid', 'Plant visits, links to operations in three sites', 'A named plan for each site by {+21}'],
      ['theo', '16 months of quotes, trusted by purchasing', 'Quotes under $10K out within a day'],
      ['leila', 'Line automation sizing for the Troy retrofit', 'Joins before the proposal, not after'],
    ],
  },
  {
    account: 'Calloway Instruments',
    members: [
      ['marcus', 'Eight years with the plant manager', 'A call before anyone else is invited'],
      ['leila', 'Calibration and metrology know-how', 'Scope in writing before the second visit'],
    ],
  },
  {
    account: 'Halvorsen Bearings',
    members: [
      ['ruth', 'Knows all three shift leads', 'Introduces every new contact herself'],
      ['owen', 'Load testing on the customer’s own rig', 'Test dates two weeks ahead'],
    ],
  },
  {
    account: 'Larkspur Hospital Group',
    members: [
      ['ruth', 'The group contract and its yearly review', 'One list of open orders for both'],
      ['owen', 'Sterile supply, approved by clinical engineering', 'Credit agreed before the quote goes out'],
    ],
  },
  {
    account: 'Kestrel Robotics',
    members: [
      ['leila', 'Drive sizing from the first drawing', 'A roadmap meeting every quarter'],
      ['priya', 'Spare parts quoted within the hour', 'Stock levels every Monday'],
    ],
  },
  {
    account: 'Meridian Bottling',
    members: [
      ['dana', 'Line surveys since 2019', 'A site survey before each large order'],
      ['priya', 'Phone orders and daily questions', 'Word of every order of $10K or more'],
    ],
  },
  {
    account: 'Hadley Turbine Works',
    members: [
      ['leila', 'The blade cooling project', 'Handover notes on open tests'],
      ['ingrid', 'Visits to both sites every month', 'A yearly plan with purchasing'],
    ],
    planQuarterback: 'ingrid',
  },
  {
    account: 'Grantham Pumps',
    members: [
      ['dana', 'Service history of the main line', 'One visit with the new owner'],
      ['maya', 'Fast quotes for seals and parts', 'A call every week'],
    ],
    planQuarterback: 'maya',
  },
];

/** Named accounts that stay where they are and have no team of their own above: their owner is the quarterback. */
function ownersTeams(): SampleTeam[] {
  return namedAccounts.flatMap(({ name, now, plan }) =>
    now === null || plan !== undefined || teams.some((team) => team.account === name)
      ? []
      : [{ account: name, members: [[now, '', '']] as const }],
  );
}

/** Teams and their members, quarterback first. */
export function sampleTeams(anchor: IsoDate): (Team | TeamMember)[] {
  return [...teams, ...ownersTeams()].flatMap(({ account, members }) => {
    const accountId = sampleAccountId(account);
    const [quarterback] = members;
    if (quarterback === undefined) return [];
    return [
      {
        type: 'team' as const,
        id: teamIdOf(accountId),
        deleted: false,
        accountId,
        quarterbackId: sampleSellerId(quarterback[0]),
      },
      ...members.map(([key, brings, needs]) => ({
        type: 'teamMember' as const,
        id: teamMemberIdOf(accountId, sampleSellerId(key)),
        deleted: false,
        accountId,
        sellerId: sampleSellerId(key),
        brings,
        needs: withDays(needs, anchor),
      })),
    ];
  });
}

/** The proposals with the quarterbacks that Plan A names for teams whose old owner led them. */
export function withQuarterbacks(proposals: readonly Proposal[]): Proposal[] {
  const named = new Map<AccountId, SellerKey>();
  for (const { account, planQuarterback } of teams) {
    if (planQuarterback !== undefined) named.set(sampleAccountId(account), planQuarterback);
  }
  return proposals.map((proposal) => {
    const key = named.get(proposal.accountId);
    return key === undefined ? proposal : { ...proposal, quarterbackId: sampleSellerId(key) };
  });
}

interface PastMove {
  readonly account: string;
  readonly daysAgo: number;
  readonly from: readonly [Lane, SellerKey];
  readonly to: readonly [Lane, SellerKey];
  readonly reason: string;
}

const pastMoves: readonly PastMove[] = [
  {
    account: 'Tamarack Foods',
    daysAgo: 483,
    from: ['field', 'marcus'],
    to: ['inside', 'theo'],
    reason: 'C4, C5: $62K a year, $8.1K orders',
  },
  {
    account: 'Tamarack Foods',
    daysAgo: 8,
    from: ['inside', 'theo'],
    to: ['field', 'ingrid'],
    reason: 'C4, C5: $212K a year, $15.2K orders',
  },
  {
    account: 'Copperline Electric',
    daysAgo: 547,
    from: ['field', 'kenji'],
    to: ['inside', 'sam'],
    reason: 'C4, C5: $58K a year, $6.4K orders',
  },
  {
    account: 'Copperline Electric',
    daysAgo: 204,
    from: ['inside', 'sam'],
    to: ['inside', 'priya'],
    reason: 'Sam carried 41 of 40 accounts',
  },
];

/** Moves that are done, oldest first for each account. */
export function samplePastMoves(anchor: IsoDate): Move[] {
  return pastMoves.map(({ account, daysAgo, from, to, reason }, index) => ({
    type: 'move',
    id: `move:${index + 1}`,
    deleted: false,
    accountId: sampleAccountId(account),
    fromLane: from[0],
    toLane: to[0],
    fromOwnerId: sampleSellerId(from[1]),
    toOwnerId: sampleSellerId(to[1]),
    doneOn: addDays(anchor, -daysAgo),
    actor: 'Elena Marsh',
    reason,
  }));
}
