// The plain page on its port: the same headers, its own name, who else may be there, and what a browser does by itself.

import { mkdtemp, writeFile } from 'node:fs/promises';
import { createServer, get, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { contentSecurityPolicy } from '../../electron/host/content-security';
import { askPort, identityPath, type PageServer, servePage } from '../../electron/launch/plain-page';
import { servePlainPage } from '../../electron/launch/serve-page';

const closers: (() => Promise<unknown>)[] = [];
afterEach(async () => {
  for (const close of closers.splice(0)) await close();
});

async function freePort(): Promise<number> {
  const server = await listening(createServer());
  const port = (server.address() as AddressInfo).port;
  await new Promise((resolve) => server.close(resolve));
  return port;
}

function listening(server: Server): Promise<Server> {
  return new Promise((resolve) => server.listen(0, '127.0.0.1', () => resolve(server)));
}

async function serving(port: number): Promise<PageServer> {
  const root = await mkdtemp(join(tmpdir(), 'lanekeeper-plain-'));
  await writeFile(join(root, 'index.html'), 'page');
  const server = await servePage(root, '1.2.3', port);
  closers.push(server.close);
  return server;
}

async function stranger(answer: string): Promise<number> {
  const server = await listening(createServer((_request, response) => response.end(answer)));
  closers.push(() => new Promise((resolve) => server.close(resolve)));
  return (server.address() as AddressInfo).port;
}

/** The status and headers of a request with a raw path and host, as no browser would send it. */
function raw(port: number, path: string, host: string, method = 'GET') {
  return new Promise<{ status: number; headers: Record<string, unknown> }>((resolve, reject) => {
    get({ port, host: '127.0.0.1', path, method, headers: { host } }, (response) => {
      response.resume();
      resolve({ status: response.statusCode ?? 0, headers: response.headers });
    }).on('error', reject);
  });
}

describe('H6 the plain page', () => {
  it('H6 has the same headers as every host, on refusals too', async () => {
    const port = await freePort();
    const { address } = await serving(port);
    expect(address).toBe(`http://127.0.0.1:${port}/`);
    for (const [path, status] of [
      ['', 200],
      ['?sample=1', 200],
      ['missing', 404],
      ['..%2f..%2fetc/passwd', 404],
    ] as const) {
      const response = await fetch(address + path);
      expect([path, response.status]).toEqual([path, status]);
      expect(response.headers.get('content-security-policy')).toBe(contentSecurityPolicy);
    }
    expect((await fetch(address, { method: 'POST', body: 'x' })).status).toBe(405);
  });

  it('H6 answers to its one address only: a foreign name is refused, localhost is sent on', async () => {
    const port = await freePort();
    await serving(port);
    expect((await raw(port, '/', 'evil.example')).status).toBe(421);
    expect((await raw(port, `http://evil.example/`, `127.0.0.1:${port}`)).status).toBe(421);
    expect((await raw(port, '/../../etc/passwd', `127.0.0.1:${port}`)).status).toBe(404);
    const sent = await raw(port, '/?sample=1', `localhost:${port}`);
    expect([sent.status, sent.headers.location]).toEqual([308, `http://127.0.0.1:${port}/?sample=1`]);
    const doubled = await raw(port, '//evil.example/', `localhost:${port}`);
    expect(doubled.headers.location).toBe(`http://127.0.0.1:${port}/evil.example/`);
  });
});

describe('H15 the port', () => {
  it('H15 tells free, own and stranger apart', async () => {
    const port = await freePort();
    expect(await askPort(port)).toEqual({ kind: 'free' });
    const { address } = await serving(port);
    expect(await (await fetch(address + identityPath.slice(1))).json()).toEqual({
      name: 'Lanekeeper',
      version: '1.2.3',
    });
    expect(await askPort(port)).toEqual({ kind: 'own', version: '1.2.3' });
    for (const answer of ['<html>', '{}', '{"name":"Other","version":"1"}', 'null']) {
      expect(await askPort(await stranger(answer))).toEqual({ kind: 'stranger' });
    }
  });

  it('H15 joins its own, gives way to a stranger, takes no other port', async () => {
    const said: string[] = [];
    const voice = { say: (line: string) => said.push(line), note: () => undefined };
    const own = await freePort();
    await serving(own);
    const never = new AbortController().signal;
    expect(await servePlainPage({ port: own, sample: false }, voice, never)).toBe(0);
    expect(await servePlainPage({ port: own, sample: true }, voice, never)).toBe(0);
    expect(said).toEqual([
      `already running, join it: http://127.0.0.1:${own}/`,
      `already running, join it: http://127.0.0.1:${own}/?sample=1`,
    ]);
    const taken = await stranger('hello');
    await expect(servePlainPage({ port: taken, sample: false }, voice, never)).rejects.toThrow(
      `Port ${taken} is used by another program.`,
    );
    expect(said).toHaveLength(2);
  });
});
