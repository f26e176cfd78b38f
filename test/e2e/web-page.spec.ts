// The plain page, as `npm run web` serves it to any browser: the same fence, saving as a download, the print dialog for
// the deck, and data that is still there after a restart.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, expect, type Page, test } from '@playwright/test';
import { contentSecurityPolicy } from '../../electron/host/content-security';
import { isRootUser } from '../../electron/launch/browsers';
import { appVersion, rendererRoot } from '../../electron/launch/places';
import { type PageServer, servePage } from '../../electron/launch/plain-page';
import { findOrInstallBrowser } from '../helpers/browser';
import { goTo, openSample, pictureTime, startImport, untilReady, watchFaults } from './support/app';
import { expectNoAxeViolations } from './support/axe';
import { expectCounts, giveFile } from './support/import-steps';
import { readStoredRows } from './support/stored-rows';

let profile = '';
let server: PageServer;
let context: BrowserContext;
let page: Page;
const faults: string[] = [];

test.beforeEach(async () => {
  faults.length = 0;
  profile = await mkdtemp(join(tmpdir(), 'lanekeeper-web-'));
  server = await servePage(rendererRoot, appVersion(), await freePort());
  await openBrowser();
});

test.afterEach(async () => {
  await context.close();
  await server.close();
  await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  expect(faults, 'what the page reported as faults').toEqual([]);
});

test('the page is fenced in as in the app', async () => {
  const response = await page.goto(server.address);
  expect(response?.headers()['content-security-policy']).toBe(contentSecurityPolicy);
  expect(contentSecurityPolicy).toContain("default-src 'none'");
  expect(contentSecurityPolicy).not.toContain('unsafe');
  expect(response?.headers()['x-content-type-options']).toBe('nosniff');
  await untilReady(page);
  expect(await page.evaluate(() => 'host' in window), 'there is no host').toBe(false);
  await expectNoAxeViolations(page, 'first run in a plain page');
});

test('saving is a download', async () => {
  await page.goto(server.address);
  await untilReady(page);
  await startImport(page);
  await giveFile(page, { name: 'list.csv', text: 'Account Name,City\nAshgrove Brewing,Albany\n,Troy\n' });
  await expectCounts(page, { new: 1, changed: 0, unchanged: 0, rejected: 1 });
  const [download] = await Promise.all([
    page.waitForEvent('download'),
    page.getByRole('button', { name: 'Save list' }).click(),
  ]);
  expect(download.suggestedFilename()).toBe('list problems.csv');
  const text = await readFile(await download.path(), 'utf8');
  expect(text).toContain('3,Rejected,Account Name');
});

test('Export PDF opens the print dialog on five pages, and the data survives a restart', async () => {
  await page.addInitScript(() => {
    Reflect.set(window, 'printed', []);
    window.print = () => {
      const sheets = [...document.querySelectorAll('.deck-sheet')].map((sheet) => sheet.textContent ?? '');
      (Reflect.get(window, 'printed') as unknown[]).push({ sheets, title: document.title });
    };
  });
  await page.goto(server.address);
  await untilReady(page);
  await openSample(page);
  await goTo(page, 'Rule deck');
  await page.getByRole('button', { name: 'Export PDF' }).click();
  const printed = () =>
    page.evaluate(() => Reflect.get(window, 'printed') as { sheets: string[]; title: string }[]);
  await expect.poll(async () => (await printed()).length).toBe(1);
  const [job] = await printed();
  expect(job?.sheets).toHaveLength(5);
  expect(job?.sheets[2]).toContain('$75K');
  expect(job?.title).toMatch(/Northeast/);
  await expect(page.locator('.deck-sheet')).toHaveCount(0);

  const { entries } = await readStoredRows(page);
  await context.close();
  await openBrowser();
  await page.goto(server.address);
  await untilReady(page);
  await expect(page.getByRole('region', { name: /^Inside lane, 156 accounts/ })).toBeVisible();
  expect((await readStoredRows(page)).entries).toEqual(entries);
});

async function openBrowser(): Promise<void> {
  const { executablePath } = await findOrInstallBrowser();
  context = await chromium.launchPersistentContext(profile, {
    executablePath,
    headless: true,
    chromiumSandbox: !isRootUser(),
    acceptDownloads: true,
    viewport: { width: 1440, height: 900 },
  });
  page = context.pages()[0] ?? (await context.newPage());
  page.setDefaultTimeout(10_000);
  await page.clock.setFixedTime(pictureTime);
  watchFaults(page, faults);
}

/** A port nobody uses, so that a page served beside the tests is left alone. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer();
    probe.once('error', reject);
    probe.listen(0, '127.0.0.1', () => {
      const address = probe.address();
      probe.close(() =>
        typeof address === 'object' && address !== null
          ? resolve(address.port)
          : reject(new Error('The system gave no port.')),
      );
    });
  });
}
