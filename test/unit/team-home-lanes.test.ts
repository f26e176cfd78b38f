// One home lane for many sellers: in one entry, and only where everybody is known.
import { describe, expect, it } from 'vitest';
import { setHomeLanes } from '../../shared/actions/set-home-lanes';
import type { SellerId } from '../../shared/records/ids';
import { bookWith, sellerWith } from '../helpers/coverage-records';

const dana = sellerWith({ id: 'dana' as SellerId, name: 'Dana Castellano', homeLane: null });
const priya = sellerWith({ id: 'priya' as SellerId, name: 'Priya Raman', homeLane: null });

describe('home lanes in bulk', () => {
  it('Q7 sets one lane for several sellers in one entry', () => {
    const book = bookWith([dana, priya]);
    const plan = setHomeLanes(book, { sellerIds: [dana.id, priya.id], homeLane: 'field' });
    if (!plan.ok) throw new Error(plan.message);
    expect(plan).toMatchObject({ kind: 'seller.edited', label: '2 sellers: home lane Field' });
    book.apply(plan.changes);
    expect(book.all('seller').map((seller) => seller.homeLane)).toEqual(['field', 'field']);
    expect(setHomeLanes(book, { sellerIds: [dana.id], homeLane: 'field' })).toMatchObject({
      code: 'nothing-to-change',
    });
  });

  it('Q7 refuses when one of them is gone or none is named', () => {
    const book = bookWith([dana]);
    const codeOf = (sellerIds: readonly SellerId[]) => {
      const outcome = setHomeLanes(book, { sellerIds, homeLane: 'inside' });
      return outcome.ok ? 'ok' : outcome.code;
    };
    expect(codeOf([dana.id, 'gone' as SellerId])).toBe('not-found');
    expect(codeOf([])).toBe('not-found');
  });
});
