// Finds a Chromium for the tests, or installs one: the system's first, then Debian's package as root, then Playwright's.
// Every attempt has a time limit; a failure is one plain sentence.
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { createRequire } from 'node:module';
import { dirname, join } from 'node:path';
import { chromium } from 'playwright-core';
import { findSystemBrowser, isRootUser } from '../../electron/launch/browsers';
import { ownSurroundings } from '../../electron/launch/places';

export interface TestBrowser {
  readonly executablePath: string;
  readonly source: 'system' | 'debian' | 'playwright';
}

const aptLimitMs = 420_000;
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
  if (process.platform === 'linux' && isRootUser() && existsSync('/usr/bin/apt-get')) {
    reasons.push(await installDebianPackage());
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

async function installDebianPackage(): Promise<string> {
  console.log('No browser is here: installing the package "chromium" with apt-get …');
  const env = { ...process.env, DEBIAN_FRONTEND: 'noninteractive' };
  await runLimited('apt-get', ['update', '-qq'], aptLimitMs, env);
  return runLimited(
    'apt-get',
    ['install', '-y', '-qq', '--no-install-recommends', 'chromium'],
    aptLimitMs,
    env,
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

/** Runs a command with captured output; answers how it ended in a few words. */
function runLimited(
  command: string,
  words: readonly string[],
  limitMs: number,
  env: NodeJS.ProcessEnv,
): Promise<string> {
  const name = words[0] === 'update' || words[0] === 'install' ? `${command} ${words[0]}` : 'the download';
  return new Promise((resolve) => {
    const child = spawn(command, [...words], { stdio: ['ignore', 'ignore', 'pipe'], env });
    let lastWords = '';
    child.stderr.on('data', (part: Buffer) => {
      lastWords = (lastWords + part.toString('utf8')).slice(-2_000);
    });
    const timer = setTimeout(() => {
      child.kill('SIGKILL');
      resolve(`${name} took longer than ${limitMs / 60_000} minutes`);
    }, limitMs);
    child.once('error', (fault) => {
      clearTimeout(timer);
      resolve(`${name}: ${fault.message}`);
    });
    child.once('close', (exitCode) => {
      clearTimeout(timer);
      const line = lastWords.split('\n').find((text) => text.trim() !== '') ?? '';
      resolve(
        exitCode === 0 ? `${name} ended well` : `${name} ended with ${exitCode} ${line.slice(0, 120)}`.trim(),
      );
    });
  });
}
