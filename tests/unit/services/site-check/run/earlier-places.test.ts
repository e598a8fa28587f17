import { createServer, type Server, type ServerResponse } from 'node:http';
import { once } from 'node:events';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { runSiteChecks } from '#services/site-check/run/run-site-checks.ts';
import { howFarSentence } from '#shared/checks/result/check-words.ts';
import { limitSentences } from '#shared/checks/result/finding-words.ts';
import type { SiteCheckResult } from '#shared/checks/result/site-check-result.ts';
import { loopbackSettings, newPlan } from '#tests/support/site-check-run.ts';

const SCHOOL = '<p>Nhà trường thông báo lịch học, lịch họp cha mẹ học sinh.</p>'.repeat(12);
const PLANTED = '<a href="https://nhacai-vidu.example/">nhà cái uy tín, cá cược bóng đá</a>';
const SIGN = 'Liên kết tới nhacai-vidu.example có dấu hiệu quảng cáo bị cấm.';

/** Answers a path; without an answer the connection is cut. */
let respond: (path: string) => { readonly status?: number; readonly body: string } | 'cut';
let server: Server;
let url = '';

const page = (...links: readonly string[]) => ({
  body: `<title>Trường THCS Mẫu</title><h1>Trường THCS Mẫu</h1>${SCHOOL}${links.map((href) => `<a href="${href}">Tin</a>`).join('')}`,
});
const notFound = { status: 404, body: '<title>Không tìm thấy</title>' };

function answer(path: string, response: ServerResponse): void {
  const answered = respond(path);
  if (answered === 'cut') {
    response.destroy();
    return;
  }
  response.writeHead(answered.status ?? 200, { 'content-type': 'text/html; charset=utf-8' });
  response.end(answered.body);
}

beforeEach(async () => {
  server = createServer((request, response) => {
    answer(request.url ?? '/', response);
  }).listen(0, '127.0.0.1');
  await once(server, 'listening');
  const address = server.address();
  url = `http://127.0.0.1:${String(typeof address === 'object' ? address?.port : 0)}/`;
});

afterEach(() => {
  server.closeAllConnections();
  server.close();
});

async function check(
  previous: SiteCheckResult | null = null,
  { signal }: AbortController = new AbortController(),
  isExposedFilesWanted = false,
): Promise<SiteCheckResult> {
  const settings = { ...loopbackSettings(), isExposedFilesWanted };
  const [outcome] = await runSiteChecks([{ ...newPlan(url), previous }], settings, {
    signal,
    now: () => new Date(),
    onProgress: () => undefined,
    onChecked: () => undefined,
  });
  if (outcome === undefined) throw new Error('the site was not checked');
  return outcome.result;
}

/** The site with a planted page to which the home page leads. */
async function infectedCheck(): Promise<SiteCheckResult> {
  respond = (path) => {
    if (path === '/') return page('/tin.html');
    return path === '/tin.html' ? { body: `${page().body}${PLANTED}` } : notFound;
  };
  const result = await check();
  expect(result.infected).toBe(true);
  return result;
}

const seen = ({ findings }: Pick<SiteCheckResult, 'findings'>) => findings.map((finding) => finding.seen);

describe('a check after one that found planted content', () => {
  it('looks at the place again though nothing leads there any more', async () => {
    const previous = await infectedCheck();
    const before = respond;
    respond = (path) => (path === '/' ? page() : before(path));
    const result = await check(previous);
    expect(seen(result)).toContain(SIGN);
    expect(result.findings.find((finding) => finding.seen === SIGN)?.change).toBe('still-there');
    expect(result.fixed.map((finding) => finding.seen)).not.toContain(SIGN);
  });

  it.each([
    ['whose page is gone', notFound],
    ['whose page shows nothing of it any more', page()],
  ])('calls a sign gone %s', async (_how, now) => {
    const previous = await infectedCheck();
    const before = respond;
    respond = (path) => (path === '/tin.html' ? now : before(path));
    const result = await check(previous);
    expect(result).toMatchObject({ status: 'checked', infected: false });
    expect(result.fixed.map((finding) => finding.seen)).toContain(SIGN);
  });

  it.each([
    ['an error of the server', { status: 500, body: 'Lỗi' }],
    ['a refusal', { status: 403, body: 'Cấm' }],
    ['no answer', 'cut'],
  ] as const)('calls nothing gone and the site not clean where the place gives %s', async (_what, now) => {
    const previous = await infectedCheck();
    const before = respond;
    respond = (path) => (path === '/tin.html' ? now : before(path));
    const result = await check(previous);
    expect(result.infected).toBe('unknown');
    expect(result.fixed.map((finding) => finding.seen)).not.toContain(SIGN);
    expect(limitSentences(result.limits)).toContain(
      'Có nơi từng thấy dấu hiệu mà lần này chưa xem lại được, nên chưa biết đã hết hay chưa.',
    );
  });
});

describe('a check after one that was asked to look for exposed files', () => {
  it('asks for none of them when it is not asked to', async () => {
    const asked: string[] = [];
    respond = (path) => {
      asked.push(path);
      if (path === '/.env') return { body: 'APP_KEY=base64:khong-phai-khoa-that\nDB_PASSWORD=khong-co\n' };
      return path === '/' ? page() : notFound;
    };
    const previous = await check(null, new AbortController(), true);
    expect(previous.findings.map((finding) => finding.page)).toContain(`${url}.env`);
    asked.length = 0;
    await check(previous);
    expect(asked).toContain('/');
    expect(asked).not.toContain('/.env');
  });
});

describe('a place that could not be looked at again', () => {
  it('stays open from check to check until it can, and is asked for though nothing leads there', async () => {
    const first = await infectedCheck();
    const infected = respond;
    respond = (path) => (path === '/tin.html' ? 'cut' : path === '/' ? page() : infected(path));
    const second = await check(first);
    const third = await check(second);
    expect([second.infected, third.infected]).toEqual(['unknown', 'unknown']);
    respond = (path) => (path === '/' ? page() : infected(path));
    expect(seen(await check(third))).toContain(SIGN);
    respond = (path) => (path === '/' || path === '/tin.html' ? page() : notFound);
    expect(await check(third)).toMatchObject({ status: 'checked', infected: false });
  });
});

describe('a site that stops answering while it is read', () => {
  const links = Array.from({ length: 12 }, (_, index) => `/tin-${String(index)}.html`);

  it('counts as seen in part, because it did not answer', async () => {
    respond = (path) => (links.includes(path) ? 'cut' : path === '/' ? page(...links) : notFound);
    expect(await check()).toMatchObject({ status: 'partly-checked', reason: 'site-down', infected: false });
  });

  it('counts as seen in part where it only answers with errors from then on', async () => {
    const busy = { status: 503, body: '<title>503 Service Unavailable</title>' };
    respond = (path) => (links.includes(path) ? busy : path === '/' ? page(...links) : notFound);
    const result = await check();
    expect(result).toMatchObject({ status: 'partly-checked', reason: 'site-down', infected: false });
    expect(howFarSentence(result)).toBe(
      'Mới xem được một phần vì website trả lời quá chậm, ngừng trả lời hoặc báo lỗi giữa chừng.',
    );
  });

  it('is wholly checked where a few of its pages are dead', async () => {
    respond = (path) => {
      if (links.slice(0, 3).includes(path)) return 'cut';
      return path === '/' ? page(...links) : links.includes(path) ? page() : notFound;
    };
    expect(await check()).toMatchObject({ status: 'checked', reason: null, infected: false });
  });
});

describe('a check that the user stops in the middle', () => {
  const links = Array.from({ length: 12 }, (_, index) => `/tin-${String(index)}.html`);

  it('is no whole check, whatever was read by then, and calls nothing gone', async () => {
    const previous = await infectedCheck();
    const stop = new AbortController();
    respond = (path) => {
      if (path === links[3]) stop.abort();
      return path === '/' ? page(...links) : links.includes(path) ? page() : notFound;
    };
    const result = await check(previous, stop);
    expect(result).toMatchObject({ status: 'partly-checked', reason: 'cancelled', fixed: [] });
    expect(limitSentences(result.limits).join(' ')).not.toContain('hết giờ');
  });
});
