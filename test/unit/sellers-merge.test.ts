// Merging sellers who are one person: what is found, what moves over, what is filled in, and that undo restores it all.
import { describe, expect, it } from 'vitest';
import { groupSentence, groupTitle, samenessWords } from '../../renderer/features/sellers/duplicate-words';
import { undo } from '../../renderer/store/undo';
import { mergeSellers, planMerge } from '../../shared/actions/merge-sellers';
import { likelyDuplicates, samenessWith } from '../../shared/actions/seller-duplicates';
import type { Book } from '../../shared/records/book';
import {
  type AccountId,
  pairingIdOf,
  planAId,
  proposalIdOf,
  type SellerId,
  type TicketId,
  teamIdOf,
  teamMemberIdOf,
} from '../../shared/records/ids';
import { type AnyRecord, type RecordOf, referencesOf } from '../../shared/records/record';
import { checksumOf } from '../../shared/tables/salesforce-id';
import { BookHarness, liveRecords } from '../helpers/book-harness';
import { accountWith, bookWith, sellerWith } from '../helpers/coverage-records';
import { smallBook, startPlan } from '../helpers/small-book';

const id = (text: string) => text as SellerId;
const one = sellerWith({
  id: id('one'),
  name: 'Robert Lee',
  homeLane: 'inside',
  region: 'North',
  manager: 'Bob Lee',
});
const two = sellerWith({
  id: id('two'),
  name: 'Bob Lee',
  homeLane: 'inside',
  email: 'bob@x.example',
  region: 'South',
  capacityAccounts: 40,
  active: false,
});
const field = sellerWith({
  id: id('field'),
  name: 'Dana Castellano',
  homeLane: 'field',
  manager: 'Lee, Bob',
});
const account = (name: string, fields: object) =>
  accountWith({ id: name as AccountId, name, lane: 'inside', ...fields });

const proposal = (accountId: string, fields: Partial<RecordOf<'proposal'>>): RecordOf<'proposal'> => ({
  type: 'proposal',
  id: proposalIdOf(planAId, accountId as AccountId),
  deleted: false,
  scenarioId: planAId,
  accountId: accountId as AccountId,
  lane: 'inside',
  ownerId: null,
  quarterbackId: null,
  reason: null,
  exception: null,
  ...fields,
});

const member = (accountId: string, sellerId: SellerId, brings: string): RecordOf<'teamMember'> => ({
  type: 'teamMember',
  id: teamMemberIdOf(accountId as AccountId, sellerId),
  deleted: false,
  accountId: accountId as AccountId,
  sellerId,
  brings,
  needs: '',
});

const everything: AnyRecord[] = [
  one,
  two,
  field,
  account('a', { ownerId: two.id }),
  account('b', { ownerId: two.id }),
  account('c', { ownerId: field.id, lane: 'field' }),
  account('gone', { ownerId: two.id, deleted: true }),
  // Would go to the other record of the same person: nothing to propose after the merge.
  proposal('a', { ownerId: one.id }),
  proposal('c', { ownerId: two.id, quarterbackId: two.id }),
  {
    type: 'team',
    id: teamIdOf('a' as AccountId),
    deleted: false,
    accountId: 'a' as AccountId,
    quarterbackId: two.id,
  },
  member('a', two.id, 'Knows purchasing'),
  member('a', one.id, 'Quotes'),
  member('b', two.id, 'Calls weekly'),
  {
    type: 'ticket',
    id: 't1' as TicketId,
    deleted: false,
    number: 1,
    kind: 'two owners',
    accountId: 'a' as AccountId,
    claims: [
      { sellerId: two.id, asksFor: 'to keep it', statement: '' },
      { sellerId: field.id, asksFor: 'the plant', statement: 'I visit.' },
      { sellerId: one.id, asksFor: 'to get it', statement: 'I call.' },
    ],
    ruleCode: null,
    rulesVersion: null,
    raisedBy: 'Elena Marsh',
    raisedAt: '2026-03-10T10:42:00.000Z',
    dueOn: '2026-03-17',
    status: 'open',
  },
  { type: 'pairing', id: pairingIdOf(two.id, field.id), deleted: false, insideId: two.id, fieldId: field.id },
  {
    type: 'move',
    id: 'm1',
    deleted: false,
    accountId: 'b' as AccountId,
    fromLane: 'field',
    toLane: 'inside',
    fromOwnerId: field.id,
    toOwnerId: two.id,
    doneOn: '2025-05-01',
    actor: 'Elena Marsh',
    reason: null,
  },
  {
    type: 'savedView',
    id: 'v1',
    deleted: false,
    name: 'Ours',
    scenarioView: 'proposed',
    grouping: 'seller',
    sorting: 'spend',
    filter: { owners: ['two', 'one', 'field'], query: 'two owners' },
  },
];

function danglingIn(book: Book): string[] {
  return [...book.everything()]
    .filter((record) => !record.deleted)
    .flatMap((record) => referencesOf(record).filter((ref) => book.stored(ref)?.deleted !== false));
}

function merged(records: readonly AnyRecord[], survivorId = one.id, mergedIds = [two.id]): Book {
  const book = bookWith(records);
  const plan = mergeSellers(book, { survivorId, mergedIds });
  if (!plan.ok) throw new Error(plan.message);
  expect(plan.kind).toBe('sellers.merged');
  book.apply(plan.changes);
  return book;
}

describe('merging', () => {
  it('SE41 nothing that is live points at whoever went', () => {
    const book = merged(everything);
    expect(danglingIn(book)).toEqual([]);
    expect(book.get('seller', two.id)).toBeUndefined();
    expect(book.all('account').map(({ ownerId }) => ownerId)).toEqual([one.id, one.id, field.id]);
    expect(book.stored('gone')).toMatchObject({ ownerId: one.id, deleted: true });
    expect(book.teamOf('a' as AccountId)?.quarterbackId).toBe(one.id);
    expect(book.get('move', 'm1')).toMatchObject({ fromOwnerId: field.id, toOwnerId: one.id });
    expect(book.get('pairing', pairingIdOf(one.id, field.id))).toBeDefined();
    expect(book.get('savedView', 'v1')?.filter).toEqual({ owners: ['one', 'field'], query: 'two owners' });
    const text = JSON.stringify([...book.everything()].filter((record) => !record.deleted));
    expect(text).not.toContain('"two"');
  });

  it('SE42 the survivor keeps its own values, blanks are filled, and who is active under one record is', () => {
    const book = merged(everything);
    expect(book.get('seller', one.id)).toMatchObject({
      name: 'Robert Lee',
      region: 'North',
      email: 'bob@x.example',
      capacityAccounts: 40,
      active: true,
      // Bob Lee was his manager, and is himself.
      manager: null,
    });
    expect(merged(everything, two.id, [one.id]).get('seller', two.id)).toMatchObject({
      region: 'South',
      active: true,
    });
  });

  it('SE43 claims and memberships become one with the words of both, proposals that became true end', () => {
    const book = merged(everything);
    expect(book.get('ticket', 't1')?.claims).toEqual([
      { sellerId: one.id, asksFor: 'to keep it; to get it', statement: 'I call.' },
      { sellerId: field.id, asksFor: 'the plant', statement: 'I visit.' },
    ]);
    expect(book.get('teamMember', teamMemberIdOf('a' as AccountId, one.id))?.brings).toBe(
      'Quotes; Knows purchasing',
    );
    expect(book.about('teamMember', 'b' as AccountId).map(({ sellerId }) => sellerId)).toEqual([one.id]);
    expect(book.proposalOf(planAId, 'a' as AccountId)).toBeUndefined();
    expect(book.proposalOf(planAId, 'c' as AccountId)).toMatchObject({
      ownerId: one.id,
      quarterbackId: one.id,
    });
  });

  it('SE43 a pair of the two ends, and one that would be no pair any more ends with a note', () => {
    const pairing = { type: 'pairing', id: pairingIdOf(one.id, field.id), deleted: false } as const;
    const both = [one, field, { ...pairing, insideId: one.id, fieldId: field.id }];
    expect(merged(both, one.id, [field.id]).count('pairing')).toBe(0);
    const other = sellerWith({ id: id('other'), name: 'Ola Berg', homeLane: 'specialist' });
    const effect = planMerge(bookWith([...both, other]), { survivorId: other.id, mergedIds: [one.id] });
    expect('plan' in effect && effect.plan.notes).toEqual([
      'The pair with Dana Castellano ends: Ola Berg is in another lane.',
    ]);
  });

  it('SE44 managers follow by name, unless somebody who stays bears it', () => {
    expect(merged(everything).get('seller', field.id)?.manager).toBe('Robert Lee');
    const namesake = sellerWith({ id: id('namesake'), name: 'bob lee' });
    expect(merged([...everything, namesake]).get('seller', field.id)?.manager).toBe('Lee, Bob');
  });

  it('SE41 says before what would move', () => {
    const effect = planMerge(bookWith(everything), {
      survivorId: one.id,
      mergedIds: [two.id, one.id, two.id],
    });
    if (!('plan' in effect)) throw new Error(effect.message);
    expect(effect.counts).toEqual({
      accounts: 2,
      proposals: 2,
      moves: 1,
      teams: 2,
      tickets: 1,
      pairs: 1,
      managers: 2,
    });
    expect(effect.filled).toEqual(['email', 'capacityAccounts']);
    expect(effect.plan.label).toBe('Bob Lee merged into Robert Lee');
  });

  it('SE41 refuses one alone and the unknown', () => {
    const book = bookWith(everything);
    expect(mergeSellers(book, { survivorId: one.id, mergedIds: [one.id] })).toMatchObject({
      code: 'nothing-to-change',
    });
    expect(mergeSellers(book, { survivorId: id('x'), mergedIds: [one.id] })).toMatchObject({
      code: 'not-found',
    });
    expect(mergeSellers(book, { survivorId: one.id, mergedIds: [id('x')] })).toMatchObject({
      code: 'not-found',
    });
  });

  it('SE45 more than 500 records go through the door, and one undo restores all', async () => {
    const many = Array.from({ length: 700 }, (_, index) => account(`x${index}`, { ownerId: two.id }));
    const harness = await BookHarness.startedWith(
      startPlan([...smallBook(), ...everything.filter((record) => !record.deleted), ...many]),
    );
    const before = liveRecords(harness.book);
    const plan = mergeSellers(harness.book, { survivorId: one.id, mergedIds: [two.id] });
    if (!plan.ok) throw new Error(plan.message);
    expect(plan.changes.length).toBeGreaterThan(700);
    harness.commit(plan);
    await harness.settle();
    expect(danglingIn(harness.book)).toEqual([]);
    const outcome = await undo();
    expect(outcome?.notes).toEqual([]);
    await harness.settle();
    expect(liveRecords(harness.book)).toEqual(before);
    await harness.close();
  });
});

function never(): never {
  throw new Error('Not found.');
}

describe('likely duplicates', () => {
  const seller = (key: string, name: string, fields: object = {}) =>
    sellerWith({ id: id(key), name, ...fields });

  it('SE40 finds the same e-mail, the same id of 15 and 18 letters and the same bare name, and joins what hangs together', () => {
    const fifteen = '005D0000001AbcD';
    const groups = likelyDuplicates([
      seller('ann', 'Ann Roe', { email: 'ann@x.example' }),
      seller('else', 'Someone Else'),
      seller('roe', 'A. Roe-Smith', { email: 'ANN@x.example' }),
      seller('jorg', 'Jörg Müller', { externalId: fifteen }),
      seller('turned', 'Muller, Jorg'),
      seller('jm', 'J. M.', { externalId: `${fifteen}${checksumOf(fifteen)}` }),
    ]);
    expect(groups).toEqual([
      { sellerIds: ['ann', 'roe'], signs: ['email'], someSigns: [], isDoubtful: false },
      { sellerIds: ['jorg', 'turned', 'jm'], signs: [], someSigns: ['id', 'name'], isDoubtful: false },
    ]);
    expect(groups.map(groupSentence)).toEqual([
      'They have the same e-mail address.',
      'Some of them have the same id, some the same name.',
    ]);
  });

  it('SE40 a third who shares an address makes nobody certain who is not', () => {
    const pat = seller('pat', 'Pat Lee', { email: 'pat@x.example' });
    const other = seller('other', 'Pat Lee', { email: 'pat.lee@y.example' });
    const third = seller('third', 'Patricia Leeds', { email: 'pat@x.example' });
    const blank = seller('blank', 'Pat Lee');
    const further = Array.from({ length: 37 }, (_, index) =>
      seller(`p${index}`, 'Pat Lee', { email: `pat${index}@z.example` }),
    );
    const all = [pat, other, third, blank, ...further];
    const groups = likelyDuplicates(all);
    expect(groups).toEqual([
      { sellerIds: ['pat', 'third'], signs: ['email'], someSigns: [], isDoubtful: false },
      {
        sellerIds: ['pat', 'other', 'blank', ...further.map((each) => each.id)],
        signs: ['name'],
        someSigns: [],
        isDoubtful: true,
      },
    ]);
    const nameOf = (wanted: string) => all.find((each) => each.id === wanted)?.name ?? '';
    expect(groups.map((group) => groupTitle(group, group.sellerIds.map(nameOf)))).toEqual([
      'Pat Lee, Patricia Leeds',
      'Pat Lee, 40 times',
    ]);
    const sameness = samenessWith(pat, [third, other, blank], all);
    expect([...sameness].map(([key, each]) => [key, each.isCertain, samenessWords(each)])).toEqual([
      ['third', true, 'The same e-mail address'],
      ['other', false, 'The same name only'],
      ['blank', false, 'The same name only'],
    ]);
    expect(samenessWords(samenessWith(other, [third], all).get(third.id) ?? never())).toBe(
      'Nothing in common with who stays',
    );
  });

  it('SE40 of one name, who is one person by an address already leaves no doubt', () => {
    const groups = likelyDuplicates([
      seller('a', 'Jo Park', { email: 'jo@a.example', externalId: '1' }),
      seller('b', 'Jo Park', { email: 'jo@a.example', externalId: '2' }),
      seller('c', 'Jo Parker', { email: 'jo@a.example' }),
    ]);
    expect(groups).toEqual([
      { sellerIds: ['a', 'b', 'c'], signs: ['email'], someSigns: ['name'], isDoubtful: false },
    ]);
    expect(groups.map(groupSentence)).toEqual([
      'They have the same e-mail address, some of them the same name too.',
    ]);
  });

  it('SE40 one name with other addresses or ids is doubtful, and comes last', () => {
    const groups = likelyDuplicates([
      seller('a', 'Jo Park', { email: 'jo@a.example' }),
      seller('b', 'Jo Park', { email: 'jo@b.example' }),
      seller('c', 'Tia Fox', { externalId: '1' }),
      seller('d', 'Tia Fox', { externalId: '2' }),
      seller('e', 'Sam Roe'),
      seller('f', 'sam  roe'),
    ]);
    expect(groups.map(({ sellerIds, isDoubtful }) => [sellerIds.join(' '), isDoubtful])).toEqual([
      ['e f', false],
      ['a b', true],
      ['c d', true],
    ]);
    expect(likelyDuplicates([])).toEqual([]);
  });
});
