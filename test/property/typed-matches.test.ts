// Property of finding: whatever was typed before, and whatever changes meanwhile, the board shows what a plain look at
// every account finds.
import fc from 'fast-check';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { compileMatches } from '../../renderer/store/board/matches';
import { BoardIndex } from '../../renderer/store/board-index';
import { BoardGroup } from '../../renderer/store/board-row';
import { useRecords } from '../../renderer/store/records';
import { noFilter, resetView } from '../../renderer/store/view';
import type { Account } from '../../shared/records/account';
import type { AccountId, SellerId } from '../../shared/records/ids';
import { planAId } from '../../shared/records/ids';
import { boardLanes } from '../../shared/records/lane';
import { accountWith, asOf, bookWith, sellerWith } from '../helpers/coverage-records';
import { holds } from '../helpers/regressions';
import { anyStep, namingStep, playScript, playStep } from '../helpers/run-script';
import { testContext } from '../helpers/small-book';

const typed = fc
  .constantFrom('a', 'ac', 'acc', 'accou', 'account', '0', '01', '1', '12', 'account 0', 'account 01')
  .chain((query) =>
    fc.constantFrom(query, ` ${query} `, `${query} s`, `${query} seller`, 'sel', 'seller', 'seller 1'),
  );

function groupsOf(board: BoardIndex): BoardGroup[] {
  return boardLanes.flatMap((lane) => board.lane(lane).groupKeys.flatMap((key) => board.group(key) ?? []));
}

describe('B5 what is typed', () => {
  afterEach(() => {
    resetView();
    vi.restoreAllMocks();
  });

  it('finds what a plain look at every account finds, whatever was typed and changed before', async () => {
    await holds(
      'typed-matches',
      fc.array(
        fc.tuple(
          fc.option(fc.oneof(anyStep, namingStep)),
          fc.array(fc.tuple(typed, fc.boolean()), { maxLength: 4 }),
        ),
        { minLength: 2, maxLength: 10 },
      ),
      async (script) => {
        const ctx = testContext();
        const harness = await playScript([], ctx);
        for (const [step, queries] of script) {
          if (step !== null) await playStep(harness, step, ctx);
          const board = useRecords.getState().proposed;
          if (board === null) throw new Error('No board is shown.');
          for (const [query, proposed] of queries) {
            const matches = compileMatches(board, { ...noFilter, query, proposed }, harness.book);
            for (const group of groupsOf(board)) {
              const plain = [...group.slots].filter(
                (slot) => board.search.findsIn(query, slot) && (!proposed || board.rowAt(slot).moves),
              );
              expect([...(matches?.of(group) ?? [])]).toEqual(plain);
            }
          }
        }
        await harness.close();
        resetView();
      },
      { runs: 60 },
    );
  });
});

describe('B5 what a letter costs', () => {
  afterEach(() => vi.restoreAllMocks());

  const maya = sellerWith({ id: 'maya' as SellerId, name: 'Maya Okafor', homeLane: 'inside' });
  const made: Account[] = Array.from({ length: 500 }, (_, index) =>
    accountWith({ id: `a${index}` as AccountId, name: `${index % 5 === 0 ? 'Brewing' : 'Bakery'} ${index}` }),
  );
  const book = bookWith([maya, ...made]);
  const board = BoardIndex.of(book, planAId, asOf);
  const ask = (query: string) => {
    const matches = compileMatches(board, { ...noFilter, query }, book);
    return groupsOf(board).reduce((sum, group) => sum + (matches?.of(group).length ?? 0), 0);
  };

  it('the first letter looks at every account, one more only at what was found, one taken back at none', () => {
    const whole = vi.spyOn(BoardGroup.prototype, 'select');
    expect(ask('b')).toBe(500);
    const first = whole.mock.calls.length;
    expect(first).toBeGreaterThan(0);
    expect(ask('br')).toBe(100);
    expect(ask('bre')).toBe(100);
    expect(ask('brewing 5')).toBe(55);
    expect(ask('bre')).toBe(100);
    expect(ask('b')).toBe(500);
    expect(whole).toHaveBeenCalledTimes(first);
  });

  it('a letter that leaves out nobody more gives what there was, so that nothing is drawn again', () => {
    const matchesOf = (query: string) => compileMatches(board, { ...noFilter, query }, book);
    const found = matchesOf('brew');
    expect(matchesOf('brewi')).toBe(found);
    expect(matchesOf('brewing')).toBe(found);
    expect(matchesOf('brewing 5')).not.toBe(found);
    expect(matchesOf('brewin')).toBe(found);
  });
});
