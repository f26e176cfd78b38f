// Days and months as records hold them.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  addDays,
  dayNumber,
  daysBetween,
  instantSchema,
  isoDateSchema,
  monthsBefore,
} from '../../shared/records/values';

const days = fc.integer({ min: -20_000, max: 40_000 }).map((number) => addDays('1970-01-01', number));

describe('dates', () => {
  it('counts days across months, leap years and clock changes', () => {
    expect(daysBetween('2026-03-10', '2026-03-10')).toBe(0);
    expect(daysBetween('2024-02-28', '2024-03-01')).toBe(2);
    expect(daysBetween('2025-02-28', '2025-03-01')).toBe(1);
    expect(daysBetween('2026-03-28', '2026-03-30')).toBe(2);
    expect(daysBetween('2026-03-10', '2026-03-01')).toBe(-9);
    expect(dayNumber('not a day')).toBeNaN();
  });

  it('adds days and counts them back', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: -4000, max: 4000 }), (day, count) => {
        expect(daysBetween(day, addDays(day, count))).toBe(count);
      }),
      { seed: 4 },
    );
  });

  it('goes back months to the same day, or the last one of a shorter month', () => {
    expect(monthsBefore('2026-03-10', 12)).toBe('2025-03-10');
    expect(monthsBefore('2026-03-31', 1)).toBe('2026-02-28');
    expect(monthsBefore('2024-03-31', 1)).toBe('2024-02-29');
    expect(monthsBefore('2026-01-15', 1)).toBe('2025-12-15');
    expect(monthsBefore('2026-01-31', 2)).toBe('2025-11-30');
    expect(monthsBefore('2026-03-10', 0)).toBe('2026-03-10');
    fc.assert(
      fc.property(days, fc.nat({ max: 60 }), (day, months) => {
        const back = monthsBefore(day, months);
        expect(isoDateSchema.safeParse(back).success).toBe(true);
        expect(daysBetween(back, day)).toBeLessThanOrEqual(months * 31);
        expect(daysBetween(back, day)).toBeGreaterThanOrEqual(months * 28);
      }),
      { seed: 5 },
    );
  });

  it('knows a date and an instant by their form', () => {
    expect(isoDateSchema.safeParse('10.03.2026').success).toBe(false);
    expect(instantSchema.safeParse('2026-03-10T10:42:00.000Z').success).toBe(true);
    expect(instantSchema.safeParse('2026-03-10T10:42:00+01:00').success).toBe(false);
  });
});
