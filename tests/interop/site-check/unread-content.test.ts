import type { RequestListener } from 'node:http';
import { afterEach, describe, expect, it } from 'vitest';
import { runSummary } from '#shared/checks/standing/run-summary.ts';
import type { SiteCheckResult } from '#shared/checks/result/site-check-result.ts';
import { buildVendorNotice, vendorNoticeText } from '#shared/checks/notice/vendor-notice.ts';
import { checkSites } from '#tests/support/check-local-sites.ts';
import { malformedAnswers } from '#tests/support/malformed-answers.ts';
import { rawAnswer, startRawServer } from '#tests/support/raw-server.ts';
import { HEALTHY_PAGE, startSmallServer } from '#tests/support/small-server.ts';

const stops: (() => void)[] = [];

afterEach(() => {
  for (const stop of stops.splice(0)) stop();
});

async function resultOf(respond: RequestListener): Promise<SiteCheckResult> {
  const server = await startSmallServer(respond);
  stops.push(server.stop);
  return only(await checkSites([`http://127.0.0.1:${String(server.port)}/`]));
}

function only([result]: readonly SiteCheckResult[]): SiteCheckResult {
  if (result === undefined) throw new Error('the site was not checked');
  return result;
}

/** Every path answers the same. */
const always =
  (body: string | Buffer, status = 200, headers: Readonly<Record<string, string>> = {}): RequestListener =>
  (_request, response) => {
    response.writeHead(status, { 'content-type': 'text/html; charset=utf-8', ...headers }).end(body);
  };

const html = (body: string, head = ''): string =>
  `<!doctype html><html lang="vi"><head><meta charset="utf-8"><title>Trường THCS Mẫu</title>${head}</head><body>${body}</body></html>`;

const CHALLENGE =
  '<html><body><script>document.cookie="XYZ=0123456789ab"+"; expires=Fri, 31-Dec-2099 23:59:59 GMT; path=/";window.location.reload(true);</script></body></html>';
const LOGIN =
  '<h1>Cổng thông tin</h1><form method="post" action="/dang-nhap"><label>Tài khoản <input name="ten"></label><label>Mật khẩu <input type="password" name="mat-khau"></label><button>Đăng nhập</button></form>';
const NOT_FOUND = html(
  '<h1>Không tìm thấy trang</h1><p>Địa chỉ này không có trên máy chủ của nhà trường.</p>',
);

const toLogin: RequestListener = (request, response) => {
  if (request.url?.startsWith('/dang-nhap') === true) always(html(LOGIN))(request, response);
  else response.writeHead(302, { location: '/dang-nhap' }).end();
};

/** A home page that cannot be read, and a page behind it that can. */
const withPageBehind =
  (home: RequestListener): RequestListener =>
  (request, response) => {
    if (request.url === '/') home(request, response);
    else if (request.url === '/sitemap.xml') {
      response.writeHead(200, { 'content-type': 'application/xml' });
      const at = `http://${request.headers.host ?? ''}/tin.html`;
      response.end(
        `<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9"><url><loc>${at}</loc></url></urlset>`,
      );
    } else if (request.url === '/tin.html') always(HEALTHY_PAGE)(request, response);
    else always(NOT_FOUND, 404)(request, response);
  };

const UNREAD: readonly (readonly [string, RequestListener, string])[] = [
  ['a page that sets a cookie and loads itself anew', always(CHALLENGE), 'browser-check'],
  [
    'the waiting page of a firewall',
    always(html('<h1>Just a moment...</h1><p>Checking your browser before accessing the site.</p>'), 200),
    'browser-check',
  ],
  [
    'an application that scripts draw',
    always(html('<div id="root"></div>', '<script src="/app.js"></script>')),
    'drawn-by-script',
  ],
  [
    'an application that asks for scripts',
    always(
      html(
        '<noscript>You need to enable JavaScript to run this app. Please turn it on in the settings of your browser.</noscript><div id="app"></div><script src="/app.js"></script>',
      ),
    ),
    'drawn-by-script',
  ],
  ['a home page that is not found', always(NOT_FOUND, 404), 'home-page-error'],
  ['a server that breaks', always(html('<h1>Internal Server Error</h1>'), 500), 'home-page-error'],
  ['a login on every page', toLogin, 'login-wall'],
  ['a login of the server itself', always('', 401, { 'www-authenticate': 'Basic realm="x"' }), 'login-wall'],
  ['an empty answer', always(''), 'no-text'],
  ['a page without a word', always(html('<img src="/bia.jpg" alt="">')), 'no-text'],
  [
    'only a document',
    always(Buffer.from('%PDF-1.7\n'), 200, { 'content-type': 'application/pdf' }),
    'no-text',
  ],
  [
    'a frame of another website',
    always(html('<iframe src="https://noi-khac.vn/"></iframe>')),
    'leads-elsewhere',
  ],
];

describe('a site whose content was not read', () => {
  it.each(UNREAD)('is never called clean: %s', async (_name, respond, reason) => {
    const result = await resultOf(respond);
    expect(result).toMatchObject({ status: 'not-checked', reason, infected: 'unknown', pagesRead: 0 });
    const [sentence = ''] = runSummary([{ result, marks: {} }], 0).sentences;
    expect(sentence).toMatch(/^1 website chưa đọc được nội dung vì /u);
    const sender = { unitName: '', contactName: '', contactPhone: '' };
    const notice = vendorNoticeText(buildVendorNotice({ result, marks: {} }, sender));
    expect(notice).toContain('Chưa đọc được nội dung vì ');
    expect(notice).not.toContain('không thấy việc nào cần nhà cung cấp website xử lý');
  });

  it('is not judged by the pages behind its home page alone', async () => {
    const result = await resultOf(withPageBehind(always(CHALLENGE)));
    expect(result).toMatchObject({
      status: 'partly-checked',
      reason: 'browser-check',
      infected: 'unknown',
      pagesRead: 1,
    });
  });

  it('is called infected all the same by what could be read', async () => {
    const spam = html('<h1>Nhà cái Kubet uy tín</h1><p>Đăng ký Kubet nhận thưởng, cá độ bóng đá.</p>');
    const result = await resultOf(always(spam, 404));
    expect(result).toMatchObject({ status: 'partly-checked', reason: 'home-page-error', infected: true });
  });
});

describe('a site that was read', () => {
  it.each([
    ['a short page without scripts', always(html('<h1>Trường THCS Mẫu</h1><p>Thông báo lịch học.</p>'))],
    ['a page of words with a script', always(html(`${HEALTHY_PAGE}<script src="/a.js"></script>`))],
    [
      'a home page of one picture, words behind it',
      withPageBehind(always(html('<a href="/tin.html"><img src="/bia.jpg" alt=""></a>'))),
    ],
    [
      'a home page that sends on at once',
      withPageBehind(always(html('', '<meta http-equiv="refresh" content="0;url=/tin.html">'))),
    ],
    [
      'a home page in a frame',
      withPageBehind(always('<html><frameset><frame src="/tin.html"></frameset></html>')),
    ],
    ['a login on the home page, words behind it', withPageBehind(always(html(LOGIN)))],
  ])('is clean: %s', async (_name, respond) => {
    expect(await resultOf(respond)).toMatchObject({ status: 'checked', reason: null, infected: false });
  });
});

const LETS_IN = 'XYZ=0123456789ab';
const SPAM = html('<h1>Nhà cái Kubet uy tín</h1><p>Đăng ký Kubet nhận thưởng, cá độ bóng đá.</p>');

/** Shows its pages to whoever brings the cookie, and to all others what makes browsers bring it. */
const behindCookie =
  (
    challenge: RequestListener,
    pages: Readonly<Record<string, string>> = {
      '/': `${HEALTHY_PAGE}<a href="/tin">Tin</a>`,
      '/tin': HEALTHY_PAGE,
    },
  ): RequestListener =>
  (request, response) => {
    const page = pages[request.url ?? ''];
    if (request.headers.cookie?.includes(LETS_IN) !== true) challenge(request, response);
    else always(page ?? NOT_FOUND, page === undefined ? 404 : 200)(request, response);
  };

const SETS_COOKIE = { 'set-cookie': `${LETS_IN}; path=/` };

describe('a page that is loaded anew before it shows anything', () => {
  it.each([
    ['by a script that sets a cookie and reloads', always(CHALLENGE)],
    [
      'by a script that sets a cookie and opens the same address',
      always(
        html(
          `<script>document.cookie='${LETS_IN}; path=/'; window.location.href = window.location.href;</script>`,
        ),
      ),
    ],
    [
      'by a refresh to itself, with a cookie of the server',
      always(html('', '<meta http-equiv="refresh" content="1">'), 503, SETS_COOKIE),
    ],
    ['by a header that says so', always(html(''), 200, { ...SETS_COOKIE, refresh: '0' })],
    [
      'by a refresh to another page of the site',
      always(html('', '<meta http-equiv="refresh" content="0;url=/">'), 200, SETS_COOKIE),
    ],
  ])('is read like a browser reads it: %s', async (_how, challenge) => {
    const result = await resultOf(behindCookie(challenge));
    expect(result).toMatchObject({ status: 'checked', reason: null, infected: false, pagesRead: 2 });
  });

  it('hides nothing behind it', async () => {
    const result = await resultOf(behindCookie(always(CHALLENGE), { '/': SPAM }));
    expect(result.infected).toBe(true);
  });

  it('is given up after a few times when it only changes', async () => {
    let homes = 0;
    const result = await resultOf((request, response) => {
      if (request.url === '/') homes += 1;
      always(`${CHALLENGE}<!-- ${String(homes)} -->`)(request, response);
    });
    expect(result).toMatchObject({ status: 'not-checked', reason: 'browser-check' });
    expect(homes).toBeLessThan(60);
  });
});

async function resultOfAnswer(raw: string): Promise<SiteCheckResult> {
  const server = await startRawServer((path, socket) => {
    socket.end(path === '/' ? Buffer.from(raw, 'utf8') : rawAnswer({}, '', '404 Not Found'));
  });
  stops.push(server.close);
  return only(await checkSites([`http://127.0.0.1:${String(server.port)}/`]));
}

function availabilityOf({ findings }: SiteCheckResult): readonly (readonly [string, string])[] {
  return findings
    .filter(({ rule }) => rule.startsWith('A'))
    .map(({ rule, severity }) => [rule, severity] as const);
}

describe('an answer that browsers forgive', () => {
  it.each(Object.entries(malformedAnswers))('is read as they read it: %s', async (_name, raw) => {
    const result = await resultOfAnswer(raw);
    expect(result).toMatchObject({ status: 'checked', reason: null, reachable: true, infected: false });
    expect(availabilityOf(result)).toEqual([['A11', 'low']]);
  });

  it('is not called silence when no way reads it', async () => {
    const result = await resultOfAnswer('SSH-2.0-OpenSSH_9.2p1\r\n\r\n');
    expect(result).toMatchObject({ status: 'not-checked', reason: 'answer-malformed', reachable: true });
    expect(availabilityOf(result)).toEqual([['A11', 'low']]);
  });
});
