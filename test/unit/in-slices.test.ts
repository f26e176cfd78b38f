// Work in slices: the same result as at one go, with places to stop, and an error that comes through.
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { nextTurn } from '../../renderer/db/next-turn';
import { runAtOnce, runInSlices } from '../../renderer/store/in-slices';
import { sortInSlices } from '../../renderer/store/sort-in-slices';
import { planningUndo, planUndo } from '../../shared/journal/undo';
import { Book } from '../../shared/records/book';
import { holds } from '../helpers/regressions';
import { makeAccount, planFrom, smallBook } from '../helpers/small-book';

function* counting(to: number): Generator<void, number, void> {
  let sum = 0;
  for (let count = 1; count <= to; count += 1) {
    sum += count;
    yield;
  }
  return sum;
}

function stopsOf<T>(steps: Generator<void, T, void>): { stops: number; result: T } {
  for (let stops = 0; ; stops += 1) {
    const step = steps.next();
    if (step.done === true) return { stops, result: step.value };
  }
}

describe('sorting in slices', () => {
  it('J34 is what the language sorts, stable, and leaves the list as it was', async () => {
    const lengths = fc.constantFrom(0, 1, 2, 999, 1000, 1001, 1999, 2000, 2001, 3000, 4096, 7777);
    await holds(
      'sort-same',
      fc.tuple(lengths, fc.integer({ min: 1, max: 5000 }), fc.nat()),
      ([length, kinds, seed]) => {
        let state = seed + 1;
        const list = Array.from({ length }, (_, index) => {
          state = (state * 1_103_515_245 + 12_345) % 2_147_483_648;
          return { key: state % kinds, index };
        });
        const before = [...list];
        const byKey = (a: { key: number }, b: { key: number }) => a.key - b.key;
        expect(runAtOnce(sortInSlices(list, byKey))).toEqual([...list].sort(byKey));
        expect(list).toEqual(before);
      },
      { runs: 80 },
    );
  });

  it('J34 stops about every thousand items, and not at all for a short list', () => {
    const list = Array.from({ length: 10_000 }, (_, index) => 10_000 - index);
    const { stops, result } = stopsOf(sortInSlices(list, (a, b) => a - b));
    expect(result[0]).toBe(1);
    expect(stops).toBeGreaterThanOrEqual(30);
    expect(stopsOf(sortInSlices([3, 1, 2], (a, b) => a - b))).toEqual({ stops: 0, result: [1, 2, 3] });
  });
});

describe('running in slices', () => {
  it('J34 gives back what the work returns, at once or with turns between', async () => {
    expect(runAtOnce(counting(1000))).toBe(500_500);
    expect(await runInSlices(counting(1000))).toBe(500_500);
  });

  it('J34 lets others have their turn when the slice is used up', async () => {
    const order: string[] = [];
    function* slow(): Generator<void, void, void> {
      for (let piece = 0; piece < 3; piece += 1) {
        const endMs = performance.now() + 8;
        while (performance.now() < endMs) order.length += 0;
        order.push('piece');
        yield;
      }
    }
    const work = runInSlices(slow());
    void nextTurn().then(() => order.push('other'));
    await work;
    expect(order.indexOf('other')).toBeGreaterThan(0);
    expect(order.indexOf('other')).toBeLessThan(3);
  });

  it('J34 an error of the work comes through', async () => {
    function* failing(): Generator<void, void, void> {
      yield;
      throw new Error('No.');
    }
    await expect(runInSlices(failing())).rejects.toThrow('No.');
    expect(() => runAtOnce(failing())).toThrow('No.');
  });
});

describe('an undo planned in slices', () => {
  it('J34 is the plan made at one go, with a stop at least every thousand records', () => {
    const book = new Book(smallBook());
    const many = Array.from({ length: 5000 }, (_, index) => makeAccount(index + 100));
    const plan = planFrom(many, { kind: 'accounts.imported', label: 'Imported' }, book);
    book.apply(plan.changes);
    const entry = { seq: 2, label: 'Imported' } as Parameters<typeof planUndo>[1]['entry'];
    const input = { entry, changes: plan.changes, laterChanges: [] };
    const { stops, result } = stopsOf(planningUndo(book, input, 'undo'));
    expect(result).toEqual(planUndo(book, input, 'undo'));
    expect(result.changes).toHaveLength(5000);
    expect(stops).toBeGreaterThanOrEqual(15);
  });
});
