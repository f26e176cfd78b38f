// Finding by itself: whom a query passes and where the rows of all lanes stand then, on a board that is not drawn. Floor: a
// plain loop over as many names. Draws nothing.
import { groupsOf, idsOf, shapeOf } from '../../../renderer/features/board/lane-input';
import { LaneLayout } from '../../../renderer/features/board/lane-layout';
import { compileMatches, type Matches } from '../../../renderer/store/board/matches';
import { BoardIndex } from '../../../renderer/store/board-index';
import { noFilter } from '../../../renderer/store/view';
import { Book } from '../../../shared/records/book';
import { planAId } from '../../../shared/records/ids';
import { boardLanes } from '../../../shared/records/lane';
import type { AnyRecord } from '../../../shared/records/record';

/** In ms, of each query one after the other. */
export interface FindTimes {
  readonly findMs: readonly number[];
  readonly floorMs: readonly number[];
}

/** Asks every query of the board of these records' plan, as the board on the screen does while one types. */
export async function findAlone(
  records: readonly AnyRecord[],
  asOf: string,
  queries: readonly string[],
): Promise<FindTimes> {
  const book = new Book(records);
  const board = BoardIndex.of(book, planAId, asOf);
  for (const steps of [board.columns.indexing(), board.settling(), board.search.warming()]) {
    for (const _step of steps);
  }
  const layOut = layingOut(board);
  layOut(null);
  const names = records.flatMap((record) => (record.type === 'account' ? [record.name.toLowerCase()] : []));
  const findMs: number[] = [];
  const floorMs: number[] = [];
  let shown: Matches | null = null;
  for (const query of queries) {
    await pause();
    findMs.push(
      timeOf(() => {
        const matches = compileMatches(board, { ...noFilter, query }, book);
        if (matches !== shown) layOut(matches);
        shown = matches;
      }),
    );
    await pause();
    floorMs.push(timeOf(() => names.filter((name) => name.includes(query.trim()))));
  }
  return { findMs, floorMs };
}

/** Lays all lanes out anew, each from what stood before, as `useLaneLayout` does. */
function layingOut(board: BoardIndex): (matches: Matches | null) => void {
  const same = {
    ...idsOf(board),
    collapsed: new Set<string>(),
    shownCards: new Map<string, number>(),
    lifted: new Set<never>(),
    gap: null,
  };
  const lanes = boardLanes.map((lane) => {
    const isNarrow = lane === 'unassigned';
    const shape = shapeOf(board, { isNarrow, isComfortable: false }, false);
    return { lane, shape, before: null as LaneLayout | null };
  });
  return (matches) => {
    for (const each of lanes) {
      const groups = groupsOf(each.lane, board, matches, null);
      const input = { ...same, groups, isFiltered: matches !== null, shape: each.shape };
      each.before = new LaneLayout(input, each.before);
    }
  };
}

function timeOf(work: () => unknown): number {
  const startMs = performance.now();
  work();
  return performance.now() - startMs;
}

/** Between two letters the page rests, as under a hand that types fast. */
function pause(): Promise<void> {
  return new Promise((resolve) => setTimeout(resolve, 100));
}
