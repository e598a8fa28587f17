import { describe, expect, it } from 'vitest';
import { createAddressResolver } from '#services/site-check/addresses/address-resolver.ts';
import { isWrittenByStrangers, leadsToArticle } from '#services/site-check/crawl/first-address.ts';
import { createFrontier } from '#services/site-check/crawl/frontier.ts';
import { pageBudget } from '#services/site-check/crawl/page-budget.ts';
import { probeRobots } from '#services/site-check/probes/robots.probe.ts';
import type { WebAddress } from '#shared/checks/snapshot/web-address.ts';
import { fakeSession } from '#tests/support/fake-session.ts';

const book = createAddressResolver(new URL('https://truong-mau.edu.vn/'));

function at(path: string): WebAddress {
  const address = book.read(path, book.site);
  if (address === null) throw new Error(`no address: ${path}`);
  return address;
}

describe('pages that are seen first', () => {
  it.each([
    '/hoi-dap/',
    '/bai-1/comment-page-2/',
    '/forum/viewtopic.php?t=3',
    '/index.php?act=binh-luan&id=4',
  ])('are those on which strangers write: %s', (path) => {
    expect(isWrittenByStrangers(at(path))).toBe(true);
  });

  it.each(['/', '/tin-tuc/', '/binh-luan-van-hoc-lop-9.html', '/forumla/'])('are not: %s', (path) => {
    expect(isWrittenByStrangers(at(path))).toBe(false);
  });

  it.each([
    ['/vi/news/le-khai-giang-nam-hoc-moi-12.html', '', true],
    ['/?p=12', 'Lễ khai giảng năm học mới', true],
    ['/tin-tuc/', 'Tin tức', false],
    ['/2026/11/', '20 11 2026 10 15', false],
  ])('are articles, by their address or title: %s “%s”', (path, label, expected) => {
    expect(leadsToArticle(at(path), label)).toBe(expected);
  });

  it('leave each third turn to the others', () => {
    const frontier = createFrontier(() => false);
    for (let index = 0; index < 6; index += 1) {
      frontier.add({ address: at(`/muc/${String(index)}`), origin: 'link' }, '');
      frontier.add({ address: at(`/bai/${String(index)}`), origin: 'link' }, '', true);
    }
    const picked = Array.from({ length: 12 }, () => frontier.next()?.address.path);
    expect(picked.slice(0, 6)).toEqual(['/bai/0', '/bai/1', '/muc/0', '/bai/2', '/bai/3', '/muc/1']);
    expect(new Set(picked).size).toBe(12);
  });
});

describe('the number of pages', () => {
  const limits = { pages: 60, pagesWhenQuick: 150 };

  it.each([
    ['before anything is known of the site', [], 150],
    ['while it answers quickly', Array.from({ length: 70 }, () => 300), 150],
    ['when it answers slowly', Array.from({ length: 70 }, () => 1_500), 60],
    [
      'when it has become slow',
      [...Array.from({ length: 70 }, () => 100), ...Array.from({ length: 10 }, () => 4_000)],
      60,
    ],
    ['with one slow answer among quick ones', [...Array.from({ length: 9 }, () => 100), 5_000], 150],
  ])('grows %s, or not', (_when, answerMs, expected) => {
    expect(pageBudget(limits, answerMs)).toBe(expected);
  });
});

describe('a crawl delay', () => {
  it.each([
    ['0.5', 500],
    ['10', 1_000],
  ])('of %s s slows the check down, no more than leaves time for it', async (delay, expected) => {
    const slowedTo: number[] = [];
    const rateLimit = {
      take: <Value>(_signal: AbortSignal, work: () => Promise<Value>) => work(),
      slowDown: (ms: number) => slowedTo.push(ms),
    };
    const { session } = fakeSession(
      'https://truong-mau.edu.vn/',
      () => ({ headers: { 'content-type': 'text/plain' }, body: `User-agent: *\nCrawl-delay: ${delay}\n` }),
      { rateLimitOf: () => rateLimit },
    );
    await probeRobots(session, session.addresses.site);
    expect(slowedTo).toEqual([expected]);
  });
});
