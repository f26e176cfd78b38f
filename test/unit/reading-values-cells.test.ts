// Checks how cells of many countries are read: amounts, dates with named months, flags, lanes, ids. Reads no file.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DateOrderVotes, readDate, readExcelDay } from '../../shared/tables/read-date';
import { readFlag } from '../../shared/tables/read-flag';
import { readLane } from '../../shared/tables/read-lane';
import { DecimalMarkVotes, plainWhole, readDecimal, toWhole } from '../../shared/tables/read-number';
import { checksumOf, idKey, isDamagedSalesforceId, isGuid } from '../../shared/tables/salesforce-id';

function cents(cell: string, mark: 'point' | 'comma'): number | null {
  const decimal = readDecimal(cell, mark);
  return decimal === null ? null : toWhole(decimal, 2);
}

describe('amounts of many countries', () => {
  it.each([
    ["1'234.50", 'point', 123_450],
    ['1’234’567.50', 'point', 123_456_750],
    ['CHF 1’234.–', 'point', 123_400],
    ['₹ 12,34,567.00', 'point', 123_456_700],
    ['Rs. 1,00,000', 'point', 10_000_000],
    ['3.5 lakh', 'point', 35_000_000],
    ['2 crore', 'point', 2_000_000_000],
    ['$ 12.00 USD', 'point', 1200],
    ['1,234.50-', 'point', -123_450],
    ['(1,234.50)', 'point', -123_450],
    ['12 345.60', 'point', 1_234_560],
    ['12\u00a0345,60 €', 'comma', 1_234_560],
    ['12\u202f345,60', 'comma', 1_234_560],
    ['1.234.567,89', 'comma', 123_456_789],
    ['1.234,-', 'comma', 123_400],
    ['12,– €', 'comma', 1200],
    ['3,4 Mio. €', 'comma', 340_000_000],
    ['1,2 Mrd. EUR', 'comma', 120_000_000_000],
    ['250 Tsd.', 'comma', 25_000_000],
    ['15 mil', 'comma', 1_500_000],
    ['2,5 mln', 'comma', 250_000_000],
    ['1,5 Md€', 'comma', 150_000_000_000],
    ['€ 1.234,56', 'comma', 123_456],
    ['R$ 1.234,56', 'comma', 123_456],
    ['1 234,50 zł', 'comma', 123_450],
    ['kr. 1.234,50', 'comma', 123_450],
    ['−1.234,50', 'comma', -123_450],
    ['100 Euro', 'comma', 10_000],
  ] as const)('I126 reads %s with a decimal %s', (cell, mark, expected) => {
    expect(cents(cell, mark)).toBe(expected);
  });

  it('I126 does not guess whether mil is a thousand or a million in English', () => {
    expect(readDecimal('$5 mil', 'point')).toBeNull();
    expect(cents('5 mil', 'comma')).toBe(500_000);
  });

  it.each(['12 kg', 'A-100', '1.2.3,4', '12 EUR USD', 'Mio', '--', '1,2,3', '5 lakhs of'])(
    'I126 takes %s for no amount',
    (cell) => {
      expect(readDecimal(cell, 'point')).toBeNull();
      expect(readDecimal(cell, 'comma')).toBeNull();
    },
  );

  it('I126 knows the currency beside the amount', () => {
    expect(readDecimal('12 Euro', 'comma')?.currency).toBe('EUR');
    expect(readDecimal('$ 12.00 CAD', 'point')?.currency).toBe('CAD');
    expect(readDecimal('CHF 12', 'point')?.currency).toBe('CHF');
    expect(readDecimal('12 Mio.', 'comma')?.currency).toBeNull();
  });

  it('I127 settles the mark by what stands among the digits alone', () => {
    const decide = (...cells: string[]) => {
      const votes = new DecimalMarkVotes();
      for (const cell of cells) votes.add(cell);
      return votes.decide();
    };
    expect(decide('kr. 500', 'kr. 1200,50')).toEqual({ mark: 'comma', certain: true });
    expect(decide('Fr. 500', 'Fr. 700')).toEqual({ mark: 'point', certain: true });
    expect(decide('3 Mio.', '2,5 Mio.')).toEqual({ mark: 'comma', certain: true });
    expect(decide("1'234.500")).toEqual({ mark: 'point', certain: true });
    expect(decide('12,34,567')).toEqual({ mark: 'point', certain: true });
    expect(decide('.500')).toEqual({ mark: 'point', certain: true });
    expect(decide('1.250', '3.500')).toEqual({ mark: 'comma', certain: false });
  });

  it('I126 reads bare digits the short way as it would the long way', () => {
    const written = fc.oneof(
      fc.stringMatching(/^\d{1,3}([.,]\d{3}){0,3}([.,]\d{1,4})?$/),
      fc.stringMatching(/^[\d.,' ]{1,12}$/),
    );
    fc.assert(
      fc.property(
        written,
        fc.constantFrom('point', 'comma'),
        fc.constantFrom(0, 2, 5, 8),
        (cell, mark, shift) => {
          const quick = plainWhole(cell, mark, shift);
          if (Number.isNaN(quick)) return;
          const decimal = readDecimal(cell, mark);
          expect(decimal).not.toBeNull();
          if (decimal !== null) expect(quick).toBe(toWhole(decimal, shift));
        },
      ),
      { numRuns: 2000, seed: 7 },
    );
  });
});

describe('dates of many countries', () => {
  it.each([
    ['10. März 2026'],
    ['10. Mrz. 2026'],
    ['10 mars 2026'],
    ['10-mrt-26'],
    ['10 maart 2026'],
    ['10 marzo 2026'],
    ['10 de marzo de 2026'],
    ['10 de março de 2026'],
    ['10-mar-2026'],
    ['10/Mar/2026'],
    ['10Mar2026'],
    ['March 10th, 2026'],
    ['Mar 10 2026 14:30'],
    ['Di., 10. März 2026'],
    ['Tue, 10 Mar 2026 14:30:00 GMT'],
    ['2026-03-10T10:42:00.000+0000'],
    ['2026-03-10T10:42:00Z'],
    ['2026.03.10'],
    ['2026年3月10日'],
    ['10.03.2026 14:30'],
    ['10.03.2026 14:30 Uhr'],
    ['10/03/2026 14h30'],
    ['10.3.26'],
  ])('I128 reads %s as 10 March 2026', (cell) => {
    expect(readDate(cell, 'dmy')).toBe('2026-03-10');
  });

  it.each([
    ['15 janv. 2025', '2025-01-15'],
    ['15 févr. 2025', '2025-02-15'],
    ['15 avr. 2025', '2025-04-15'],
    ['15 Mai 2025', '2025-05-15'],
    ['15 juin 2025', '2025-06-15'],
    ['15 juil. 2025', '2025-07-15'],
    ['15 août 2025', '2025-08-15'],
    ['15 déc. 2025', '2025-12-15'],
    ['1er mars 2025', '2025-03-01'],
    ['15 ene 2025', '2025-01-15'],
    ['15 enero 2025', '2025-01-15'],
    ['15 ago 2025', '2025-08-15'],
    ['15 dic 2025', '2025-12-15'],
    ['15 gen 2025', '2025-01-15'],
    ['15 mag 2025', '2025-05-15'],
    ['15 giugno 2025', '2025-06-15'],
    ['15 lug 2025', '2025-07-15'],
    ['15 set 2025', '2025-09-15'],
    ['15 ottobre 2025', '2025-10-15'],
    ['15 de fevereiro de 2025', '2025-02-15'],
    ['15 out 2025', '2025-10-15'],
    ['15 dez 2025', '2025-12-15'],
    ['15 Jänner 2025', '2025-01-15'],
    ['15. Dezember 2025', '2025-12-15'],
    ['15 okt 2025', '2025-10-15'],
    ['15 augustus 2025', '2025-08-15'],
  ])('I128 reads %s', (cell, expected) => {
    expect(readDate(cell, 'mdy')).toBe(expected);
  });

  it.each([
    '10 Foo 2026',
    '32. März 2026',
    'März 2026',
    '2026-W11',
    '10.13.2026',
    '2026-02-30',
    'Monday',
    '12:30',
  ])('I128 takes %s for no date', (cell) => {
    expect(readDate(cell, 'dmy')).toBeNull();
  });

  it('I128 gives back every day it is given, however it is written', () => {
    const day = fc.date({ min: new Date('1950-01-01'), max: new Date('2100-01-01'), noInvalidDate: true });
    fc.assert(
      fc.property(day, (date) => {
        const iso = date.toISOString().slice(0, 10);
        const [year = '', month = '', dayOfMonth = ''] = iso.split('-');
        expect(readDate(iso, 'mdy')).toBe(iso);
        expect(readDate(`${dayOfMonth}.${month}.${year}`, 'dmy')).toBe(iso);
        expect(readDate(`${Number(month)}/${Number(dayOfMonth)}/${year}`, 'mdy')).toBe(iso);
        expect(readDate(`${iso} 23:59:59.999`, 'dmy')).toBe(iso);
      }),
      { numRuns: 500, seed: 11 },
    );
  });

  it('I129 reads the serial numbers of Excel', () => {
    expect(readExcelDay('42795')).toBe('2017-03-01');
    expect(readExcelDay('43100')).toBe('2017-12-31');
    expect(readExcelDay('60000')).toBe('2064-04-08');
    expect(readExcelDay('60001')).toBeNull();
    expect(readExcelDay('4279')).toBeNull();
    expect(readExcelDay('42795.5')).toBeNull();
  });

  it('I128 is not led astray by dates with the year first', () => {
    const votes = new DateOrderVotes();
    for (const cell of ['2025-01-02', '2025-03-04']) votes.add(cell);
    expect(votes.decide()).toEqual({ order: 'mdy', certain: true });
  });
});

describe('flags, lanes and ids', () => {
  it.each([
    'TRUE',
    'true',
    'Yes',
    'y',
    '1',
    'x',
    'X',
    'Ja',
    'Oui',
    'Sí',
    'si',
    'Sim',
    'VRAI',
    'WAHR',
    'Vero',
    'Waar',
  ])('I130 takes %s for yes', (cell) => {
    expect(readFlag(cell)).toBe(true);
  });

  it.each(['FALSE', 'no', 'N', '0', 'Nein', 'Non', 'Não', 'Nee', 'FAUX', 'FALSCH', 'Falso', 'Onwaar'])(
    'I130 takes %s for no',
    (cell) => {
      expect(readFlag(cell)).toBe(false);
    },
  );

  it.each(['maybe', '2', 'Acme', '', 'constructor'])('I130 takes %j for neither', (cell) => {
    expect(readFlag(cell)).toBeNull();
  });

  it.each([
    ['Innendienst', 'inside'],
    ['Außendienst', 'field'],
    ['Aussendienst', 'field'],
    ['Spezialist', 'specialist'],
    ['Sédentaire', 'inside'],
    ['Terrain', 'field'],
    ['Spécialiste', 'specialist'],
    ['Especialista', 'specialist'],
    ['Buitendienst', 'field'],
    ['Binnendienst', 'inside'],
    ['Esterno', 'field'],
    ['Nicht zugewiesen', 'none'],
    ['INSIDE_SALES', 'inside'],
  ])('I131 knows %s for a lane', (cell, lane) => {
    expect(readLane(cell)).toBe(lane);
  });

  it('I132 names a Salesforce id whose checksum is wrong, and no other', () => {
    expect(isDamagedSalesforceId('001bm00001ZL8U9AAL')).toBe(false);
    expect(isDamagedSalesforceId('001bm00001zl8u9aal')).toBe(true);
    expect(isDamagedSalesforceId('001BM00001ZL8U9AAL')).toBe(true);
    expect(isDamagedSalesforceId('001bm00001ZL8U9')).toBe(false);
    expect(isDamagedSalesforceId('CUSTOMER0000000018')).toBe(false);
    expect(checksumOf('001bm00001ZL8U9')).toBe('AAL');
  });

  it('I133 compares GUIDs whatever their case and braces, and other ids exactly', () => {
    const bare = '6f9619ff-8b86-d011-b42d-00c04fc964ff';
    expect(idKey(`{${bare.toUpperCase()}}`)).toBe(bare);
    expect(idKey(bare.toUpperCase())).toBe(bare);
    expect(isGuid(`${bare}0`)).toBe(false);
    expect(idKey('ALFKI')).toBe('ALFKI');
    expect(idKey('alfki')).toBe('alfki');
    expect(idKey('{x}')).toBe('{x}');
  });
});
