// Watches the app from outside, by what it shows: when the board stands, when a drop is on screen, when it is saved.
// Injected before the page's own scripts; the app knows nothing of it.

export interface Opened {
  /** From navigation start, in ms. */
  readonly readyMs: number;
  readonly paintedMs: number;
  /** From the moment the app began to read the workspace to the painted board. */
  readonly bookMs: number;
  readonly longestBlockMs: number;
}

/** All from the choice of the file, in ms. */
export interface Imported {
  /** The button could be pressed, and was. */
  readonly pressedMs: number;
  /** The entry was on disk. */
  readonly durableMs: number;
  /** The board showed it, and the status bar said so. */
  readonly savedMs: number;
  readonly longestBlockMs: number;
  /** Every stretch over 50 ms in which the page answered to nothing: when it began, and how long it took. */
  readonly blocks: readonly { readonly atMs: number; readonly ms: number }[];
}

/** All from the key press or the click, in ms; 0 where it was not asked for. */
export interface Dropped {
  readonly paintedMs: number;
  /** The page had heard that the entry is on disk. */
  readonly heardMs: number;
  /** The status bar said so. */
  readonly savedMs: number;
  readonly longestBlockMs: number;
  /** When the key came, in ms since 1970. */
  readonly startEpochMs: number;
}

/** What is watched from the next key press or click on. */
export type Wanted =
  /** The key commits a move of this account out of this lane; when its entry is on its way to the disk, the channel says so. */
  | { readonly kind: 'drop'; readonly accountId: string; readonly lane: string; readonly channel: string }
  /** The key does nothing: two empty frames. */
  | { readonly kind: 'frames' }
  /** The click begins something long that ends with "Saved". */
  | { readonly kind: 'job' }
  /** A file is chosen, and the list imported as soon as the screen lets one. */
  | { readonly kind: 'list' };

/** What something begins with. */
export type Begun = 'keydown' | 'click' | 'drop';

/** From a key press, click or drop to the frame that shows what came of it, in ms. */
export interface Shown {
  readonly paintedMs: number;
}

export interface Watch {
  readonly beginFrames: (scroller: string | null) => void;
  readonly endFrames: () => FrameRun;
  /** Waits for the next event of this type, then for `selector` to stand in the page, then for the frame. */
  readonly armFor: (type: Begun, selector: string) => void;
  /** Waits for the next event of this type, then for the text of `selector` to become another, then for the frame. */
  readonly armForChange: (type: Begun, selector: string) => void;
  readonly shown: () => Promise<Shown>;
  /** The open board, once it is painted. */
  readonly opened: () => Promise<Opened>;
  /** Begins to wait for the key press or the click. Only when this has returned may it come. */
  readonly arm: (wanted: Wanted) => void;
  /** What was seen of the thing that was armed last. */
  readonly seen: () => Promise<Dropped>;
  /** Waits for a file to be chosen, confirms and imports it as soon as that can be done. */
  readonly importNext: () => Promise<Imported>;
}

import { beginFrames, endFrames, type FrameRun } from './frames';

declare global {
  interface Window {
    laneWatch: Watch;
  }
}

const longTasks: { readonly startMs: number; readonly durationMs: number }[] = [];

new PerformanceObserver((list) => {
  for (const task of list.getEntries()) {
    longTasks.push({ startMs: task.startTime, durationMs: task.duration });
  }
}).observe({ type: 'longtask', buffered: true });

/** The longest stretch since `fromMs` in which the page answered to nothing; tasks under 50 ms do not count. */
function longestBlock(fromMs: number): number {
  return longTasks.reduce(
    (longest, task) =>
      task.startMs + task.durationMs > fromMs ? Math.max(longest, task.durationMs) : longest,
    0,
  );
}

/** Resolves as soon as `test` holds, asked again at every change of the page. */
function whenever(test: () => boolean): Promise<void> {
  return new Promise((resolve) => {
    const check = () => {
      if (!test()) return;
      observer.disconnect();
      resolve();
    };
    const observer = new MutationObserver(check);
    observer.observe(document, { subtree: true, childList: true, attributes: true, characterData: true });
    check();
  });
}

/** The time at which the frame that shows what is in the page now has been handed over. */
function painted(): Promise<number> {
  return new Promise((resolve) => {
    requestAnimationFrame(() => requestAnimationFrame(() => resolve(performance.now())));
  });
}

function nextEvent(type: Begun): Promise<number> {
  return new Promise((resolve) => {
    window.addEventListener(type, () => resolve(performance.now()), { capture: true, once: true });
  });
}

function isSaid(word: string): boolean {
  const bar = document.querySelector('[data-region="status bar"] [role="status"]');
  return bar?.textContent?.startsWith(word) === true;
}

function boardStands(): boolean {
  return (
    document.querySelector('html[data-app-state="ready"]') !== null &&
    document.querySelector('[role="treegrid"] [data-account]') !== null
  );
}

async function watchOpening(): Promise<Opened> {
  await whenever(boardStands);
  const readyMs = performance.now();
  const paintedMs = await painted();
  // Long tasks are told of after they end.
  await new Promise((resolve) => setTimeout(resolve, 100));
  const began = performance.getEntriesByName('lanekeeper: opening').at(-1)?.startTime ?? Number.NaN;
  return { readyMs, paintedMs, bookMs: paintedMs - began, longestBlockMs: longestBlock(0) };
}

/** From now on to "Saved", by way of "Saving". */
async function saved(): Promise<number> {
  await whenever(() => isSaid('Saving'));
  await whenever(() => isSaid('Saved'));
  return performance.now();
}

/** Calls `tell` once, right after the page has asked the database to let it write to the journal. */
function whenJournalIsAsked(tell: () => void): void {
  const { prototype } = IDBDatabase;
  const { transaction } = prototype;
  prototype.transaction = function (this: IDBDatabase, stores, mode, options) {
    const asked = transaction.call(this, stores, mode, options);
    if (mode === 'readwrite' && [stores].flat().includes('entries')) {
      prototype.transaction = transaction;
      tell();
    }
    return asked;
  };
}

async function watchNext(wanted: Wanted): Promise<Dropped> {
  const channel = wanted.kind === 'drop' ? new BroadcastChannel(wanted.channel) : null;
  if (channel !== null) whenJournalIsAsked(() => channel.postMessage('asked'));
  const startMs = await nextEvent(wanted.kind === 'job' ? 'click' : 'keydown');
  const startEpochMs = performance.timeOrigin + startMs;
  if (wanted.kind === 'frames') {
    return {
      paintedMs: (await painted()) - startMs,
      heardMs: 0,
      savedMs: 0,
      longestBlockMs: 0,
      startEpochMs,
    };
  }
  performance.clearMarks();
  const saving = saved();
  if (wanted.kind === 'drop') {
    const card = `[data-lane="${wanted.lane}"] [data-account="${CSS.escape(wanted.accountId)}"]`;
    await whenever(() => document.querySelector(card) === null);
  }
  const paintedMs = (await painted()) - startMs;
  const savedMs = (await saving) - startMs;
  const durable = performance.getEntriesByName('lanekeeper: entry durable').at(0);
  const heardMs = (durable?.startTime ?? Number.NaN) - startMs;
  // Long tasks are told of after they end.
  await new Promise((resolve) => setTimeout(resolve, 100));
  channel?.close();
  return { paintedMs, heardMs, savedMs, longestBlockMs: longestBlock(startMs), startEpochMs };
}

function buttonNamed(start: RegExp): HTMLButtonElement | null {
  const buttons = [...document.querySelectorAll<HTMLButtonElement>('footer button')];
  return buttons.find((each) => !each.disabled && start.test(each.textContent ?? '')) ?? null;
}

async function watchImport(): Promise<Imported> {
  const startMs = await new Promise<number>((resolve) => {
    window.addEventListener('change', () => resolve(performance.now()), { capture: true, once: true });
  });
  const press = /^Import [\d,]+ accounts?/;
  await whenever(() => {
    buttonNamed(/^Confirm /)?.click();
    return buttonNamed(press) !== null;
  });
  // A press comes from outside: it is a task of its own, and not part of the one that drew the button.
  await new Promise((resolve) => setTimeout(resolve));
  const pressedMs = performance.now() - startMs;
  performance.clearMarks();
  const saving = saved();
  buttonNamed(press)?.click();
  const savedMs = (await saving) - startMs;
  const durable = performance.getEntriesByName('lanekeeper: entry durable').at(-1);
  // Long tasks are told of after they end.
  await new Promise((resolve) => setTimeout(resolve, 500));
  const blocks = longTasks
    .filter((task) => task.startMs + task.durationMs > startMs)
    .map((task) => ({ atMs: Math.round(task.startMs - startMs), ms: Math.round(task.durationMs) }));
  return {
    pressedMs,
    durableMs: (durable?.startTime ?? Number.NaN) - startMs,
    savedMs,
    longestBlockMs: longestBlock(startMs),
    blocks,
  };
}

const opening = watchOpening();
let watched: Promise<Dropped> | null = null;
let showing: Promise<Shown> | null = null;

async function watchFor(type: Begun, isSeen: () => boolean): Promise<Shown> {
  const startMs = await nextEvent(type);
  await whenever(isSeen);
  return { paintedMs: (await painted()) - startMs };
}

window.laneWatch = {
  opened: () => opening,
  arm: (wanted) => {
    watched = watchNext(wanted);
  },
  importNext: watchImport,
  beginFrames,
  endFrames,
  armFor: (type, selector) => {
    showing = watchFor(type, () => document.querySelector(selector) !== null);
  },
  armForChange: (type, selector) => {
    const before = document.querySelector(selector)?.textContent;
    showing = watchFor(type, () => document.querySelector(selector)?.textContent !== before);
  },
  shown: () => showing ?? Promise.reject(new Error('Nothing was armed.')),
  seen: () => watched ?? Promise.reject(new Error('Nothing was armed.')),
};
