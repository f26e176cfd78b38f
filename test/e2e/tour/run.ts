// `npm run tour`: drives the main job and leaves pictures of every screen and the exported deck in out/tour/.
import { spawnSync } from 'node:child_process';
import { copyFileSync, mkdirSync, readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from '@playwright/test';
import { buildIfNeeded, pageBundle } from '../../../electron/launch/build-if-needed';
import { PlainFault } from '../../../electron/launch/command-line';
import { outRoot } from '../../../electron/launch/places';
import { runCommand, voice } from '../../../electron/launch/run-command';
import { openTestHost, type TestHost } from '../../helpers/chromium-host';
import { pictureTime, untilReady } from '../support/app';
import { tourImport } from './import-journey';
import { exportDeck, tourSample } from './journey';
import { Camera, type WindowSize } from './pictures';

const folder = join(outRoot, 'tour');

/** The size of the pictures, and the smallest window there is. */
const sizes: readonly WindowSize[] = [
  { width: 1440, height: 900 },
  { width: 1120, height: 700 },
];

async function visit(
  size: WindowSize,
  signal: AbortSignal,
  work: (page: Page, camera: Camera, host: TestHost) => Promise<void>,
  camera: (page: Page) => Camera,
): Promise<void> {
  const host = await openTestHost({ now: pictureTime, viewport: size });
  const stop = () => void host.dispose();
  signal.addEventListener('abort', stop, { once: true });
  try {
    host.page.setDefaultTimeout(15_000);
    await untilReady(host.page);
    await work(host.page, camera(host.page), host);
  } finally {
    signal.removeEventListener('abort', stop);
    await host.dispose();
  }
}

/** One PNG per page of the deck, where poppler is installed. */
function picturePages(pdf: string): readonly string[] {
  const done = spawnSync('pdftoppm', ['-png', '-r', '96', pdf, join(folder, 'deck-page')], {
    stdio: 'ignore',
  });
  if (done.error !== undefined || done.status !== 0) return [];
  return readdirSync(folder).filter((name) => name.startsWith('deck-page'));
}

runCommand(async (signal) => {
  await buildIfNeeded([pageBundle], voice.note);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  let pictures = 0;
  let pages: readonly string[] = [];
  for (const size of sizes) {
    const taken: (readonly string[])[] = [];
    const newCamera = (page: Page) => new Camera(page, folder, size, taken.flat().length / 2);
    await visit(
      size,
      signal,
      async (page, camera, host) => {
        await tourSample(page, camera);
        taken.push(camera.taken);
        if (size !== sizes[0]) return;
        await exportDeck(page);
        const saved = host.savedFiles.find((path) => path.endsWith('.pdf'));
        if (saved === undefined) throw new PlainFault('The deck was not saved.');
        const pdf = join(folder, 'deck.pdf');
        copyFileSync(saved, pdf);
        pages = picturePages(pdf);
      },
      newCamera,
    );
    await visit(
      size,
      signal,
      async (page, camera) => {
        await tourImport(page, camera);
        taken.push(camera.taken);
      },
      newCamera,
    );
    const count = taken.flat().length;
    pictures += count;
    voice.say(`${count} pictures at ${size.width} x ${size.height}, light and dark`);
  }
  voice.say('1 deck as PDF');
  voice.say(
    pages.length === 0
      ? 'no pictures of its pages: pdftoppm is not here'
      : `${pages.length} pictures of its pages`,
  );
  voice.say(`${pictures + pages.length + 1} files in out/tour`);
  return 0;
});
