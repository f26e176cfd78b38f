// Builds the page again with every change of its sources, and tells who wants to know. A build, not a development server:
// the same files, headers and origin as everywhere, so the CSP and the data stay as they are.
import { join } from 'node:path';
import { buildFaultLine, pageBundle } from './build-if-needed';
import { PlainFault } from './command-line';
import { projectRoot } from './places';

export interface Watching {
  readonly onBuilt: (callback: () => void) => void;
  readonly close: () => Promise<void>;
}

/**
 * Resolves after the first build, and watches from then on; `note` gets a line for each later build and each fault. A
 * first build that fails is a `PlainFault`.
 */
export async function watchPage(note: (line: string) => void): Promise<Watching> {
  const { build } = await import('vite');
  const callbacks: (() => void)[] = [];
  const started = await build({
    configFile: join(projectRoot, pageBundle.config),
    logLevel: 'silent',
    build: { watch: {} },
  });
  if (!('on' in started)) throw new Error('the bundler does not watch');
  const watching = {
    onBuilt: (callback: () => void) => callbacks.push(callback),
    close: () => started.close(),
  };
  return new Promise((resolve, reject) => {
    let first = true;
    started.on('event', (event) => {
      if (event.code === 'ERROR') {
        const line = `The page could not be built: ${buildFaultLine(event.error)}`;
        if (first) reject(new PlainFault(line));
        else note(line);
      }
      if (event.code !== 'BUNDLE_END') return;
      void event.result.close();
      if (!first) {
        note('Built again.');
        for (const callback of callbacks) callback();
      }
      first = false;
      resolve(watching);
    });
  });
}
