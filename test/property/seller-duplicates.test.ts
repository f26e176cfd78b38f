// However sellers hang together: what is said of a group is true of whom it is said, and who is taken for the one who stays
// shares an address or an id with them, or a name that nobody bears with another.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { likelyDuplicates, samenessWith, sellerNameKey } from '../../shared/actions/seller-duplicates';
import type { SellerId } from '../../shared/records/ids';
import type { Seller } from '../../shared/records/seller';
import { sellerWith } from '../helpers/coverage-records';
import { holds } from '../helpers/regressions';

/** Few of each, so that chains of three and more are made. */
const person = fc.record({
  name: fc.constantFrom('Pat Lee', 'Lee, Pat', 'pat lee', 'Patricia Leeds', 'Jo Park'),
  email: fc.constantFrom(null, 'pat@x.example', 'PAT@x.example ', 'lee@y.example', 'jo@z.example'),
  externalId: fc.constantFrom(null, null, '1', '2'),
});

const emailOf = ({ email }: Seller) => email?.trim().toLowerCase() ?? null;

function shares(a: Seller, b: Seller) {
  return {
    email: emailOf(a) !== null && emailOf(a) === emailOf(b),
    id: a.externalId !== null && a.externalId === b.externalId,
    name: sellerNameKey(a.name) === sellerNameKey(b.name),
  };
}

function differ(a: Seller, b: Seller): boolean {
  const [one, other] = [emailOf(a), emailOf(b)];
  if (one !== null && other !== null && one !== other) return true;
  return a.externalId !== null && b.externalId !== null && a.externalId !== b.externalId;
}

describe('SE40 likely duplicates', () => {
  it('SE40 says of each group only what is true, and takes nobody for another who may not be', async () => {
    await holds(
      'seller-duplicates-true',
      fc.array(person, { maxLength: 9 }),
      (people) => {
        const sellers = people.map((each, index) => sellerWith({ ...each, id: `s${index}` as SellerId }));
        const byId = new Map(sellers.map((seller) => [seller.id, seller]));
        const groups = likelyDuplicates(sellers);
        const doubts = groups.map(({ isDoubtful }) => Number(isDoubtful));
        expect(doubts).toEqual([...doubts].sort());
        for (const { sellerIds, signs, someSigns, isDoubtful } of groups) {
          const members = sellerIds.flatMap((id) => byId.get(id) ?? []);
          const pairs = members.flatMap((a, at) => members.slice(at + 1).map((b) => [a, b] as const));
          for (const sign of ['email', 'id', 'name'] as const) {
            expect(signs.includes(sign)).toBe(pairs.every(([a, b]) => shares(a, b)[sign]));
            if (someSigns.includes(sign)) expect(pairs.some(([a, b]) => shares(a, b)[sign])).toBe(true);
          }
          expect(signs.length + someSigns.length).toBeGreaterThan(0);
          if (isDoubtful) expect(signs).toContain('name');
          if (isDoubtful) expect(pairs.some(([a, b]) => differ(a, b))).toBe(true);
        }
        // Nobody who shares anything is left out.
        for (const a of sellers) {
          for (const b of sellers) {
            if (a === b || !Object.values(shares(a, b)).includes(true)) continue;
            expect(groups.some(({ sellerIds }) => sellerIds.includes(a.id) && sellerIds.includes(b.id))).toBe(
              true,
            );
          }
        }
        for (const kept of sellers) {
          for (const [id, { isCertain }] of samenessWith(kept, sellers, sellers)) {
            const other = byId.get(id) as Seller;
            const { email, id: sameId, name } = shares(kept, other);
            const named = sellers.filter((each) => shares(each, kept).name);
            const isDoubted = named.some((a) => named.some((b) => differ(a, b)));
            expect(isCertain).toBe(email || sameId || (name && !isDoubted));
          }
        }
      },
      { runs: 500 },
    );
  });
});
