// What a stored number becomes: plain decimals, ISO days, percentages, by the format of the cell.
import { describe, expect, it } from 'vitest';
import {
  DayText,
  isoTime,
  kindOfBuiltIn,
  kindOfFormat,
  type NumberKind,
  percentage,
  plainNumber,
  unescapeCell,
} from '../../renderer/workers/reading/workbook-values';

describe('numbers', () => {
  it.each([
    ['0', '0'],
    ['-0', '0'],
    ['-0.0', '0'],
    ['4.0', '4'],
    ['12', '12'],
    ['007', '7'],
    ['+5', '5'],
    ['.5', '0.5'],
    ['5.', '5'],
    ['-12.50', '-12.5'],
    ['0.1', '0.1'],
    ['0.30000000000000004', '0.3'],
    ['1234567.8900000001', '1234567.89'],
    ['66.400000000000006', '66.4'],
    ['123456789012345', '123456789012345'],
    ['1234567890123456', '1234567890123460'],
    ['100200300400500600', '100200300400501000'],
    ['1E-7', '0.0000001'],
    ['-1.25e-10', '-0.000000000125'],
    ['1.5E+3', '1500'],
    ['1e20', '100000000000000000000'],
    ['1e21', '1e+21'],
    [' 42 ', '42'],
  ])('I101 %s is %s', (stored, text) => {
    expect(plainNumber(stored)).toBe(text);
  });

  it.each([
    '',
    'abc',
    '0x10',
    'Infinity',
    'NaN',
    '1,5',
    '1e999',
    '--1',
    '1.2.3',
    '-',
    '.',
    `1${'0'.repeat(400)}`,
  ])('I101 %j is no number', (stored) => {
    expect(plainNumber(stored)).toBeNull();
  });

  it('I101 a long run of digits that is no number is told so at once', () => {
    expect(plainNumber(`${'1'.repeat(1_000_000)}x`)).toBeNull();
  });

  it.each([
    ['0.35', '35%'],
    ['0.355', '35.5%'],
    ['1', '100%'],
    ['1.5', '150%'],
    ['-0.005', '-0.5%'],
    ['0.00001', '0.001%'],
    ['12', '1200%'],
    ['0', '0%'],
  ])('I103 %s shown as a percentage is %s', (plain, text) => {
    expect(percentage(plain)).toBe(text);
  });
});

describe('days', () => {
  const from1900 = new DayText(false);
  const from1904 = new DayText(true);

  it.each([
    [1, '1900-01-01'],
    [59, '1900-02-28'],
    [60, '1900-02-29'],
    [61, '1900-03-01'],
    [42_795, '2017-03-01'],
    [43_100, '2017-12-31'],
    [2_958_465, '9999-12-31'],
    [42_795.5, '2017-03-01 12:00:00'],
    [42_795.000_011_574, '2017-03-01 00:00:01'],
    [42_795.999_999_9, '2017-03-02'],
    [0, '1900-01-00'],
    [0.25, '06:00:00'],
  ])('I102 serial %d of the 1900 system is %s', (serial, text) => {
    expect(from1900.write(serial, 'day')).toBe(text);
  });

  it.each([
    [0, '1904-01-01'],
    [59, '1904-02-29'],
    [60, '1904-03-01'],
    [41_333, '2017-03-01'],
    [2_957_003, '9999-12-31'],
    [0.5, '1904-01-01 12:00:00'],
  ])('I102 serial %d of the 1904 system is %s', (serial, text) => {
    expect(from1904.write(serial, 'day')).toBe(text);
  });

  it('I102 a serial outside the years of a sheet stays a number', () => {
    expect(from1900.write(-1, 'day')).toBeNull();
    expect(from1900.write(2_958_466, 'day')).toBeNull();
    expect(from1904.write(2_957_004, 'day')).toBeNull();
    expect(from1900.write(Number.NaN, 'day')).toBeNull();
  });

  it('I102 a time is a clock reading, a duration counts hours', () => {
    expect(from1900.write(0.75, 'time')).toBe('18:00:00');
    expect(from1900.write(1.5, 'duration')).toBe('36:00:00');
    expect(from1900.write(42_795.5, 'time')).toBe('2017-03-01 12:00:00');
  });

  it('I102 ISO times in the sheet are taken as they are', () => {
    expect(isoTime('2017-03-01')).toBe('2017-03-01');
    expect(isoTime('2017-03-01T00:00:00.000Z')).toBe('2017-03-01');
    expect(isoTime('2017-03-01T09:30')).toBe('2017-03-01 09:30:00');
    expect(isoTime('yesterday')).toBeNull();
  });
});

describe('formats', () => {
  it.each<[string, NumberKind]>([
    ['General', 'number'],
    ['#,##0.00', 'number'],
    ['0.00E+00', 'number'],
    ['"$"#,##0', 'number'],
    ['[Red]-#,##0;[Blue]0', 'number'],
    ['[$USD] #,##0.00', 'number'],
    ['[$-409]#,##0', 'number'],
    ['#,##0 "days"', 'number'],
    ['#,##0\\d', 'number'],
    ['0_d', 'number'],
    ['0*y', 'number'],
    ['0;"yes, mdy"', 'number'],
    ['0%', 'share'],
    ['0.0%;[Red]-0.0%', 'share'],
    ['0"%"', 'number'],
    ['yyyy-mm-dd', 'day'],
    ['[$-409]mmmm d, yyyy', 'day'],
    ['[$-F800]dddd, mmmm dd, yyyy', 'day'],
    ['dd.mm.yy;@', 'day'],
    ['mmm', 'day'],
    ['m/d/yyyy h:mm', 'day'],
    ['h:mm AM/PM', 'time'],
    ['mm:ss', 'time'],
    ['[h]:mm:ss', 'duration'],
    ['[mm]:ss', 'duration'],
    ['"unclosed', 'number'],
    ['', 'number'],
  ])('I102 %s is a %s', (code, kind) => {
    expect(kindOfFormat(code)).toBe(kind);
  });

  it('I102 formats with a number of their own', () => {
    const ofKind = (kind: NumberKind): number[] =>
      Array.from({ length: 60 }, (_, id) => id).filter((id) => kindOfBuiltIn(id) === kind);
    expect(ofKind('day')).toEqual([
      14, 15, 16, 17, 22, 27, 28, 29, 30, 31, 32, 33, 34, 35, 36, 50, 51, 52, 53, 54, 55, 56, 57, 58,
    ]);
    expect(ofKind('time')).toEqual([18, 19, 20, 21, 45, 47]);
    expect(ofKind('duration')).toEqual([46]);
    expect(ofKind('share')).toEqual([9, 10]);
  });
});

it('I105 escaped letters are undone once, and a line break is one line feed', () => {
  expect(unescapeCell('a_x000D_\nb')).toBe('a\nb');
  expect(unescapeCell('_x005F_x000D_')).toBe('_x000D_');
  expect(unescapeCell('snake_x_case _x00_ _xZZZZ_')).toBe('snake_x_case _x00_ _xZZZZ_');
  expect(unescapeCell('a\r\nb\rc')).toBe('a\nb\nc');
});
