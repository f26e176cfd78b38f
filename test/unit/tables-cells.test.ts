// Checks how single cells are read: amounts, counts, dates, lanes, domains, ids. Reads no file.
import { describe, expect, it } from 'vitest';
import { isPrinted, trimCell } from '../../shared/tables/cell';
import { readDomain } from '../../shared/tables/domain';
import { neutraliseCell, writeCsv } from '../../shared/tables/escape-cell';
import { DateOrderVotes, readDate } from '../../shared/tables/read-date';
import { readLane } from '../../shared/tables/read-lane';
import { DecimalMarkVotes, readDecimal, toNumber, toWhole } from '../../shared/tables/read-number';
import { checksumOf, idKey, isSalesforceId } from '../../shared/tables/salesforce-id';

function cents(cell: string, mark: 'point' | 'comma' = 'point', power = 0): number | null {
  const decimal = readDecimal(cell, mark);
  return decimal === null ? null : toWhole(decimal, power + 2);
}

describe('amounts', () => {
  it.each([
    ['1,234.56', 123_456],
    ['1234.5', 123_450],
    ['873607.15', 87_360_715],
    ['$41K', 4_100_000],
    ['$1.2M', 120_000_000],
    ['US$ 3bn', 300_000_000_000],
    ['(1,240)', -124_000],
    ['-1,240.00', -124_000],
    ['$-5', -500],
    ['-$5', -500],
    ['1,240-', -124_000],
    ['−7', -700],
    ['12 500,', null],
    ['12 500', 1_250_000],
    ["1'234.50", 123_450],
    ['12,34,567', 123_456_700],
    ['EUR 12', 1200],
    ['12 kr', 1200],
    ['1.2E+10', 1_200_000_000_000],
    ['.5', 50],
    ['0.005', 1],
    ['0.004', 0],
    ['0', 0],
    ['007', 700],
  ])('I20 reads %s with a decimal point', (cell, expected) => {
    expect(cents(cell)).toBe(expected);
  });

  it.each([
    ['1.234,56', 123_456],
    ['1.234.567', 123_456_700],
    ['98.000,00 €', 9_800_000],
    ['1 234,5', 123_450],
    ['12.5', null],
  ])('I20 reads %s with a decimal comma', (cell, expected) => {
    expect(cents(cell, 'comma')).toBe(expected);
  });

  it.each(['', 'abc', '1,2,3', '12.3.4', '=1+2', '--5', '(1', '$1-$1k', '1 2', '12abc', '€'])(
    'I20 takes %s for no amount',
    (cell) => {
      expect(readDecimal(cell, 'point')).toBeNull();
    },
  );

  it('I21 scales by units without floating errors', () => {
    expect(cents('1100.04', 'point', 6)).toBe(110_004_000_000);
    expect(cents('0.1', 'point', 3)).toBe(10_000);
  });

  it('I22 gives no number for what is too large to be exact', () => {
    expect(cents('99999999999999999999')).toBeNull();
    expect(cents('1e80')).toBeNull();
  });

  it('I23 settles the decimal mark from the whole column', () => {
    const decide = (...cells: string[]) => {
      const votes = new DecimalMarkVotes();
      for (const cell of cells) votes.add(cell);
      return votes.decide();
    };
    expect(decide('1.234', '1.234,50')).toEqual({ mark: 'comma', certain: true });
    expect(decide('1,234', '12.5')).toEqual({ mark: 'point', certain: true });
    expect(decide('0.125', '0.5')).toEqual({ mark: 'point', certain: true });
    expect(decide('1.234.567')).toEqual({ mark: 'comma', certain: true });
    expect(decide('12.500', '8.100')).toEqual({ mark: 'comma', certain: false });
    expect(decide('12,500')).toEqual({ mark: 'point', certain: false });
    expect(decide('12', '7')).toEqual({ mark: 'point', certain: true });
  });

  it('I24 reads percentages as decimals with a mark', () => {
    const decimal = readDecimal('45 %', 'point');
    expect(decimal?.percent).toBe(true);
    expect(decimal === null ? null : toNumber(decimal)).toBe(45);
  });
});

describe('dates', () => {
  it.each([
    ['2026-03-05', '2026-03-05'],
    ['1996-07-04 00:00:00.000', '1996-07-04'],
    ['2026-03-05T23:30:00-08:00', '2026-03-05'],
    ['2026/3/5', '2026-03-05'],
    ['20260305', '2026-03-05'],
    ['3/5/2026', '2026-03-05'],
    ['02/23/26 08:55 PM', '2026-02-23'],
    ['5 Mar 2026', '2026-03-05'],
    ['05-Mar-26', '2026-03-05'],
    ['March 5, 2026', '2026-03-05'],
    ['2/29/2024', '2024-02-29'],
  ])('I25 reads %s', (cell, expected) => {
    expect(readDate(cell, 'mdy')).toBe(expected);
  });

  it.each([
    '31/02/2025',
    '2/29/2025',
    '2026-13-01',
    '42795',
    '5 Foo 2026',
    'yesterday',
    '1/1/0001',
    '0/1/2025',
  ])('I25 takes %s for no date', (cell) => {
    expect(readDate(cell, 'mdy')).toBeNull();
    expect(readDate(cell, 'dmy')).toBeNull();
  });

  it('I26 settles the order of day and month from the whole column', () => {
    const decide = (...cells: string[]) => {
      const votes = new DateOrderVotes();
      for (const cell of cells) votes.add(cell);
      return votes.decide();
    };
    expect(decide('02/03/24', '02/26/24')).toEqual({ order: 'mdy', certain: true });
    expect(decide('02/03/24', '26/02/24')).toEqual({ order: 'dmy', certain: true });
    expect(decide('02/03/24')).toEqual({ order: 'mdy', certain: false });
    expect(decide('02.03.2024')).toEqual({ order: 'dmy', certain: false });
    expect(decide('2024-03-02', '5 Mar 2026')).toEqual({ order: 'mdy', certain: true });
    expect(decide('03/03/2024')).toEqual({ order: 'mdy', certain: true });
    expect(decide('2/28/2025', '31/02/2025', '3/15/2025')).toEqual({ order: 'mdy', certain: true });
  });
});

describe('ids, domains, lanes and blanks', () => {
  it('I10 knows 15 and 18 characters as one Salesforce id, by its checksum', () => {
    expect(checksumOf('001bm00001ZL8U9')).toBe('AAL');
    expect(idKey('001bm00001ZL8U9AAL')).toBe(idKey('001bm00001ZL8U9'));
    expect(idKey('001bm00001ZL8U9AAX')).not.toBe(idKey('001bm00001ZL8U9'));
    expect(idKey('001bm00001zl8u9')).not.toBe(idKey('001bm00001ZL8U9'));
    expect(isSalesforceId('001bm00001ZL8U9AAL')).toBe(true);
    expect(isSalesforceId('Internationally')).toBe(false);
  });

  it.each([
    ['https://www.Acme-Tools.co.uk/shop?x=1#y', 'acme-tools.co.uk'],
    ['acme.com', 'acme.com'],
    ['//acme.com:8080/', 'acme.com'],
    ['info@acme.com', 'acme.com'],
    ['https://user:pw@acme.com/', 'acme.com'],
    ['müller.de', 'müller.de'],
    ['acme', null],
    ['not a site', null],
    ['javascript:alert(1)', null],
    ['10.0.0.1', null],
  ])('I11 finds the domain of %s', (cell, expected) => {
    expect(readDomain(cell)).toBe(expected);
  });

  it('I27 knows the words for lanes', () => {
    expect(readLane('Inside Sales')).toBe('inside');
    expect(readLane('F')).toBe('field');
    expect(readLane('specialist')).toBe('specialist');
    expect(readLane('Unassigned')).toBe('none');
    expect(readLane('constructor')).toBeUndefined();
  });

  it('I12 takes no sign for printed that is a blank', () => {
    const blanks = Array.from({ length: 65_536 }, (_, code) => code).filter(
      (code) => String.fromCharCode(code).trim() === '',
    );
    expect(blanks.length).toBeGreaterThan(20);
    expect(blanks.filter(isPrinted)).toEqual([]);
    expect(['a', '~', '\u00fc', '\u4e2d', '\ud83d'].every((sign) => isPrinted(sign.charCodeAt(0)))).toBe(
      true,
    );
  });

  it.each(['', '  ', 'NULL', 'null', 'N/A', 'n/a', '-', '\u00a0', '\ufeff'])(
    'I12 takes %j for empty',
    (cell) => {
      expect(trimCell(cell)).toBe('');
    },
  );

  it('I12 keeps what only looks empty', () => {
    expect(trimCell(' Null & Sons ')).toBe('Null & Sons');
    expect(trimCell('--')).toBe('--');
    expect(trimCell('0')).toBe('0');
  });
});

describe('saved lists', () => {
  it.each(['=cmd|x', '+1', '-1', '@SUM(A1)', '\t=1', ' =1', '＝1'])('I40 neutralises %j', (cell) => {
    expect(neutraliseCell(cell)).toBe(`'${cell}`);
  });

  it('I40 leaves other text alone and quotes what needs it', () => {
    expect(neutraliseCell('a=b')).toBe('a=b');
    expect(
      writeCsv([
        ['a', 'say "hi", twice'],
        ['x\ny', ''],
      ]),
    ).toBe('\ufeffa,"say ""hi"", twice"\r\n"x\ny",\r\n');
  });
});
