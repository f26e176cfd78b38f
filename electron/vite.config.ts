// How Electron's main process is built: one ES module. Electron itself is never bundled.
import { builtinModules } from 'node:module';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vite';

export default defineConfig({
  root: fileURLToPath(new URL('.', import.meta.url)),
  publicDir: false,
  resolve: { conditions: ['node'], mainFields: ['module', 'main'] },
  build: {
    outDir: '../out/electron',
    emptyOutDir: false,
    target: 'node22',
    minify: false,
    reportCompressedSize: false,
    lib: { entry: 'main.ts', formats: ['es'], fileName: () => 'main.js' },
    rolldownOptions: { external: ['electron', /^node:/, ...builtinModules] },
  },
});
