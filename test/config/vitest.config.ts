// Decides which tests Vitest runs and where each kind lives. Retries nothing and hides no failure.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('../..', import.meta.url));

interface Kind {
  readonly name: string;
  readonly folder: string;
  /** Whether its tests open workspaces, and so need an IndexedDB. */
  readonly opensWorkspaces?: true;
  /** Whether it plays whole scripts or starts a browser; the rest should be done in a moment. */
  readonly isSlow?: true;
}

const kinds: readonly Kind[] = [
  { name: 'unit', folder: 'unit', opensWorkspaces: true },
  { name: 'property', folder: 'property', opensWorkspaces: true, isSlow: true },
  { name: 'integration', folder: 'integration', opensWorkspaces: true, isSlow: true },
  { name: 'contract', folder: 'contract', isSlow: true },
  { name: 'architecture', folder: 'architecture' },
  { name: 'electron-shell', folder: 'electron', isSlow: true },
];

const compareRows = fileURLToPath(new URL('./compare-rows.ts', import.meta.url));
const provideIndexedDb = fileURLToPath(new URL('./provide-indexeddb.ts', import.meta.url));

export default defineConfig({
  root,
  test: {
    retry: 0,
    // No test needs a process of its own, and 190 of them take a minute to start.
    pool: 'threads',
    passWithNoTests: false,
    allowOnly: false,
    dangerouslyIgnoreUnhandledErrors: false,
    projects: kinds.map((kind) => ({
      extends: true as const,
      test: {
        name: kind.name,
        include: [`test/${kind.folder}/**/*.test.{ts,tsx}`],
        environment: 'node',
        setupFiles: kind.opensWorkspaces === true ? [compareRows, provideIndexedDb] : [compareRows],
        testTimeout: kind.isSlow === true ? 60_000 : 10_000,
        hookTimeout: kind.isSlow === true ? 60_000 : 10_000,
      },
    })),
  },
});
