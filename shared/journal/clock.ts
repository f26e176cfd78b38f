// A hybrid logical clock: readings that sort as text, never run backwards, and tell devices apart. Reads no clock itself.
// After Kulkarni et al., "Logical Physical Clocks" (2014): the larger of wall time and last reading, plus a counter.

export interface ClockReading {
  readonly wallMs: number;
  readonly counter: number;
}

/** The next reading after `last` at wall time `nowMs`: later than `last` even when the wall clock went back. */
export function nextReading(last: ClockReading, nowMs: number): ClockReading {
  if (nowMs > last.wallMs) return { wallMs: nowMs, counter: 0 };
  return { wallMs: last.wallMs, counter: last.counter + 1 };
}

/** `000001773139320000-00003-deviceId`: fixed widths, so text order is time order. */
export function formatReading(reading: ClockReading, deviceId: string): string {
  return `${String(reading.wallMs).padStart(15, '0')}-${String(reading.counter).padStart(6, '0')}-${deviceId}`;
}

/** Reads back what `formatReading` wrote; a reading of zero when the text is not one. */
export function parseReading(text: string): ClockReading {
  const match = /^(\d{15})-(\d{6})-/.exec(text);
  return match ? { wallMs: Number(match[1]), counter: Number(match[2]) } : { wallMs: 0, counter: 0 };
}
