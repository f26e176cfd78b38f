// Holds up what an account's history tells: every kind of change in words, at the right date, newest first.
import { afterEach, describe, expect, it } from 'vitest';
import { accountHistory } from '../../renderer/store/history';
import { undo } from '../../renderer/store/undo';
import { addTeamMember, editTeamMember, removeTeamMember } from '../../shared/actions/edit-team';
import { issueRuling } from '../../shared/actions/issue-ruling';
import { lockAccounts, unlockAccounts } from '../../shared/actions/lock-accounts';
import { moveAccounts } from '../../shared/actions/move-accounts';
import { nameQuarterback } from '../../shared/actions/name-quarterback';
import type { Plan, Refusal } from '../../shared/actions/plan';
import { raiseTicket } from '../../shared/actions/raise-ticket';
import { withdrawProposals } from '../../shared/actions/withdraw-proposals';
import { planAId } from '../../shared/records/ids';
import type { AnyRecord } from '../../shared/records/record';
import { BookHarness } from '../helpers/book-harness';
import { accountIdAt, sellerIdAt, smallBook, startPlan, testContext } from '../helpers/small-book';

const account = accountIdAt(2);
const accountIds = [account];

let harness: BookHarness;

async function start(extra: readonly AnyRecord[] = []): Promise<void> {
  harness = await BookHarness.startedWith(startPlan([...smallBook(), ...extra]));
}

function run(plan: Plan | Refusal): void {
  if (!plan.ok) throw new Error(plan.message);
  harness.commit(plan);
}

async function texts(): Promise<string[]> {
  await harness.settle();
  return (await accountHistory(account)).map((item) => item.text);
}

describe('the history of an account', () => {
  afterEach(() => harness.leave());

  it('W1 words moves, locks and teams, newest first', async () => {
    await start();
    const { book } = harness;
    const target = { kind: 'seller', sellerId: sellerIdAt(0) } as const;
    run(
      moveAccounts(book, {
        scenarioId: planAId,
        accountIds,
        target,
        keepQuarterback: false,
        reason: 'Phone',
      }),
    );
    run(withdrawProposals(book, { scenarioId: planAId, accountIds }));
    run(lockAccounts(book, { accountIds, reason: 'Open renewal' }));
    run(nameQuarterback(book, { accountId: account, sellerId: sellerIdAt(2) }));
    run(addTeamMember(book, { accountId: account, sellerId: sellerIdAt(3) }));
    run(editTeamMember(book, { accountId: account, sellerId: sellerIdAt(3), brings: 'Drive sizing' }));
    run(removeTeamMember(book, { accountId: account, sellerId: sellerIdAt(3) }));
    expect(await texts()).toEqual([
      'Seller 3 left the team',
      'What Seller 3 brings',
      'Seller 3 joined the team',
      'Seller 2 named quarterback',
      'Locked',
      'Proposal withdrawn',
      'Proposed to Seller 0',
      'Here before this workspace',
    ]);
    const reasons = (await accountHistory(account)).map((item) => item.reason);
    expect(reasons[1]).toBe('Drive sizing');
    expect(reasons[4]).toBe('Open renewal');
    expect(reasons[6]).toBe('Phone');
  });

  it('W1 tells what is still on its way to the disk, and the same once it is there', async () => {
    await start();
    run(lockAccounts(harness.book, { accountIds, reason: 'A trial' }));
    const before = await accountHistory(account);
    await harness.settle();
    expect(before.map((item) => item.text)).toEqual(['Locked', 'Here before this workspace']);
    await harness.reopen();
    expect((await accountHistory(account)).map((item) => item.text)).toEqual(before.map((item) => item.text));
  });

  it('W2 puts tickets, rulings and done moves at their own dates', async () => {
    await start([
      {
        type: 'move',
        id: 'move-1',
        deleted: false,
        accountId: account,
        fromLane: 'inside',
        toLane: 'field',
        fromOwnerId: sellerIdAt(0),
        toOwnerId: sellerIdAt(2),
        doneOn: '2024-11-12',
        actor: 'Elena Marsh',
        reason: 'C4',
      },
    ]);
    const { book } = harness;
    const context = testContext();
    const claims = [{ sellerId: sellerIdAt(0), asksFor: 'Take it', statement: '' }];
    run(
      raiseTicket(
        book,
        { kind: 'two owners', accountId: account, claims, ruleCode: null },
        { ...context, now: '2026-03-02T09:00:00.000Z' },
      ),
    );
    const [ticket] = book.all('ticket');
    if (ticket === undefined) throw new Error('No ticket was raised.');
    const ruling = {
      ticketId: ticket.id,
      decision: 'Inside takes it',
      lane: null,
      toSellerId: sellerIdAt(0),
      ruleCited: 'C5',
      reasoning: 'Orders came by phone.',
      scenarioId: planAId,
    };
    run(issueRuling(book, ruling, context));
    const items = await accountHistory(account);
    const of = (text: string) => items.find((item) => item.text === text);
    expect(of('T-1 raised by A tester')).toMatchObject({
      at: '2026-03-02T09:00:00.000Z',
      reason: 'Two owners',
    });
    expect(of('T-1 ruled: Inside takes it')).toMatchObject({
      at: context.now,
      reason: 'Orders came by phone.',
    });
    expect(of('Proposed to Seller 0')).toMatchObject({ reason: 'T-1: Inside takes it' });
    expect(items.at(-2)).toMatchObject({
      text: 'Inside to Field, Elena Marsh',
      at: '2024-11-12',
      reason: 'C4',
    });
  });

  it('W2 keeps the order of the journal within one instant, and puts what was there before last', async () => {
    await start([
      {
        type: 'move',
        id: 'move-1',
        deleted: false,
        accountId: account,
        fromLane: 'inside',
        toLane: 'field',
        fromOwnerId: sellerIdAt(0),
        toOwnerId: sellerIdAt(2),
        doneOn: '2021-11-12',
        actor: 'Elena Marsh',
        reason: 'C4',
      },
    ]);
    const { book } = harness;
    run(lockAccounts(book, { accountIds, reason: 'A trial' }));
    await harness.settle();
    const [locked] = await accountHistory(account);
    if (locked?.at == null) throw new Error('The lock has no time.');
    const context = { ...testContext(), now: locked.at };
    const claims = [{ sellerId: sellerIdAt(0), asksFor: 'Take it', statement: '' }];
    run(raiseTicket(book, { kind: 'two owners', accountId: account, claims, ruleCode: null }, context));
    run(unlockAccounts(book, { accountIds }));
    const items = (await accountHistory(account)).filter((item) => item.at === locked.at || item.at === null);
    const order = items.map((item) => item.text).filter((text) => text !== 'Unlocked');
    expect(order).toEqual(['T-1 raised by A tester', 'Locked', 'Here before this workspace']);
    expect((await accountHistory(account)).at(-1)).toMatchObject({
      text: 'Here before this workspace',
      at: null,
    });
  });

  it('W3 shows an undo as a line of its own', async () => {
    await start();
    run(lockAccounts(harness.book, { accountIds, reason: 'A trial' }));
    await harness.settle();
    await undo();
    expect(await texts()).toEqual(['Undid: Account 02 locked', 'Locked', 'Here before this workspace']);
  });

  it('W1 is empty for an account that is not in the book', async () => {
    await start();
    expect(await accountHistory(accountIdAt(99))).toEqual([]);
  });
});
