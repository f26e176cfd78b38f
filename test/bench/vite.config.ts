// How the benchmarks' own page is built: beside the app's build, never into it. The app that is measured is the one users get.
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

const page = (name: string) => fileURLToPath(new URL(`./page/${name}`, import.meta.url));

export default defineConfig({
  root: fileURLToPath(new URL('./page', import.meta.url)),
  base: '/bench/',
  build: {
    outDir: fileURLToPath(new URL('../../out/bench', import.meta.url)),
    emptyOutDir: true,
    target: 'chrome140',
    modulePreload: { polyfill: false },
    reportCompressedSize: false,
    rollupOptions: {
      input: { bench: page('bench.html'), watch: page('watch.ts') },
      output: { entryFileNames: '[name].js' },
    },
  },
});
