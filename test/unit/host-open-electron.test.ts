// Starting Electron's binary: what it is told, what is heard of it, and how its ends are told apart.
import { chmod, mkdtemp, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { openElectron } from '../../electron/launch/open-electron';

/** A script in the place of the binary. */
async function binary(script: string) {
  const folder = await mkdtemp(join(tmpdir(), 'lanekeeper-open-'));
  const path = join(folder, 'electron');
  await writeFile(path, `#!/bin/sh\n${script.replaceAll('FOLDER', folder)}\n`);
  await chmod(path, 0o755);
  return { folder, path };
}

const never = new AbortController().signal;

describe.skipIf(process.platform === 'win32')('H16 starting Electron', () => {
  it('H16 tells it the project and the sample, and not to be a plain Node', async () => {
    const { folder, path } = await binary(
      'echo "$@" > FOLDER/words; echo "$ELECTRON_RUN_AS_NODE$LANEKEEPER_RELOAD" > FOLDER/env',
    );
    process.env.ELECTRON_RUN_AS_NODE = '1';
    const end = await openElectron(
      { binary: path, sample: true, reload: false, note: () => undefined },
      never,
    );
    delete process.env.ELECTRON_RUN_AS_NODE;
    expect(end).toEqual({ kind: 'ended', exitCode: 0 });
    expect(await readFile(join(folder, 'words'), 'utf8')).toMatch(/ --sample\n$/);
    expect(await readFile(join(folder, 'env'), 'utf8')).toBe('\n');
  });

  it('H16 one that ends at once with a fault never opened, and its last words are the reason', async () => {
    const { path } = await binary('echo "chatter" >&2; echo "cannot load libnss3.so" >&2; exit 127');
    expect(
      await openElectron({ binary: path, sample: false, reload: false, note: () => undefined }, never),
    ).toEqual({
      kind: 'never-opened',
      reason: 'cannot load libnss3.so',
    });
    const gone = await openElectron(
      { binary: '/nowhere/electron', sample: false, reload: false, note: () => undefined },
      never,
    );
    expect(gone.kind).toBe('never-opened');
  });

  it('H16 hands on what the app itself says and hides the rest', async () => {
    const { path } = await binary(
      'echo "[1:1:ERROR:bus.cc] dbus" >&2; echo "Lanekeeper: about failed: x" >&2',
    );
    const notes: string[] = [];
    await openElectron(
      { binary: path, sample: false, reload: false, note: (line) => notes.push(line) },
      never,
    );
    expect(notes).toEqual(['Lanekeeper: about failed: x']);
  });

  it('H16 Ctrl+C ends it quietly', async () => {
    const { path } = await binary('exec sleep 30');
    const ending = new AbortController();
    const end = openElectron(
      { binary: path, sample: false, reload: false, note: () => undefined },
      ending.signal,
    );
    setTimeout(() => ending.abort(), 200);
    expect(await end).toEqual({ kind: 'ended', exitCode: 0 });
  });
});
