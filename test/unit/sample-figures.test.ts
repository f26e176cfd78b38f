// The figures of the sample, counted from its records as the app counts them, against those of the pictures.
import { describe, expect, it } from 'vitest';
import { assignmentOf, placeIn } from '../../shared/coverage/placement';
import { compileDormancy, compileRules, isMismatch } from '../../shared/coverage/suggest';
import type { Account } from '../../shared/records/account';
import { Book } from '../../shared/records/book';
import { planAId, type ScenarioId } from '../../shared/records/ids';
import { boardLanes, laneName } from '../../shared/records/lane';
import { recordSchema } from '../../shared/records/record';
import { sampleDefaults, sampleWorkspace } from '../../shared/sample/sample-workspace';

const anchor = sampleDefaults.anchorDate;
const millions = (cents: number): string => `$${(cents / 100_000_000).toFixed(1)}M`;
const spendOf = (accounts: readonly Account[]): number =>
  accounts.reduce((sum, account) => sum + (account.spendCents ?? 0), 0);

function bookOf(seed: number): Book {
  return new Book(sampleWorkspace({ seed, anchorDate: anchor }));
}

function lanesOf(book: Book, scenarioId: ScenarioId | null): Record<string, [number, string]> {
  return Object.fromEntries(
    boardLanes.map((lane) => {
      const here = book
        .all('account')
        .filter((account) => placeIn(book, account, scenarioId).boardLane === lane);
      return [laneName[lane], [here.length, millions(spendOf(here))]];
    }),
  );
}

function loadsOf(book: Book, scenarioId: ScenarioId | null): Record<string, number> {
  const loads: Record<string, number> = {};
  for (const account of book.all('account')) {
    const { group } = placeIn(book, account, scenarioId);
    const name = book.get('seller', group)?.name.split(' ')[0] ?? group;
    loads[name] = (loads[name] ?? 0) + 1;
  }
  return loads;
}

function mismatchesOf(book: Book, scenarioId: ScenarioId | null): number {
  const ask = compileRules(book.all('coverageRule'), { asOf: anchor, ...book.workspace() });
  return book
    .all('account')
    .filter((account) => isMismatch(ask.suggest(account), placeIn(book, account, scenarioId).boardLane))
    .length;
}

describe.each([sampleDefaults.seed, 1, 20_260_310])('the sample of seed %i', (seed) => {
  const book = bookOf(seed);

  it('S1 fills the lanes of Plan A and of today', () => {
    expect(lanesOf(book, planAId)).toEqual({
      Unassigned: [15, '$0.9M'],
      Inside: [156, '$5.9M'],
      Field: [111, '$31.6M'],
      Specialist: [36, '$6.0M'],
    });
    const today = lanesOf(book, null);
    expect(Object.values(today).map(([count]) => count)).toEqual([18, 137, 131, 32]);
    expect(book.count('account')).toBe(318);
    expect(millions(spendOf(book.all('account')))).toBe('$44.4M');
  });

  it('S2 moves 37 accounts worth $4.2M, 9.5% of spend, lane by lane', () => {
    const moves = book.all('proposal').map((proposal) => {
      const account = book.get('account', proposal.accountId);
      if (account === undefined) throw new Error('A proposal without its account.');
      const lane = (scenarioId: ScenarioId | null) => laneName[placeIn(book, account, scenarioId).boardLane];
      return { account, flow: `${lane(null)} to ${lane(planAId)}` };
    });
    const flows: Record<string, [number, string]> = {};
    for (const { flow } of moves) {
      const along = moves.filter((move) => move.flow === flow).map((move) => move.account);
      flows[flow] = [along.length, millions(spendOf(along))];
    }
    expect(flows).toEqual({
      'Field to Inside': [21, '$0.9M'],
      'Field to Specialist': [6, '$1.6M'],
      'Inside to Field': [5, '$0.8M'],
      'Specialist to Field': [2, '$0.8M'],
      'Unassigned to Inside': [3, '$0.1M'],
    });
    const moved = moves.map((move) => move.account);
    expect([moved.length, millions(spendOf(moved))]).toEqual([37, '$4.2M']);
    expect(((100 * spendOf(moved)) / spendOf(book.all('account'))).toFixed(1)).toBe('9.5');
    expect(moved.filter((account) => account.lockReason !== null)).toEqual([]);
    for (const account of moved) {
      expect(assignmentOf(book, account, planAId).ownerId).not.toBe(
        assignmentOf(book, account, null).ownerId,
      );
    }
  });

  it('S3 counts mismatch 30 and 64, dormant 19, tickets 6, locked 5', () => {
    const mismatches = [mismatchesOf(book, planAId), mismatchesOf(book, null)];
    expect(mismatches).toEqual([30, 64]);
    expect(mismatches.map((count) => Math.round(100 - (100 * count) / book.count('account')))).toEqual([
      91, 80,
    ]);
    expect(book.all('account').filter(compileDormancy(anchor, 12)).length).toBe(19);
    expect(book.all('ticket').filter((ticket) => ticket.status === 'open').length).toBe(6);
    expect(book.all('account').filter((account) => account.lockReason !== null).length).toBe(5);
  });

  it('S4 loads every seller as the pictures say', () => {
    expect(loadsOf(book, planAId)).toEqual({
      ...{ Maya: 42, Theo: 47, Priya: 38, Sam: 29, Dana: 26, Marcus: 22, Ingrid: 19, Kenji: 23, Ruth: 21 },
      ...{ Leila: 14, Owen: 12, Noor: 10, 'no-owner': 15 },
    });
    expect(loadsOf(book, null)).toEqual({
      ...{ Maya: 35, Theo: 45, Priya: 34, Sam: 23, Dana: 33, Marcus: 26, Ingrid: 21, Kenji: 28, Ruth: 23 },
      ...{ Leila: 13, Owen: 10, Noor: 9, 'no-owner': 18 },
    });
    const capacity = (lane: string) =>
      book
        .all('seller')
        .filter((seller) => seller.homeLane === lane)
        .reduce((sum, seller) => sum + (seller.capacityAccounts ?? 0), 0);
    expect([capacity('inside'), capacity('field'), capacity('specialist')]).toEqual([190, 120, 51]);
  });

  it('S6 is whole: every record parses, ids, names and CRM ids are unique, every reference holds', () => {
    const records = sampleWorkspace({ seed, anchorDate: anchor });
    for (const record of records) expect(recordSchema.safeParse(record).success).toBe(true);
    expect(new Set(records.map((record) => record.id)).size).toBe(records.length);
    for (const field of ['name', 'externalId', 'domain'] as const) {
      expect(new Set(book.all('account').map((account) => account[field])).size).toBe(318);
    }
    for (const account of book.all('account')) {
      if (account.ownerId !== null) expect(book.get('seller', account.ownerId)?.homeLane).toBe(account.lane);
    }
  });
});
