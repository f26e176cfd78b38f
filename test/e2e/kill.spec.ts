// The browser process is killed in the middle of a series of moves, several times over one profile: what the status bar
// had called saved is there again, and journal, records and board agree.
import type { Page } from '@playwright/test';
import { alone, expect, expectLaneCounts, openSample, statusBar, test } from './support/app';
import { goToBoard } from './support/keys';
import { bookOf, laneCountsOf, moveCountOf, readStoredRows } from './support/stored-rows';

/**
 * When the process dies: so long after the first move shows, in the first writes or between later ones, or so long after
 * the last, in the pause in which pages are rewritten.
 */
const kills = [
  { afterMs: 5, since: 'the first move' },
  { afterMs: 60, since: 'the first move' },
  { afterMs: 250, since: 'the first move' },
  { afterMs: 900, since: 'the first move' },
  { afterMs: 1_530, since: 'the last move' },
] as const;

test('J4, UI5 a killed browser loses no move that was called saved', { tag: alone }, async ({ openApp }) => {
  let app = await openApp();
  const { userDataDir } = app;
  await openSample(app.page);
  let movesBefore = moveCountOf(bookOf(await readStoredRows(app.page)));
  expect(movesBefore).toBe(37);
  const allCalledSaved = new Set<number>();

  for (const { afterMs, since } of kills) {
    await test.step(`killed ${afterMs} ms after ${since}`, async () => {
      const said = await listenToStatusBar(app.page);
      const kill = await killer(app.page);
      await goToBoard(app.page);
      await app.page.keyboard.press('ArrowRight');
      const series = moveDownTheLane(app.page, since === 'the last move' ? 12 : 60);
      await expect.poll(() => said.some(({ moves }) => moves > movesBefore), { intervals: [2] }).toBe(true);
      if (since === 'the last move') await series;
      await new Promise((resolve) => setTimeout(resolve, afterMs));
      kill();
      expect(await app.ended).toBe('gone');
      await series;

      app = await openApp({ userDataDir });
      await expect(statusBar(app.page)).toHaveText(/^Saved/);
      const book = bookOf(await readStoredRows(app.page));
      const moves = moveCountOf(book);
      const calledSaved = said.flatMap((words) =>
        words.saved && words.moves > movesBefore ? [words.moves] : [],
      );
      for (const count of calledSaved) allCalledSaved.add(count);
      expect(moves, 'every move that was called saved').toBeGreaterThanOrEqual(
        Math.max(movesBefore, ...calledSaved),
      );
      await expect(statusBar(app.page)).toContainText(`${moves} moves`);
      await expectLaneCounts(app.page, laneCountsOf(book));
      movesBefore = moves;
    });
  }
  expect(allCalledSaved.size, 'moves that were called saved before a kill').toBeGreaterThanOrEqual(3);
});

interface Said {
  readonly saved: boolean;
  readonly moves: number;
}

/** Collects, outside the page, each thing the status bar says: whether all is saved, and how many moves it counts. */
async function listenToStatusBar(page: Page): Promise<readonly Said[]> {
  const said: Said[] = [];
  await page.exposeFunction('statusBarSaid', (text: string) => {
    const moves = /(\d+) moves/.exec(text)?.[1];
    if (moves !== undefined) said.push({ saved: text.startsWith('Saved'), moves: Number(moves) });
  });
  await statusBar(page).evaluate((element) => {
    const tell = (text: string) => (Reflect.get(window, 'statusBarSaid') as (text: string) => void)(text);
    new MutationObserver(() => tell(element.textContent ?? '')).observe(element, {
      childList: true,
      characterData: true,
      subtree: true,
    });
  });
  return said;
}

/** Proposes one card after the other to Specialist, in bursts of three, until there is no browser to press a key in. */
async function moveDownTheLane(page: Page, most: number): Promise<void> {
  try {
    for (let move = 1; move <= most; move += 1) {
      await page.keyboard.press('3');
      await page.keyboard.press('ArrowDown');
      if (move % 3 === 0)
        await statusBar(page)
          .filter({ hasText: /^Saved/ })
          .waitFor();
    }
  } catch {
    // The browser has gone: that is what this is about.
  }
}

/** How to kill this page's browser process, found by the browser's own word. */
async function killer(page: Page): Promise<() => void> {
  const browser = page.context().browser();
  if (browser === null) throw new Error('The browser does not tell its process.');
  const session = await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  const main = processInfo.find(({ type }) => type === 'browser');
  if (main === undefined) throw new Error('The browser does not tell its process.');
  return () => process.kill(main.id, 'SIGKILL');
}
