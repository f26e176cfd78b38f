// Decides how the end-to-end tests run: one at a time, never twice. Which browser: test/helpers/browser.
import { fileURLToPath } from 'node:url';
import { defineConfig } from '@playwright/test';

export default defineConfig({
  testDir: fileURLToPath(new URL('../e2e', import.meta.url)),
  outputDir: fileURLToPath(new URL('../../out/test/playwright', import.meta.url)),
  workers: 1,
  fullyParallel: false,
  retries: 0,
  forbidOnly: true,
  timeout: 120_000,
  reporter: 'list',
});
