// Finds Electron's binary, or fetches it once with patience, or says in a line why not. Never loads the package itself:
// that would download in the foreground and print a stack.
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { outRoot, projectRoot } from './places';

export const electronFolder = join(projectRoot, 'node_modules', 'electron');
const attemptFile = join(outRoot, 'electron-attempt.json');

/** The download is about 110 MB. */
export const fetchLimitMs = 180_000;
/** After a failure the next start does not wait again for this long. */
export const retryAfterMs = 24 * 60 * 60 * 1_000;

export type Found =
  | { readonly ok: true; readonly path: string }
  | { readonly ok: false; readonly reason: string };

export interface Fetched {
  readonly exitCode: number | null;
  readonly timedOut: boolean;
  readonly output: string;
}

export interface LookupParts {
  readonly folder: string;
  readonly attemptFile: string;
  readonly overrideDist: string | undefined;
  readonly nowMs: number;
  readonly note: (line: string) => void;
  readonly fetch: () => Promise<Fetched>;
}

/** This machine's own parts. */
export function ownLookup(note: (line: string) => void, signal: AbortSignal): LookupParts {
  return {
    folder: electronFolder,
    attemptFile,
    overrideDist: process.env.ELECTRON_OVERRIDE_DIST_PATH,
    nowMs: Date.now(),
    note,
    fetch: () => runInstallScript(electronFolder, signal),
  };
}

/** The binary if it lies where the package's `path.txt` says, or null. Downloads nothing. */
export function findElectron({
  folder,
  overrideDist,
}: Pick<LookupParts, 'folder' | 'overrideDist'>): string | null {
  const name = readText(join(folder, 'path.txt'));
  if (overrideDist) return existing(join(overrideDist, name ?? 'electron'));
  if (name === null || readText(join(folder, 'dist', 'version'))?.replace(/^v/, '') !== versionOf(folder))
    return null;
  return existing(join(folder, 'dist', name));
}

/** The binary, fetched if it must be and if the last failed attempt is long enough ago. */
export async function findOrFetchElectron(parts: LookupParts): Promise<Found> {
  const found = findElectron(parts);
  if (found !== null) return { ok: true, path: found };
  const version = versionOf(parts.folder);
  if (version === null) return { ok: false, reason: 'its package is not installed' };
  const failed = readAttempt(parts.attemptFile);
  const waited = failed === null ? Number.POSITIVE_INFINITY : parts.nowMs - failed.atMs;
  if (failed !== null && failed.version === version && waited >= 0 && waited < retryAfterMs) {
    return {
      ok: false,
      reason: `${failed.reason} (tried before, next try in ${hoursWord(retryAfterMs - waited)})`,
    };
  }
  parts.note(`Fetching Electron ${version}, once, about 110 MB …`);
  const fetched = await parts.fetch();
  const path = findElectron(parts);
  if (path !== null) return { ok: true, path };
  const reason = fetchReason(fetched);
  remember(parts.attemptFile, { version, atMs: parts.nowMs, reason });
  return { ok: false, reason };
}

/** What went wrong, in words: from the install script's captured output. */
export function fetchReason({ timedOut, output, exitCode }: Fetched): string {
  if (timedOut) return `it was not fetched within ${fetchLimitMs / 60_000} minutes`;
  const status =
    /Response code (\d{3})/i.exec(output)?.[1] ?? /status(?:Code)?:? (4\d\d|5\d\d)/i.exec(output)?.[1];
  if (status !== undefined) return `its download site answered ${status}`;
  if (/ENOTFOUND|EAI_AGAIN|getaddrinfo/.test(output)) return 'its download site cannot be found from here';
  if (/ECONNREFUSED|ECONNRESET|ETIMEDOUT|EHOSTUNREACH|ENETUNREACH|socket hang up|fetch failed/.test(output)) {
    return 'its download site cannot be reached from here';
  }
  if (/CERT|certificate/.test(output)) return 'the certificate of its download site is not trusted here';
  if (/ENOSPC/.test(output)) return 'the disk is full';
  if (/EACCES|EPERM|EROFS/.test(output)) return 'its folder may not be written to';
  if (/checksum/i.test(output)) return 'the download was damaged';
  const line = output
    .split('\n')
    .find((text) => /error/i.test(text))
    ?.trim()
    .replace(/^Error: /, '');
  return line === undefined ? `its installer ended with ${exitCode}` : line.slice(0, 120);
}

function runInstallScript(folder: string, signal: AbortSignal): Promise<Fetched> {
  return new Promise((resolve) => {
    const child = spawn(process.execPath, [join(folder, 'install.js')], {
      stdio: ['ignore', 'pipe', 'pipe'],
      signal,
      killSignal: 'SIGKILL',
    });
    let output = '';
    let timedOut = false;
    const keep = (part: Buffer) => {
      output = (output + part.toString('utf8')).slice(-20_000);
    };
    child.stdout.on('data', keep);
    child.stderr.on('data', keep);
    const timer = setTimeout(() => {
      timedOut = true;
      child.kill('SIGKILL');
    }, fetchLimitMs);
    const done = (exitCode: number | null) => {
      clearTimeout(timer);
      resolve({ exitCode, timedOut, output });
    };
    child.once('error', () => done(null));
    child.once('close', done);
  });
}

interface Attempt {
  readonly version: string;
  readonly atMs: number;
  readonly reason: string;
}

function readAttempt(file: string): Attempt | null {
  try {
    const value: unknown = JSON.parse(readFileSync(file, 'utf8'));
    if (typeof value !== 'object' || value === null) return null;
    const { version, atMs, reason } = value as Partial<Attempt>;
    return typeof version === 'string' && typeof atMs === 'number' && typeof reason === 'string'
      ? { version, atMs, reason }
      : null;
  } catch {
    return null;
  }
}

function remember(file: string, attempt: Attempt): void {
  try {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, JSON.stringify(attempt));
  } catch {
    // Only costs the next start its wait.
  }
}

function hoursWord(ms: number): string {
  const hours = Math.max(1, Math.round(ms / 3_600_000));
  return hours === 1 ? '1 hour' : `${hours} hours`;
}

function versionOf(folder: string): string | null {
  const manifest = readText(join(folder, 'package.json'));
  const version = manifest === null ? null : /"version":\s*"([^"]+)"/.exec(manifest)?.[1];
  return version ?? null;
}

function readText(path: string): string | null {
  try {
    return readFileSync(path, 'utf8').trim();
  } catch {
    return null;
  }
}

function existing(path: string): string | null {
  return existsSync(path) ? path : null;
}
