// Decides which values of an extra column are offered to choose from, and a sample of each column. Filters nothing.
import type { Account } from '../records/account';
import { extraCell, foldText } from './extra-columns';

/** One value of a column, whatever the case it is written in. */
export interface ExtraValue {
  /** As it is compared. */
  readonly key: string;
  /** As most accounts write it. */
  readonly text: string;
  readonly count: number;
}

export interface ExtraValues {
  /** Most frequent first, then by text; where there are thousands, those equally frequent stay as they came. */
  readonly values: readonly ExtraValue[];
  /** Accounts without a value. */
  readonly emptyCount: number;
}

/** Sorting a column of ids by text would take longer than counting it. */
const sortedByText = 2_000;

type Cells = Iterable<Pick<Account, 'custom'>>;

/** Every value of the column with the number of accounts that hold it; one walk over the accounts. */
export function extraValues(accounts: Cells, header: string): ExtraValues {
  const byText = new Map<string, number>();
  let emptyCount = 0;
  for (const account of accounts) {
    const text = extraCell(account, header);
    if (text === null) emptyCount += 1;
    else byText.set(text, (byText.get(text) ?? 0) + 1);
  }
  const byKey = new Map<string, { key: string; text: string; textCount: number; count: number }>();
  for (const [text, count] of byText) {
    const key = foldText(text);
    const known = byKey.get(key);
    if (key === '') emptyCount += count;
    else if (known === undefined) byKey.set(key, { key, text: text.trim(), textCount: count, count });
    else {
      known.count += count;
      if (count > known.textCount) Object.assign(known, { text: text.trim(), textCount: count });
    }
  }
  const values = [...byKey.values()].map(({ key, text, count }) => ({ key, text, count }));
  const isShort = values.length <= sortedByText;
  values.sort((a, b) => b.count - a.count || (isShort ? (a.key < b.key ? -1 : 1) : 0));
  return { values, emptyCount };
}

/** The first value each column holds, by header; a column without any is left out. Stops once it knows them all. */
export function extraSamples(accounts: Cells, headers: readonly string[]): ReadonlyMap<string, string> {
  const samples = new Map<string, string>();
  let missing = [...headers];
  for (const account of accounts) {
    if (missing.length === 0) break;
    const before = samples.size;
    for (const header of missing) {
      const text = extraCell(account, header);
      if (text !== null) samples.set(header, text);
    }
    if (samples.size > before) missing = missing.filter((header) => !samples.has(header));
  }
  return samples;
}
