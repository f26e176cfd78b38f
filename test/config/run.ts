// `npm test`: a browser, the built page, the check, Vitest, Playwright; all of it even when a part fails, then one line.
import { findOrInstallBrowser } from '../helpers/browser';
import { runCheck, runVitest } from './run-check';
import { heading, runReported, runStep } from './run-step';
import { type Counts, countPlaywright, lastLine, sum } from './test-counts';

const oneFailure: Counts = { passed: 0, failed: 1, skipped: 0 };

/** The projects of test/config/vitest.config.ts that the check has not run already. */
const projects = ['unit', 'property', 'integration', 'contract', 'electron-shell'];

const total = sum([...(await runCheck()), await runTests(), await runJourneys()]);
console.log(`\n${lastLine(total)}`);
process.exitCode = total.failed === 0 ? 0 : 1;

function runTests(): Promise<Counts> {
  heading('Unit, property, integration and contract tests');
  return runVitest('vitest', projects, 480_000);
}

async function runJourneys(): Promise<Counts> {
  heading('Browser');
  const browser = await findOrInstallBrowser().catch((error: unknown) => ({
    missing: error instanceof Error ? error.message : String(error),
  }));
  if ('missing' in browser) {
    console.error(`The end-to-end tests did not run: ${browser.missing}`);
    return oneFailure;
  }
  console.log(browser.executablePath);
  heading('Build');
  const built = await runStep({
    tool: 'vite',
    args: ['build', '--config=renderer/vite.config.ts', '--logLevel=warn'],
    limitMs: 180_000,
  });
  if (built !== 0) {
    console.error('The end-to-end tests did not run: the page could not be built.');
    return oneFailure;
  }
  heading('End-to-end tests');
  const { report, exitCode } = await runReported('playwright', (reportPath) => ({
    tool: '@playwright/test',
    args: ['test', '--config=test/config/playwright.config.ts', '--reporter=list,json'],
    env: { LANEKEEPER_BROWSER: browser.executablePath, PLAYWRIGHT_JSON_OUTPUT_FILE: reportPath },
    limitMs: 600_000,
  }));
  return countPlaywright(report, exitCode);
}
