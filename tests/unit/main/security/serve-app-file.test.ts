import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { resolveAppFile, serveAppFile } from '#main/security/serve-app-file.ts';

let root: string;
let served: string;

beforeAll(async () => {
  root = await mkdtemp(path.join(tmpdir(), 'app-pages-'));
  served = path.join(root, 'renderer');
  await mkdir(path.join(served, 'assets'), { recursive: true });
  await writeFile(path.join(root, 'secret.js'), 'secret');
  await mkdir(path.join(root, 'renderer-other'));
  await writeFile(path.join(root, 'renderer-other', 'secret.js'), 'secret');
  await writeFile(path.join(served, 'index.html'), '<meta nonce="__CSP_NONCE__" />');
  await writeFile(path.join(served, 'assets', 'page.js'), 'script');
  await writeFile(path.join(served, 'data.sqlite'), 'not a page');
});

afterAll(async () => {
  await rm(root, { recursive: true });
});

function get(url: string, method = 'GET'): Promise<Response> {
  return serveAppFile({ url, method }, served);
}

describe('the app: protocol', () => {
  it('serves the page with a policy whose nonce is the one in the page, new each time', async () => {
    const first = await get('app://tu-kiem/index.html');
    const second = await get('app://tu-kiem/index.html');
    const nonce = /nonce="([^"]+)"/u.exec(await first.text())?.[1];
    const policy = first.headers.get('Content-Security-Policy') ?? '';
    expect(policy).toContain(`style-src 'self' 'nonce-${String(nonce)}'`);
    expect(policy).toMatch(/^default-src 'none'; script-src 'self';/u);
    expect(policy).not.toMatch(/unsafe|https?:|\*/u);
    expect(second.headers.get('Content-Security-Policy')).not.toBe(policy);
  });

  it('serves a file with its type and forbids guessing it', async () => {
    const response = await get('app://tu-kiem/assets/page.js');
    expect(await response.text()).toBe('script');
    expect(response.headers.get('Content-Type')).toBe('text/javascript; charset=utf-8');
    expect(response.headers.get('X-Content-Type-Options')).toBe('nosniff');
  });

  it.each([
    ['a path out of the folder', 'app://tu-kiem/%2e%2e%2fsecret.js'],
    ['a path out of the folder by backslashes', 'app://tu-kiem/..%5csecret.js'],
    ['a folder whose name only begins the same', 'app://tu-kiem/..%2frenderer-other%2fsecret.js'],
    ['a stream or a drive of Windows', 'app://tu-kiem/assets/page.js::$DATA'],
    ['a null byte', 'app://tu-kiem/assets/page.js%00.html'],
    ['a broken escape', 'app://tu-kiem/%zz'],
    ['another host', 'app://elsewhere/index.html'],
    ['a file type that no page needs', 'app://tu-kiem/data.sqlite'],
    ['a folder', 'app://tu-kiem/assets'],
    ['a file that is not there', 'app://tu-kiem/assets/none.js'],
  ])('refuses %s', async (_what, url) => {
    expect((await get(url)).status).toBe(404);
  });

  it('refuses everything but reading', async () => {
    expect((await get('app://tu-kiem/index.html', 'POST')).status).toBe(404);
  });

  it('never resolves outside of its folder', () => {
    expect(resolveAppFile('app://tu-kiem/../../etc/passwd', served)).toBe(path.join(served, 'etc/passwd'));
    expect(resolveAppFile('app://tu-kiem/..%2f..%2fetc%2fpasswd', served)).toBeNull();
  });
});
