// Property of the lanes: a layout that follows the board through any sequence of actions is the layout made anew.
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { differenceOf } from '../../renderer/features/board/difference';
import { groupsOf, idsOf, shapeOf } from '../../renderer/features/board/lane-input';
import { LaneLayout } from '../../renderer/features/board/lane-layout';
import type { LaneShape } from '../../renderer/features/board/lane-rows';
import { compileMatches } from '../../renderer/store/board/matches';
import type { BoardIndex } from '../../renderer/store/board-index';
import { useRecords } from '../../renderer/store/records';
import { noFilter, resetView } from '../../renderer/store/view';
import { boardLanes } from '../../shared/records/lane';
import { holds } from '../helpers/regressions';
import { anyStep, playScript, playStep } from '../helpers/run-script';
import { testContext } from '../helpers/small-book';

const placesOf = (layout: LaneLayout) =>
  Array.from({ length: layout.rowCount }, (_, index) => layout.at(index));

describe('B2 the rows of a lane', () => {
  afterEach(() => resetView());

  it('are after any sequence those that would be laid out anew', async () => {
    const query = fc.constantFrom('', '', 'a', 'ac', '1', 'seller');
    await holds(
      'lane-layout-follows',
      fc.tuple(fc.boolean(), fc.array(fc.tuple(anyStep, query), { minLength: 3, maxLength: 14 })),
      async ([isDifference, script]) => {
        const ctx = testContext();
        const harness = await playScript([], ctx);
        const before = new Map<string, LaneLayout>();
        // As long as the board is the same object the lanes keep what they ask it by.
        let kept = null as { board: BoardIndex; shapes: LaneShape[]; ids: ReturnType<typeof idsOf> } | null;
        const shapesOf = (board: BoardIndex) =>
          boardLanes.map((lane) =>
            shapeOf(board, { isNarrow: lane === 'unassigned', isComfortable: false }, isDifference),
          );
        for (const [step, typed] of script) {
          await playStep(harness, step, ctx);
          const board = useRecords.getState().proposed;
          if (board === null) throw new Error('No board is shown.');
          if (kept?.board !== board) kept = { board, shapes: shapesOf(board), ids: idsOf(board) };
          const matches = compileMatches(board, { ...noFilter, query: typed }, harness.book, isDifference);
          const difference = isDifference ? differenceOf(board, harness.book) : null;
          for (const [at, lane] of boardLanes.entries()) {
            const plain = {
              groups: groupsOf(lane, board, matches, difference),
              isFiltered: matches !== null,
              collapsed: new Set<string>(),
              shownCards: new Map<string, number>(),
              gap: null,
            };
            const lifted = noneLifted;
            const [shape, fresh] = [kept.shapes[at] as LaneShape, shapesOf(board)[at] as LaneShape];
            const followed: LaneLayout = new LaneLayout(
              { ...plain, ...kept.ids, lifted, shape },
              before.get(lane) ?? null,
            );
            const anew = new LaneLayout({ ...plain, ...idsOf(board), lifted, shape: fresh });
            expect(placesOf(followed)).toEqual(placesOf(anew));
            before.set(lane, followed);
          }
        }
        await harness.close();
        resetView();
      },
      { runs: 60 },
    );
  });
});

const noneLifted = new Set<never>();
