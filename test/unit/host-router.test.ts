// The router's own rules: order of checks, closed codes, nothing of a fault gets out; the disk's refusals; PDF pages.
import { chmod, mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { countPdfPages } from '../../electron/host/pdf-pages';
import { createRouter, type Handlers } from '../../electron/host/router';
import { writeFileWhole } from '../../electron/host/write-file';
import { hostAnswerSchema, hostErrorCodes } from '../../shared/ipc/results';

const origin = 'app://lanekeeper';
const trusted = { url: `${origin}/`, isMainFrame: true, isOwnWindow: true };
const about = { name: 'Lanekeeper', version: '1', host: 'electron', place: 'this computer' } as const;

function routerWith(changes: Partial<Handlers<null>>) {
  const ran: string[] = [];
  const faults: string[] = [];
  const handlers: Handlers<null> = {
    about: async () => {
      ran.push('about');
      return { ok: true, value: about };
    },
    'files.save': async () => {
      ran.push('files.save');
      return { ok: true, value: { saved: false, reason: 'cancelled' } };
    },
    'deck.print': async () => {
      ran.push('deck.print');
      return { ok: true, value: { saved: false, reason: 'cancelled' } };
    },
    ...changes,
  };
  const route = createRouter<null>({
    origin,
    handlers,
    onFault: (name, fault) => faults.push(`${name}: ${fault}`),
  });
  return { ran, faults, route };
}

describe('the router', () => {
  it('H1 checks the sender before it reads anything else', async () => {
    const { route, ran } = routerWith({});
    const trap = new Proxy({}, { get: () => expect.unreachable('the input was read') });
    for (const sender of [
      { ...trusted, url: '' },
      { ...trusted, isMainFrame: false },
      { ...trusted, isOwnWindow: false },
      { ...trusted, url: 'https://example.com/' },
    ]) {
      expect(await route(sender, null, 'about', trap)).toMatchObject({ error: { code: 'wrong-sender' } });
    }
    expect(ran).toEqual([]);
  });

  it('H3 knows only the routes of the contract', async () => {
    const { route, ran } = routerWith({});
    for (const name of [
      '',
      'About',
      'constructor',
      '__proto__',
      'toString',
      'files',
      null,
      7,
      {},
      ['about'],
    ]) {
      expect(await route(trusted, null, name, {})).toMatchObject({
        ok: false,
        error: { code: 'unknown-route' },
      });
    }
    expect(ran).toEqual([]);
  });

  it('H2 runs no handler on input that does not fit, and names the field', async () => {
    const { route, ran } = routerWith({});
    const answer = await route(trusted, null, 'files.save', { name: 'a', kind: 'csv', bytes: 'x' });
    expect(answer).toEqual({
      ok: false,
      error: { code: 'bad-input', message: 'The request\'s "bytes" is not right.' },
    });
    for (const input of [undefined, null, 3, [], { name: 'a' }]) {
      expect(await route(trusted, null, 'files.save', input)).toMatchObject({ error: { code: 'bad-input' } });
    }
    expect(ran).toEqual([]);
  });

  it('H4 lets nothing of a fault out, and tells the host', async () => {
    const { route, faults } = routerWith({
      about: async () => {
        throw new Error('ENOENT: /home/ann/secret');
      },
    });
    const answer = await route(trusted, null, 'about', {});
    expect(answer).toMatchObject({ ok: false, error: { code: 'host-failed' } });
    expect(JSON.stringify(answer)).not.toMatch(/secret|home|ENOENT|stack/);
    expect(faults).toEqual(['about: Error: ENOENT: /home/ann/secret']);
  });

  it('H4 an output that breaks the contract is a fault of the host, a path in it too', async () => {
    const value = { saved: true, name: '/home/ann/a.csv', where: 'Downloads' } as const;
    const { route } = routerWith({ 'files.save': async () => ({ ok: true, value }) });
    const input = { name: 'a', kind: 'csv', bytes: new Uint8Array() };
    expect(await route(trusted, null, 'files.save', input)).toMatchObject({ error: { code: 'host-failed' } });
  });

  it('H4 every answer has the one shape and a code of the closed set', async () => {
    const { route } = routerWith({});
    for (const name of ['about', 'files.save', 'nothing']) {
      expect(hostAnswerSchema.safeParse(await route(trusted, null, name, {})).success).toBe(true);
    }
    expect(new Set(hostErrorCodes).size).toBe(hostErrorCodes.length);
    expect(hostAnswerSchema.safeParse({ ok: false, error: { code: 'EACCES', message: '' } }).success).toBe(
      false,
    );
  });
});

describe('H9 writing a file', () => {
  it('H9 replaces the old file whole and leaves nothing beside it', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'lanekeeper-write-'));
    const path = join(folder, 'a.csv');
    await writeFile(path, 'old');
    expect(await writeFileWhole(path, new TextEncoder().encode('new'), 's1')).toEqual({
      ok: true,
      value: null,
    });
    expect(await readFile(path, 'utf8')).toBe('new');
    expect(await readdir(folder)).toEqual(['a.csv']);
  });

  it('H9 says in a sentence why not, names no path, and leaves the old file', async () => {
    const folder = await mkdtemp(join(tmpdir(), 'lanekeeper-write-'));
    await mkdir(join(folder, 'taken'));
    await writeFile(join(folder, 'taken', 'inside'), '');
    const cases = [join(folder, 'gone', 'a.csv'), join(folder, 'taken')];
    if (process.getuid?.() !== 0) {
      await mkdir(join(folder, 'closed'));
      await chmod(join(folder, 'closed'), 0o500);
      cases.push(join(folder, 'closed', 'a.csv'));
    }
    for (const path of cases) {
      const answer = await writeFileWhole(path, new Uint8Array([1]), 's2');
      expect(answer).toMatchObject({ ok: false, error: { code: 'cannot-write' } });
      expect(JSON.stringify(answer)).not.toContain(folder);
    }
    expect((await readdir(folder)).filter((name) => name.endsWith('.part'))).toEqual([]);
  });
});

describe('H18 counting pages', () => {
  it('H18 counts page objects and not the page tree', () => {
    const pdf = (text: string) => countPdfPages(new TextEncoder().encode(text));
    expect(
      pdf('%PDF-1.4 <</Type /Pages /Count 2>> <</Type /Page>> <</Type/Page/Parent 1 0 R>> /PageLabels'),
    ).toBe(2);
    expect(pdf('<</Type /Page>>')).toBe(0);
    expect(pdf('')).toBe(0);
  });
});
