// Turns a request for the app's page into a file of the build, or refuses. Serves nothing outside its folder.
import { readFile, realpath, stat } from 'node:fs/promises';
import { join, sep } from 'node:path';
import { securityHeaders } from './content-security';
import { mediaTypeOf } from './media-types';

/** What goes back for a request: always with the security headers, whatever the status. */
export interface AssetResponse {
  readonly status: 200 | 404 | 405;
  readonly headers: Readonly<Record<string, string>>;
  readonly body: Uint8Array<ArrayBuffer>;
}

/**
 * The names below the root that a URL asks for, or null when it asks for anything but a plain file: an encoded
 * separator, `..`, a backslash, NUL, a drive letter, a dot file. `/` is `index.html`; query and fragment do not count.
 */
export function assetSegments(url: string): readonly string[] | null {
  let decoded: string[];
  try {
    const { pathname } = new URL(url);
    decoded = (pathname || '/').split('/').slice(1).map(decodeURIComponent);
  } catch {
    return null;
  }
  const segments = decoded.at(-1) === '' ? [...decoded.slice(0, -1), 'index.html'] : decoded;
  return segments.every(isPlainName) ? segments : null;
}

/** Answers one request from the build in `root`. Symbolic links are followed only within the root. */
export async function serveAsset(root: string, url: string, method = 'GET'): Promise<AssetResponse> {
  if (method !== 'GET' && method !== 'HEAD') return textResponse(405, 'Only GET is answered here.');
  const segments = assetSegments(url);
  const bytes = segments === null ? null : await bytesInside(root, segments);
  if (segments === null || bytes === null) return textResponse(404, 'There is no such file.');
  return {
    status: 200,
    headers: {
      ...securityHeaders,
      'Content-Type': mediaTypeOf(segments.at(-1) ?? ''),
      'Cache-Control': cachingOf(segments),
    },
    body: bytes,
  };
}

async function bytesInside(
  root: string,
  segments: readonly string[],
): Promise<Uint8Array<ArrayBuffer> | null> {
  try {
    const realRoot = await realpath(root);
    const file = await realpath(join(realRoot, ...segments));
    if (!file.startsWith(realRoot + sep) || !(await stat(file)).isFile()) return null;
    return new Uint8Array(await readFile(file));
  } catch {
    return null;
  }
}

function isPlainName(segment: string): boolean {
  // biome-ignore lint/suspicious/noControlCharactersInRegex: control characters are what is refused.
  return segment !== '' && !segment.startsWith('.') && !/[/\\:\u0000-\u001f]/.test(segment);
}

/** Files under `assets/` carry a hash of their content in their name; everything else may change with a build. */
function cachingOf(segments: readonly string[]): string {
  return segments[0] === 'assets' ? 'public, max-age=31536000, immutable' : 'no-cache';
}

function textResponse(status: 404 | 405, text: string): AssetResponse {
  return {
    status,
    headers: { ...securityHeaders, 'Content-Type': mediaTypeOf('refusal.txt'), 'Cache-Control': 'no-store' },
    body: new TextEncoder().encode(text),
  };
}
