// That the sample follows from seed and anchor alone, and that books for benchmarks come in any size.
import { describe, expect, it } from 'vitest';
import { Book } from '../../shared/records/book';
import { recordSchema } from '../../shared/records/record';
import { addDays } from '../../shared/records/values';
import { generateBook } from '../../shared/sample/generate-book';
import { companyNames } from '../../shared/sample/names';
import { seededRandom } from '../../shared/sample/random';
import { sampleDefaults, sampleWorkspace } from '../../shared/sample/sample-workspace';

const anchor = sampleDefaults.anchorDate;

describe('the generator', () => {
  it('S6 gives the same records for the same seed and anchor', () => {
    expect(sampleWorkspace(sampleDefaults)).toEqual(sampleWorkspace(sampleDefaults));
    expect(sampleWorkspace(sampleDefaults)).not.toEqual(sampleWorkspace({ ...sampleDefaults, seed: 8 }));
  });

  it('S6 shifts every day alike with the anchor, tickets by working days', () => {
    const shiftDays = 35;
    const later = sampleWorkspace({ ...sampleDefaults, anchorDate: addDays(anchor, shiftDays) });
    const dates = (text: string) => text.match(/\d{4}-\d{2}-\d{2}/g) ?? [];
    const before = dates(JSON.stringify(sampleWorkspace(sampleDefaults)));
    expect(dates(JSON.stringify(later))).toEqual(before.map((date) => addDays(date, shiftDays)));
    const sunday = new Book(sampleWorkspace({ ...sampleDefaults, anchorDate: '2026-03-15' }));
    expect(sunday.all('ticket').map((ticket) => ticket.dueOn)).toContain('2026-03-12');
  });

  it('S9 makes a book of any size, the same for the same input, with names that differ', () => {
    const input = { accounts: 3_000, sellers: 40, seed: 5, anchorDate: anchor };
    const records = generateBook(input);
    expect(records).toEqual(generateBook(input));
    for (const record of records) expect(recordSchema.safeParse(record).success).toBe(true);
    const book = new Book(records);
    expect([book.count('account'), book.count('seller'), book.size()]).toEqual([3_000, 40, records.length]);
    expect(new Set(book.all('account').map((account) => account.name)).size).toBe(3_000);
  });

  it('S9 hands out more than 103,680 names without a repeat', () => {
    const next = companyNames(seededRandom(1));
    const names = new Set(Array.from({ length: 110_000 }, () => next().name));
    expect(names.size).toBe(110_000);
  });
});
