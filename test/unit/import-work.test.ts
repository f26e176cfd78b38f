// The work an import does for each row, counted: names compared and keys kept grow with the list, not with its square.
import { describe, expect, it } from 'vitest';
import { AccountMatcher } from '../../shared/actions/import-matching';
import { ownDomain } from '../../shared/actions/own-domain';
import type { ReadRow } from '../../shared/tables/read-rows';
import { emptyBook } from './import-harness';

const headers = { id: 'Id', domain: 'Website', name: 'Name' };
const syllables = 'ka lo mi nu pe ra si to vu ze'.split(' ');

/** A name of its own for each number, close to many others. */
function nameOf(number: number): string {
  const digits = [...String(number).padStart(5, '0')];
  return `${digits.map((digit) => syllables[Number(digit)]).join('')} Works`;
}

function rowsOf(count: number, domainOf: (number: number) => string | null): ReadRow[] {
  return Array.from({ length: count }, (_, number) => ({
    line: number + 2,
    values: { name: nameOf(number), externalId: `A-${number}`, domain: domainOf(number) },
    lane: undefined,
    owner: undefined,
    custom: [],
  }));
}

function work(rows: readonly ReadRow[]): { compared: number; slipKeys: number } {
  const matcher = new AccountMatcher(emptyBook(), headers, { rows });
  for (const row of rows) {
    expect(matcher.match(row)).toEqual({ account: null });
    matcher.claim(row, null);
  }
  return { compared: matcher.comparedCount, slipKeys: matcher.slipKeyCount };
}

describe('work for each row', () => {
  it('I142 compares no names of rows that have domains of their own', () => {
    const rows = rowsOf(3000, (number) => `a${number}.example`);
    expect(work(rows)).toEqual({ compared: 0, slipKeys: 0 });
  });

  it('I142 keeps few keys when few rows have no domain', () => {
    const rows = rowsOf(3000, (number) => (number % 100 === 0 ? null : `a${number}.example`));
    expect(rows.filter(({ values }) => ownDomain(values.domain) === null)).toHaveLength(30);
    const { compared, slipKeys } = work(rows);
    expect(slipKeys).toBeLessThan(2 * rows.length);
    expect(compared).toBeLessThan(2 * rows.length);
  });

  it('I142 does twice the work for twice the rows without domains', () => {
    const [small, large] = [1500, 3000].map((count) => work(rowsOf(count, () => null)));
    expect(large?.slipKeys ?? 0).toBeLessThan(2.2 * (small?.slipKeys ?? 0));
    expect(large?.compared ?? 0).toBeLessThan(48 * 16 * 3000);
  });
});
