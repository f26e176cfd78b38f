// What the app is called and under which origins its page lives. Knows no window and no file.

export const appName = 'Lanekeeper';
export const appId = 'app.lanekeeper.desktop';

/** Electron's origin from the first commit on: IndexedDB belongs to it, so it never changes. */
export const electronScheme = 'app';
export const electronOrigin = `${electronScheme}://lanekeeper`;

/** The https origin of the Chromium host; `.localhost` never leaves the machine (RFC 6761) and is a secure context. */
export const chromiumOrigin = 'https://lanekeeper.localhost';

/** The query that asks the page to open the sample workspace. */
export const sampleQuery = '?sample=1';

/** The address of the page below an origin. */
export function pageAddress(origin: string, sample: boolean): string {
  return `${origin}/${sample ? sampleQuery : ''}`;
}

/** True when `url` lies in `origin`, compared by scheme and host: Node gives custom schemes no origin of their own. */
export function isInOrigin(url: string, origin: string): boolean {
  const own = parseUrl(origin);
  const other = parseUrl(url);
  return own !== null && other !== null && own.protocol === other.protocol && own.host === other.host;
}

function parseUrl(text: string): URL | null {
  try {
    return new URL(text);
  } catch {
    return null;
  }
}
