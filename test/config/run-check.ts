// Decides what a check is: types, lint and format, architecture, each under its heading, all of them even when one fails.
import { heading, runReported, runStep } from './run-step';
import { type Counts, countVitest, noCounts } from './test-counts';

const oneFailure: Counts = { passed: 0, failed: 1, skipped: 0 };

/** Runs the three parts. Architecture tests are counted; types and lint count only when they fail. */
export async function runCheck(): Promise<Counts[]> {
  heading('Types');
  const types = await runStep({ tool: 'typescript', command: 'tsc', args: ['-b'], limitMs: 300_000 });
  heading('Lint and format');
  const lint = await runStep({ tool: '@biomejs/biome', args: ['check', '.'], limitMs: 120_000 });
  heading('Architecture');
  const architecture = await runVitest('architecture', ['architecture'], 120_000);
  return [types === 0 ? noCounts : oneFailure, lint === 0 ? noCounts : oneFailure, architecture];
}

/** Runs some of Vitest's projects, with its usual output beside the report, and counts what the report says. */
export async function runVitest(
  reportName: string,
  projects: readonly string[],
  limitMs: number,
): Promise<Counts> {
  const { report, exitCode } = await runReported(reportName, (reportPath) => ({
    tool: 'vitest',
    args: [
      'run',
      '--config=test/config/vitest.config.ts',
      ...projects.map((project) => `--project=${project}`),
      '--reporter=default',
      '--reporter=json',
      `--outputFile.json=${reportPath}`,
    ],
    limitMs,
  }));
  return countVitest(report, exitCode);
}
