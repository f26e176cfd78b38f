// `npm test`: a browser, the built page, the check, Vitest, Playwright; what can run does even when a part fails. Ends
// with one line that counts it all.
import { spawnSync } from 'node:child_process';
import { findOrInstallBrowser } from '../helpers/browser';
import { canInstallDebianPackages, installDebianPackage } from '../helpers/debian-packages';
import { runCheck, runVitest } from './run-check';
import { heading, runReported, runStep } from './run-step';
import { type Counts, countPlaywright, lastLine, sum } from './test-counts';

const oneFailure: Counts = { passed: 0, failed: 1, skipped: 0 };

/** The projects of vitest.config.ts that the check does not run. */
const projects = ['unit', 'property', 'integration', 'contract', 'electron-shell'];

// The browser first: tests of the host need it too.
await bringPoppler();
const missing = [await browserMissing(), await pageMissing()].find((reason) => reason !== null) ?? null;
const checked = await runCheck();
heading('Unit, property, integration, contract and shell tests');
const tested = await runVitest('vitest', projects, 480_000);
const total = sum([...checked, tested, await runJourneys(missing)]);
console.log(`\n${lastLine(total)}`);
process.exitCode = total.failed === 0 ? 0 : 1;

/** Why there is no browser, or null. */
async function browserMissing(): Promise<string | null> {
  heading('Browser');
  try {
    console.log((await findOrInstallBrowser()).executablePath);
    return null;
  } catch (error) {
    const reason = error instanceof Error ? error.message : String(error);
    console.error(reason);
    return reason;
  }
}

/** Poppler reads the exported PDF. Without it those checks say that they did not run; nothing else is held up. */
async function bringPoppler(): Promise<void> {
  if (spawnSync('pdftotext', ['-v']).error === undefined || !canInstallDebianPackages()) return;
  heading('Poppler');
  console.log(await installDebianPackage('poppler-utils'));
}

/** Why there is no built page, or null. Built anew: an old one would be tested in its place. */
async function pageMissing(): Promise<string | null> {
  heading('Build');
  const exitCode = await runStep({
    tool: 'vite',
    args: ['build', '--config=renderer/vite.config.ts', '--logLevel=warn'],
    limitMs: 600_000,
  });
  return exitCode === 0 ? null : 'the page could not be built.';
}

async function runJourneys(obstacle: string | null): Promise<Counts> {
  heading('End-to-end tests');
  if (obstacle !== null) {
    console.error(`They did not run: ${obstacle}`);
    return oneFailure;
  }
  const together = await runPlaywright('playwright', ['--grep-invert=@alone', '--workers=2'], 900_000);
  heading('End-to-end tests that measure time, one by one');
  const alone = await runPlaywright('playwright-alone', ['--grep=@alone', '--workers=1'], 300_000);
  return sum([together, alone]);
}

async function runPlaywright(name: string, choice: readonly string[], limitMs: number): Promise<Counts> {
  const { report, exitCode } = await runReported(name, (reportPath) => ({
    tool: '@playwright/test',
    args: [
      'test',
      '--config=test/config/playwright.config.ts',
      '--reporter=list,json',
      `--output=out/test/${name}`,
      ...choice,
    ],
    env: { PLAYWRIGHT_JSON_OUTPUT_FILE: reportPath },
    limitMs,
  }));
  return countPlaywright(report, exitCode);
}
