// Opens the browser the benchmarks run in: a fresh profile, a server of its own on 127.0.0.1, both gone afterwards.
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { createServer } from 'node:http';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { type BrowserContext, chromium, type Page } from 'playwright-core';
import { serveAsset } from '../../electron/host/assets';
import { browserSwitches, isRootUser } from '../../electron/launch/browsers';
import { outRoot, rendererRoot } from '../../electron/launch/places';

export const benchRoot = join(outRoot, 'bench');

export interface BenchBrowser {
  /** A new page of the app, from navigation start; watched. */
  readonly openApp: () => Promise<Page>;
  /** A new page without the app, for workspaces and floors. */
  readonly openBench: () => Promise<Page>;
  /** The most memory any page's process has held so far, in MB; NaN where the system does not tell. */
  readonly peakMemoryMb: () => Promise<number>;
  readonly version: string;
}

/** Runs `work` in a browser over an empty profile. Everything it leaves is taken away, also after a fault. */
export async function withBrowser<T>(
  executablePath: string,
  signal: AbortSignal,
  work: (browser: BenchBrowser) => Promise<T>,
): Promise<T> {
  const profile = await mkdtemp(join(tmpdir(), 'lanekeeper-bench-'));
  const server = await serve();
  try {
    const context = await chromium.launchPersistentContext(profile, {
      executablePath,
      headless: true,
      viewport: { width: 1440, height: 900 },
      chromiumSandbox: !isRootUser(),
      handleSIGINT: false,
      args: [...browserSwitches(process.platform, isRootUser())],
    });
    const stop = () => void context.close().catch(() => undefined);
    signal.addEventListener('abort', stop, { once: true });
    try {
      return await work(browserOf(context, server.origin));
    } finally {
      signal.removeEventListener('abort', stop);
      await context.close().catch(() => undefined);
    }
  } finally {
    await server.close();
    await rm(profile, { recursive: true, force: true, maxRetries: 5 });
  }
}

function browserOf(context: BrowserContext, origin: string): BenchBrowser {
  context.setDefaultTimeout(120_000);
  const open = async (path: string, watched: boolean) => {
    const page = await context.newPage();
    if (watched) await page.addInitScript({ path: join(benchRoot, 'watch.js') });
    await page.goto(origin + path, { waitUntil: 'commit' });
    return page;
  };
  return {
    openApp: () => open('/', true),
    openBench: async () => {
      const page = await open('/bench/bench.html', true);
      await page.locator('html[data-bench="ready"]').waitFor({ state: 'attached' });
      return page;
    },
    peakMemoryMb: () => peakMemoryMb(context),
    version: context.browser()?.version() ?? '',
  };
}

/** Linux keeps each process's high-water mark of resident memory; workers live in their page's process. */
async function peakMemoryMb(context: BrowserContext): Promise<number> {
  const [page] = context.pages();
  const browser = context.browser();
  if (page === undefined) return Number.NaN;
  const session = browser === null ? await context.newCDPSession(page) : await browser.newBrowserCDPSession();
  const { processInfo } = await session.send('SystemInfo.getProcessInfo');
  await session.detach();
  let most = Number.NaN;
  for (const { id, type } of processInfo) {
    if (type !== 'renderer') continue;
    const status = await readFile(`/proc/${id}/status`, 'utf8').catch(() => '');
    const kilobytes = Number(/^VmHWM:\s+(\d+) kB/m.exec(status)?.[1] ?? Number.NaN);
    if (!(kilobytes / 1024 <= most)) most = kilobytes / 1024;
  }
  return most;
}

/** The app's build at `/`, the benchmarks' page at `/bench/`, one origin, the app's own security headers. */
async function serve(): Promise<{ readonly origin: string; readonly close: () => Promise<void> }> {
  const server = createServer((request, response) => {
    const url = new URL(request.url ?? '/', 'http://127.0.0.1');
    const isBench = url.pathname.startsWith('/bench/');
    if (isBench) url.pathname = url.pathname.slice('/bench'.length);
    void serveAsset(isBench ? benchRoot : rendererRoot, url.href, request.method).then(
      ({ status, headers, body }) => response.writeHead(status, headers).end(body),
      () => response.writeHead(500).end(),
    );
  });
  await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
  const address = server.address();
  if (address === null || typeof address === 'string') throw new Error('The server has no port.');
  return {
    origin: `http://127.0.0.1:${address.port}`,
    close: () =>
      new Promise((resolve) => {
        server.closeAllConnections();
        server.close(() => resolve());
      }),
  };
}
