// How the page is built, for all three hosts: everything in files of its own, so that a CSP of 'self' is enough.

import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import react from '@vitejs/plugin-react';
import { defineConfig } from 'vite';

const manifest = JSON.parse(readFileSync(new URL('../package.json', import.meta.url), 'utf8')) as {
  version: string;
};

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  base: '/',
  plugins: [react()],
  define: { 'import.meta.env.LANEKEEPER_VERSION': JSON.stringify(manifest.version) },
  worker: { format: 'es' },
  build: {
    outDir: '../out/renderer',
    emptyOutDir: true,
    /** Older than the Chromium in Electron 45; system browsers of the last year run it too. */
    target: 'chrome140',
    /** Nothing inline: the CSP allows neither data: nor inline scripts. */
    assetsInlineLimit: 0,
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    /** Read from the disk beside it, not over a network: one chunk of 1 MB loads faster than ten small ones. */
    chunkSizeWarningLimit: 2_000,
  },
});
