import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { runSiteChecks } from '#services/site-check/run/run-site-checks.ts';
import { limitSentences } from '#shared/checks/result/finding-words.ts';
import { siteStandingText } from '#shared/checks/standing/site-standing-words.ts';
import type { SiteCheckResult } from '#shared/checks/result/site-check-result.ts';
import { AMPLE_LIMITS, loopbackSettings, newPlan } from '#tests/support/site-check-run.ts';
import { HEALTHY_PAGE, type SmallServer, startSmallServer } from '#tests/support/small-server.ts';

const PLANTED = '<h2>Nhà cái Kubet</h2><p>Kubet nhà cái uy tín, nạp rút nhanh, tài xỉu, xóc đĩa, nổ hũ.</p>';
/** Nothing else ends a check of a site that keeps its visitors waiting. */
const SHORT_MS = 2_000;

let server: SmallServer;
let answersGooglebot: boolean;
let onGooglebot: () => void;
let gone: readonly string[];
let asked: string[];

function bodyOf(path: string, isGooglebot: boolean): string {
  const links = gone.map((one) => `<a href="${one}">Xem</a>`).join('');
  const planted = isGooglebot && path === '/tin.html' ? PLANTED : '';
  return `${HEALTHY_PAGE}<a href="/tin.html">Tin</a>${links}${planted}`;
}

beforeAll(async () => {
  server = await startSmallServer(({ url: path = '/', headers }, response) => {
    const isGooglebot = headers['user-agent']?.includes('Googlebot') === true;
    asked.push(`${isGooglebot ? 'Googlebot ' : ''}${path}`);
    if (isGooglebot && path !== '/') {
      onGooglebot();
      if (!answersGooglebot) return;
    }
    const isThere = path === '/' || path === '/tin.html';
    response.writeHead(isThere ? 200 : 404, { 'content-type': 'text/html; charset=utf-8' });
    response.end(isThere ? bodyOf(path, isGooglebot) : 'Không có');
  });
});

beforeEach(() => {
  answersGooglebot = true;
  onGooglebot = () => undefined;
  gone = [];
  asked = [];
});

afterAll(() => {
  server.stop();
});

async function check(
  previous: SiteCheckResult | null,
  siteMs: number,
  signal = new AbortController().signal,
): Promise<SiteCheckResult> {
  const plan = { ...newPlan(`http://127.0.0.1:${String(server.port)}/`), previous };
  const limits = { ...AMPLE_LIMITS, siteMs };
  const [outcome] = await runSiteChecks([plan], loopbackSettings({ limits }), {
    signal,
    now: () => new Date(),
    onProgress: () => undefined,
    onChecked: () => undefined,
  });
  if (outcome === undefined) throw new Error('the site was not checked');
  return outcome.result;
}

describe('a site that keeps Googlebot waiting', () => {
  it('is left when its time is up, and is told to have been seen in part alone', async () => {
    answersGooglebot = false;
    const result = await check(null, SHORT_MS);
    const { limits } = result;
    expect(limits.map(({ kind }) => kind)).toEqual(expect.arrayContaining(['site-time', 'views-time']));
    expect(limitSentences(limits)).toContain(
      'Trang trả lời chậm nên chưa xem hết phần mà Google và điện thoại thấy.',
    );
    expect(result).toMatchObject({ status: 'partly-checked', reason: 'site-down', infected: false });
    expect(siteStandingText({ result, marks: {} })).toContain('Mới xem được một phần');
  });

  it('keeps the sign that Googlebot alone had seen', async () => {
    const before = await check(null, AMPLE_LIMITS.siteMs);
    expect(before.infected).toBe(true);
    answersGooglebot = false;
    const after = await check(before, SHORT_MS);
    expect(after.infected).toBe('unknown');
    expect(after.fixed.filter(({ infection }) => infection !== 'none')).toEqual([]);
    answersGooglebot = true;
    expect((await check(after, AMPLE_LIMITS.siteMs)).infected).toBe(true);
  });

  it('is left at once when the user ends the check', async () => {
    answersGooglebot = false;
    const cancellation = new AbortController();
    onGooglebot = () => {
      cancellation.abort(new Error('cancelled'));
    };
    // nothing else would end it before the test has long failed
    const { reason, limits } = await check(null, AMPLE_LIMITS.siteMs, cancellation.signal);
    expect(reason).toBe('cancelled');
    expect(limits.map(({ kind }) => kind)).not.toContain('views-time');
  });
});

describe('a site with many dead links', () => {
  it('is asked for eight of them at most as Googlebot', async () => {
    gone = Array.from({ length: 30 }, (_, index) => `/cu/${String(index)}/tin.html`);
    await check(null, AMPLE_LIMITS.siteMs);
    expect(asked.filter((one) => one.startsWith('Googlebot /cu/'))).toHaveLength(8);
  });
});
