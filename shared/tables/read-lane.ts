// Decides which lane a word in a list means. Knows no account.
import type { Lane } from '../records/lane';

const words: Readonly<Record<string, Lane | 'none'>> = {
  inside: 'inside',
  'inside sales': 'inside',
  i: 'inside',
  is: 'inside',
  internal: 'inside',
  field: 'field',
  'field sales': 'field',
  outside: 'field',
  'outside sales': 'field',
  f: 'field',
  fs: 'field',
  specialist: 'specialist',
  specialists: 'specialist',
  spec: 'specialist',
  s: 'specialist',
  overlay: 'specialist',
  unassigned: 'none',
  none: 'none',
  u: 'none',
};

/** The lane of a word, `none` for Unassigned, undefined when it is no word for a lane. */
export function readLane(cell: string): Lane | 'none' | undefined {
  const word = cell
    .toLowerCase()
    .replace(/[\s_-]+/g, ' ')
    .trim();
  return Object.hasOwn(words, word) ? words[word] : undefined;
}
