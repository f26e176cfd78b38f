// The accounts of the sample that people meet by name, against the pictures: facts, owners, rules, tickets, teams.
import { describe, expect, it } from 'vitest';
import { assignmentOf, leadOf, placeIn } from '../../shared/coverage/placement';
import { compileRules, suggest } from '../../shared/coverage/suggest';
import type { Account } from '../../shared/records/account';
import { Book } from '../../shared/records/book';
import { planAId } from '../../shared/records/ids';
import { daysBetween } from '../../shared/records/values';
import { sampleAccountId } from '../../shared/sample/sample-accounts';
import { sampleDefaults, sampleWorkspace } from '../../shared/sample/sample-workspace';
import { dueText } from '../../shared/tickets/clock';

const anchor = sampleDefaults.anchorDate;
const millions = (cents: number): string => `$${(cents / 100_000_000).toFixed(1)}M`;
const spendOf = (accounts: readonly Account[]): number =>
  accounts.reduce((sum, account) => sum + (account.spendCents ?? 0), 0);

function named(book: Book, name: string): Account {
  const account = book.get('account', sampleAccountId(name));
  if (account === undefined) throw new Error(`The sample has no ${name}.`);
  return account;
}

describe('the named accounts', () => {
  const book = new Book(sampleWorkspace(sampleDefaults));
  const thousands = (cents: number | null): string => `${((cents ?? 0) / 100_000).toFixed(1)}K`;
  const initials = (sellerId: string | null): string =>
    (book.get('seller', sellerId ?? '')?.name ?? '')
      .split(' ')
      .map((word) => word.charAt(0))
      .join('');

  // Name, owner in Plan A, spend in $K, average order, days since the last order, quarterback: board-light.png, account-drawer.png.
  it.each([
    ['Ashgrove Brewing', 'MO', 44, '2.9K', 12, 'MO'],
    ['Bellweather Dental Labs', 'MO', 31, '1.4K', 6, 'MO'],
    ['Orchard Hill Cannery', 'MO', 52, '4.8K', 31, 'MO'],
    ['Juniper Lab Supply', 'MO', 27, '2.1K', 402, 'MO'],
    ['Abbot Lane Florists', 'TL', 19, '0.9K', 7, 'TL'],
    ['Copperline Electric', 'PR', 96, '11.2K', 4, 'PR'],
    ['Vantry Aerospace', 'DC', 1240, '48.6K', 3, 'DC'],
    ['Meridian Bottling', 'DC', 68, '11.4K', 23, 'DC'],
    ['Stonebridge Ceramics', 'DC', 382, '27.3K', 11, 'DC'],
    ['Tamarack Foods', 'IS', 212, '15.2K', 18, 'IS'],
    ['Northgate Cold Storage', 'IS', 97, '10.8K', 29, 'IS'],
    ['Sable Ridge Lumber', 'IS', 455, '32.5K', 6, 'IS'],
    ['Kestrel Robotics', 'LH', 418, '31.5K', 8, 'LH'],
    ['Calloway Instruments', 'LH', 187, '22.8K', 15, 'MH'],
    ['Halvorsen Bearings', 'OP', 143, '17.9K', 20, 'RA'],
    ['Larkspur Hospital Group', 'OP', 388, '24.3K', 5, 'RA'],
    ['Redmoor Quarry', 'OP', 126, '14.0K', 27, 'OP'],
    ['Pinehurst Paper', 'NB', 164, '18.2K', 33, 'NB'],
  ] as const)('S5 %s is as pictured', (name, owner, spend, average, days, quarterback) => {
    const account = named(book, name);
    expect(initials(assignmentOf(book, account, planAId).ownerId)).toBe(owner);
    expect(Math.round((account.spendCents ?? 0) / 100_000)).toBe(spend);
    expect(thousands(account.averageOrderCents)).toBe(average);
    expect(daysBetween(account.lastOrderOn ?? '', anchor)).toBe(days);
    expect(initials(leadOf(book, account, planAId))).toBe(quarterback);
  });

  it.each([
    ['Quillfeather Textiles', 71, 38, 'inside'],
    ['Osgood Marine', 118, 9, 'field'],
    ['Marlowe Tannery', 22, 515, 'inside'],
    ['Birchmont Schools', 64, 21, 'inside'],
    ['Ironwell Forge', 204, 16, 'field'],
    ['Easterly Coatings', 47, 73, 'inside'],
    ['Wexford Tool & Die', 88, 12, 'specialist'],
    ['Hollins Pet Foods', 35, 44, 'inside'],
  ] as const)('S5 %s is unassigned and suggested as pictured', (name, spend, days, lane) => {
    const account = named(book, name);
    expect(placeIn(book, account, planAId).boardLane).toBe('unassigned');
    expect(Math.round((account.spendCents ?? 0) / 100_000)).toBe(spend);
    expect(daysBetween(account.lastOrderOn ?? '', anchor)).toBe(days);
    expect(suggest(account, book.all('coverageRule'), { asOf: anchor, ...book.workspace() }).lane).toBe(lane);
  });

  it('S5 the three dragged away from Dana are worth $105K and all suggest Inside', () => {
    const three = ['Brightwater Dairy Co-op', 'Pell & Sons Millwork', 'Corvane Plastics'].map((name) =>
      named(book, name),
    );
    expect(three.map((account) => Math.round((account.spendCents ?? 0) / 100_000))).toEqual([41, 28, 36]);
    expect(Math.round(spendOf(three) / 100_000)).toBe(105);
    const ask = compileRules(book.all('coverageRule'), { asOf: anchor, ...book.workspace() });
    expect(three.map((account) => ask.suggest(account).lane)).toEqual(['inside', 'inside', 'inside']);
    const moved = book.all('proposal').flatMap((proposal) => book.get('account', proposal.accountId) ?? []);
    expect(millions(spendOf([...moved, ...three]))).toBe('$4.3M');
  });

  it('S5 rules, locks, moves and tickets of the named accounts', () => {
    const ask = compileRules(book.all('coverageRule'), { asOf: anchor, ...book.workspace() });
    expect(ask.suggest(named(book, 'Meridian Bottling'))).toMatchObject({
      outcome: 'contested',
      decidedBy: ['C4', 'C5'],
    });
    expect(ask.suggest(named(book, 'Copperline Electric')).lane).toBe('field');
    expect(ask.suggest(named(book, 'Pinehurst Paper')).lane).toBe('field');
    for (const name of ['Kestrel Robotics', 'Calloway Instruments', 'Halvorsen Bearings', 'Redmoor Quarry']) {
      expect(ask.suggest(named(book, name))).toMatchObject({ lane: 'specialist', decidedBy: ['C3'] });
    }
    expect(named(book, 'Tamarack Foods')).toMatchObject({
      orderCount: 14,
      averageOrderCents: 15_171_43,
      lastOrderOn: '2026-02-20',
      externalId: '0014-22871',
      lockReason: 'Its handoff is done on 20 March.',
    });
    const movedTwice = book.all('account').filter((account) => book.about('move', account.id).length === 2);
    expect(movedTwice.map((account) => account.name).sort()).toEqual([
      'Copperline Electric',
      'Tamarack Foods',
    ]);
    expect(book.about('move', sampleAccountId('Tamarack Foods')).map((move) => move.doneOn)).toEqual([
      '2024-11-12',
      '2026-03-02',
    ]);
    const now = `${anchor}T10:42:00.000Z`;
    expect(
      book
        .all('ticket')
        .map((ticket) => [
          ticket.number,
          book.get('account', ticket.accountId)?.name,
          ticket.claims.map((claim) => initials(claim.sellerId)).join(' '),
          ticket.dueOn,
          dueText(ticket, now),
        ]),
    ).toEqual([
      [109, 'Meridian Bottling', 'DC PR', '2026-03-09', '1 d overdue'],
      [112, 'Calloway Instruments', 'MH LH', '2026-03-11', '22 h left'],
      [114, 'Fenwick Foundry', 'TL KW', '2026-03-13', '3 d left'],
      [115, 'Larkspur Hospital Group', 'RA OP', '2026-03-13', '3 d left'],
      [117, 'Northgate Cold Storage', 'IS SW', '2026-03-16', '4 d left'],
      [118, 'Pinehurst Paper', 'MH NB', '2026-03-17', '5 d left'],
    ]);
  });

  it('S5 the team of Tamarack is led by Ingrid, with Theo and Leila', () => {
    const accountId = sampleAccountId('Tamarack Foods');
    expect(initials(book.teamOf(accountId)?.quarterbackId ?? null)).toBe('IS');
    expect(
      book.about('teamMember', accountId).map((member) => [initials(member.sellerId), member.needs]),
    ).toEqual([
      ['IS', 'A named plan for each site by 31 March'],
      ['TL', 'Quotes under $10K out within a day'],
      ['LH', 'Joins before the proposal, not after'],
    ]);
  });

  it('S5 $1.3M is at stake: moves with a new quarterback or an open ticket', () => {
    const atStake = book.all('proposal').flatMap((proposal) => {
      const account = book.get('account', proposal.accountId);
      const open = book.about('ticket', proposal.accountId).some((ticket) => ticket.status === 'open');
      return account !== undefined && (open || proposal.quarterbackId !== null) ? [account] : [];
    });
    expect(millions(spendOf(atStake))).toBe('$1.3M');
  });
});
