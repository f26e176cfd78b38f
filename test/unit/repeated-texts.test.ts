// Checks that sharing what rows say alike never changes what one of them says.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { RepeatedOwners, RepeatedTexts } from '../../shared/tables/repeated-texts';
import type { RowOwner } from '../../shared/tables/row-owner';

const word = fc.oneof(fc.constantFrom('', 'a', 'b', 'Ana', 'ana@x.example'), fc.string({ maxLength: 80 }));

describe('what many rows say alike', () => {
  it('I211 stays what each row says, in columns of few values and of many', () => {
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), fc.integer({ min: 1, max: 40 }), (words, times) => {
        const texts = new RepeatedTexts();
        for (let time = 0; time < times; time += 1) {
          for (const text of words) {
            const said = `${text}${time % 3 === 0 ? '' : time}`;
            expect(texts.share(said)).toBe(said);
          }
        }
      }),
      { numRuns: 200, seed: 20266 },
    );
  });

  it('I211 is one owner for the rows that name the same in every word', () => {
    const owners = new RepeatedOwners();
    const ana: RowOwner = { name: 'Ana', email: 'ana@x.example', externalId: null, manager: null };
    expect(owners.share(ana)).toBe(ana);
    expect(owners.share({ ...ana })).toBe(ana);
    const managed = { ...ana, manager: 'Bo' };
    expect(owners.share(managed)).toBe(managed);
    expect(owners.share({ name: null, email: null, externalId: null, manager: 'Bo' })).toEqual({
      name: null,
      email: null,
      externalId: null,
      manager: 'Bo',
    });
  });

  it('I211 is few owners for many rows, however the names fall', () => {
    const owners = new RepeatedOwners();
    const seen = new Set<RowOwner>();
    for (let row = 0; row < 100_000; row += 1) {
      const email = `seller-${row % 1000}@x.example`;
      seen.add(owners.share({ name: `Seller ${row % 1000}`, email, externalId: null, manager: null }));
    }
    expect(seen.size).toBeLessThan(5000);
  });

  it('I211 is never an owner of another word', () => {
    const part = fc.constantFrom(null, 'a', 'b', 'c');
    const owner = fc.record({ name: part, email: part, externalId: part, manager: part });
    fc.assert(
      fc.property(fc.array(owner, { maxLength: 60 }), (list) => {
        const owners = new RepeatedOwners();
        for (const each of list) expect(owners.share(each)).toEqual(each);
      }),
      { numRuns: 300, seed: 20267 },
    );
  });
});
