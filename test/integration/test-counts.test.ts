// What a test run counts as: nothing that went wrong may be counted as nothing.
import { describe, expect, it } from 'vitest';
import { countPlaywright, countVitest, lastLine, sum } from '../config/test-counts';

const passing = { status: 'passed', assertionResults: [{ status: 'passed' }] };
const broken = { status: 'failed', assertionResults: [] };

function vitest(passed: number, failed: number, testResults: unknown[] = [passing]) {
  return { numPassedTests: passed, numFailedTests: failed, numPendingTests: 1, numTodoTests: 1, testResults };
}

function playwright(expected: number, unexpected: number, flaky = 0) {
  return { stats: { expected, unexpected, flaky, skipped: 2 } };
}

describe('counting a test run', () => {
  it('takes the counts of both reports', () => {
    expect(countVitest(vitest(7, 0), 0)).toEqual({ passed: 7, failed: 0, skipped: 2 });
    expect(countVitest(vitest(7, 2), 1)).toEqual({ passed: 7, failed: 2, skipped: 2 });
    expect(countPlaywright(playwright(3, 1), 1)).toEqual({ passed: 3, failed: 1, skipped: 2 });
  });

  it('counts a runner that crashed, wrote no report or found nothing as a failure', () => {
    expect(countVitest(undefined, 1).failed).toBe(1);
    expect(countVitest(undefined, 0).failed).toBe(1);
    expect(countVitest(vitest(7, 0), 1).failed).toBe(1);
    expect(countPlaywright(playwright(3, 0), 1).failed).toBe(1);
    expect(countPlaywright({ stats: { expected: 0, unexpected: 0, flaky: 0, skipped: 0 } }, 0).failed).toBe(
      1,
    );
  });

  it('counts a file that did not load, and a test that passed only at a second try', () => {
    expect(countVitest(vitest(7, 0, [passing, broken]), 1).failed).toBe(1);
    expect(countPlaywright(playwright(3, 0, 1), 0).failed).toBe(1);
  });

  it('ends with one line', () => {
    expect(lastLine({ passed: 12, failed: 0, skipped: 0 })).toBe('12 passed, 0 failed');
    expect(lastLine(sum([countVitest(vitest(7, 1), 1), countPlaywright(playwright(3, 0), 0)]))).toBe(
      '10 passed, 1 failed, 4 skipped',
    );
  });
});
