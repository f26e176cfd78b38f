// Measures the commit of a whole list: the store alone beside a raw write of the same pages, then the app by its own button.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { generateBook } from '../../shared/sample/generate-book';
import type { BenchBrowser } from './bench-browser';
import { type Figure, figuresOf } from './figures';

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

/** The app: from the press of "Import 100,000 accounts" to "Saved", and the longest time the window did not answer. */
export async function measureImportInApp(
  browser: BenchBrowser,
  size: string,
  accounts: number,
): Promise<Figure[]> {
  const folder = await mkdtemp(join(tmpdir(), 'lanekeeper-bench-list-'));
  try {
    const file = join(folder, 'accounts.csv');
    await writeFile(file, listOf(accounts));
    const page = await browser.openApp();
    await page.getByLabel('Your name').fill('Elena Marsh');
    await page.getByRole('button', { name: 'Import a list' }).click();
    await page.getByLabel('Account list').setInputFiles(file);
    const confirm = page.getByRole('button', { name: /^Confirm / });
    const apply = page.getByRole('button', { name: /^Import [\d,]+ accounts?/ });
    await apply.waitFor();
    if (await confirm.isVisible()) await confirm.click();
    await apply.and(page.locator(':enabled')).waitFor();
    await page.evaluate(() => window.laneWatch.arm({ kind: 'job' }));
    await apply.click();
    const { savedMs, longestBlockMs } = await page.evaluate(() => window.laneWatch.seen());
    await page.close();
    return [
      ...figuresOf(`import ${size}: press to saved`, [savedMs], null),
      ...figuresOf(`import ${size}: longest block`, [longestBlockMs], null),
    ].filter((figure) => figure.name.endsWith('median'));
  } finally {
    await rm(folder, { recursive: true, force: true });
  }
}

/** A plain list of generated accounts, as a CRM would export it. */
function listOf(accounts: number): string {
  const records = generateBook({
    accounts,
    sellers: Math.max(4, Math.round(accounts / 100)),
    seed: 2026,
    anchorDate: '2026-03-10',
  });
  const sellers = new Map(
    records.flatMap((record) => (record.type === 'seller' ? [[record.id, record.name]] : [])),
  );
  const rows = records.flatMap((record) => {
    if (record.type !== 'account') return [];
    const dollars = (cents: number | null) => (cents === null ? '' : String(cents / 100));
    return [
      [
        record.externalId ?? '',
        record.name,
        record.domain ?? '',
        record.ownerId === null ? '' : (sellers.get(record.ownerId) ?? ''),
        dollars(record.spendCents),
        dollars(record.averageOrderCents),
        record.orderCount ?? '',
        record.lastOrderOn ?? '',
        record.segment ?? '',
        record.employees ?? '',
      ],
    ];
  });
  const heads = [
    'Account ID',
    'Account Name',
    'Website',
    'Account Owner',
    'Spend (TTM)',
    'Average order',
    'Orders',
    'Last order date',
    'Segment',
    'Employees',
  ];
  return `${[heads, ...rows].map((row) => row.map(cell).join(',')).join('\n')}\n`;
}

function cell(value: string | number): string {
  const text = String(value);
  return /[",\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
