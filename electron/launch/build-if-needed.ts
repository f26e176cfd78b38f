// Builds what is older than its sources, and nothing else. Prints one note, never the bundler's log.
import { readdir, stat } from 'node:fs/promises';
import { join } from 'node:path';
import { PlainFault } from './command-line';
import { outRoot, projectRoot } from './places';
import { faultLine } from './run-command';

export interface Bundle {
  readonly name: string;
  /** The bundler's configuration, below the project. */
  readonly config: string;
  /** The file that stands for the whole bundle, below `out/`; written last. */
  readonly output: string;
  /** Files and folders it is made from, below the project. */
  readonly sources: readonly string[];
}

const common = ['shared', 'package.json', 'package-lock.json'];
const hostSources = ['electron/host', 'electron/shell', ...common];

export const pageBundle: Bundle = {
  name: 'page',
  config: 'renderer/vite.config.ts',
  output: 'renderer/index.html',
  sources: ['renderer', ...common],
};

export const bundles: readonly Bundle[] = [
  pageBundle,
  {
    name: 'host',
    config: 'electron/vite.config.ts',
    output: 'electron/main.js',
    sources: ['electron/main.ts', 'electron/vite.config.ts', ...hostSources],
  },
  {
    name: 'preload',
    config: 'electron/vite.preload.config.ts',
    output: 'electron/preload.cjs',
    sources: ['electron/preload.ts', 'electron/vite.preload.config.ts', ...hostSources],
  },
];

/** Builds those of `wanted` that are missing or older than a source; `note` gets a line before work begins. */
export async function buildIfNeeded(
  wanted: readonly Bundle[],
  note: (line: string) => void,
  places = { projectRoot, outRoot },
): Promise<void> {
  const stale: Bundle[] = [];
  for (const bundle of wanted) if (await isStale(bundle, places)) stale.push(bundle);
  if (stale.length === 0) return;
  note(`Building the ${stale.map((bundle) => bundle.name).join(', ')} …`);
  const { build } = await import('vite');
  for (const bundle of stale) {
    try {
      await build({ configFile: join(places.projectRoot, bundle.config), logLevel: 'silent' });
    } catch (fault) {
      throw new PlainFault(`The ${bundle.name} could not be built: ${buildFaultLine(fault)}`);
    }
  }
}

/** The first line that says something: below the bundler's count of errors, or below its "Caused by". */
export function buildFaultLine(fault: unknown): string {
  const words = fault instanceof Error ? fault.message : String(fault);
  return faultLine((words.split(/Caused by:/)[1] ?? words).replace(/^\s*Build failed with \d+ errors?:/, ''));
}

/** True when the output is missing or a source, or a folder of sources (which a deletion touches), is newer. */
export async function isStale(bundle: Bundle, places = { projectRoot, outRoot }): Promise<boolean> {
  const builtMs = await changedMs(join(places.outRoot, bundle.output));
  if (builtMs === null) return true;
  for (const source of bundle.sources) {
    if ((await newestMs(join(places.projectRoot, source))) > builtMs) return true;
  }
  return false;
}

async function newestMs(path: string): Promise<number> {
  const own = (await changedMs(path)) ?? 0;
  const entries = await readdir(path, { withFileTypes: true }).catch(() => []);
  const inside = await Promise.all(
    entries.map((entry) => {
      const child = join(path, entry.name);
      return entry.isDirectory() ? newestMs(child) : changedMs(child);
    }),
  );
  return Math.max(own, ...inside.map((time) => time ?? 0));
}

async function changedMs(path: string): Promise<number | null> {
  return stat(path).then(
    (found) => found.mtimeMs,
    () => null,
  );
}
