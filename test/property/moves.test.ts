// Properties of moves: what a drop proposes, whatever happened before it.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { type MoveAccountsInput, moveAccounts } from '../../shared/actions/move-accounts';
import { assignmentOf, placeOf } from '../../shared/coverage/placement';
import { Book } from '../../shared/records/book';
import { type AccountId, planAId, proposalIdOf } from '../../shared/records/ids';
import { boardLanes } from '../../shared/records/lane';
import { planOfAction, type UserAction, userAction } from '../helpers/random-actions';
import { holds } from '../helpers/regressions';
import { smallBook, testContext } from '../helpers/small-book';

interface Drop {
  readonly before: readonly UserAction[];
  readonly accounts: readonly number[];
  readonly target: number;
  readonly alt: boolean;
}

const drops: fc.Arbitrary<Drop> = fc.record({
  before: fc.array(userAction, { maxLength: 10 }),
  accounts: fc.array(fc.nat({ max: 14 }), { minLength: 1, maxLength: 5 }),
  target: fc.nat({ max: 40 }),
  alt: fc.boolean(),
});

function bookAfter(actions: readonly UserAction[]): Book {
  const book = new Book(smallBook());
  const ctx = testContext();
  for (const action of actions) {
    const plan = planOfAction(book, action, ctx);
    if (plan.ok) book.apply(plan.changes);
  }
  return book;
}

function inputOf(book: Book, drop: Drop): MoveAccountsInput {
  const accounts = book.all('account');
  // An inactive seller is no target (SE10).
  const sellers = book.all('seller').filter((seller) => seller.active);
  const choice = drop.target % (sellers.length + boardLanes.length);
  const seller = sellers[choice];
  const lane = boardLanes[choice - sellers.length] ?? 'unassigned';
  return {
    scenarioId: planAId,
    accountIds: drop.accounts.flatMap((index) => accounts[index % accounts.length]?.id ?? []),
    target: seller === undefined ? { kind: 'lane', lane } : { kind: 'seller', sellerId: seller.id },
    keepQuarterback: drop.alt,
    reason: null,
  };
}

function standing(book: Book, id: AccountId) {
  const account = book.get('account', id);
  if (account === undefined) throw new Error(`There is no ${id}.`);
  const { lane, ownerId } = assignmentOf(book, account, planAId);
  const team = book.teamOf(id);
  const quarterbackId = book.proposalOf(planAId, id)?.quarterbackId ?? team?.quarterbackId ?? null;
  return { account, lane, ownerId, quarterbackId, team };
}

async function afterEveryDrop(
  name: string,
  check: (before: Book, after: Book, input: MoveAccountsInput, plan: ReturnType<typeof moveAccounts>) => void,
): Promise<void> {
  await holds(
    name,
    drops,
    (drop) => {
      const before = bookAfter(drop.before);
      const input = inputOf(before, drop);
      const plan = moveAccounts(before, input);
      const after = new Book([...before.everything()]);
      if (plan.ok) after.apply(plan.changes);
      check(before, after, input, plan);
    },
    { runs: 150 },
  );
}

/** The selected accounts that may move. */
function movable(book: Book, input: MoveAccountsInput): AccountId[] {
  return [...new Set(input.accountIds)].filter((id) => book.get('account', id)?.lockReason === null);
}

describe('moves', () => {
  it('M1 a drop on a seller sets the owner, and the lane to that seller’s home lane', async () => {
    await afterEveryDrop('move-to-seller', (before, after, input) => {
      if (input.target.kind !== 'seller') return;
      const seller = before.get('seller', input.target.sellerId);
      for (const id of movable(before, input)) {
        const { lane, ownerId } = standing(after, id);
        expect({ lane, ownerId }).toEqual({ lane: seller?.homeLane, ownerId: seller?.id });
        expect(placeOf({ lane, ownerId }, seller).group).toBe(seller?.id);
      }
    });
  });

  it('M2 a drop on a lane keeps an owner at home there, and leaves the owner open otherwise', async () => {
    await afterEveryDrop('move-to-lane', (before, after, input) => {
      if (input.target.kind !== 'lane' || input.target.lane === 'unassigned') return;
      for (const id of movable(before, input)) {
        const was = standing(before, id);
        const { lane, ownerId } = standing(after, id);
        const owner = was.ownerId === null ? undefined : before.get('seller', was.ownerId);
        expect(lane).toBe(input.target.lane);
        const staysAtHome = owner?.active === true && owner.homeLane === input.target.lane;
        expect(ownerId).toBe(staysAtHome ? was.ownerId : null);
        const place = placeOf({ lane, ownerId }, owner);
        expect(place.boardLane).toBe(input.target.lane);
      }
    });
  });

  it('M3 a drop on Unassigned clears lane and owner', async () => {
    await afterEveryDrop('move-to-unassigned', (before, after, input) => {
      if (input.target.kind !== 'lane' || input.target.lane !== 'unassigned') return;
      for (const id of movable(before, input)) {
        expect(standing(after, id)).toMatchObject({ lane: null, ownerId: null });
      }
    });
  });

  it('M4 a proposal equal to current is no proposal', async () => {
    await afterEveryDrop('move-back', (_, after, __, plan) => {
      if (!plan.ok) return;
      for (const { recordId } of plan.changes) {
        const proposal = after.get('proposal', recordId);
        if (proposal === undefined) continue;
        const account = after.get('account', proposal.accountId);
        expect([proposal.lane, proposal.ownerId]).not.toEqual([account?.lane, account?.ownerId]);
      }
    });
  });

  it('M5 a locked account stays and is named', async () => {
    await afterEveryDrop('move-locked', (before, after, input, plan) => {
      const locked = [...new Set(input.accountIds)].filter((id) => !movable(before, input).includes(id));
      for (const id of locked) {
        expect(standing(after, id)).toEqual(standing(before, id));
        if (plan.ok) expect(plan.notes.join('\n')).toContain(before.get('account', id)?.name);
      }
      if (locked.length > 0 && movable(before, input).length === 0) {
        expect(plan).toMatchObject({ ok: false, code: 'account-locked' });
      }
    });
  });

  it('M6 the quarterback follows to the new owner when the current owner is it, unless Alt is held', async () => {
    await afterEveryDrop('move-quarterback', (before, after, input) => {
      for (const id of movable(before, input)) {
        const was = standing(before, id);
        const is = standing(after, id);
        const leads = is.team?.quarterbackId ?? null;
        if (was.lane === is.lane && was.ownerId === is.ownerId) {
          expect(is.quarterbackId).toBe(was.quarterbackId);
          continue;
        }
        // Back at current there is no proposal, and the new owner is the old one.
        const follows = leads !== null && leads === is.account.ownerId && !input.keepQuarterback;
        expect(is.quarterbackId).toBe(follows && is.ownerId !== null ? is.ownerId : leads);
      }
    });
  });

  it('M7 a drop writes proposals of the selected accounts and nothing else', async () => {
    await afterEveryDrop('move-writes', (_, __, input, plan) => {
      if (!plan.ok) return;
      const allowed = new Set(input.accountIds.map((id) => proposalIdOf(planAId, id)));
      for (const change of plan.changes) {
        expect(change.type).toBe('proposal');
        expect(allowed.has(change.recordId)).toBe(true);
      }
    });
  });

  it('M8 a drop that changes nothing is refused and says so', async () => {
    await afterEveryDrop('move-nothing', (before, _, input) => {
      const plan = moveAccounts(before, input);
      if (!plan.ok) return;
      const after = new Book([...before.everything()]);
      after.apply(plan.changes);
      const again = moveAccounts(after, input);
      expect(again).toMatchObject({ ok: false });
      if (!again.ok) expect(['nothing-to-change', 'account-locked']).toContain(again.code);
    });
  });
});
