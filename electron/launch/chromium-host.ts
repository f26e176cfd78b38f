// The second host: any Chromium over the same router, assets and CSP as Electron. The launch commands and the tests open
// it here and nowhere else. Knows nothing of accounts.

import { randomUUID } from 'node:crypto';
import { mkdirSync } from 'node:fs';
import { readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Frame, type Page } from 'playwright-core';
import { bridgeName } from '../../shared/ipc/bridge';
import { serveAsset } from '../host/assets';
import { freeFileName } from '../host/file-names';
import { createHandlers } from '../host/handlers';
import { chromiumOrigin, isInOrigin, pageAddress } from '../host/identity';
import { protocolPrintOptions } from '../host/print-options';
import { createRouter } from '../host/router';
import type { Sender } from '../host/sender';
import { placeOf, type UserFolders } from '../host/user-folders';
import { browserSwitches, isRootUser } from './browsers';
import { appVersion, rendererRoot } from './places';

export interface ChromiumHostOptions {
  /** The browser to start. */
  readonly executablePath: string;
  /** The profile; data stays in it from run to run. */
  readonly userDataDir: string;
  readonly headless: boolean;
  /** Fixed page size in CSS pixels; null lets the window decide. */
  readonly viewport: { readonly width: number; readonly height: number } | null;
  /** The folder saved files land in. */
  readonly saveDir: string;
  /** For the word that says where a file went; `saveDir` alone when absent. */
  readonly folders?: UserFolders;
  /** The built page; the project's own build when absent. */
  readonly assetsRoot?: string;
  /** Opens the sample workspace. */
  readonly sample?: boolean;
  /** Holds the page's clock at this instant, for tests and the tour. */
  readonly now?: Date;
  readonly colorScheme?: 'light' | 'dark' | null;
  readonly reducedMotion?: 'reduce' | 'no-preference' | null;
  /** A window without tabs and address bar, as an app has. */
  readonly appWindow?: boolean;
  /** Lets further pages of the app stand beside the first, as a second window would; otherwise they are closed. */
  readonly morePages?: boolean;
  /** More switches for the browser. */
  readonly switches?: readonly string[];
  readonly onFault?: (route: string, fault: unknown) => void;
}

export interface ChromiumHost {
  readonly context: BrowserContext;
  readonly page: Page;
  /** Full paths of the files saved in this run, oldest first. */
  readonly savedFiles: readonly string[];
  /** Resolves once the window is closed by its user, the browser has gone, or `close` was called. */
  readonly ended: Promise<'closed' | 'gone'>;
  readonly close: () => Promise<void>;
}

/** A page of its own to begin with: the app's address is served only once the routes are set. */
const appWindowSwitches = ['--app=data:text/html,<title>Lanekeeper</title>', '--window-size=1440,900'];

const bindingName = '__lanekeeperRequest';

/** Starts the browser, fences it in, opens the page. The page is loaded when this resolves. */
export async function openChromiumHost(options: ChromiumHostOptions): Promise<ChromiumHost> {
  mkdirSync(options.userDataDir, { recursive: true });
  const context = await chromium.launchPersistentContext(options.userDataDir, launchOptions(options));
  try {
    return await fenceAndLoad(context, options);
  } catch (fault) {
    await context.close().catch(() => undefined);
    throw fault;
  }
}

function launchOptions(options: ChromiumHostOptions) {
  return {
    executablePath: options.executablePath,
    headless: options.headless,
    viewport: options.viewport === null ? null : { ...options.viewport },
    colorScheme: options.colorScheme ?? null,
    reducedMotion: options.reducedMotion ?? null,
    forcedColors: null,
    contrast: null,
    acceptDownloads: false,
    // Ctrl+C is the launch command's to handle: it closes the window first.
    handleSIGINT: false,
    handleSIGTERM: false,
    handleSIGHUP: false,
    chromiumSandbox: !isRootUser(),
    ignoreDefaultArgs: ['--enable-automation'],
    args: [
      ...browserSwitches(process.platform, isRootUser()),
      ...(options.appWindow === true ? appWindowSwitches : []),
      ...(options.switches ?? []),
    ],
  };
}

async function fenceAndLoad(context: BrowserContext, options: ChromiumHostOptions): Promise<ChromiumHost> {
  const savedFiles: string[] = [];
  const page = context.pages()[0] ?? (await context.newPage());
  if (options.morePages !== true) {
    context.on('page', (other) => {
      if (other !== page) void other.close().catch(() => undefined);
    });
  }
  await serveAssets(context, options.assetsRoot ?? rendererRoot);
  await answerRequests(context, page, options, savedFiles);
  if (options.now !== undefined) await page.clock.setFixedTime(options.now);
  await keepData(context, page);
  const { ended, close } = watchEnd(context, page);
  await page.goto(pageAddress(chromiumOrigin, options.sample ?? false));
  return { context, page, savedFiles, ended, close };
}

/**
 * Grants what `host/permissions` grants: data that the system does not clear when the disk is short. The session stays
 * open: the grant ends with it.
 */
async function keepData(context: BrowserContext, page: Page): Promise<void> {
  const session = await context.newCDPSession(page);
  await session.send('Browser.setPermission', {
    origin: chromiumOrigin,
    permission: { name: 'persistent-storage' },
    setting: 'granted',
  });
}

/** Serves the build under the https origin and refuses every other address: the page reaches no network. */
async function serveAssets(context: BrowserContext, root: string): Promise<void> {
  await context.route('**/*', async (route) => {
    const request = route.request();
    if (!isInOrigin(request.url(), chromiumOrigin)) return route.abort('blockedbyclient');
    const { status, headers, body } = await serveAsset(root, request.url(), request.method());
    return route.fulfill({ status, headers: { ...headers }, body: Buffer.from(body) });
  });
}

async function answerRequests(
  context: BrowserContext,
  page: Page,
  options: ChromiumHostOptions,
  savedFiles: string[],
): Promise<void> {
  const none = '';
  const isOwn = (asking: Page) => asking === page || options.morePages === true;
  const handlers = createHandlers<Page>({
    version: appVersion(),
    host: 'chromium',
    place: placeOf(process.platform),
    folders: options.folders ?? { home: none, downloads: none, documents: none, desktop: none },
    newStamp: randomUUID,
    choosePath: async (safeName) => {
      mkdirSync(options.saveDir, { recursive: true });
      const taken = new Set((await readdir(options.saveDir)).map((name) => name.toLowerCase()));
      const path = join(
        options.saveDir,
        freeFileName(safeName, (name) => taken.has(name.toLowerCase())),
      );
      return path;
    },
    onSaved: (path) => savedFiles.push(path),
    printPage,
  });
  const answerRequest = createRouter({
    origin: chromiumOrigin,
    handlers,
    onFault: options.onFault ?? (() => undefined),
  });
  await context.exposeBinding(bindingName, (source, route: unknown, input: unknown) =>
    answerRequest(senderOf(source.frame, isOwn(source.page)), source.page, route, input),
  );
  await context.addInitScript({ content: bridgeScript });
}

/**
 * Runs in the page before its own scripts and stands in for the preload. A text, not a function: what compiles this file
 * may add calls to helpers that the page does not have.
 */
const bridgeScript = `(() => {
  const request = window[${JSON.stringify(bindingName)}];
  if (window !== window.top || location.origin !== ${JSON.stringify(chromiumOrigin)}) return;
  Object.defineProperty(window, ${JSON.stringify(bridgeName)}, {
    value: Object.freeze({ invoke: (route, input) => request(route, input) }),
  });
})();`;

function senderOf(frame: Frame, isOwnWindow: boolean): Sender {
  return { url: frame.url(), isMainFrame: frame.parentFrame() === null, isOwnWindow };
}

async function printPage(page: Page): Promise<Uint8Array> {
  const session = await page.context().newCDPSession(page);
  try {
    const { stream } = await session.send('Page.printToPDF', protocolPrintOptions);
    if (stream === undefined) throw new Error('the browser gave no PDF');
    const parts: Buffer[] = [];
    for (let done = false; !done; ) {
      const part = await session.send('IO.read', { handle: stream, size: 1_048_576 });
      parts.push(Buffer.from(part.data, part.base64Encoded ? 'base64' : 'latin1'));
      done = part.eof;
    }
    await session.send('IO.close', { handle: stream });
    return new Uint8Array(Buffer.concat(parts));
  } finally {
    await session.detach().catch(() => undefined);
  }
}

/** A window closed by its user leaves the browser answering; a browser that was killed does not. */
function watchEnd(context: BrowserContext, page: Page): Pick<ChromiumHost, 'ended' | 'close'> {
  let closing = false;
  const ended = new Promise<'closed' | 'gone'>((resolve) => {
    page.once('close', () => setTimeout(() => resolve('closed'), 0));
    page.once('crash', () => resolve('gone'));
    context.once('close', () => resolve(closing ? 'closed' : 'gone'));
  });
  return {
    ended,
    close: async () => {
      closing = true;
      await context.close();
    },
  };
}
