// Decides what a test report counts as: a runner that crashed, or that found no test, is a failure. Runs nothing.

export interface Counts {
  readonly passed: number;
  readonly failed: number;
  readonly skipped: number;
}

export const noCounts: Counts = { passed: 0, failed: 0, skipped: 0 };

interface VitestReport {
  readonly numPassedTests: number;
  readonly numFailedTests: number;
  readonly numPendingTests: number;
  readonly numTodoTests: number;
  readonly testResults: readonly {
    readonly status: string;
    readonly assertionResults: readonly { readonly status: string }[];
  }[];
}

interface PlaywrightReport {
  readonly stats: {
    readonly expected: number;
    readonly unexpected: number;
    readonly flaky: number;
    readonly skipped: number;
  };
}

/** Counts of a Vitest JSON report; `undefined` means it wrote none. A file that did not load counts as one failure. */
export function countVitest(report: unknown, exitCode: number): Counts {
  const read = report as VitestReport | undefined;
  if (read === undefined) return settle(noCounts, exitCode);
  const unloadedFiles = read.testResults.filter(
    (file) => file.status === 'failed' && !file.assertionResults.some((test) => test.status === 'failed'),
  ).length;
  return settle(
    {
      passed: read.numPassedTests,
      failed: read.numFailedTests + unloadedFiles,
      skipped: read.numPendingTests + read.numTodoTests,
    },
    exitCode,
  );
}

/** Counts of a Playwright JSON report; a test that passed only when tried again did not pass. */
export function countPlaywright(report: unknown, exitCode: number): Counts {
  const read = report as PlaywrightReport | undefined;
  if (read === undefined) return settle(noCounts, exitCode);
  const { expected, unexpected, flaky, skipped } = read.stats;
  return settle({ passed: expected, failed: unexpected + flaky, skipped }, exitCode);
}

export function sum(counts: readonly Counts[]): Counts {
  return counts.reduce(
    (total, each) => ({
      passed: total.passed + each.passed,
      failed: total.failed + each.failed,
      skipped: total.skipped + each.skipped,
    }),
    noCounts,
  );
}

/** The last line of a test run: `12 passed, 0 failed`, with `, 3 skipped` when some were. */
export function lastLine({ passed, failed, skipped }: Counts): string {
  const line = `${passed} passed, ${failed} failed`;
  return skipped === 0 ? line : `${line}, ${skipped} skipped`;
}

/** A runner that ended badly without a failed test, or without any test, adds one failure. */
function settle(counts: Counts, exitCode: number): Counts {
  const silent = counts.failed === 0 && (exitCode !== 0 || counts.passed + counts.skipped === 0);
  return silent ? { ...counts, failed: 1 } : counts;
}
