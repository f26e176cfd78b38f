// Decides which tests Vitest runs and where each kind lives. Retries nothing and hides no failure.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';

const root = fileURLToPath(new URL('../..', import.meta.url));

/** Properties and integration open real (in-memory) databases many times over; the rest should be done in a moment. */
const slowFolders = ['property', 'integration'];
const folders = ['unit', 'property', 'integration', 'contract', 'architecture', 'electron-shell'];

export default defineConfig({
  root,
  test: {
    retry: 0,
    passWithNoTests: false,
    allowOnly: false,
    dangerouslyIgnoreUnhandledErrors: false,
    projects: folders.map((folder) => ({
      extends: true as const,
      test: {
        name: folder,
        include: [`test/${folder}/**/*.test.{ts,tsx}`],
        environment: 'node',
        setupFiles: [fileURLToPath(new URL('./provide-indexeddb.ts', import.meta.url))],
        testTimeout: slowFolders.includes(folder) ? 60_000 : 10_000,
      },
    })),
  },
});
