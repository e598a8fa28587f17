import { describe, expect, it } from 'vitest';
import { check as links } from '#shared/checks/content/s03-bad-links.check.ts';
import { check as hidden } from '#shared/checks/content/s05-hidden-content.check.ts';
import { check as addresses } from '#shared/checks/content/s09-doorway-addresses.check.ts';
import { check as canonicals } from '#shared/checks/content/s11-foreign-canonical.check.ts';
import { check as ownLinks } from '#shared/checks/content/s16-own-trade-links.check.ts';
import { check as partners } from '#shared/checks/content/s15-expired-partner.check.ts';
import type { HiddenBox, HidingMethod, PageContent } from '#shared/checks/snapshot/page.ts';
import { defaultLexicon } from '#shared/lexicon/default-lexicon.ts';
import { SITE, SITE_HOST, webAddress } from '#tests/support/site-exchanges.ts';
import { baseline, link, page, rulesSeen, sightings } from '#tests/support/site-snapshot.ts';

const context = { lexicon: defaultLexicon };
const home = (content: Partial<PageContent>) => ({ pages: [page(SITE.href, content)] });

describe('S03: links to listed hosts', () => {
  const snapshot = home({ links: [link('https://xau.example/')] });

  it('are told', () => {
    const isListedHost = (host: string) => host === 'xau.example';
    expect(sightings(links, snapshot, { ...context, isListedHost })).toMatchObject([
      { rule: 'S03', subject: 'xau.example' },
    ]);
  });

  it('need a list, and yield to what the school accepted', () => {
    expect(rulesSeen(links, snapshot, context)).toEqual([]);
    const accepted = { ...context, isListedHost: () => true, acceptedHosts: ['xau.example'] };
    expect(rulesSeen(links, snapshot, accepted)).toEqual([]);
  });
});

describe('S04: links that give the trade away', () => {
  it.each([
    ['https://789bet.marketing/', 'Quỹ khuyến học'],
    ['https://bai-viet.example/', 'Nhà cái uy tín'],
    ['https://79win.loan/', 'Nhà tài trợ'],
  ])('are proof: %s as “%s”', (href, text) => {
    expect(sightings(links, home({ links: [link(href, text)] }), context)).toMatchObject([
      { rule: 'S04', certainty: 'certain' },
    ]);
  });

  it.each([
    ['https://mercado.com/', 'Chợ'],
    ['https://www.f88.vn/', 'Nhà tài trợ'],
    ['https://conganhaiphong.gov.vn/', 'Cảnh báo cá độ bóng đá'],
    ['https://www.facebook.com/fun88', 'fun88'],
  ])('are silent about %s as “%s”', (href, text) => {
    expect(rulesSeen(links, home({ links: [link(href, text)] }), context)).toEqual([]);
  });

  it('may be cited by a warning', () => {
    const text =
      'Công an cảnh báo các trang như fun88.com. Học sinh tuyệt đối không truy cập, đã khởi tố nhiều bị can.';
    expect(
      rulesSeen(links, home({ text, links: [link('https://fun88.com/', 'fun88.com')] }), context),
    ).toEqual([]);
  });
});

function box(
  method: HidingMethod,
  hrefs: readonly string[],
  rest: Partial<HiddenBox> = {},
): Partial<PageContent> {
  return {
    hiddenBoxes: [
      {
        method,
        text: '',
        isFarAway: false,
        tag: '<div>',
        links: hrefs.map((href) => link(href, 'xem', { hiddenBy: method })),
        ...rest,
      },
    ],
  };
}

const SHOPS = ['https://den-pha-le.com/', 'https://rang-su.net/'];

describe('S05 and S06: hidden boxes', () => {
  it.each([
    ['a brand as host', box('display-none', ['https://kubet-vn.com/']), 'S05'],
    ['shops off the screen', box('off-screen', SHOPS), 'S05'],
    ['shops in a plain box', box('display-none', SHOPS), 'S05'],
    ['shops hidden by a script', box('script-rule', SHOPS), 'S06'],
    ['a term behind a style rule', box('style-rule', [], { text: 'Nhà cái uy tín, tài xỉu online' }), 'S06'],
  ])('are proof with %s', (_what, content, rule) => {
    expect(sightings(hidden, home(content), context)).toMatchObject([{ rule, certainty: 'certain' }]);
  });

  it.each([
    ['nothing in them', box('display-none', [])],
    ['links of the school', box('off-screen', [`https://${SITE_HOST}/tin`])],
    ['known services', box('off-screen', ['https://www.facebook.com/thcsmau', 'https://moet.gov.vn/'])],
    ['a menu of learning sites', box('style-rule', SHOPS, { tag: '<ul class="dropdown-menu">' })],
    ['a warning', box('display-none', [], { text: 'Công an cảnh báo nhà cái Fun88 lừa đảo' })],
  ])('are nothing with %s', (_what, content) => {
    expect(rulesSeen(hidden, home(content), context)).toEqual([]);
  });
});

describe('S05: one foreign link', () => {
  const far = (rest: Partial<HiddenBox>) =>
    home(box('off-screen', ['https://leather-sofa.com/a'], { isFarAway: true, text: 'leather', ...rest }));

  it('is proof in a box that is pushed thousands of pixels away', () => {
    expect(sightings(hidden, far({}), context)).toMatchObject([{ rule: 'S05', certainty: 'certain' }]);
  });

  it('is no proof as the line of who made the theme, or beside links of the school', () => {
    expect(sightings(hidden, far({ text: 'Template by Sofa' }), context)).toMatchObject([
      { infection: 'hint' },
    ]);
    const links = ['https://leather-sofa.com/a', `https://${SITE_HOST}/tin`].map((href) => link(href));
    expect(sightings(hidden, far({ links }), context)).toMatchObject([{ infection: 'hint' }]);
  });

  it.each([
    '<div class="hidden-xs">',
    '<div class="d-none d-md-block">',
    '<div class="hidden md:block">',
    '<ul class="iti__country-list">',
    '<div class="gt_options">',
  ])('is nothing in what some screens show or a menu of countries: %s', (tag) => {
    const hrefs = ['https://maths.example/', 'https://books.example/'];
    expect(rulesSeen(hidden, home(box('style-rule', hrefs, { tag })), context)).toEqual([]);
  });
});

describe('S16: links of the trade to the own host', () => {
  const own = (...links: readonly (readonly [string, string])[]) =>
    home({ links: links.map(([path, text]) => link(`https://${SITE_HOST}${path}`, text)) });
  const SHOP = [
    ['/?kw=nha-cai-uy-tin', 'nhà cái uy tín'],
    ['/?kw=no-hu-doi-thuong', 'nổ hũ đổi thưởng'],
    ['/?kw=link-vao-fun88', 'link vào Fun88'],
  ] as const;

  it('are proof when three of them name it by words and address', () => {
    expect(sightings(ownLinks, own(...SHOP), context)).toMatchObject([
      { rule: 'S16', certainty: 'likely', page: SITE.href },
    ]);
  });

  it('are nothing when there are fewer, or the address is that of an ordinary article', () => {
    expect(rulesSeen(ownLinks, own(...SHOP.slice(0, 2)), context)).toEqual([]);
    const news = SHOP.map(([, text], index) => [`/tin/${String(index)}`, text] as const);
    expect(rulesSeen(ownLinks, own(...news), context)).toEqual([]);
  });
});

describe('S09: addresses and lists', () => {
  const sitemap = (...hrefs: readonly string[]) => ({
    lists: [
      {
        kind: 'sitemap' as const,
        address: webAddress(`https://${SITE_HOST}/sitemap.xml`),
        status: 200,
        entries: hrefs.map((href) => ({ address: webAddress(href), title: '', changedAt: null })),
        entryCount: hrefs.length,
      },
    ],
  });
  const own = (...slugs: readonly string[]) =>
    sitemap(...slugs.map((slug) => `https://${SITE_HOST}/${slug}`));

  it('are proof when several name the trade', () => {
    const spam = own('nha-cai-uy-tin', 'link-vao-fun88', 'tai-xiu-online');
    expect(sightings(addresses, spam, context)).toMatchObject([{ rule: 'S09', certainty: 'certain' }]);
  });

  it('are proof when a list leads to a betting house, a hint when to a stranger among others', () => {
    expect(sightings(addresses, sitemap('https://kubet.top/x'), context)).toMatchObject([
      { infection: 'proof' },
    ]);
    const mixed = sitemap(`https://${SITE_HOST}/a`, 'https://la.example/x');
    expect(sightings(addresses, mixed, context)).toMatchObject([{ infection: 'hint' }]);
  });

  it('are a hint when their number jumps', () => {
    const grown = own(...Array.from({ length: 200 }, (_, index) => `tin-${String(index)}`));
    const known = { ...context, baseline: baseline({ sitemapEntryCount: 20 }) };
    expect(sightings(addresses, grown, known)).toMatchObject([{ subject: 'growth' }]);
    expect(
      rulesSeen(addresses, grown, { ...context, baseline: baseline({ sitemapEntryCount: 150 }) }),
    ).toEqual([]);
  });

  it('are silent about news and warnings', () => {
    expect(
      rulesSeen(addresses, own('phong-chong-co-bac', 'le-khai-giang', 'canh-bao-nha-cai'), context),
    ).toEqual([]);
  });
});

describe('S11: the declared origin', () => {
  const origin = (href: string) => home({ canonical: webAddress(href) });

  it('is proof on the home page when it names a stranger of a cheap ending', () => {
    expect(sightings(canonicals, origin('https://las-vegas.example/'), context)).toMatchObject([
      { infection: 'proof' },
    ]);
  });

  it.each(['https://hoa-phuong.com/', 'https://thcsmau.online/'])(
    'is a question when it may be another domain of the school: %s',
    (href) => {
      expect(sightings(canonicals, origin(href), context)).toMatchObject([
        { infection: 'none', severity: 'medium', certainty: 'possible' },
      ]);
    },
  );

  it('is nothing that versions in other languages and for phones tell', () => {
    const alternates = ['https://en.example/', 'https://m.example/'].map((href) => webAddress(href));
    expect(rulesSeen(canonicals, home({ alternates }), context)).toEqual([]);
  });

  it('is nothing when it is the school’s, the press’s or accepted', () => {
    expect(rulesSeen(canonicals, origin(`https://${SITE_HOST}/trang-chu`), context)).toEqual([]);
    expect(sightings(canonicals, origin('https://vnexpress.net/bai'), context)).toMatchObject([
      { infection: 'none' },
    ]);
    const accepted = { ...context, acceptedHosts: ['las-vegas.example'] };
    expect(rulesSeen(canonicals, origin('https://las-vegas.example/'), accepted)).toEqual([]);
  });
});

describe('S15: partners of old', () => {
  const partner = (title: string, text: string) => ({
    ...home({ links: [link('https://doi-tac.example/')] }),
    foreignHosts: [{ host: 'doi-tac.example', resolves: true, front: { title, text, status: 200 } }],
  });

  it('are told when their name now shows betting or is for sale', () => {
    expect(sightings(partners, partner('Nhà cái Kubet', ''), context)).toMatchObject([
      { rule: 'S15', subject: 'doi-tac.example' },
    ]);
    expect(sightings(partners, partner('This domain is for sale', ''), context)).toMatchObject([
      { severity: 'medium', infection: 'none' },
    ]);
  });

  it('are fine otherwise', () => {
    expect(rulesSeen(partners, partner('Nhà xuất bản Mẫu', 'Sách hay'), context)).toEqual([]);
  });
});
