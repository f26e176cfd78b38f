// What a user might do, as plain data drawn from a seed, and the plan the real actions make of it. Commits nothing.

import fc from 'fast-check';
import { editRule } from '../../shared/actions/edit-rule';
import { addSeller, editSeller } from '../../shared/actions/edit-seller';
import { addTeamMember, removeTeamMember } from '../../shared/actions/edit-team';
import { editWorkspace } from '../../shared/actions/edit-workspace';
import { explainMoves } from '../../shared/actions/explain-moves';
import { importAccounts } from '../../shared/actions/import-accounts';
import { noDecisions } from '../../shared/actions/import-decisions';
import { issueRuling } from '../../shared/actions/issue-ruling';
import { lockAccounts, unlockAccounts } from '../../shared/actions/lock-accounts';
import { mergeSellers } from '../../shared/actions/merge-sellers';
import { type MoveTarget, moveAccounts } from '../../shared/actions/move-accounts';
import { nameQuarterback } from '../../shared/actions/name-quarterback';
import { pairSellers } from '../../shared/actions/pair-sellers';
import type { Plan, PlanContext, Refusal } from '../../shared/actions/plan';
import { raiseTicket } from '../../shared/actions/raise-ticket';
import { removeView, renameView, saveView } from '../../shared/actions/save-view';
import { setSellersActive } from '../../shared/actions/set-seller-active';
import { mainThreshold, withThreshold } from '../../shared/coverage/thresholds';
import type { Records } from '../../shared/records/book';
import { planAId, type TicketId } from '../../shared/records/ids';
import { boardLanes, lanes } from '../../shared/records/lane';
import { matchColumns } from '../../shared/tables/match-columns';
import { CellRows } from '../../shared/tables/rows';
import type { Table } from '../../shared/tables/table';

/** One thing a user does. Numbers choose among what there is at that moment, modulo its count. */
export type UserAction =
  | {
      readonly do: 'move';
      readonly accounts: readonly number[];
      readonly target: number;
      readonly alt: boolean;
    }
  | { readonly do: 'explain'; readonly accounts: readonly number[]; readonly words: number }
  | { readonly do: 'lock' | 'unlock'; readonly accounts: readonly number[] }
  | { readonly do: 'lead' | 'join' | 'leave'; readonly account: number; readonly seller: number }
  | { readonly do: 'ticket'; readonly account: number; readonly seller: number }
  | { readonly do: 'rule-on'; readonly ticket: number; readonly lane: number }
  | { readonly do: 'threshold'; readonly rule: number; readonly value: number }
  | { readonly do: 'seller'; readonly seller: number; readonly lane: number; readonly capacity: number }
  | { readonly do: 'pair' | 'merge'; readonly seller: number; readonly other: number }
  | { readonly do: 'active'; readonly seller: number; readonly on: boolean }
  | { readonly do: 'hire'; readonly lane: number }
  | { readonly do: 'as-of'; readonly day: number }
  | { readonly do: 'name-view' | 'rename-view' | 'drop-view'; readonly view: number; readonly name: number }
  | {
      readonly do: 'import';
      readonly from: number;
      readonly count: number;
      readonly spend: number;
      /** Whether accounts that are not in the list are removed. */
      readonly removes?: boolean;
    };

const few = fc.nat({ max: 40 });
const some = fc.array(few, { minLength: 1, maxLength: 4 });

/** Any action; moves and what hangs on them more often than the rest. */
export const userAction: fc.Arbitrary<UserAction> = fc.oneof(
  {
    weight: 5,
    arbitrary: fc.record({ do: fc.constant('move'), accounts: some, target: few, alt: fc.boolean() }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('explain'), accounts: some, words: few }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constantFrom('lock', 'unlock'), accounts: some }) },
  {
    weight: 3,
    arbitrary: fc.record({ do: fc.constantFrom('lead', 'join', 'leave'), account: few, seller: few }),
  },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('ticket'), account: few, seller: few }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('rule-on'), ticket: few, lane: few }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('threshold'), rule: few, value: few }) },
  { weight: 2, arbitrary: fc.record({ do: fc.constant('seller'), seller: few, lane: few, capacity: few }) },
  {
    weight: 1,
    arbitrary: fc.record({ do: fc.constantFrom('pair', 'merge'), seller: few, other: few }),
  },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('active'), seller: few, on: fc.boolean() }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('hire'), lane: few }) },
  { weight: 1, arbitrary: fc.record({ do: fc.constant('as-of'), day: fc.nat({ max: 27 }) }) },
  {
    weight: 2,
    arbitrary: fc.record({
      do: fc.constant('import'),
      from: few,
      count: fc.integer({ min: 1, max: 6 }),
      spend: few,
      removes: fc.integer({ min: 0, max: 7 }).map((roll) => roll === 0),
    }),
  },
);

/** What gives or frees a ticket's number or a view's name; few names, so that they come again. */
export const namingAction: fc.Arbitrary<UserAction> = fc.oneof(
  fc.record({ do: fc.constant('ticket'), account: few, seller: few }),
  fc.record({
    do: fc.constantFrom('name-view', 'rename-view', 'drop-view'),
    view: few,
    name: fc.nat({ max: 2 }),
  }),
);

/** What the real planner makes of an action. */
export function planOfAction(records: Records, action: UserAction, ctx: PlanContext): Plan | Refusal {
  const sellers = records.all('seller');
  const accountAt = (index: number) => at(records.all('account'), index).id;
  const sellerAt = (index: number) => at(sellers, index).id;
  switch (action.do) {
    case 'move':
      return moveAccounts(records, {
        scenarioId: planAId,
        accountIds: action.accounts.map(accountAt),
        target: targetAt(records, action.target),
        keepQuarterback: action.alt,
        reason: null,
      });
    case 'explain':
      return explainMoves(records, {
        scenarioId: planAId,
        accountIds: action.accounts.map(
          (index) => pick(records.all('proposal'), index)?.accountId ?? accountAt(index),
        ),
        reason: `Because of ${action.words}.`,
      });
    case 'lock':
      return lockAccounts(records, {
        accountIds: action.accounts.map(accountAt),
        reason: 'Renewal is open.',
      });
    case 'unlock':
      return unlockAccounts(records, { accountIds: action.accounts.map(accountAt) });
    case 'lead':
      return nameQuarterback(records, {
        accountId: accountAt(action.account),
        sellerId: sellerAt(action.seller),
      });
    case 'join':
      return addTeamMember(records, {
        accountId: accountAt(action.account),
        sellerId: sellerAt(action.seller),
      });
    case 'leave': {
      const member = pick(records.all('teamMember'), action.account);
      return removeTeamMember(records, {
        accountId: member?.accountId ?? accountAt(action.account),
        sellerId: member?.sellerId ?? sellerAt(action.seller),
      });
    }
    case 'ticket':
      return raiseTicket(
        records,
        {
          kind: 'two owners',
          accountId: accountAt(action.account),
          claims: [{ sellerId: sellerAt(action.seller), asksFor: 'to keep it', statement: '' }],
          ruleCode: 'C4',
        },
        ctx,
      );
    case 'rule-on':
      return issueRuling(
        records,
        {
          ticketId: pick(records.all('ticket'), action.ticket)?.id ?? ('none' as TicketId),
          decision: 'Settled',
          lane: at(lanes, action.lane),
          ruleCited: 'C4',
          reasoning: 'As the rule says.',
          scenarioId: planAId,
        },
        ctx,
      );
    case 'threshold': {
      const { id: ruleId, condition } = at(records.all('coverageRule'), action.rule);
      const threshold = mainThreshold({ condition }, {});
      if (threshold === null) return editRule(records, { ruleId }, ctx);
      return editRule(
        records,
        { ruleId, condition: withThreshold(condition, threshold, action.value + 1) },
        ctx,
      );
    }
    case 'seller':
      return editSeller(records, {
        sellerId: sellerAt(action.seller),
        homeLane: [...lanes, null][action.lane % 4] ?? null,
        capacityAccounts: action.capacity === 0 ? null : action.capacity,
      });
    case 'pair':
      return pairSellers(records, { firstId: sellerAt(action.seller), secondId: sellerAt(action.other) });
    case 'merge':
      return mergeSellers(records, {
        survivorId: sellerAt(action.seller),
        mergedIds: [sellerAt(action.other)],
      });
    case 'active':
      return setSellersActive(records, {
        sellerIds: [sellerAt(action.seller)],
        active: action.on,
        scenarioId: planAId,
      });
    case 'hire':
      return addSeller(records, { name: `Hire ${sellers.length}`, homeLane: at(lanes, action.lane) }, ctx);
    case 'name-view':
      return saveView(
        records,
        {
          scenarioView: 'proposed',
          grouping: 'seller',
          sorting: 'spend',
          filter: {},
          name: `View ${action.name}`,
        },
        ctx,
      );
    case 'rename-view':
      return renameView(records, {
        viewId: pick(records.all('savedView'), action.view)?.id ?? 'none',
        name: `View ${action.name}`,
      });
    case 'drop-view':
      return removeView(records, { viewId: pick(records.all('savedView'), action.view)?.id ?? 'none' });
    case 'as-of':
      return editWorkspace(records, { asOfDate: `2026-03-${String(action.day + 1).padStart(2, '0')}` });
    case 'import':
      return planOfImport(records, action, ctx);
  }
}

/** A list of `count` accounts whose ids begin at `from`: some known, some new, with owners known and new. */
function planOfImport(
  records: Records,
  action: Extract<UserAction, { do: 'import' }>,
  ctx: PlanContext,
): Plan | Refusal {
  const numbers = Array.from({ length: action.count }, (_, index) => action.from + index);
  const table: Table = {
    headers: ['Account ID', 'Account Name', 'Account Owner', 'Spend'],
    rows: new CellRows(
      numbers.map((number) => [
        `X-${number}`,
        `Account ${String(number).padStart(2, '0')}`,
        `Seller ${number % 7}`,
        String(action.spend * 1000 + number),
      ]),
    ),
    lines: numbers.map((_, index) => index + 2),
    problems: [],
    setAside: [],
    headerLine: 1,
    typedColumns: new Set(),
  };
  return importAccounts(
    records,
    {
      fileName: 'list.csv',
      table,
      choices: matchColumns(table).columns,
      asOfDate: ctx.asOf,
      decisions: { ...noDecisions, removeMissing: action.removes === true },
      matchName: null,
      today: ctx.asOf,
    },
    ctx,
  );
}

function targetAt(records: Records, index: number): MoveTarget {
  const sellers = records.all('seller');
  const choice = index % (sellers.length + boardLanes.length);
  const seller = sellers[choice];
  return seller === undefined
    ? { kind: 'lane', lane: at(boardLanes, choice - sellers.length) }
    : { kind: 'seller', sellerId: seller.id };
}

function pick<T>(items: readonly T[], index: number): T | undefined {
  return items[index % Math.max(1, items.length)];
}

function at<T>(items: readonly T[], index: number): T {
  const item = pick(items, index);
  if (item === undefined) throw new Error('There is nothing to choose from.');
  return item;
}
