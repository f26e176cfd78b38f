// Opens the app the best way this machine allows: Electron, a system browser over the router, the plain page. Says in one
// line why it was not the first.
import { sep } from 'node:path';
import { findSystemBrowser, hasDisplay, type SystemBrowser } from './browsers';
import { type ChromiumHost, openChromiumHost } from './chromium-host';
import type { LaunchOptions } from './command-line';
import { findOrFetchElectron, ownLookup } from './electron-binary';
import { openElectron } from './open-electron';
import { ownSurroundings, profileFolder, readUserDirs, type Surroundings, userFolders } from './places';
import { aborted, faultLine } from './run-command';
import { servePlainPage, type Voice } from './serve-page';

export interface OpenOptions extends LaunchOptions {
  /** Loads the page again after each build. */
  readonly reload: boolean;
  /** Calls back after each build of the page, where builds go on (`npm run dev`). */
  readonly onBuilt?: (callback: () => void) => void;
}

/** Opens the app and waits for its end; the exit code. */
export async function openApp(options: OpenOptions, voice: Voice, signal: AbortSignal): Promise<number> {
  const surroundings = ownSurroundings();
  if (!hasDisplay(surroundings)) {
    voice.note(
      'There is no display here (DISPLAY and WAYLAND_DISPLAY are empty), so the plain page is served.',
    );
    return servePlainPage(options, voice, signal);
  }
  const reason = await tryElectron(options, voice, signal);
  if (typeof reason === 'number') return reason;
  const browser = findSystemBrowser(surroundings);
  if (browser === null) {
    voice.note(
      `Electron cannot be had: ${reason}. No Chrome, Edge or Chromium is here either, so the plain page is served.`,
    );
    return servePlainPage(options, voice, signal);
  }
  const profile = profileFolder(surroundings);
  const shown = profile.startsWith(surroundings.home + sep)
    ? `~${profile.slice(surroundings.home.length)}`
    : profile;
  voice.note(
    `Electron cannot be had: ${reason}. Opening in ${browser.name} instead; the data lies in ${shown}.`,
  );
  return openInBrowser(browser, profile, surroundings, options, voice, signal);
}

/** The exit code when Electron ran, otherwise the reason why it did not. */
async function tryElectron(
  options: OpenOptions,
  voice: Voice,
  signal: AbortSignal,
): Promise<number | string> {
  const found = await findOrFetchElectron(ownLookup(voice.note, signal));
  if (signal.aborted) return 0;
  if (!found.ok) return found.reason;
  const end = await openElectron(
    { binary: found.path, sample: options.sample, reload: options.reload, note: voice.note },
    signal,
  );
  return end.kind === 'ended' ? end.exitCode : `it did not open (${end.reason})`;
}

async function openInBrowser(
  browser: SystemBrowser,
  profile: string,
  surroundings: Surroundings,
  options: OpenOptions,
  voice: Voice,
  signal: AbortSignal,
): Promise<number> {
  const folders = userFolders(surroundings, readUserDirs(surroundings));
  let host: ChromiumHost;
  try {
    host = await openChromiumHost({
      executablePath: browser.path,
      userDataDir: profile,
      headless: false,
      viewport: null,
      appWindow: true,
      saveDir: folders.downloads,
      folders,
      sample: options.sample,
      onFault: (route, fault) => voice.note(`${route} failed: ${faultLine(fault)}`),
    });
  } catch (fault) {
    if (signal.aborted) return 0;
    if (isProfileInUse(fault)) {
      voice.say('Lanekeeper is already open in this browser profile: go to its window.');
      return 0;
    }
    voice.note(`${browser.name} did not open (${faultLine(fault)}), so the plain page is served.`);
    return servePlainPage(options, voice, signal);
  }
  options.onBuilt?.(() => void host.page.reload().catch(() => undefined));
  const end = await Promise.race([host.ended, aborted(signal).then(() => 'closed' as const)]);
  await host.close().catch(() => undefined);
  if (end === 'closed') return 0;
  voice.note(
    `${browser.name} went away unexpectedly. What the status bar called saved is saved: start again.`,
  );
  return 1;
}

/** Chromium hands over to the browser that holds the profile and ends; Playwright then reports one of these. */
export function isProfileInUse(fault: unknown): boolean {
  const words = fault instanceof Error ? fault.message : '';
  return /existing browser session|ProcessSingleton|SingletonLock|profile .*in use|already in use/i.test(
    words,
  );
}
