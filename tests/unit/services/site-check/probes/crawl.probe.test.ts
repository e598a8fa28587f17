import { expect, it } from 'vitest';
import { crawlScope } from '#services/site-check/crawl/crawl-scope.ts';
import { fetchPage } from '#services/site-check/fetch/fetch-page.ts';
import { probePages } from '#services/site-check/probes/crawl.probe.ts';
import { probeRobots } from '#services/site-check/probes/robots.probe.ts';
import { fakeSession } from '#tests/support/fake-session.ts';

const LINKS = Array.from({ length: 200 }, (_, index) => `<a href="/tin-${String(index)}">Tin</a>`).join('');

function answerTo(href: string, robots: string) {
  if (href.endsWith('/robots.txt')) return { headers: { 'content-type': 'text/plain' }, body: robots };
  return { body: `<title>${href}</title><h1>${href}</h1>${href.endsWith('.vn/') ? LINKS : ''}` };
}

it.each([
  ['quick', '', 150],
  ['quick, and asks to be asked every ten seconds', 'User-agent: *\nCrawl-delay: 10\n', 60],
])('sees of a site that is %s as many pages as leave time for other visitors', async (_what, text, pages) => {
  const rateLimit = {
    take: <Value>(_signal: AbortSignal, work: () => Promise<Value>) => work(),
    slowDown: () => undefined,
  };
  const { session } = fakeSession('https://truong-mau.edu.vn/', (href) => answerTo(href, text), {
    rateLimitOf: () => rateLimit,
  });
  const { site } = session.addresses;
  const robots = await probeRobots(session, site);
  const home = { address: site, ...(await fetchPage(session, site, 'browser')), origin: 'home' as const };
  const crawled = await probePages(session, {
    home,
    otherHomes: [],
    lists: [],
    scope: crawlScope(site, site),
    robots,
    isSuspect: () => false,
    places: [],
    endsAt: Infinity,
  });
  expect(crawled.pages).toHaveLength(pages);
  // not of slowness: the site has answered at once
  expect(session.limitLog.entries().map(({ kind }) => kind)).toEqual(['pages']);
});
