// Properties of a board however it is grouped and ordered: following changes gives what building afresh gives, and
// arranging anew too.
import fc from 'fast-check';
import { afterEach, describe, expect, it } from 'vitest';
import { BoardIndex } from '../../renderer/store/board-index';
import { asOfOf, useRecords } from '../../renderer/store/records';
import { resetView, useView } from '../../renderer/store/view';
import { planAId } from '../../shared/records/ids';
import { boardLanes } from '../../shared/records/lane';
import { groupings, sortings } from '../../shared/records/saved-view';
import { holds } from '../helpers/regressions';
import { anyStep, playScript, playStep } from '../helpers/run-script';
import { shownBoard } from '../helpers/shown-board';
import { testContext } from '../helpers/small-book';

const anyArrangement = fc.record({
  grouping: fc.constantFrom(...groupings),
  sorting: fc.constantFrom(...sortings),
});

describe('an arranged board', () => {
  afterEach(() => resetView());

  it('B1 B3 B4 after any sequence the board that followed is the board built afresh, in any arrangement', async () => {
    await holds(
      'board-arranged-follows',
      fc.tuple(fc.array(fc.tuple(anyStep, anyArrangement), { minLength: 3, maxLength: 12 }), anyArrangement),
      async ([script, first]) => {
        const ctx = testContext();
        const harness = await playScript([], ctx);
        useView.setState(first);
        for (const [index, [step, next]] of script.entries()) {
          await playStep(harness, step, ctx);
          // Now and then the board is laid out otherwise, in the middle of the changes.
          if (index % 3 === 2) useView.setState(next);
          const { grouping, sorting } = useView.getState();
          const { proposed } = useRecords.getState();
          if (proposed === null) throw new Error('No board is shown.');
          const afresh = BoardIndex.of(harness.book, planAId, asOfOf(harness.book), { grouping, sorting });
          expect(shownBoard(proposed)).toEqual(shownBoard(afresh));
        }
        await harness.close();
        resetView();
      },
      { runs: 40 },
    );
  });

  it('B3 every account is in exactly one group, and sellers keep their groups whatever is shown', async () => {
    const harness = await playScript([], testContext());
    const { book } = harness;
    const bySeller = BoardIndex.of(book, planAId, asOfOf(book));
    for (const grouping of groupings) {
      const board = BoardIndex.of(book, planAId, asOfOf(book), { grouping, sorting: 'spend' });
      const shown = boardLanes.flatMap((lane) =>
        board.lane(lane).groupKeys.flatMap((key) => board.group(key)?.ids ?? []),
      );
      expect([...shown].sort()).toEqual(
        book
          .all('account')
          .map(({ id }) => id)
          .sort(),
      );
      for (const lane of boardLanes) {
        for (const key of bySeller.lane(lane).groupKeys) {
          expect(board.group(key)?.ids).toEqual(bySeller.group(key)?.ids);
          expect(board.loadOf(key)).toBe(bySeller.loadOf(key));
        }
        expect({ ...board.lane(lane), groupKeys: [] }).toEqual({ ...bySeller.lane(lane), groupKeys: [] });
      }
    }
    await harness.close();
  });
});
