// Checks which field the headers of plain lists mean, in seven languages and in careless spelling, for each kind of list.
import { describe, expect, it } from 'vitest';
import { guessHeader } from '../../shared/tables/header-words';
import type { ListKind } from '../../shared/tables/list-kind';
import { sureLevel } from '../../shared/tables/match-columns';
import { accountHeaders, orderHeaders, sellerHeaders, type Words } from '../helpers/headers-by-language';

function casesOf(byLanguage: Readonly<Record<string, Words>>): [string, string, string][] {
  return Object.entries(byLanguage).flatMap(([language, words]) =>
    Object.entries(words).flatMap(([field, headers]) =>
      headers.split('|').map((header): [string, string, string] => [language, header, field]),
    ),
  );
}

function best(header: string, kind: ListKind): { field: string; isSure: boolean } | null {
  const [guess] = guessHeader(header, 'plain', kind);
  return guess === undefined ? null : { field: guess.field, isSure: guess.level >= sureLevel };
}

describe('words of plain lists', () => {
  it.each(casesOf(accountHeaders))('I117 reads %s "%s" of a list of accounts as %s', (_, header, field) => {
    expect(best(header, 'accounts')).toEqual({ field, isSure: true });
  });

  it.each(casesOf(sellerHeaders))('I117 reads %s "%s" of a list of sellers as %s', (_, header, field) => {
    expect(best(header, 'sellers')).toEqual({ field, isSure: true });
  });

  it.each(casesOf(orderHeaders))('I117 reads %s "%s" of a list of orders as %s', (_, header, field) => {
    expect(best(header, 'orders')).toEqual({ field, isSure: true });
  });

  it.each([
    'Revenue',
    'Turnover',
    'Sales',
    'Umsatz',
    'Jahresumsatz',
    'Umsatz (TEUR)',
    'Umsatz 2025',
    "Chiffre d'affaires",
    'CA',
    'Facturación',
    'Ventas',
    'Fatturato',
    'Faturamento',
    'Omzet',
    'Omzet (x 1.000)',
  ])('I118 leaves open whether "%s" is what they earn or what they buy', (header) => {
    const fields = guessHeader(header, 'plain').map(({ field }) => field);
    expect(fields).toContain('spend');
    expect(fields).toContain('companyRevenue');
    for (const { level } of guessHeader(header, 'plain')) expect(level).toBeLessThan(sureLevel);
  });

  it.each([
    ['Custmer name', 'accountName'],
    ['Compnay name', 'accountName'],
    ['Emplyees', 'employees'],
    ['Last oder date', 'lastOrderOn'],
    ['Anzahl Mitarbieter', 'employees'],
  ])('I119 forgives one slip in "%s" and asks', (header, field) => {
    expect(best(header, 'accounts')).toEqual({ field, isSure: false });
  });

  it.each(['Quota', 'Comment', 'Favourite colour', 'x', '???', 'Ranking', '2025'])(
    'I119 makes nothing of "%s"',
    (header) => {
      for (const kind of ['accounts', 'sellers', 'orders'] as const) expect(best(header, kind)).toBeNull();
    },
  );

  it('I117 does not take a quota for a capacity', () => {
    expect(guessHeader('Quota', 'plain', 'sellers')).toEqual([]);
    expect(guessHeader('Annual quota', 'plain', 'sellers')).toEqual([]);
  });
});
