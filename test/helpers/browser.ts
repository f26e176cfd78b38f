// Finds a Chromium for the tests, or installs one: the system's first, then Debian's package as root, then Playwright's.
// Every attempt has a time limit; a failure is one plain sentence.
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { findSystemBrowser } from '../../electron/launch/browsers';
import { ownSurroundings } from '../../electron/launch/places';
import { canInstallDebianPackages, installDebianPackage, runLimited } from './debian-packages';

export interface TestBrowser {
  readonly executablePath: string;
  readonly source: 'system' | 'debian' | 'playwright';
}

const playwrightLimitMs = 300_000;

/** A browser that is here already, or null. Installs nothing. */
export function findTestBrowser(): TestBrowser | null {
  const system = findSystemBrowser(ownSurroundings());
  if (system !== null) return { executablePath: system.path, source: 'system' };
  const bundled = chromium.executablePath();
  return bundled !== '' && existsSync(bundled) ? { executablePath: bundled, source: 'playwright' } : null;
}

/** A browser that is here or can be had; throws an Error with one sentence when neither. */
export async function findOrInstallBrowser(): Promise<TestBrowser> {
  const found = findTestBrowser();
  if (found !== null) return found;
  const reasons: string[] = [];
  if (canInstallDebianPackages()) {
    console.log('No browser is here: installing the package "chromium" with apt-get …');
    reasons.push(await installDebianPackage('chromium'));
    const system = findSystemBrowser(ownSurroundings());
    if (system !== null) return { executablePath: system.path, source: 'debian' };
  }
  reasons.push(await installPlaywrightBrowser());
  const bundled = findTestBrowser();
  if (bundled !== null) return bundled;
  throw new Error(
    `No Chrome, Edge or Chromium is here, and none could be installed (${reasons.join('; ')}).`,
  );
}

async function installPlaywrightBrowser(): Promise<string> {
  console.log('No browser is here: fetching the one Playwright builds …');
  const manifest = createRequire(import.meta.url).resolve('playwright-core/package.json');
  const cli = join(dirname(manifest), 'cli.js');
  return runLimited(
    process.execPath,
    [cli, 'install', '--no-shell', 'chromium'],
    playwrightLimitMs,
    process.env,
  );
}
