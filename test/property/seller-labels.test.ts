// However sellers are called and whatever is known of them: no two of them read alike, and who is alone of a name stands
// with the bare name.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { SellerId } from '../../shared/records/ids';
import { nameAmong, nameApart, tellApart } from '../../shared/records/seller-details';
import { foldForSearch } from '../../shared/search/match';
import { sellerWith } from '../helpers/coverage-records';
import { holds } from '../helpers/regressions';

/** Few words, so that names and facts meet, and some that read like a name told apart. */
const word = fc.constantFrom(
  'Jo Park',
  'jo park ',
  'Jó Park',
  'East',
  'EAST',
  'Jo Park (East)',
  'Jo Park (No. 2 of this name)',
  'Jo Park (East, no. 1)',
  'No. 1 of this name',
  'jo@x.example',
);
const fact = fc.option(fc.oneof(word, fc.constant(''), fc.string({ maxLength: 3 })), { nil: null });
const person = fc.record({
  name: fc.oneof(
    { weight: 4, arbitrary: word },
    { weight: 1, arbitrary: fc.string({ minLength: 1, maxLength: 4 }) },
  ),
  email: fact,
  region: fact,
  manager: fact,
  externalId: fact,
  title: fact,
  active: fc.boolean(),
});

describe('SE7 sellers of one name', () => {
  it('SE7 any list of sellers gives distinct labels', async () => {
    await holds(
      'seller-labels-distinct',
      fc.array(person, { maxLength: 30 }),
      (people) => {
        const sellers = people.map((each, index) => sellerWith({ ...each, id: `s${index}` as SellerId }));
        const details = tellApart(sellers);
        const labels = sellers.map((seller) => foldForSearch(nameApart(seller, details)));
        expect(new Set(labels).size).toBe(sellers.length);
        for (const seller of sellers) {
          expect(nameAmong(seller, sellers)).toBe(nameApart(seller, details));
          const key = foldForSearch(seller.name);
          const isAlone = sellers.every((other) => other === seller || foldForSearch(other.name) !== key);
          expect(details.has(seller.id)).toBe(!isAlone);
        }
      },
      { runs: 400 },
    );
  });
});
