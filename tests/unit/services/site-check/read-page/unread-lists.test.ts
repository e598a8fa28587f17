import { describe, expect, it } from 'vitest';
import { createAddressResolver } from '#services/site-check/addresses/address-resolver.ts';
import { probeLists } from '#services/site-check/probes/lists.probe.ts';
import { probeRobots } from '#services/site-check/probes/robots.probe.ts';
import { readList, readTextList } from '#services/site-check/read-page/read-list.ts';
import { type FakeAnswer, fakeSession } from '#tests/support/fake-session.ts';

const SITE = 'https://truong-mau.edu.vn/';
const book = createAddressResolver(new URL(SITE));
const urls = (count: number): string => '<url><loc>/a</loc></url>'.repeat(count);

describe('a list', () => {
  it.each([
    ['is whole', `<urlset>${urls(3)}</urlset>`, 3, false],
    [
      'is whole with an image beside',
      '<rss><channel><image><url>/a.png</url></image><item><link>/t</link></item></channel></rss>',
      1,
      false,
    ],
    ['is whole with an entry in a comment', `<urlset><!-- ${urls(2)} -->${urls(1)}</urlset>`, 1, false],
    [
      'is whole with code in CDATA',
      '<rss><item><title><![CDATA[<item>]]></title><link>/t</link></item></rss>',
      1,
      false,
    ],
    ['breaks off', `<urlset>${urls(2)}<url><loc>/b`, 2, true],
    ['has an entry without its end', `<urlset><url><loc>/b</loc>${urls(1)}</urlset>`, 1, true],
    ['is longer than what is kept', `<urlset>${urls(5_001)}</urlset>`, 5_001, true],
  ])('%s: what was not read is known', (_how, xml, entryCount, isPart) => {
    expect(readList(xml, book.site, book)).toMatchObject({ entryCount, isPart });
  });

  it('keeps the entry of a feed that holds an image of its own', () => {
    const xml = '<rss><item><link>/t</link><image><url>/a.png</url></image><title>Tin</title></item></rss>';
    expect(readList(xml, book.site, book).entries).toMatchObject([{ title: 'Tin', address: { path: '/t' } }]);
  });

  it('of plain text is a part when it is longer than what is kept', () => {
    const lines = (count: number) => `${SITE}a\n`.repeat(count);
    expect(readTextList(lines(5_000), book.site, book).isPart).toBe(false);
    expect(readTextList(lines(5_001), book.site, book).isPart).toBe(true);
  });
});

/** Which limits the lists of a site leave; `robots` names the sitemaps. */
async function limitsOf(
  sitemaps: readonly string[],
  respond: (path: string) => FakeAnswer | undefined,
  feeds: readonly string[] = [],
): Promise<readonly string[]> {
  const { session } = fakeSession(SITE, (href) => respond(new URL(href).pathname) ?? { status: 404 });
  const { addresses } = session;
  const at = (path: string) => addresses.read(path, addresses.site) ?? addresses.site;
  await probeLists(session, addresses.site, '/', sitemaps.map(at), feeds.map(at));
  return session.limitLog.entries().map(({ kind, at: place }) => `${kind} ${place.replace(SITE, '/')}`);
}

const xml = (body: string): FakeAnswer => ({ headers: { 'content-type': 'application/xml' }, body });

describe('what could not be read of the lists of a site', () => {
  it('is nothing where there are none, or whole ones', async () => {
    expect(await limitsOf([], () => undefined)).toEqual([]);
    expect(await limitsOf([], () => ({ body: '<!doctype html><html><body>Không có</body></html>' }))).toEqual(
      [],
    );
    expect(await limitsOf(['/s.xml'], () => xml(`<!-- ghi chú --><urlset>${urls(2)}</urlset>`))).toEqual([]);
  });

  it.each([
    ['a sitemap that the server refuses', ['/s.xml'], { status: 403 }, 'lists /s.xml'],
    ['a sitemap that is none', ['/s.xml'], { body: '<html><body>Lỗi</body></html>' }, 'lists /s.xml'],
    [
      'more sitemaps than are read',
      Array.from({ length: 7 }, (_, index) => `/${String(index)}.xml`),
      xml(`<urlset>${urls(1)}</urlset>`),
      'lists /',
    ],
    ['a list that breaks off', ['/s.xml'], xml(`<urlset>${urls(1)}<url><loc>`), 'list-part /s.xml'],
  ])('is told: %s', async (_what, sitemaps, answer, expected) => {
    expect(await limitsOf(sitemaps, (path) => (path.endsWith('.xml') ? answer : undefined))).toEqual([
      expected,
    ]);
  });

  it('is told of feeds in forms that are not read, and of more feeds than are read', async () => {
    const json = { headers: { 'content-type': 'application/feed+json' }, body: '{"version":"1.1"}' };
    expect(await limitsOf([], (path) => (path === '/feed.json' ? json : undefined), ['/feed.json'])).toEqual([
      'lists /feed.json',
    ]);
    const rss = xml('<rss><item><link>/a</link></item></rss>');
    const feeds = ['/feed/1', '/feed/2', '/feed/3'];
    expect(await limitsOf([], (path) => (path.startsWith('/feed/') ? rss : undefined), feeds)).toEqual([
      'lists /',
    ]);
  });
});

describe('a robots.txt', () => {
  it.each([
    ['is whole', 'User-agent: *\nDisallow: /x\n', []],
    ['has more lines than are read', 'Disallow: /x\n'.repeat(1_001), ['list-part']],
    ['has a line that is longer than is read', `Disallow: /${'x'.repeat(400)}\n`, ['list-part']],
    ['names more sitemaps than are kept', `Sitemap: ${SITE}s.xml\n`.repeat(60), ['lists']],
  ])('%s', async (_how, body, kinds) => {
    const { session } = fakeSession(SITE, () => ({ headers: { 'content-type': 'text/plain' }, body }));
    await probeRobots(session, session.addresses.site);
    expect(session.limitLog.entries().map(({ kind }) => kind)).toEqual(kinds);
  });
});
