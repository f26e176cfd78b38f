// How well a label answers what was typed, and how few names are looked at to find eight among a hundred thousand.
import { describe, expect, it } from 'vitest';
import { runAtOnce } from '../../renderer/store/in-slices';
import {
  type FoundNames,
  findingNames,
  indexingNames,
  type Named,
  type Narrowed,
} from '../../renderer/store/name-index';
import { foldForSearch, looseRankOf, queryOf, rank, rankOf } from '../../shared/search/match';

const rankIn = (label: string, typed: string) => looseRankOf(foldForSearch(label), queryOf(typed));

describe('CP10 a label answers the better, the nearer its beginning', () => {
  it.each([
    ['Undo', 'undo', rank.whole],
    ['Propose to Field', 'prop', rank.start],
    ['Propose to Field', 'propose to', rank.start],
    ['Propose to Field', 'field', rank.words],
    ['Propose to Field', 'field pro', rank.words],
    ['Propose to Field', 'iel', rank.inside],
    ['Propose to Field', 'ptf', rank.letters],
    ['Move to…', 'move to', rank.start],
  ])('%s for "%s"', (label, typed, expected) => {
    expect(rankIn(label, typed)).toBe(expected);
  });

  it('case and accents aside, on both sides', () => {
    expect(rankIn('Münster GmbH', 'MUNSTER')).toBe(rank.start);
    expect(rankIn('Munster GmbH', 'münst')).toBe(rank.start);
    expect(rankIn('Bäckerei Åkesson', 'akes')).toBe(rank.words);
  });

  it('every word must be in it; nothing typed answers nothing', () => {
    expect(rankIn('Propose to Field', 'propose inside')).toBeNull();
    expect(rankIn('Propose to Field', '   ')).toBeNull();
  });

  it('letters in order count from three on, and from the beginning of a word', () => {
    expect(rankIn('Propose to Field', 'pf')).toBeNull();
    expect(rankIn('Propose to Field', 'rtf')).toBeNull();
    expect(rankOf(foldForSearch('Propose to Field'), queryOf('ptf')), 'not for names').toBeNull();
  });
});

/** A hundred thousand names that all differ; the one looked for is far from the beginning. */
const syllables = ['al', 'bor', 'cem', 'dun', 'ex', 'fal', 'gor', 'hum', 'ix', 'jen'];
function manyNames(count: number): Named[] {
  return Array.from({ length: count }, (_, index) => {
    const digits = String(index).padStart(6, '0');
    const name = [...digits].map((digit) => syllables[Number(digit)] ?? '').join('');
    return { id: `a${index}`, name: `${name} Company`, code: `SF-${digits}` };
  });
}

describe('CP11 among 100,000 names', () => {
  const count = 100_000;
  const names = [
    ...manyNames(count - 3),
    { id: 'exact', name: 'Zephyr', code: null },
    { id: 'word', name: 'The Zephyr Works', code: null },
    { id: 'inside', name: 'Azzephyria', code: null },
  ];
  const index = runAtOnce(indexingNames(names));
  const find = (typed: string, narrowed: Narrowed | null = null): FoundNames =>
    runAtOnce(findingNames(index, queryOf(typed), { limit: 8, narrowed }));
  const ids = (found: FoundNames) => found.found.map(({ id }) => id);

  it('eight that begin with it are found by halving: some forty are looked at', () => {
    const outcome = find('al');
    expect(outcome.found).toHaveLength(8);
    expect(outcome.found.every((each) => each.rank === rank.start)).toBe(true);
    expect(outcome.visited).toBeLessThan(50);
  });

  it('the whole name comes before those that merely begin with it, wherever it stands', () => {
    const more = Array.from({ length: 20 }, (_, at) => ({
      id: `more${at}`,
      name: `Zephyr ${at}`,
      code: null,
    }));
    const bigger = runAtOnce(indexingNames([...more, ...names]));
    const outcome = runAtOnce(findingNames(bigger, queryOf('zephyr'), { limit: 8 }));
    expect(ids(outcome)[0]).toBe('exact');
    expect(outcome.visited).toBeLessThan(50);
  });

  it('beginning, then word, then middle; each name is looked at once', () => {
    const outcome = find('zephyr');
    expect(ids(outcome)).toEqual(['exact', 'word', 'inside']);
    expect(outcome.visited).toBeLessThan(count + 50);
  });

  it('the scan ends with the eighth that begins a word', () => {
    const outcome = find('company');
    expect(outcome.found).toHaveLength(8);
    expect(outcome.visited).toBeLessThan(100);
    expect(outcome.narrowed, 'not all was seen').toBeNull();
  });

  it('one more letter looks only at what the letters before left', () => {
    const first = find('zeph');
    expect(first.narrowed?.entries).toHaveLength(3);
    const second = find('zephyri', first.narrowed);
    expect(ids(second)).toEqual(['inside']);
    expect(second.visited).toBeLessThan(50);
    const gone = find('zephyrix', second.narrowed);
    expect(gone.found).toEqual([]);
    expect(gone.visited).toBeLessThan(50);
  });

  it('what was left for other letters is not used', () => {
    const first = find('zeph');
    expect(find('jenjenjen', first.narrowed).found.length).toBeGreaterThan(0);
  });

  it('a code is found by its beginning, and the whole code first', () => {
    const outcome = find('sf-012345');
    expect(ids(outcome)).toEqual(['a12345']);
    expect(find('SF-0123').found).toHaveLength(8);
    expect(find('SF-0123').visited).toBeLessThan(60);
  });

  it('the work stops at least once for every 500 names', () => {
    let stops = 0;
    const steps = findingNames(index, queryOf('no such name'), { limit: 8 });
    for (let step = steps.next(); step.done !== true; step = steps.next()) stops += 1;
    expect(stops).toBeGreaterThanOrEqual(count / 500 - 1);
  });
});
