// Decides how a property is run: a fixed seed, every kept regression first, and a new failing case written to a file.
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import fc from 'fast-check';

const folder = fileURLToPath(new URL('../property/regressions', import.meta.url));

/** One seed for all, so that every run of the same code does the same. PROPERTY_SEED tries another. */
export const seed = Number(process.env.PROPERTY_SEED ?? 20260310);

/** PROPERTY_FACTOR=20 tries twenty times as many cases, for an afternoon's search. */
const factor = Number(process.env.PROPERTY_FACTOR ?? 1);

export interface PropertySize {
  readonly runs: number;
}

/**
 * Checks a property on `runs` cases and on every case kept for it. `name` is a word for file names. A failing case is
 * shrunk and kept as `test/property/regressions/<name>-<n>.json`: commit it together with the fix.
 */
export async function holds<T>(
  name: string,
  cases: fc.Arbitrary<T>,
  check: (value: T) => void | Promise<void>,
  { runs }: PropertySize,
): Promise<void> {
  const kept = keptCases<T>(name);
  const property = fc.asyncProperty(cases, async (value) => {
    await check(value);
  });
  const details = await fc.check(property, { seed, numRuns: runs * factor + kept.length, examples: kept });
  if (!details.failed) return;
  const [failing] = details.counterexample ?? [];
  const file = failing === undefined ? null : keep(name, kept.length, failing);
  const cause = details.errorInstance instanceof Error ? details.errorInstance : new Error('no error');
  const text = failing === undefined ? 'no case' : JSON.stringify(failing);
  throw new Error(`${name} fails for ${text}${file === null ? '' : `, kept as ${file}`}: ${cause.message}`, {
    cause,
  });
}

function keptCases<T>(name: string): [T][] {
  mkdirSync(folder, { recursive: true });
  return readdirSync(folder)
    .filter((file) => new RegExp(`^${name}-\\d+\\.json$`).test(file))
    .sort()
    .map((file) => [JSON.parse(readFileSync(join(folder, file), 'utf8')) as T]);
}

/** Writes a failing case down, unless it is one that was kept before. */
function keep(name: string, count: number, failing: unknown): string | null {
  const text = `${JSON.stringify(failing, null, 2)}\n`;
  const known = keptCases(name).some(([value]) => JSON.stringify(value) === JSON.stringify(failing));
  if (known) return null;
  const file = `${name}-${count + 1}.json`;
  writeFileSync(join(folder, file), text);
  return file;
}
