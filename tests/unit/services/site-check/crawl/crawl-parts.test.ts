import { describe, expect, it } from 'vitest';
import {
  createAddressResolver,
  parseEntered,
  siteHost,
} from '#services/site-check/addresses/address-resolver.ts';
import { crawlScope } from '#services/site-check/crawl/crawl-scope.ts';
import { createFrontier } from '#services/site-check/crawl/frontier.ts';
import { readHostsList } from '#services/hosts-list/hosts-list.ts';
import { isOddAddress } from '#services/site-check/crawl/odd-address.ts';
import { maskValues } from '#services/site-check/probes/exposed-files.probe.ts';
import { readList } from '#services/site-check/read-page/read-list.ts';
import type { WebAddress } from '#shared/checks/snapshot/web-address.ts';
import { cpuMsOf } from '#tests/support/cpu-time.ts';

function addressIn(site: string, href: string): WebAddress {
  const book = createAddressResolver(new URL(site));
  const address = book.read(href, book.site);
  if (address === null) throw new Error(`no address: ${href}`);
  return address;
}

describe('an address', () => {
  it.each([
    ['https://a.haiphong.edu.vn/', 'https://www.a.haiphong.edu.vn/x', 'own'],
    ['https://a.haiphong.edu.vn/', 'https://cu.a.haiphong.edu.vn/', 'own'],
    ['https://a.haiphong.edu.vn/', 'https://b.haiphong.edu.vn/', 'sibling'],
    ['https://www.a.edu.vn/', 'https://a.edu.vn/', 'own'],
    ['https://a.edu.vn/', 'https://a.edu.vn.evil.com/', 'foreign'],
    ['https://a.edu.vn/', 'https://b.edu.vn/', 'foreign'],
    ['http://127.0.0.1:8000/', 'http://localhost:8000/x', 'own'],
    ['http://127.0.0.1:8000/', 'http://127.0.0.2:8000/x', 'foreign'],
    ['https://truong.blogspot.com/', 'https://khac.blogspot.com/', 'foreign'],
  ])('seen from %s: %s is %s', (site, href, relation) => {
    expect(addressIn(site, href).relation).toBe(relation);
  });

  it('is read as browsers read it, without fragment and password', () => {
    const address = addressIn('https://a.edu.vn/', 'https://u:p@TRƯỜNG.vn:443/a/../b?x=1#y');
    expect(address).toMatchObject({
      href: 'https://xn--trng-rib8295b.vn/b?x=1',
      hostUnicode: 'trường.vn',
      port: 443,
      query: 'x=1',
    });
  });

  it.each([
    ['x.html', ['https://a.edu.vn/tin/x.html', 'https://a.edu.vn/anh/x.html', 'http://a.edu.vn/tin/x.html']],
    ['/x.html', ['https://a.edu.vn/x.html', 'https://a.edu.vn/x.html', 'http://a.edu.vn/x.html']],
    ['//b.vn/x', ['https://b.vn/x', 'https://b.vn/x', 'http://b.vn/x']],
  ])('is read against each page anew: %s', (href, expected) => {
    const book = createAddressResolver(new URL('https://a.edu.vn/'));
    const pages = ['https://a.edu.vn/tin/1', 'https://a.edu.vn/anh/1', 'http://a.edu.vn/tin/1'];
    const bases = pages.map((page) => book.read(page, book.site) ?? book.site);
    expect(bases.map((base) => book.read(href, base)?.href)).toEqual(expected);
  });

  it.each(['mailto:a@b.vn', 'javascript:void(0)', 'http://', 'data:text/html,x', `/${'a'.repeat(5_000)}`])(
    'is none: %s',
    (href) => {
      const book = createAddressResolver(new URL('https://a.edu.vn/'));
      expect(book.read(href, book.site)).toBeNull();
    },
  );

  it.each([
    ['truong.edu.vn', 'https://truong.edu.vn/'],
    [' http://truong.edu.vn/tin#a ', 'http://truong.edu.vn/tin'],
    ['127.0.0.1:8000', 'http://127.0.0.1:8000/'],
    ['localhost', 'http://localhost/'],
  ])('typed as %s is %s', (typed, href) => {
    expect(parseEntered(typed)?.href).toBe(href);
  });

  it.each(['', 'ftp://a.vn/', 'file:///etc/passwd', 'hai từ', 'http://'])(
    'typed as “%s” is none',
    (typed) => {
      expect(parseEntered(typed)).toBeNull();
      expect(siteHost(typed)).toBe('');
    },
  );
});

describe('the crawl', () => {
  it('stays on the host, the port and in the folder of the home page', () => {
    const site = addressIn('http://127.0.0.1:8000/truong12/', '/truong12/');
    const { covers, folder } = crawlScope(site, site);
    const isCovered = (href: string) => covers(addressIn('http://127.0.0.1:8000/truong12/', href));
    expect(folder).toBe('/truong12/');
    expect(['/truong12/a', 'b?id=1'].map(isCovered)).toEqual([true, true]);
    expect(
      [
        '/truong13/a',
        'http://127.0.0.1:9000/truong12/a',
        'tep.pdf',
        '/truong12/logout',
        '?action=logout',
      ].map(isCovered),
    ).toEqual([false, false, false, false, false]);
  });

  it.each([
    '/ratethread.php?tid=1&rating=5&my_post_key=48dda4daccba60ab0c13dd6a9b3035c3',
    '/theme/switchdevice.php?device=default&sesskey=2nmdwlTbVK',
    '/doku.php?id=a&do=subscribe&sectok=48dda4daccba60ab0c13dd6a9b3035c3',
    '/viewforum.php?f=2&hash=1a2b3c4d&mark=topics',
    '/wp-admin/admin.php?x=1&_wpnonce=8c1f00aa12',
    '/index.php?option=com_content&task=article.checkin&3b582588a51556ade01baceab88b4795=1',
  ])('leaves out what a token shows to be an order of a visitor: %s', (href) => {
    const site = addressIn('http://127.0.0.1:8000/', '/');
    expect(crawlScope(site, site).covers(addressIn('http://127.0.0.1:8000/', href))).toBe(false);
  });

  it('takes the folder of the place where an address without slash leads', () => {
    const site = addressIn('http://127.0.0.1:8000/truong12', '/truong12');
    expect(crawlScope(site, addressIn('http://127.0.0.1:8000/', '/truong12/')).folder).toBe('/truong12/');
  });

  it.each([
    ['a language', '/', '/vi/trang-chu', '/'],
    ['a log-in', '/', '/login/index.php', '/'],
    ['a language within the entered folder', '/truong12/', '/truong12/vi/', '/truong12/'],
    ['a folder beside the entered one', '/truong12/', '/cong-thong-tin/', '/cong-thong-tin/'],
  ])('keeps the entered folder when the home page sends to %s', (_place, entered, home, folder) => {
    const site = addressIn(`http://127.0.0.1:8000${entered}`, entered);
    expect(crawlScope(site, addressIn(`http://127.0.0.1:8000${entered}`, home)).folder).toBe(folder);
  });

  it('takes the folder that is the site on a host of others', () => {
    const site = addressIn('https://truong12.example.edu.vn/', '/');
    const home = {
      ...addressIn('https://cong.truong12.example.edu.vn/', '/truong12/'),
      relation: 'own' as const,
    };
    expect(crawlScope(site, home).folder).toBe('/truong12/');
  });

  it('prefers many folders to many pages of one, and goes to odd addresses every second time', () => {
    const site = 'https://a.edu.vn/';
    const frontier = createFrontier((address, label) =>
      isOddAddress(address, label, (text) => text.includes('nha cai')),
    );
    for (let index = 0; index < 50; index += 1) {
      frontier.add({ address: addressIn(site, `/tin/${String(index)}`), origin: 'link' }, 'Tin');
    }
    for (const href of ['/lop/a', '/wp-content/uploads/x.html', '/bai/nha-cai-uy-tin', '/tin/0']) {
      frontier.add({ address: addressIn(site, href), origin: 'link' }, '');
    }
    const picked = Array.from({ length: 5 }, () => frontier.next()?.address.path);
    expect(picked).toEqual([
      '/wp-content/uploads/x.html',
      '/tin/0',
      '/bai/nha-cai-uy-tin',
      '/lop/a',
      '/tin/1',
    ]);
    expect(frontier.size()).toBe(48);
  });

  it('does not leave to the end what the sitemap alone names, however many folders are linked', () => {
    const site = 'https://a.edu.vn/';
    const frontier = createFrontier(() => false);
    for (let index = 0; index < 40; index += 1) {
      const number = String(index);
      frontier.add({ address: addressIn(site, `/muc-${number}/`), origin: 'link' }, '');
      frontier.add({ address: addressIn(site, `/bai/${number}.html`), origin: 'link' }, '', true);
    }
    for (let index = 0; index < 40; index += 1) {
      frontier.add({ address: addressIn(site, `/kho-${String(index)}/x.html`), origin: 'sitemap' }, '');
    }
    const picked = Array.from({ length: 30 }, () => frontier.next()?.address.path ?? '');
    const shareOf = (start: string) => picked.filter((path) => path.startsWith(start)).length;
    expect([shareOf('/bai/'), shareOf('/muc-'), shareOf('/kho-')]).toEqual([20, 5, 5]);
  });
});

describe('sitemaps and feeds', () => {
  const book = createAddressResolver(new URL('https://a.edu.vn/'));
  const list = (xml: string) => readList(xml, book.site, book);

  it('are read, broken ones as far as they go', () => {
    const sitemap = list(
      '<urlset><url><loc> https://a.edu.vn/x </loc><lastmod>2026-01-02</lastmod></url><url><loc>/y</loc></url><broken',
    );
    expect(sitemap.entries).toMatchObject([
      { address: { path: '/x' }, changedAt: '2026-01-02T00:00:00.000Z' },
      { address: { path: '/y' }, changedAt: null },
    ]);
    expect(list('<sitemapindex><sitemap><loc>/s1.xml</loc></sitemap></sitemapindex>').sitemaps).toHaveLength(
      1,
    );
    const rss =
      '<rss><channel><title>Kênh</title><item><title><![CDATA[Tin & bài]]></title><link>/t</link></item>';
    expect(list(rss).entries).toMatchObject([{ title: 'Tin & bài', address: { path: '/t' } }]);
    expect(list('<feed><entry><title>A</title><link href="/a"/></entry></feed>').entries).toHaveLength(1);
  });

  it.each([
    [
      'in an address',
      '<urlset><url><loc>/tin.php?a=1&b=2</loc></url><url><loc>/sau</loc></url></urlset>',
      '/tin.php a=1&b=2',
    ],
    [
      'beside a whole one',
      '<urlset><url><loc>/tin.php?a=1&amp;b=2&c=3</loc></url><url><loc>/sau</loc></url></urlset>',
      '/tin.php a=1&b=2&c=3',
    ],
    [
      'like an entity without its end',
      '<urlset><url><loc>/tin.php?a=1&copy=2</loc></url><url><loc>/sau</loc></url></urlset>',
      '/tin.php a=1&copy=2',
    ],
    [
      'in a feed',
      '<rss><channel><item><title>A & B</title><link>/tin?a&b</link></item><item><link>/sau</link></item></channel></rss>',
      '/tin a&b',
    ],
    [
      'in an attribute',
      '<feed><entry><link href="/tin?a=1&b=2"/></entry><entry><link href="/sau"/></entry></feed>',
      '/tin a=1&b=2',
    ],
    [
      'at the end of an element',
      '<urlset><url><loc>/tin?a=&</loc></url><url><loc>/sau</loc></url></urlset>',
      '/tin a=&',
    ],
    [
      'between those that are meant',
      '<rss><item><title><![CDATA[A & B]]> & C</title><link>/tin?a&b</link></item><item><link>/sau</link></item></rss>',
      '/tin a&b',
    ],
  ])('lose nothing behind a bare ampersand %s', (_place, xml, first) => {
    const paths = list(xml).entries.map(({ address: { path, query } }) => `${path} ${query}`.trim());
    expect(paths).toEqual([first, '/sau']);
  });

  it('keep ampersands as they are meant', () => {
    const titles = list(
      '<rss><item><title><![CDATA[A & B]]> & C &amp; D</title><link>/x</link></item></rss>',
    ).entries;
    expect(titles).toMatchObject([{ title: 'A & B & C & D' }]);
  });
});

describe('a list of bad hosts', () => {
  const isListed = readHostsList(
    '# list\n127.0.0.1 localhost\n0.0.0.0 bad.example # note\r\n||ads.example^\nplain.example\n! rule\nkhông phải\n',
  );

  it.each([
    ['bad.example', true],
    ['www.bad.example', true],
    ['ads.example', true],
    ['plain.example', true],
    ['notbad.example', false],
    ['example', false],
    ['localhost', false],
  ])('knows %s: %s', (host, expected) => {
    expect(isListed(host)).toBe(expected);
  });

  it('of 150,000 lines is read in under a second of the processor', () => {
    const text = Array.from({ length: 150_000 }, (_, index) => `0.0.0.0 host${String(index)}.example`).join(
      '\n',
    );
    const cost = cpuMsOf(() => {
      expect(readHostsList(text)('a.host149999.example')).toBe(true);
    });
    expect(cost).toBeLessThan(1_000);
  });
});

describe('files with secrets', () => {
  it('lose every value and keep the names', () => {
    const masked = maskValues(
      "DB_PASSWORD=bi-mat\npassword: bi-mat\ndefine('DB_PASSWORD', 'bi-mat');\n$dbpass = 'bi-mat';\n<add connectionString=\"pwd=bi-mat\"/>",
    );
    expect(masked).not.toContain('bi-mat');
    expect(masked).toContain('DB_PASSWORD=');
    expect(masked).toContain("define('DB_PASSWORD',");
  });

  it.each([
    'DB_USER=a\r\nDB_PASSWORD=bi-mat\r\nX=1',
    'DB_PASSWORD=1\u2028bi-mat',
    'KEY="-----BEGIN\nbi-mat\n-----END"',
    "<?php define(\n'DB_PASSWORD',\n'bi-mat');",
    `${'x'.repeat(300)}=bi-mat`,
    'machine a login b password bi-mat',
  ])('lose the value of %j', (text) => {
    expect(maskValues(text)).not.toContain('bi-mat');
  });
});
