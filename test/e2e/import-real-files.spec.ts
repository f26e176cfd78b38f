// Every real list that may lie beside the project, from the drop to the board, by pointer and by keyboard alone: what is
// on disk afterwards against totals worked out from the files themselves. Which lists, and their totals: support/real-lists.
import { readdirSync } from 'node:fs';
import { relative } from 'node:path';
import type { Book } from '../../shared/records/book';
import { expect, goTo, startImport, test, undoButton, untilSaved } from './support/app';
import { giveFile, realFile, untilWorkedOut } from './support/import-steps';
import { bringIn, type Effort, type Way } from './support/journeys';
import { books, others } from './support/real-lists';
import { fingerprintOf, readBook } from './support/stored-rows';

const folder = realFile('README.md');
test.skip(!folder.isPresent, 'The real lists do not lie beside the project.');

interface Row extends Effort {
  readonly file: string;
  readonly way: Way;
}

const efforts: Row[] = [];
test.afterAll(() => {
  if (efforts.length > 0) console.log(tableOf(efforts));
});

for (const { name, steps } of books) {
  for (const way of ['pointer', 'keyboard'] as const) {
    test(`${name}: ${steps.length} ${steps.length === 1 ? 'list' : 'lists'} by ${way}`, async ({
      openApp,
    }) => {
      const { page } = await openApp();
      await startImport(page);
      for (const { file, brings, lines, state, check } of steps) {
        await test.step(file, async () => {
          const effort = await bringIn(page, way, {
            path: realFile(file).path,
            brings,
            ...(lines === undefined ? {} : { linesPath: realFile(lines).path }),
            ...(state === undefined || way === 'keyboard' ? {} : { state }),
          });
          efforts.push({ file: lines === undefined ? file : `${file} and its lines`, way, ...effort });
          check(await readBook(page));
        });
      }
    });
  }
}

test('US dates and ISO dates give the same book', async ({ openApp }) => {
  const { page } = await openApp();
  await startImport(page);
  await bringIn(page, 'pointer', { path: realFile('maven_crm/accounts.csv').path, brings: '85 accounts' });
  await bringIn(page, 'pointer', {
    path: realFile('maven_crm/sales_pipeline.csv').path,
    brings: '4,238 orders',
  });
  const iso = await readBook(page);

  await test.step('on top of each other they change nothing', async () => {
    await goTo(page, 'Import');
    await giveFile(page, realFile('maven_us_dates/sales_pipeline.csv').path);
    await untilWorkedOut(page);
    await expect(page.getByText('Nothing new: every account has these orders already.')).toBeVisible();
    await expect(page.getByRole('button', { name: 'Import 4,238 orders' })).toBeDisabled();
    await page.getByRole('button', { name: 'Back', exact: true }).click();
  });
  await test.step('in place of each other they give the same', async () => {
    await goTo(page, 'Board');
    await undoButton(page).click();
    await untilSaved(page);
    await bringIn(page, 'pointer', {
      path: realFile('maven_us_dates/sales_pipeline.csv').path,
      brings: '4,238 orders',
    });
    expect(fingerprintOf(withoutMoment(await readBook(page)))).toBe(fingerprintOf(withoutMoment(iso)));
  });
});

/** The moment of the import and what the columns were confirmed as are all that may differ. */
function withoutMoment(book: Book): Book {
  const workspace = book.workspace();
  const { ordersImport } = workspace;
  book.load([
    { ...workspace, ordersImport: ordersImport && { ...ordersImport, at: '2026-01-01T00:00:00.000Z' } },
  ]);
  return book;
}

test('tables that are no lists are read and say what is missing; nothing is written', async ({ openApp }) => {
  const { page } = await openApp();
  await startImport(page);
  const empty = fingerprintOf(await readBook(page));
  for (const { file, rows, says } of others) {
    await test.step(file, async () => {
      await giveFile(page, realFile(file).path);
      await untilWorkedOut(page);
      await expect(page.getByText(rows, { exact: true }).first()).toBeVisible();
      await expect(page.locator('main').getByRole('status').filter({ hasText: says })).toBeVisible();
      await page.getByRole('button', { name: 'Back', exact: true }).click();
      await expect(page.getByRole('button', { name: 'Choose a file' })).toBeVisible();
    });
  }
  expect(fingerprintOf(await readBook(page))).toBe(empty);
});

test('every real file is in one of these tests', () => {
  const root = realFile('').path;
  const listed = new Set([
    ...books.flatMap(({ steps }) => steps.flatMap(({ file, lines = file }) => [file, lines])),
    ...others.map(({ file }) => file),
  ]);
  const there = readdirSync(root, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile() && /\.(csv|xlsx)$/.test(entry.name))
    .map((entry) => relative(root, `${entry.parentPath}/${entry.name}`));
  expect(there.length).toBeGreaterThan(40);
  expect(there.filter((file) => !listed.has(file))).toEqual([]);
});

function tableOf(rows: readonly Row[]): string {
  const lines = rows.map(({ file, way, clicks, keys, seconds }) =>
    [
      file.padEnd(52),
      way.padEnd(9),
      `${clicks}`.padStart(6),
      `${keys}`.padStart(5),
      seconds.toFixed(1).padStart(8),
    ].join(' '),
  );
  return ['', `${'file'.padEnd(52)} ${'way'.padEnd(9)} clicks  keys  seconds`, ...lines].join('\n');
}
