// Checks how company revenue is told from spend, and in which unit, by header, dialect and the values beside it.
import { existsSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { type ColumnMatch, matchColumns, sureLevel } from '../../shared/tables/match-columns';
import { realData, realFile, tableOf } from './import-harness';

const hasReal = existsSync(realData);

function listOf(headers: string, sums: readonly string[], heads: readonly string[] = []): ColumnMatch[] {
  const rows = sums.map(
    (sum, index) => `Company ${index},"${sum}"${heads.length > 0 ? `,${heads[index]}` : ''}`,
  );
  return [...matchColumns(tableOf(`${headers}\n${rows.join('\n')}\n`)).columns];
}

const heads = ['2822', '495', '1185', '2851', '1299', '15492'];

describe('company revenue and spend', () => {
  it.skipIf(!hasReal)(
    'I120 guesses millions from the employees beside a bare revenue, and asks for both',
    () => {
      const revenue = matchColumns(realFile('maven_crm/accounts.csv')).columns.find(
        ({ header }) => header === 'revenue',
      );
      expect(revenue).toMatchObject({ target: 'companyRevenue', unit: 'millions', asks: ['kind', 'unit'] });
      expect(revenue?.level).toBeLessThan(sureLevel);
    },
  );

  it('I120 guesses thousands where thousands are plausible', () => {
    const sums = heads.map((count) => String(Number(count) * 180));
    expect(listOf('Account,Revenue,Employees', sums, heads)[1]).toMatchObject({
      target: 'companyRevenue',
      unit: 'thousands',
      asks: ['kind', 'unit'],
    });
  });

  it('I120 asks for the unit alone where the header says whose revenue it is', () => {
    const sums = ['1,100.04', '251.41', '647.18', '587.34', '326.82', '3,922.42'];
    const [, revenue] = listOf('Account,Annual Revenue,Employees', sums, heads);
    expect(revenue).toMatchObject({ target: 'companyRevenue', unit: 'millions', asks: ['unit'] });
    expect(revenue?.level).toBeLessThan(sureLevel);
  });

  it('I120 takes the unit of the header without a question', () => {
    const sums = ['1,100.04', '251.41', '647.18', '587.34', '326.82', '3,922.42'];
    expect(listOf('Account,Annual Revenue ($M),Employees', sums, heads)[1]).toMatchObject({
      target: 'companyRevenue',
      unit: 'millions',
      asks: [],
      level: 0.97 * 0.9,
    });
  });

  it('I120 takes a revenue of ten million and more at the median for the company’s own', () => {
    const sums = ['12000000', '45000000', '9000000', '300000000', '22000000'];
    expect(listOf('Account,Revenue', sums)[1]).toMatchObject({
      target: 'companyRevenue',
      unit: 'ones',
      level: 0.8,
      asks: [],
    });
  });

  it.each(['Revenue', 'Umsatz', "Chiffre d'affaires", 'Facturación', 'Fatturato', 'Faturamento', 'Omzet'])(
    'I120 asks which of the two a bare %s of smaller sums is',
    (header) => {
      const [, sum] = listOf(`Account,${header}`, ['1200', '900', '15000', '420', '8800']);
      expect(sum?.asks).toEqual(['kind']);
      expect(['spend', 'companyRevenue']).toContain(sum?.target);
      expect(sum?.level).toBeLessThan(sureLevel);
    },
  );

  it.skipIf(!hasReal)('I120 asks nothing of the revenue in CRM exports', () => {
    for (const [file, header] of [
      ['crm_exports/hubspot_companies.csv', 'Annual Revenue'],
      ['crm_exports/salesforce_devorg_Account.csv', 'AnnualRevenue'],
      ['crm_exports/salesforce_einstein_demo_Account.csv', 'AnnualRevenue'],
    ] as const) {
      const column = matchColumns(realFile(file)).columns.find((candidate) => candidate.header === header);
      expect(column).toMatchObject({ target: 'companyRevenue', unit: 'ones', level: 1, asks: [] });
    }
  });

  it.each([
    ['Sales FY24', 'Sales FY25'],
    ['Umsatz 2024', 'Umsatz 2025'],
    ['CA N-1 (k€)', 'CA N (k€)'],
    ['Revenue 2024 ($)', 'Revenue 2025 ($)'],
  ])('I120 matches only the newer of %s and %s', (older, newer) => {
    const { columns } = matchColumns(tableOf(`Account,${older},${newer}\nA,1,2\nB,3,4\n`));
    expect(columns.map(({ target }) => target === 'custom')).toEqual([false, true, false]);
    expect(columns[2]?.asks).toEqual(['kind']);
  });

  it('I121 names what the values leave open', () => {
    const { columns } = matchColumns(
      tableOf('Account,Spend,Last order\nA,"1,234",03/04/2025\nB,"2,500",05/06/2025\n'),
    );
    expect(columns.map(({ asks }) => asks)).toEqual([[], ['decimalMark'], ['dateOrder']]);
    expect(columns.every(({ level }) => (level ?? 0) >= sureLevel)).toBe(true);
  });

  it('I121 asks nothing of columns that came typed from a workbook', () => {
    const table = {
      ...tableOf('Account,Spend,Last order\nA,1.234,2025-04-03\n'),
      headerLine: 1,
      typedColumns: new Set([1, 2]),
    };
    expect(matchColumns(table).columns.map(({ asks }) => asks)).toEqual([[], [], []]);
  });
});
