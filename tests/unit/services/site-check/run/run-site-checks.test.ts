import { createServer, type IncomingMessage, type Server } from 'node:http';
import { once } from 'node:events';
import { afterEach, describe, expect, it } from 'vitest';
import { limitSentences } from '#shared/checks/result/finding-words.ts';
import { runSiteChecks } from '#services/site-check/run/run-site-checks.ts';
import { AMPLE_LIMITS, checkSites, loopbackSettings, newPlan } from '#tests/support/site-check-run.ts';

interface Answer {
  readonly status?: number;
  readonly headers?: Readonly<Record<string, string>>;
  readonly body?: string;
}

const SCHOOL =
  '<h1>Trường THCS Mẫu</h1><p>Nhà trường thông báo lịch học, lịch họp cha mẹ học sinh.</p>'.repeat(12);
const servers: Server[] = [];

afterEach(() => {
  for (const server of servers.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
});

/** A site on loopback, with the requests that it got. */
async function serve(
  respond: (path: string, request: IncomingMessage) => Answer | undefined,
): Promise<{ readonly url: string; readonly asked: string[] }> {
  const asked: string[] = [];
  const server = createServer((request, response) => {
    const path = request.url ?? '/';
    asked.push(path);
    const { status = 200, headers = {}, body = '' } = respond(path, request) ?? { status: 404 };
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body);
  }).listen(0, '127.0.0.1');
  servers.push(server);
  await once(server, 'listening');
  const address = server.address();
  return { asked, url: `http://127.0.0.1:${String(typeof address === 'object' ? address?.port : 0)}` };
}

const page = (...links: readonly string[]): Answer => ({
  body: `<title>Trường THCS Mẫu</title>${SCHOOL}${links.map((href) => `<a href="${href}">Tin</a>`).join('')}`,
});

describe('which sites are checked at all', () => {
  it.each([
    ['http://127.0.0.1:8000/', 'private-address'],
    ['http://localhost/', 'private-address'],
    ['http://192.168.1.1/', 'private-address'],
    ['http://[::1]/', 'private-address'],
    ['http://169.254.169.254/', 'private-address'],
    ['ftp://truong.edu.vn/', 'address-invalid'],
    ['không phải địa chỉ', 'address-invalid'],
  ])('not %s when private ones are not allowed: %s', async (url, reason) => {
    const [result] = await checkSites([url], loopbackSettings({ isPrivateAllowed: false }));
    expect(result).toMatchObject({ status: 'not-checked', reason, infected: 'unknown', pagesSeen: 0 });
  });

  it('not the metadata service, even when private ones are allowed', async () => {
    const [result] = await checkSites(['http://169.254.169.254/'], loopbackSettings());
    expect(result?.reason).toBe('private-address');
  });
});

describe('the first word on a site', () => {
  async function wordsOn(url: string): Promise<readonly (readonly [string, string | null])[]> {
    const words: (readonly [string, string | null])[] = [];
    await runSiteChecks([newPlan(url)], loopbackSettings(), {
      signal: new AbortController().signal,
      now: () => new Date(),
      onProgress: (_site, { phase, firstWord }) => words.push([phase, firstWord]),
      onChecked: () => undefined,
    });
    return words;
  }

  it('comes with the home page, long before the end, and stays when it is grave', async () => {
    const bad = '<a href="https://nhacai-vidu.example/">nhà cái uy tín, cá cược bóng đá</a>';
    const { url } = await serve((path) =>
      path === '/' ? { body: `${page('/a.html').body ?? ''}${bad}` } : page(),
    );
    const words = await wordsOn(url);
    const first = words.findIndex(([, word]) => word === 'grave');
    expect(['connection', 'address', 'encryption']).toContain(words[first]?.[0]);
    expect(new Set(words.slice(first).map(([, word]) => word))).toEqual(new Set(['grave']));
  });

  it('is only that the check goes on where the home page shows nothing, and none where it does not come', async () => {
    const { url } = await serve((path) => (path === '/' ? page() : undefined));
    expect(new Set((await wordsOn(url)).map(([, word]) => word))).toEqual(new Set([null, 'going-on']));
    const { url: broken } = await serve(() => ({ status: 500 }));
    expect((await wordsOn(broken)).map(([, word]) => word)).not.toContain('grave');
  });
});

describe('the crawl of a site', () => {
  it('stays in the folder of the home page', async () => {
    const { url, asked } = await serve((path) => {
      if (path === '/truong12/') return page('/truong12/a.html', '/truong13/b.html', '/');
      return path === '/truong12/a.html' ? page() : undefined;
    });
    const [result] = await checkSites([`${url}/truong12/`], loopbackSettings());
    expect(result).toMatchObject({ status: 'checked', infected: false, pagesSeen: 2 });
    const outside = asked.filter((path) => !path.startsWith('/truong12/'));
    expect(new Set(outside)).toEqual(new Set(['/robots.txt', '/favicon.ico']));
  });

  it('sees each page once where every answer puts a new number of the visit behind its links', async () => {
    let visits = 0;
    const { url } = await serve((path) => {
      visits += 1;
      const sid = String(visits).padStart(32, 'a');
      const isPage = path === '/' || /^\/viewtopic\.php\?t=[12]&sid=/u.test(path);
      return isPage ? page(`/viewtopic.php?t=1&sid=${sid}`, `/viewtopic.php?t=2&sid=${sid}`) : undefined;
    });
    const [result] = await checkSites([`${url}/`], loopbackSettings());
    expect(result).toMatchObject({ status: 'checked', pagesSeen: 3 });
  });

  it('keeps out of what robots.txt closes and says so, unless that is everything', async () => {
    const robotsOf = (rules: string) =>
      serve((path) => {
        if (path === '/robots.txt') return { headers: { 'content-type': 'text/plain' }, body: rules };
        return path === '/' ? page('/mo/a', '/dong/b') : page();
      });
    const part = await robotsOf('User-agent: *\nDisallow: /dong/');
    const whole = await robotsOf('User-agent: *\nDisallow: /');
    const results = await checkSites([`${part.url}/`, `${whole.url}/`], loopbackSettings());
    expect(
      results.map(({ limits }) => limitSentences(limits).some((one) => one.includes('robots.txt'))),
    ).toEqual([true, false]);
    expect(part.asked).toContain('/mo/a');
    expect(part.asked).not.toContain('/dong/b');
    expect(whole.asked).toContain('/dong/b');
  });

  it('stops when the server wants no more, and says so', async () => {
    const many = Array.from({ length: 40 }, (_, index) => `/trang/${String(index)}`);
    const { url, asked } = await serve((path) => {
      if (path === '/') return page(...many);
      return path.startsWith('/trang/') ? { status: 429 } : undefined;
    });
    const [result] = await checkSites([`${url}/`], loopbackSettings());
    expect(asked.filter((path) => path.startsWith('/trang/')).length).toBeLessThan(8);
    expect(result).toMatchObject({ status: 'partly-checked', reason: 'blocked-by-site' });
  });

  it('ends at the number of pages that was asked for, and says so', async () => {
    const { url } = await serve((path) => page(`${path}a`, `${path}b`));
    const limits = { ...AMPLE_LIMITS, pages: 5, pagesWhenQuick: 5 };
    const [result] = await checkSites([`${url}/`], loopbackSettings({ limits }));
    expect(result?.pagesSeen).toBe(5);
    expect(result?.limits.map(({ kind }) => kind)).toContain('pages');
  });

  it('goes on while the site answers quickly, up to the bound for such sites', async () => {
    const { url } = await serve((path) => page(`${path}a`, `${path}b`));
    const limits = { ...AMPLE_LIMITS, pages: 5, pagesWhenQuick: 12 };
    const [result] = await checkSites([`${url}/`], loopbackSettings({ limits }));
    expect(result?.pagesSeen).toBe(12);
  });

  it('does not spend its pages on redirects back to what it has read', async () => {
    const articles = Array.from({ length: 8 }, (_, index) => `/bai/${String(index)}`);
    const menu = Array.from({ length: 16 }, (_, index) => `/muc-${String(index)}/x.html`);
    const { url, asked } = await serve((path) => {
      if (path === '/') return page(...menu, ...articles);
      if (menu.includes(path)) return { status: 302, headers: { location: '/' } };
      return articles.includes(path) ? page() : undefined;
    });
    const limits = { ...AMPLE_LIMITS, pages: 10, pagesWhenQuick: 10 };
    const [result] = await checkSites([`${url}/`], loopbackSettings({ limits }));
    expect(articles.filter((path) => !asked.includes(path))).toEqual([]);
    expect(result).toMatchObject({ status: 'checked', pagesSeen: 9, pagesRead: 9 });
  });

  it('follows links that only Googlebot is shown, and finds what lies there', async () => {
    const { url } = await serve((path, { headers }) => {
      if (path === '/an/nha-cai') {
        return { body: `<title>Nhà cái uy tín kubet 8xbet</title><h1>Cá cược bóng đá, nổ hũ</h1>` };
      }
      const isBot = headers['user-agent']?.includes('Googlebot') === true;
      return path === '/' ? page(...(isBot ? ['/an/nha-cai'] : [])) : undefined;
    });
    const [result] = await checkSites([`${url}/`], loopbackSettings());
    expect(result?.infected).toBe(true);
    expect(result?.findings.some(({ page: at }) => at.endsWith('/an/nha-cai'))).toBe(true);
  });
});

describe('well-known files', () => {
  it('are asked for only when the user wants it', async () => {
    const { url, asked } = await serve((path) => {
      if (path === '/.git/HEAD')
        return { headers: { 'content-type': 'text/plain' }, body: 'ref: refs/heads/main\n' };
      return path === '/' ? page() : undefined;
    });
    await checkSites([`${url}/`], loopbackSettings());
    expect(asked).not.toContain('/.git/HEAD');
    const [result] = await checkSites([`${url}/`], loopbackSettings({ isExposedFilesWanted: true }));
    expect(asked).toContain('/.git/HEAD');
    expect(result?.findings.map(({ rule }) => rule)).toContain('E01');
  });
});
