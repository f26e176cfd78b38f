// What a pasted list would do, families and exceptions included: said before it happens, and what then happens.
import { describe, expect, it } from 'vitest';
import { restOf, stayingBehind } from '../../renderer/features/board/families';
import {
  asksAboutFamilies,
  type FamilyAnswer,
  findingOutcome,
  readingList,
} from '../../renderer/features/board/list-outcome';
import { BoardIndex } from '../../renderer/store/board-index';
import { runAtOnce } from '../../renderer/store/in-slices';
import type { MoveTarget } from '../../shared/actions/move-accounts';
import { moveListed } from '../../shared/actions/move-list';
import { Book } from '../../shared/records/book';
import { planAId } from '../../shared/records/ids';
import type { AnyRecord } from '../../shared/records/record';
import type { Workspace } from '../../shared/records/workspace';
import { accountIdAt, makeAccount, makeSeller, sellerIdAt, smallBook, testAsOf } from '../helpers/small-book';

type Guards = Workspace['guards'];

/** 20 is the head; 21, 22 below it; 23, 24 below 22. All are with Seller 0, 23 with Seller 2; 24 is locked. */
function familyBook(guards: Partial<Guards> = {}, more: readonly AnyRecord[] = []): Book {
  const at = { lane: 'inside', ownerId: sellerIdAt(0) } as const;
  const records = smallBook().map((record) =>
    record.type === 'workspace' ? { ...record, guards: { ...record.guards, ...guards } } : record,
  );
  return new Book([
    ...records,
    makeAccount(20, { name: 'Acme', ...at }),
    makeAccount(21, { name: 'Acme East', parentId: accountIdAt(20), ...at }),
    makeAccount(22, { name: 'Acme West', parentId: accountIdAt(20), ...at }),
    makeAccount(23, { parentId: accountIdAt(22), lane: 'field', ownerId: sellerIdAt(2) }),
    makeAccount(24, { parentId: accountIdAt(22), lockReason: 'Open renewal.', ...at }),
    ...more,
  ]);
}

function look(book: Book, text: string, answer: FamilyAnswer = 'only') {
  const open = { board: BoardIndex.of(book, planAId, testAsOf), book };
  const read = runAtOnce(readingList({ ...open, asOf: testAsOf }, text));
  const outcome = runAtOnce(findingOutcome(open, read, answer));
  const moves = [...outcome.moves, ...outcome.along];
  const plan = moveListed(book, {
    scenarioId: planAId,
    asOf: testAsOf,
    keepQuarterback: false,
    reason: null,
    moves,
    exceptions: outcome.exceptions,
  });
  return { ...open, read, outcome, plan };
}

/** Where the list sends whom, those who come along too. */
function wayOf({ outcome }: ReturnType<typeof look>): Record<string, string> {
  return Object.fromEntries(
    [...outcome.moves, ...outcome.along].map(({ accountId, target }) => [
      accountId,
      target.kind === 'lane' ? target.lane : target.sellerId,
    ]),
  );
}

describe('GR5 a list and the families it would tear', () => {
  it('takes the whole family along in one entry where the setting says so; locked members stay and are named', () => {
    const seen = look(familyBook({ family: 'all' }), 'X-20\tSpecialist');
    expect(wayOf(seen)).toEqual({
      a20: 'specialist',
      a21: 'specialist',
      a22: 'specialist',
      a23: 'specialist',
      a24: 'specialist',
    });
    const { outcome, plan, read } = seen;
    expect(asksAboutFamilies(read)).toBe(false);
    expect(outcome).toMatchObject({ alongCount: 3, movingCount: 4, rest: { name: 'Acme' } });
    expect(outcome.byTarget).toEqual([{ name: 'Specialist', count: 4 }]);
    expect(plan).toMatchObject({ ok: true, changes: { length: 4 } });
    expect(plan.ok && plan.notes).toContain('Account 24 is locked and stays. Open renewal.');
  });

  it('takes along whom a drop of the same accounts to the same target would', () => {
    const texts: readonly [string, readonly number[], MoveTarget][] = [
      ['X-20\tSpecialist', [20], { kind: 'lane', lane: 'specialist' }],
      ['X-23\tInside', [23], { kind: 'lane', lane: 'inside' }],
      ['X-21\tSeller 2\nX-22\tSeller 2', [21, 22], { kind: 'seller', sellerId: sellerIdAt(2) }],
      // One that is there already has a family all the same.
      ['X-23\tSeller 2\nX-0\tSeller 2', [23, 0], { kind: 'seller', sellerId: sellerIdAt(2) }],
    ];
    for (const [text, hand, target] of texts) {
      const { outcome, board, book } = look(familyBook({ family: 'all' }), text);
      const goal =
        target.kind === 'lane'
          ? { lane: target.lane, groupKey: null }
          : { lane: 'field', groupKey: `field/${target.sellerId}` };
      const behind = stayingBehind(board, restOf(book, hand.map(accountIdAt)), goal);
      expect(outcome.along.map(({ accountId }) => accountId).sort(), text).toEqual([...behind].sort());
    }
  });

  it('a member the list itself sends elsewhere goes there, and those below follow the nearest above', () => {
    const book = familyBook({ family: 'all' });
    expect(wayOf(look(book, 'X-22\tField\nX-20\tSpecialist'))).toEqual({
      a20: 'specialist',
      a21: 'specialist',
      a22: 'field',
      // 23 is in Field already.
      a24: 'field',
    });
    expect(wayOf(look(book, 'X-21\tField\nX-23\tSpecialist'))).toMatchObject({ a20: 'field', a22: 'field' });
  });

  it('moves only what it names where the setting says so', () => {
    const { outcome, read } = look(familyBook({ family: 'onlyThis' }), 'X-20\tSpecialist', 'all');
    expect(asksAboutFamilies(read)).toBe(false);
    expect(outcome).toMatchObject({ along: [], movingCount: 1 });
  });

  it('asks, counts who is left behind, and does what is answered', () => {
    const text = 'X-20\tSpecialist\nX-1\tSpecialist';
    const { read } = look(familyBook(), text);
    expect(asksAboutFamilies(read)).toBe(true);
    expect(read.families.rest).toMatchObject({ name: 'Acme', familyCount: 1, ids: { length: 4 } });
    expect(look(familyBook(), text, 'only').outcome).toMatchObject({ movingCount: 2, leftCount: 0 });
    expect(look(familyBook(), text, 'all').outcome).toMatchObject({ movingCount: 5, alongCount: 3 });
    const left = look(familyBook(), text, 'leave');
    expect(left.outcome).toMatchObject({ movingCount: 1, leftCount: 1, along: [] });
    expect(wayOf(left)).toEqual({ a01: 'specialist' });
  });

  it('asks nothing where only locked members would stay, or the list names them all', () => {
    const all = [20, 21, 22, 23].map((index) => `X-${index}\tSpecialist`).join('\n');
    expect(asksAboutFamilies(look(familyBook(), all).read)).toBe(false);
    expect(look(familyBook(), `${all}\nX-24\tSpecialist`).read.families.rest.ids).toEqual([]);
  });
});

describe('GR6 what a list goes against is said before it happens', () => {
  const full = makeSeller(6, { name: 'Dana', homeLane: 'specialist', capacityAccounts: 1 });
  const unordered = [40, 41].map((index) => makeAccount(index, { orderCount: 0, lane: null, ownerId: null }));

  it('counts what is marked, and names the sellers over capacity with their figures', () => {
    const book = familyBook({}, [full, ...unordered]);
    const { outcome, plan } = look(book, 'X-40\tDana\nX-41\tDana\nX-0\tField');
    const marks = plan.ok ? plan.changes.filter(({ after }) => after?.exception != null) : [];
    expect(outcome.exceptions.size).toBe(marks.length);
    expect(outcome).toMatchObject({ overCapacityCount: 2, asksWhy: true });
    expect(outcome.over).toEqual([{ sellerId: sellerIdAt(6), load: 2, capacity: 1 }]);
    expect(plan.ok && plan.label).toBe(
      `3 accounts proposed from a list, ${outcome.exceptions.size} as exceptions`,
    );
  });

  it('members who come along are weighed with the list', () => {
    const book = familyBook({ family: 'all' }, [full]);
    expect(look(book, 'X-20\tDana').outcome.over).toEqual([
      { sellerId: sellerIdAt(6), load: 4, capacity: 1 },
    ]);
  });

  it('counts no mark on a move back to current, which leaves no proposal to bear one', () => {
    const book = familyBook({}, unordered);
    const away = look(book, 'X-40\tField').plan;
    if (away.ok) book.apply(away.changes);
    // The rules want it in Inside; unassigned is where it is today.
    const { outcome, plan } = look(book, 'X-40\tnone');
    expect(outcome.exceptions.size).toBe(0);
    expect(plan).toMatchObject({ ok: true, label: 'Account 40 proposed to Unassigned from a list' });
  });

  it('asks why only what the settings ask', () => {
    const text = 'X-40\tDana\nX-41\tDana';
    const quiet = { asksAgainstRule: false, asksOverCapacity: false };
    const { outcome } = look(familyBook(quiet, [full, ...unordered]), text);
    expect(outcome).toMatchObject({ overCapacityCount: 2, asksWhy: false });
  });
});

describe('MV9 a long list', () => {
  it('is read and weighed in steps, so that nobody waits for it', () => {
    const count = 10_000;
    const many = Array.from({ length: count }, (_, index) =>
      makeAccount(1000 + index, { parentId: index % 2 === 0 ? null : accountIdAt(1000 + index - 1) }),
    );
    const book = familyBook({ family: 'all' }, many);
    const open = { board: BoardIndex.of(book, planAId, testAsOf), book };
    const text = many.map(({ externalId }) => `${externalId}\tSpecialist`).join('\n');
    const stopsOf = (steps: Generator<void, unknown, void>) => {
      let stops = 0;
      for (let step = steps.next(); step.done !== true; step = steps.next()) stops += 1;
      return stops;
    };
    expect(stopsOf(readingList({ ...open, asOf: testAsOf }, text))).toBeGreaterThan(count / 64);
    const read = runAtOnce(readingList({ ...open, asOf: testAsOf }, text));
    expect(stopsOf(findingOutcome(open, read, 'only'))).toBeGreaterThan(count / 512);
  });

  it('counts its exceptions with commas, as the summary does', () => {
    const many = Array.from({ length: 1_105 }, (_, index) =>
      makeAccount(1000 + index, { orderCount: 0, lane: null, ownerId: null }),
    );
    const text = many.map(({ externalId }) => `${externalId}\tField`).join('\n');
    const { plan } = look(familyBook({}, many), text);
    expect(plan.ok && plan.label).toBe('1,105 accounts proposed to Field from a list, 1,105 as exceptions');
  });
});
