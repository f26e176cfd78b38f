// An old difference whose meaning depends on the record it is about: which record it is read beside, and when none is asked.
import { describe, expect, it, vi } from 'vitest';
import type { Change, Fields } from '../../shared/journal/entry';
import { migrateChanges } from '../../shared/migrations/migrate';
import { Book } from '../../shared/records/book';
import { schemaVersion } from '../../shared/records/record';
import { makeSeller } from '../helpers/small-book';

vi.mock(import('../../shared/migrations/from-4-to-5'), async (importOriginal) => {
  const { withTitleOfTwo } = await import('../helpers/title-of-two');
  return { from4to5: withTitleOfTwo((await importOriginal()).from4to5) };
});

const seller = makeSeller(1, { manager: 'Ann', region: 'West' });
const book = new Book([seller]);
const recordOf = (id: string) => book.stored(id);

function edit(before: Fields, after: Fields, recordId: string = seller.id): Change {
  return { recordId, type: 'seller', before, after };
}

describe('J20 a difference of an older version', () => {
  it('J20 is read beside the record it is about, what was before as well as what came after', () => {
    expect(migrateChanges([edit({ region: null }, { region: 'West' })], 4, recordOf)).toEqual([
      edit({ region: null, title: 'Ann, nowhere' }, { region: 'West', title: 'Ann, West' }),
    ]);
    expect(migrateChanges([edit({ manager: 'Bea' }, { manager: 'Ann' })], 4, recordOf)).toEqual([
      edit({ manager: 'Bea', title: 'Bea, West' }, { manager: 'Ann', title: 'Ann, West' }),
    ]);
  });

  it('J20 is so from any older version on, and says nothing of what it did not write', () => {
    const renamed = edit({ name: 'A' }, { name: 'B' });
    for (let from = 1; from < schemaVersion; from += 1) {
      expect(migrateChanges([renamed], from, recordOf)).toEqual([renamed]);
      const [change] = migrateChanges([edit({ region: 'East' }, { region: 'West' })], from, recordOf);
      expect(change?.before).toEqual({ region: 'East', title: 'Ann, East' });
    }
  });

  it('J20 stands alone where the book has no such record, or has removed it', () => {
    const unknown = edit({ region: null }, { region: 'West' }, 'gone');
    expect(migrateChanges([unknown], 4, recordOf)[0]?.after).toEqual({
      region: 'West',
      title: 'nobody, West',
    });
    const removed = new Book([{ ...seller, deleted: true }]);
    const [change] = migrateChanges([edit({ region: null }, { region: 'East' })], 4, (id) =>
      removed.stored(id),
    );
    expect(change?.after).toEqual({ region: 'East', title: 'Ann, East' });
  });

  it('J20 asks for no record where it makes one, or is of this version', () => {
    const asked = vi.fn(recordOf);
    const made: Change = { recordId: seller.id, type: 'seller', before: null, after: { ...seller } };
    const inBlock: Change = { ...made, after: null };
    expect(migrateChanges([made, inBlock], 4, asked)).toEqual([
      { ...made, after: { ...seller, title: 'Ann, West' } },
      inBlock,
    ]);
    migrateChanges([edit({ region: null }, { region: 'West' })], schemaVersion, asked);
    expect(asked).not.toHaveBeenCalled();
  });
});
