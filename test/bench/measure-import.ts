// Measures the commit of a whole list: the store alone beside a raw write of the same pages, then the app by its own button.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { BenchBrowser } from './bench-browser';
import { type Figure, figureOf, figuresOf } from './figures';
import { csvOf, rowsOf, writeWorkbook } from './lists';
import type { ImportFloors } from './page/floor.worker';
import type { Imported } from './page/watch';

/** The store by itself: from the commit of one plan to durable, and to the book in memory. */
export async function measureBigCommit(
  browser: BenchBrowser,
  size: string,
  accounts: number,
  times: number,
  signal: AbortSignal,
): Promise<Figure[]> {
  const durable: number[] = [];
  const memory: number[] = [];
  const raw: number[] = [];
  for (let round = 0; round < times; round += 1) {
    signal.throwIfAborted();
    const bench = await browser.openBench();
    const taken = await bench.evaluate((n) => window.bench.commitBigPlan(n), accounts);
    await bench.close();
    durable.push(taken.durableMs);
    memory.push(taken.memoryMs);
    raw.push(taken.floorMs);
  }
  return [
    ...figuresOf(`import ${size}: commit to durable`, durable, raw),
    ...figuresOf(`import ${size}: commit to memory`, memory, null),
  ];
}

/** What one import of a list took, beside the floors of the same list and records. */
interface ImportRun extends Imported, ImportFloors {
  /** The most memory the page's process ever held, in MB; NaN where the system does not tell. */
  readonly peakMb: number;
}

/**
 * The app, from the choice of a file to a durable book, pressed as soon as it can be. The limits are those set for it:
 * twice the page write after the press, twice both floors from the file on, no stretch over 50 ms, 1.2 GB.
 */
export async function measureImportInApp(
  run: <T>(work: (browser: BenchBrowser) => Promise<T>) => Promise<T>,
  size: string,
  accounts: number,
  times: number,
): Promise<Figure[]> {
  return inFolder(async (folder) => {
    const file = join(folder, 'accounts.csv');
    await writeFile(file, csvOf(rowsOf(accounts)));
    const runs: ImportRun[] = [];
    for (let round = 0; round < times; round += 1)
      runs.push(await run((browser) => importOnce(browser, file)));
    const of = (pick: (each: ImportRun) => number) => runs.map(pick);
    const applied = figureOf(
      `import ${size} x 20: press to durable`,
      of(({ durableMs, pressedMs }) => durableMs - pressedMs),
      { floors: of(({ writeMs }) => writeMs), limitRatio: 2 },
    );
    const whole = figureOf(
      `import ${size} x 20: file to durable`,
      of(({ durableMs }) => durableMs),
      { floors: of(({ parseMs, writeMs }) => parseMs + writeMs), limitRatio: 2 },
    );
    return [
      applied,
      whole,
      figureOf(
        `import ${size} x 20: file to saved and on the board`,
        of(({ savedMs }) => savedMs),
        {},
      ),
      figureOf(
        `import ${size} x 20: longest block`,
        of(({ longestBlockMs }) => longestBlockMs),
        { limit: 50 },
      ),
      figureOf(
        `import ${size} x 20: peak memory of the page`,
        of(({ peakMb }) => peakMb),
        {
          limit: 1200,
          unit: 'MB',
        },
      ),
    ];
  });
}

/** A workbook beside the same list as CSV: from the file to a durable book. */
export async function measureWorkbook(
  run: <T>(work: (browser: BenchBrowser) => Promise<T>) => Promise<T>,
  size: string,
  accounts: number,
  times: number,
): Promise<Figure[]> {
  return inFolder(async (folder) => {
    const rows = rowsOf(accounts);
    const [csv, xlsx] = [join(folder, 'accounts.csv'), join(folder, 'accounts.xlsx')];
    await writeFile(csv, csvOf(rows));
    await writeWorkbook(rows, xlsx);
    const asText: number[] = [];
    const asWorkbook: number[] = [];
    for (let round = 0; round < times; round += 1) {
      asText.push((await run((browser) => importOnce(browser, csv))).durableMs);
      asWorkbook.push((await run((browser) => importOnce(browser, xlsx))).durableMs);
    }
    return [figureOf(`import ${size} x 20: XLSX beside CSV`, asWorkbook, { floors: asText, limitRatio: 3 })];
  });
}

async function importOnce(browser: BenchBrowser, file: string): Promise<ImportRun> {
  const page = await browser.openApp();
  await page.getByLabel('Your name').fill('Elena Marsh');
  await page.getByRole('button', { name: 'Import a list' }).click();
  const input = page.getByLabel('Account list', { exact: true });
  await input.waitFor({ state: 'attached' });
  const imported = page.evaluate(() => window.laneWatch.importNext());
  await input.setInputFiles(file);
  const seen = await imported;
  const peakMb = await browser.peakMemoryMb();
  await page.close();
  const bench = await browser.openBench();
  await bench.getByLabel('List').setInputFiles(file.replace(/\.xlsx$/, '.csv'));
  const floors = await bench.evaluate(() => window.bench.importFloors());
  await bench.close();
  if (process.env.BENCH_BLOCKS !== undefined) process.stderr.write(`${JSON.stringify(seen.blocks)}\n`);
  return { ...seen, ...floors, peakMb };
}

async function inFolder<T>(work: (folder: string) => Promise<T>): Promise<T> {
  const folder = await mkdtemp(join(tmpdir(), 'lanekeeper-bench-list-'));
  try {
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}
