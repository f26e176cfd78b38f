// `npm run bench`: runs the benchmarks in a real browser, prints each figure beside its floor, writes out/bench.json.
import { writeFile } from 'node:fs/promises';
import { cpus } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { parseArgs } from 'node:util';
import { build } from 'vite';
import { buildIfNeeded, pageBundle } from '../../electron/launch/build-if-needed';
import { PlainFault } from '../../electron/launch/command-line';
import { outRoot } from '../../electron/launch/places';
import { faultLine, runCommand, voice } from '../../electron/launch/run-command';
import { findOrInstallBrowser } from '../helpers/browser';
import { type BenchBrowser, withBrowser } from './bench-browser';
import { type Figure, tableOf } from './figures';
import { measureBoard } from './measure-board';
import { measureDrops } from './measure-drop';
import { measureBigCommit, measureImportInApp, measureWorkbook } from './measure-import';
import { measureOpening } from './measure-opening';
import { measureRuleDrag } from './measure-rule-drag';
import { measureRules } from './measure-rules';

const names = ['open', 'painted', 'durable', 'board', 'commit', 'import', 'xlsx', 'rules'] as const;
type Name = (typeof names)[number];

const books = [
  { size: '1k', accounts: 1_000, openings: 9, drops: 40 },
  { size: '100k', accounts: 100_000, openings: 7, drops: 40 },
] as const;

function readWanted(words: readonly string[]): ReadonlySet<Name> {
  let only: string | undefined;
  try {
    only = parseArgs({ args: [...words], options: { only: { type: 'string' } } }).values.only;
  } catch (fault) {
    throw new PlainFault(`${faultLine(fault)} Known here: --only NAME.`, 2);
  }
  if (only === undefined) return new Set(names);
  const found = names.find((name) => name === only);
  if (found === undefined) throw new PlainFault(`There is no benchmark "${only}": ${names.join(', ')}.`, 2);
  return new Set([found]);
}

runCommand(async (signal) => {
  const wanted = readWanted(process.argv.slice(2));
  await buildIfNeeded([pageBundle], voice.note);
  await build({
    configFile: fileURLToPath(new URL('./vite.config.ts', import.meta.url)),
    logLevel: 'silent',
  });
  const { executablePath } = await findOrInstallBrowser();
  const figures: Figure[] = [];
  const run = (work: (browser: BenchBrowser) => Promise<Figure[]>) =>
    withBrowser(executablePath, signal, async (browser) => {
      if (figures.length === 0) {
        voice.say(`Chromium ${browser.version}, Node ${process.version}, ${cpus().length} processors`);
      }
      figures.push(...(await work(browser)));
    });
  for (const { size, accounts, openings, drops } of books) {
    if (!wanted.has('open') && !wanted.has('painted') && !wanted.has('durable')) continue;
    voice.note(`A book of ${size} accounts …`);
    await run(async (browser) => {
      const bench = await browser.openBench();
      await bench.evaluate((n) => window.bench.makeWorkspace(n), accounts);
      await bench.close();
      const opened = wanted.has('open') ? await measureOpening(browser, size, openings, signal) : [];
      const parts = { painted: wanted.has('painted'), durable: wanted.has('durable') };
      if (!parts.painted && !parts.durable) return opened;
      return [...opened, ...(await measureDrops(browser, size, drops, parts, signal))];
    });
  }
  for (const { size, accounts } of [
    { size: '1k', accounts: 1_000 },
    { size: '100k', accounts: 100_000 },
  ]) {
    if (!wanted.has('board')) continue;
    voice.note(`The board at ${size} accounts …`);
    await run(async (browser) => {
      const bench = await browser.openBench();
      await bench.evaluate((n) => window.bench.makeWorkspace(n), accounts);
      await bench.close();
      return measureBoard(browser, size, accounts, signal);
    });
  }
  if (wanted.has('commit')) {
    voice.note('A commit of 100k accounts …');
    await run((browser) => measureBigCommit(browser, '100k', 100_000, 5, signal));
  }
  if (wanted.has('rules')) {
    voice.note('Twenty rules over 100k accounts …');
    await run((browser) => measureRules(browser, '100k', 100_000, 25));
    await run(async (browser) => {
      const bench = await browser.openBench();
      await bench.evaluate((n) => window.bench.makeWorkspace(n), 100_000);
      await bench.close();
      return measureRuleDrag(browser, '100k');
    });
  }
  const inFreshProfile = <T>(work: (browser: BenchBrowser) => Promise<T>) =>
    withBrowser(executablePath, signal, work);
  if (wanted.has('import')) {
    voice.note('An import of 100k accounts, 20 columns …');
    figures.push(...(await measureImportInApp(inFreshProfile, '100k', 100_000, 5)));
  }
  if (wanted.has('xlsx')) {
    voice.note('A workbook of 50k accounts, 20 columns …');
    figures.push(...(await measureWorkbook(inFreshProfile, '50k', 50_000, 3)));
  }
  for (const line of tableOf(figures)) voice.say(line);
  voice.say('Figures without a limit stand beside their floors and cannot fail.');
  await writeFile(join(outRoot, 'bench.json'), `${JSON.stringify(figures, null, 2)}\n`);
  return figures.every((figure) => figure.ok) ? 0 : 1;
});
