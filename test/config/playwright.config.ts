// Decides how the end-to-end tests run: each once, and how long a busy machine may keep one waiting. How many at a time is
// for test/config/run to say, which browser for test/helpers/browser.
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: fileURLToPath(new URL('../e2e', import.meta.url)),
  outputDir: fileURLToPath(new URL('../../out/test/playwright', import.meta.url)),
  workers: 1,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  timeout: 240_000,
  expect: { timeout: 15_000 },
  reporter: 'list',
});
