// How often accounts are asked when a filter is counted, and what an older counting may still say.
import { describe, expect, it } from 'vitest';
import { countingPassing, countingValues, LatestWork } from '../../renderer/store/field-counts';
import { runAtOnce } from '../../renderer/store/in-slices';
import type { AccountId } from '../../shared/records/ids';
import { accountWith } from '../helpers/coverage-records';

const accounts = Array.from({ length: 1_000 }, (_, index) =>
  accountWith({ id: `a${index}` as AccountId, region: index % 3 === 0 ? 'West' : null, spendCents: index }),
);

/** A walk to its end, and how many places it stopped at. */
function walked<T>(steps: Generator<void, T, void>): { readonly value: T; readonly stops: number } {
  let stops = 0;
  for (let step = steps.next(); ; step = steps.next()) {
    if (step.done === true) return { value: step.value, stops };
    stops += 1;
  }
}

describe('FV4 counting', () => {
  it('asks every account once, in steps', () => {
    let asked = 0;
    const { value, stops } = walked(
      countingPassing(accounts, ({ spendCents }) => {
        asked += 1;
        return (spendCents ?? 0) >= 900;
      }),
    );
    expect({ value, asked }).toEqual({ value: 100, asked: 1_000 });
    expect(stops).toBeGreaterThanOrEqual(5);
  });

  it('the same filter of the same state is counted once; a new state once more', async () => {
    let asked = 0;
    const answers: number[] = [];
    const work = new LatestWork<number>();
    const ask = (revision: number) =>
      new Promise<void>((resolve) => {
        work.ask(
          ['filter', revision],
          () =>
            countingPassing(accounts, () => {
              asked += 1;
              return true;
            }),
          (count) => {
            answers.push(count);
            resolve();
          },
        );
      });
    await ask(1);
    void ask(1);
    void ask(1);
    expect(asked).toBe(1_000);
    await ask(2);
    expect({ asked, answers }).toEqual({ asked: 2_000, answers: [1_000, 1_000] });
  });

  it('an older counting stops at its next step and is never answered', async () => {
    const work = new LatestWork<string>();
    const answers: string[] = [];
    let oldSteps = 0;
    const slow = function* () {
      for (; oldSteps < 1_000_000; oldSteps += 1) {
        const until = performance.now() + 1;
        while (performance.now() < until);
        yield;
      }
      return 'old';
    };
    work.ask(['old'], slow, (answer) => answers.push(answer));
    const stepsBefore = oldSteps;
    await new Promise<void>((resolve) => {
      work.ask(
        ['new'],
        // biome-ignore lint/correctness/useYield: a walk without a stop.
        function* () {
          return 'new';
        },
        (answer) => {
          answers.push(answer);
          resolve();
        },
      );
    });
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(answers).toEqual(['new']);
    expect(oldSteps - stepsBefore).toBeLessThanOrEqual(1);
  });

  it('what is not wanted any more is not answered', async () => {
    const work = new LatestWork<number>();
    const answers: number[] = [];
    work.ask(
      ['filter'],
      () => countingPassing(accounts, () => true),
      (count) => answers.push(count),
    );
    work.stop();
    await new Promise((resolve) => setTimeout(resolve, 20));
    expect(answers).toEqual([]);
  });
});

describe('FV3 values', () => {
  it('are counted in one walk, most frequent first, as most accounts write them', () => {
    const written = ['Gold', 'gold', 'gold', 'Silver', null, 'Bronze', 'Silver'];
    let asked = 0;
    const found = runAtOnce(
      countingValues(
        written.map((region, index) => accountWith({ id: `w${index}` as AccountId, region })),
        ({ region }) => {
          asked += 1;
          return region === null ? null : { key: region.toLowerCase(), text: region };
        },
      ),
    );
    expect(asked).toBe(written.length);
    expect(found).toEqual({
      values: [
        { key: 'gold', text: 'gold', count: 3 },
        { key: 'silver', text: 'Silver', count: 2 },
        { key: 'bronze', text: 'Bronze', count: 1 },
      ],
      emptyCount: 1,
    });
  });

  it('a value of its own for every account is counted in steps too', () => {
    const { value, stops } = walked(countingValues(accounts, ({ id }) => ({ key: id, text: id })));
    expect(value.values).toHaveLength(1_000);
    expect(stops).toBeGreaterThanOrEqual(10);
  });
});
