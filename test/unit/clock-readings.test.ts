// Readings of the hybrid clock: later sorts later, whatever the wall clock does.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { formatReading, nextReading, parseReading } from '../../shared/journal/clock';

describe('clock readings', () => {
  it('J10 readings sort as text in the order they were taken, also when the wall clock goes back', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 4_000_000_000_000 }), { minLength: 2 }), (walls) => {
        let reading = parseReading('');
        const texts = walls.map((wallMs) => {
          reading = nextReading(reading, wallMs);
          return formatReading(reading, 'device');
        });
        expect([...texts].sort()).toEqual(texts);
        expect(new Set(texts).size).toBe(texts.length);
      }),
      { seed: 3 },
    );
  });

  it('J10 reads back what it wrote, and takes anything else for the beginning', () => {
    const reading = { wallMs: 1_773_139_320_000, counter: 3 };
    expect(formatReading(reading, 'laptop-7')).toBe('001773139320000-000003-laptop-7');
    expect(parseReading(formatReading(reading, 'laptop-7'))).toEqual(reading);
    expect(parseReading('yesterday')).toEqual({ wallMs: 0, counter: 0 });
  });
});
