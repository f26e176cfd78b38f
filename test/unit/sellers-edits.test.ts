// Editing, deactivating and pairing sellers: what is taken, what is refused, what is said.
import { describe, expect, it } from 'vitest';
import { addSeller, editSeller } from '../../shared/actions/edit-seller';
import { moveAccounts } from '../../shared/actions/move-accounts';
import { pairSellers, unpairSellers } from '../../shared/actions/pair-sellers';
import type { Plan, Refusal } from '../../shared/actions/plan';
import { setSellersActive } from '../../shared/actions/set-seller-active';
import { isOrphan } from '../../shared/coverage/placement';
import type { Book } from '../../shared/records/book';
import { type AccountId, pairingIdOf, planAId, type SellerId } from '../../shared/records/ids';
import { nameApart, tellApart } from '../../shared/records/seller-details';
import { accountWith, bookWith, contextAt, sellerWith } from '../helpers/coverage-records';

const maya = sellerWith({
  id: 'maya' as SellerId,
  name: 'Maya Okafor',
  homeLane: 'inside',
  capacityPoints: 120,
});
const theo = sellerWith({
  id: 'theo' as SellerId,
  name: 'Theo Lindqvist',
  homeLane: 'inside',
  active: false,
});
const dana = sellerWith({
  id: 'dana' as SellerId,
  name: 'Dana Castellano',
  homeLane: 'field',
  email: 'dana@x.example',
});
const leila = sellerWith({ id: 'leila' as SellerId, name: 'Leila Haddad', homeLane: 'specialist' });
const nobody = sellerWith({ id: 'nobody' as SellerId, name: 'Nobody Yet' });
const sellers = [maya, theo, dana, leila, nobody];

function done(book: Book, plan: Plan | Refusal): Plan {
  if (!plan.ok) throw new Error(plan.message);
  book.apply(plan.changes);
  return plan;
}

describe('editing a seller', () => {
  it('SE5 keeps what it does not name: other capacities, and being inactive', () => {
    const book = bookWith(sellers);
    done(book, editSeller(book, { sellerId: maya.id, capacityAccounts: 50 }));
    expect(book.get('seller', maya.id)).toMatchObject({ capacityAccounts: 50, capacityPoints: 120 });
    done(book, editSeller(book, { sellerId: theo.id, region: 'North', title: 'Inside sales' }));
    expect(book.get('seller', theo.id)).toMatchObject({
      active: false,
      region: 'North',
      title: 'Inside sales',
    });
  });

  it('SE5 refuses a blank name, long texts, no address, and capacities of 0, below, broken or huge', () => {
    const book = bookWith(sellers);
    const codeOf = (fields: object) => {
      const plan = editSeller(book, { sellerId: maya.id, ...fields });
      return plan.ok ? 'ok' : plan.code;
    };
    expect(codeOf({ name: ' ' })).toBe('name-missing');
    for (const field of ['name', 'manager', 'region', 'title']) {
      expect(codeOf({ [field]: 'x'.repeat(5000) })).toBe('value-out-of-range');
    }
    for (const email of ['maya', 'a@b@c', 'a b@c.d']) expect(codeOf({ email })).toBe('value-out-of-range');
    for (const field of ['capacityAccounts', 'capacityCents', 'capacityPoints']) {
      for (const value of [0, -5, 0.5, Number.NaN, 1e15]) {
        expect(codeOf({ [field]: value })).toBe('value-out-of-range');
      }
    }
    expect(codeOf({ capacityCents: 400_000_000, email: 'maya@x.example' })).toBe('ok');
  });

  it('SE5 a name of 5,000 characters that a list brought does not stand in the way of other edits', () => {
    const long = sellerWith({ id: 'long' as SellerId, name: 'N'.repeat(5000), email: 'odd' });
    const book = bookWith([long]);
    done(book, editSeller(book, { sellerId: long.id, region: 'East' }));
    expect(book.get('seller', long.id)?.region).toBe('East');
  });

  it('SE6 an address that another seller has is taken, and said', () => {
    const plan = addSeller(
      bookWith(sellers),
      { name: 'D. Castellano', email: 'DANA@x.example' },
      contextAt(),
    );
    expect(plan).toMatchObject({ ok: true, notes: ['Dana Castellano has the same e-mail address.'] });
  });

  it('SE7 forty of one name are told apart', () => {
    const forty = Array.from({ length: 40 }, (_, index) =>
      sellerWith({
        id: `s${index}` as SellerId,
        name: index % 2 === 0 ? 'Jo Park' : 'jo park ',
        email: index === 0 ? 'jo@x.example' : null,
        externalId: index === 1 ? '005A' : null,
        region: index < 10 ? 'North' : null,
      }),
    );
    const details = tellApart([...forty, maya]);
    expect(new Set(forty.map((seller) => nameApart(seller, details).trim().toLowerCase())).size).toBe(40);
    expect(details.get('s0' as SellerId)).toBe('jo@x.example');
    expect(details.get('s2' as SellerId)).toBe('North, no. 3');
    expect(details.get('s12' as SellerId)).toBe('No. 13 of this name');
    expect(nameApart(maya, details)).toBe('Maya Okafor');
  });

  it('SE7 by e-mail, else region, else manager, else id: by what is theirs alone', () => {
    const jo = (id: string, fields: Partial<Parameters<typeof sellerWith>[0]> = {}) =>
      sellerWith({ name: 'Jo Park', ...fields, id: id as SellerId });
    const told = tellApart([
      jo('mail', { email: 'jo@x.example', region: 'East' }),
      jo('region', { region: 'West', manager: 'Ann Lee', active: false }),
      jo('manager', { name: 'JÓ PARK', region: 'east', manager: 'Bo Dahl' }),
      jo('id', { region: 'East', manager: 'Ann Lee', externalId: '005A' }),
      jo('nothing'),
      sellerWith({ name: 'Jo Park (West)', id: 'called so' as SellerId }),
    ]);
    expect([...told]).toEqual([
      ['mail', 'jo@x.example'],
      // Somebody is called Jo Park (West).
      ['region', 'West, no. 2'],
      ['manager', 'Bo Dahl'],
      ['id', '005A'],
      ['nothing', 'No. 5 of this name'],
    ]);
  });

  it('SE7 a thousand of one name are told apart at once', () => {
    const thousand = Array.from({ length: 1_000 }, (_, index) =>
      sellerWith({ id: `t${index}` as SellerId, name: 'Jo Park', region: 'East' }),
    );
    const start = performance.now();
    expect(tellApart(thousand).get('t999' as SellerId)).toBe('East, no. 1000');
    expect(performance.now() - start).toBeLessThan(250);
  });
});

describe('inactive sellers', () => {
  const own = accountWith({ id: 'own' as AccountId, name: 'Own', lane: 'inside', ownerId: theo.id });
  const locked = accountWith({ ...own, id: 'locked' as AccountId, lockReason: 'A trial runs.' });
  const open = accountWith({ id: 'open' as AccountId, name: 'Open' });
  const move = (
    book: Book,
    accountIds: readonly AccountId[],
    target: Parameters<typeof moveAccounts>[1]['target'],
  ) => moveAccounts(book, { scenarioId: planAId, accountIds, target, keepQuarterback: false, reason: null });

  it('SE20 deactivating keeps what they own, locked or not, and says how many', () => {
    const book = bookWith([{ ...theo, active: true }, own, locked, open]);
    const plan = done(
      book,
      setSellersActive(book, { sellerIds: [theo.id], active: false, scenarioId: planAId }),
    );
    expect(plan.label).toBe('Theo Lindqvist deactivated');
    expect(plan.notes).toEqual([
      '2 of their accounts are orphaned until somebody else has them. 1 of them is locked.',
    ]);
    expect(book.all('account').map(({ ownerId }) => ownerId)).toEqual([theo.id, theo.id, null]);
    expect(
      setSellersActive(book, { sellerIds: [theo.id], active: false, scenarioId: planAId }),
    ).toMatchObject({
      message: 'Theo Lindqvist is inactive already.',
    });
    done(book, setSellersActive(book, { sellerIds: [theo.id], active: true, scenarioId: planAId }));
    expect(book.get('seller', theo.id)?.active).toBe(true);
    expect(setSellersActive(book, { sellerIds: [], active: true, scenarioId: null })).toMatchObject({
      code: 'not-found',
    });
  });

  it('SE20 GR1 counts a lock through its last day and no longer', () => {
    const book = bookWith([{ ...theo, active: true }, own, { ...locked, lockedUntil: '2026-03-20' }]);
    const notesOn = (asOf: string) => {
      const plan = setSellersActive(book, {
        sellerIds: [theo.id],
        active: false,
        scenarioId: planAId,
        asOf,
      });
      return plan.ok ? plan.notes.join() : plan.message;
    };
    expect(notesOn('2026-03-20')).toContain('1 of them is locked.');
    expect(notesOn('2026-03-21')).toBe('2 of their accounts are orphaned until somebody else has them.');
  });

  it('SE20 counts by the plan: what is proposed to somebody else is no orphan', () => {
    const book = bookWith([{ ...theo, active: true }, maya, own]);
    done(book, move(book, [own.id], { kind: 'seller', sellerId: maya.id }));
    const plan = setSellersActive(book, { sellerIds: [theo.id], active: false, scenarioId: planAId });
    expect(plan).toMatchObject({ ok: true, notes: [] });
  });

  it('SE21 an account is orphaned when its owner is inactive or gone', () => {
    expect(isOrphan({ ownerId: theo.id }, theo)).toBe(true);
    expect(isOrphan({ ownerId: theo.id }, undefined)).toBe(true);
    expect(isOrphan({ ownerId: maya.id }, maya)).toBe(false);
    expect(isOrphan({ ownerId: null }, undefined)).toBe(false);
  });

  it('SE10 nobody inactive is a target, and a drop on their lane opens the owner', () => {
    const book = bookWith([theo, maya, own, open]);
    expect(move(book, [open.id], { kind: 'seller', sellerId: theo.id })).toMatchObject({
      code: 'seller-inactive',
      message: 'Theo Lindqvist is inactive. Choose another seller.',
    });
    done(book, move(book, [own.id], { kind: 'lane', lane: 'inside' }));
    expect(book.proposalOf(planAId, own.id)).toMatchObject({ lane: 'inside', ownerId: null });
  });
});

describe('pairs', () => {
  it('SE30 pairs inside and field, whichever is named first, and ends it', () => {
    const book = bookWith(sellers);
    const plan = done(book, pairSellers(book, { firstId: dana.id, secondId: maya.id }));
    expect(plan.label).toBe('Maya Okafor and Dana Castellano paired');
    expect(book.get('pairing', pairingIdOf(maya.id, dana.id))).toMatchObject({
      insideId: maya.id,
      fieldId: dana.id,
    });
    expect(pairSellers(book, { firstId: maya.id, secondId: dana.id })).toMatchObject({
      code: 'nothing-to-change',
    });
    done(book, unpairSellers(book, { firstId: dana.id, secondId: maya.id }));
    expect(book.count('pairing')).toBe(0);
    expect(unpairSellers(book, { firstId: dana.id, secondId: maya.id })).toMatchObject({ code: 'not-found' });
  });

  it('SE30 refuses oneself, the same lane, a specialist, no lane, the inactive and the unknown', () => {
    const book = bookWith([...sellers, { ...theo, id: 'tia' as SellerId, name: 'Tia Fox', active: true }]);
    const say = (firstId: string, secondId: string) => {
      const plan = pairSellers(book, { firstId: firstId as SellerId, secondId: secondId as SellerId });
      return plan.ok ? 'ok' : plan.message;
    };
    expect(say('maya', 'maya')).toBe('Nobody is their own pair. Choose somebody else.');
    expect(say('maya', 'tia')).toBe(
      'Maya Okafor and Tia Fox are both in Inside. A pair is an inside and a field seller.',
    );
    expect(say('maya', 'leila')).toContain('Leila Haddad is in Specialist.');
    expect(say('nobody', 'dana')).toContain('Nobody Yet has no home lane.');
    expect(say('theo', 'dana')).toBe('Theo Lindqvist is inactive. Choose another seller.');
    expect(say('maya', 'gone')).toContain('no longer in this workspace');
  });

  it('SE31 a new home lane ends the pair and says so', () => {
    const book = bookWith(sellers);
    done(book, pairSellers(book, { firstId: dana.id, secondId: maya.id }));
    const plan = done(book, editSeller(book, { sellerId: maya.id, homeLane: 'field' }));
    expect(plan.notes).toEqual([
      'The pair with Dana Castellano ends: a pair is an inside and a field seller.',
    ]);
    expect(book.count('pairing')).toBe(0);
  });
});
