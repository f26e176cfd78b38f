// What the app's origin serves, and that nothing outside the build can be reached; the fence around the page in words.
import { mkdir, mkdtemp, symlink, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { assetSegments, serveAsset } from '../../electron/host/assets';
import { contentSecurityPolicy } from '../../electron/host/content-security';
import { isInOrigin } from '../../electron/host/identity';
import { mediaTypeOf } from '../../electron/host/media-types';

let root = '';

beforeAll(async () => {
  const home = await mkdtemp(join(tmpdir(), 'lanekeeper-assets-'));
  root = join(home, 'renderer');
  await mkdir(join(root, 'assets'), { recursive: true });
  await writeFile(join(home, 'secret.txt'), 'secret');
  await writeFile(join(root, 'index.html'), 'page');
  await writeFile(join(root, '.env'), 'secret');
  await writeFile(join(root, 'assets', 'main-abc.js'), 'script');
  await writeFile(join(root, 'assets', 'ü b.css'), 'style');
  await symlink(join(home, 'secret.txt'), join(root, 'assets', 'out.txt'));
  await symlink(join(root, 'index.html'), join(root, 'assets', 'in.html'));
  await mkdir(`${root}-beside`);
  await writeFile(join(`${root}-beside`, 'x.js'), 'secret');
});

const textOf = (body: Uint8Array) => new TextDecoder().decode(body);

describe('H7 serving the build', () => {
  it('H7 serves what the build holds', async () => {
    for (const [url, type, text] of [
      ['app://lanekeeper/', 'text/html; charset=utf-8', 'page'],
      ['app://lanekeeper', 'text/html; charset=utf-8', 'page'],
      ['app://lanekeeper/?sample=1#/board', 'text/html; charset=utf-8', 'page'],
      ['https://lanekeeper.localhost/assets/main-abc.js', 'text/javascript; charset=utf-8', 'script'],
      ['app://lanekeeper/assets/%C3%BC%20b.css', 'text/css; charset=utf-8', 'style'],
      ['app://lanekeeper/assets/../index.html', 'text/html; charset=utf-8', 'page'],
      ['app://lanekeeper/assets/in.html', 'text/html; charset=utf-8', 'page'],
    ] as const) {
      const response = await serveAsset(root, url);
      expect([url, response.status, response.headers['Content-Type'], textOf(response.body)]).toEqual([
        url,
        200,
        type,
        text,
      ]);
    }
  });

  const traps = [
    '/../secret.txt',
    '/%2e%2e/secret.txt',
    '/..%2fsecret.txt',
    '/assets/..%2f..%2fsecret.txt',
    '/%2e%2e%2fsecret.txt',
    '/..%5csecret.txt',
    '/..\\secret.txt',
    '/%252e%252e/secret.txt',
    '/..%c0%afsecret.txt',
    '/assets/main-abc.js%00.html',
    '/%00',
    '/C:/Windows/win.ini',
    '/C%3A/Windows/win.ini',
    '//etc/passwd',
    '/%2Fetc/passwd',
    '/etc/passwd',
    '/file:///etc/passwd',
    '/../renderer-beside/x.js',
    '/..%2frenderer-beside/x.js',
    '/assets/out.txt',
    '/.env',
    '/%2eenv',
    '/assets',
    '/assets/',
    '/%',
    '/missing.js',
  ];
  it.each(traps)('H7 refuses %s', async (path) => {
    for (const origin of ['app://lanekeeper', 'https://lanekeeper.localhost', 'http://127.0.0.1:5263']) {
      const response = await serveAsset(root, origin + path);
      expect([path, response.status, textOf(response.body)]).toEqual([path, 404, 'There is no such file.']);
      expect(response.headers['Content-Security-Policy']).toBe(contentSecurityPolicy);
    }
  });

  it('H7 answers reading only', async () => {
    for (const method of ['POST', 'PUT', 'DELETE', 'OPTIONS']) {
      expect((await serveAsset(root, 'app://lanekeeper/', method)).status).toBe(405);
    }
    expect((await serveAsset(root, 'app://lanekeeper/', 'HEAD')).status).toBe(200);
    expect(assetSegments('no address')).toBeNull();
  });

  it('H7 lets hashed files be kept and nothing else', async () => {
    const caching = async (path: string) =>
      (await serveAsset(root, `app://lanekeeper${path}`)).headers['Cache-Control'];
    expect(await caching('/assets/main-abc.js')).toContain('immutable');
    expect(await caching('/')).toBe('no-cache');
  });

  it('H7 names the kinds the build writes and no others', () => {
    expect(mediaTypeOf('a.WOFF2')).toBe('font/woff2');
    expect(mediaTypeOf('a.svg')).toBe('image/svg+xml');
    expect(mediaTypeOf('a.exe')).toBe('application/octet-stream');
  });
});

describe('H6 the content security policy', () => {
  const directives = new Map(
    contentSecurityPolicy.split('; ').map((directive) => {
      const [name = '', ...values] = directive.split(' ');
      return [name, values] as const;
    }),
  );

  it('H6 begins with nothing and adds only the app itself', () => {
    expect(directives.get('default-src')).toEqual(["'none'"]);
    for (const [name, values] of directives) {
      expect([name, values.length, ["'none'", "'self'"].includes(values[0] ?? '')]).toEqual([name, 1, true]);
    }
  });

  it('H6 has no unsafe word, no scheme, no host, no wildcard and no way to the network', () => {
    expect(contentSecurityPolicy).not.toMatch(/unsafe|https?:|data:|blob:|\*|strict-dynamic/);
    expect(directives.has('connect-src')).toBe(false);
    for (const name of ['base-uri', 'form-action', 'frame-ancestors'])
      expect(directives.get(name)).toEqual(["'none'"]);
    for (const name of ['script-src', 'worker-src', 'style-src', 'font-src', 'img-src']) {
      expect(directives.get(name)).toEqual(["'self'"]);
    }
  });
});

describe('H1 the origin', () => {
  it('H1 is compared by scheme and host, for custom schemes too', () => {
    expect(isInOrigin('app://lanekeeper/x?y#z', 'app://lanekeeper')).toBe(true);
    for (const url of [
      'app://lanekeeper.evil/',
      'app://evil/lanekeeper',
      'https://lanekeeper/',
      'app:lanekeeper',
      '',
    ]) {
      expect([url, isInOrigin(url, 'app://lanekeeper')]).toEqual([url, false]);
    }
    expect(isInOrigin('https://lanekeeper.localhost:8443/', 'https://lanekeeper.localhost')).toBe(false);
  });
});
