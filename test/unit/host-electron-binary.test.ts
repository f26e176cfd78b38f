// Finding Electron without loading its package: where it lies, when it is fetched, what is said and remembered.
import { mkdir, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import {
  type Fetched,
  fetchReason,
  findElectron,
  findOrFetchElectron,
  type LookupParts,
  retryAfterMs,
} from '../../electron/launch/electron-binary';

const failed: Fetched = {
  exitCode: 1,
  timedOut: false,
  output: 'TypeError: fetch failed\n    at somewhere (x.js:1)',
};

async function installed(options: { binary: boolean; version?: string }) {
  const home = await mkdtemp(join(tmpdir(), 'lanekeeper-lookup-'));
  const folder = join(home, 'electron');
  await mkdir(join(folder, 'dist'), { recursive: true });
  await writeFile(join(folder, 'package.json'), '{ "name": "electron", "version": "45.4.1" }');
  if (options.binary) await putBinary(folder, options.version);
  return { folder, attemptFile: join(home, 'out', 'electron-attempt.json') };
}

async function putBinary(folder: string, version = '45.4.1') {
  await writeFile(join(folder, 'path.txt'), 'electron');
  await writeFile(join(folder, 'dist', 'version'), version);
  await writeFile(join(folder, 'dist', 'electron'), '');
}

function lookup(places: { folder: string; attemptFile: string }, changes: Partial<LookupParts> = {}) {
  const notes: string[] = [];
  let fetches = 0;
  const parts: LookupParts = {
    ...places,
    overrideDist: undefined,
    nowMs: 1_000_000,
    note: (line) => notes.push(line),
    ...changes,
    fetch: async () => {
      fetches += 1;
      return changes.fetch?.() ?? failed;
    },
  };
  return { find: () => findOrFetchElectron(parts), notes, fetches: () => fetches };
}

describe('H16 the Electron binary', () => {
  it('H16 is where dist and path.txt say, of the version of the package', async () => {
    const here = await installed({ binary: true });
    expect(findElectron({ folder: here.folder, overrideDist: undefined })).toBe(
      join(here.folder, 'dist', 'electron'),
    );
    const old = await installed({ binary: true, version: 'v44.0.0' });
    expect(findElectron({ folder: old.folder, overrideDist: undefined })).toBeNull();
    const none = await installed({ binary: false });
    expect(findElectron({ folder: none.folder, overrideDist: undefined })).toBeNull();
    expect(findElectron({ folder: none.folder, overrideDist: join(here.folder, 'dist') })).toBe(
      join(here.folder, 'dist', 'electron'),
    );
  });

  it('H16 is fetched once with one note, and used when it came', async () => {
    const places = await installed({ binary: false });
    const { find, notes, fetches } = lookup(places, {
      fetch: async () => {
        await putBinary(places.folder);
        return { exitCode: 0, timedOut: false, output: '' };
      },
    });
    expect(await find()).toEqual({ ok: true, path: join(places.folder, 'dist', 'electron') });
    expect(await find()).toMatchObject({ ok: true });
    expect([notes.length, fetches()]).toEqual([1, 1]);
  });

  it('H16 a failed attempt is remembered for a day, then tried again', async () => {
    const places = await installed({ binary: false });
    const first = lookup(places);
    expect(await first.find()).toEqual({
      ok: false,
      reason: 'its download site cannot be reached from here',
    });
    const soon = lookup(places, { nowMs: 1_000_000 + retryAfterMs / 2 });
    expect(await soon.find()).toEqual({
      ok: false,
      reason: 'its download site cannot be reached from here (tried before, next try in 12 hours)',
    });
    expect([soon.fetches(), soon.notes]).toEqual([0, []]);
    const later = lookup(places, { nowMs: 1_000_000 + retryAfterMs });
    await later.find();
    expect(later.fetches()).toBe(1);
    const clockSetBack = lookup(places, { nowMs: 5 });
    await clockSetBack.find();
    expect(clockSetBack.fetches()).toBe(1);
  });

  it('H16 another version, or a damaged note of the attempt, is tried at once', async () => {
    const places = await installed({ binary: false });
    await lookup(places).find();
    await writeFile(
      places.attemptFile,
      (await readFile(places.attemptFile, 'utf8')).replace('45.4.1', '44.0.0'),
    );
    const other = lookup(places);
    await other.find();
    expect(other.fetches()).toBe(1);
    await writeFile(places.attemptFile, '{');
    const damaged = lookup(places);
    await damaged.find();
    expect(damaged.fetches()).toBe(1);
  });

  it('H16 without the package it says so and fetches nothing', async () => {
    const { find, fetches } = lookup({ folder: '/nowhere/electron', attemptFile: '/nowhere/attempt.json' });
    expect(await find()).toEqual({ ok: false, reason: 'its package is not installed' });
    expect(fetches()).toBe(0);
  });

  it('H16 says in plain words what went wrong, never a stack', () => {
    const reason = (output: string) => fetchReason({ exitCode: 1, timedOut: false, output });
    expect(fetchReason({ ...failed, timedOut: true })).toBe('it was not fetched within 3 minutes');
    expect(reason('HTTPError: Response code 404 (Not Found) for x')).toBe('its download site answered 404');
    expect(reason('Error: getaddrinfo ENOTFOUND x')).toBe('its download site cannot be found from here');
    expect(reason('Error: connect ECONNREFUSED 1.2.3.4:443')).toBe(
      'its download site cannot be reached from here',
    );
    expect(reason('Error: self-signed certificate')).toContain('certificate');
    expect(reason('Error: ENOSPC: no space left')).toBe('the disk is full');
    expect(reason('Error: Generated checksum did not match')).toBe('the download was damaged');
    expect(reason('Error: something else\n    at x')).toBe('something else');
    expect(reason('')).toBe('its installer ended with 1');
  });
});
