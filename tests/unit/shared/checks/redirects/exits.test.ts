import { describe, expect, it } from 'vitest';
import { check as someVisitors } from '#shared/checks/redirects/r02-some-visitors.check.ts';
import { check as pageRedirect } from '#shared/checks/redirects/r05-page-redirect.check.ts';
import { check as leadsAway } from '#shared/checks/redirects/r11-page-leads-away.check.ts';
import { defaultLexicon } from '#shared/lexicon/default-lexicon.ts';
import { answered, failed, hop, SITE, SITE_HOST, webAddress } from '#tests/support/site-exchanges.ts';
import { link, page, sightings, view } from '#tests/support/site-snapshot.ts';

const lexicon = defaultLexicon;
const own = (path: string) => `https://${SITE_HOST}${path}`;
const sentBy = (path: string, to: string) => ({
  pages: [
    page(SITE.href),
    page(own(path), null, { exchange: failed(own(path), 'name-not-found', { hops: [hop(own(path), to)] }) }),
  ],
});
const refreshedBy = (path: string, to: string) => ({
  pages: [page(own(path), { text: '', refresh: { address: webAddress(to), seconds: 0 } })],
});
const scriptedBy = (path: string, to: string) => {
  const code = `window.location.href="${to}"`;
  return {
    pages: [
      page(own(path), {
        text: '',
        scripts: [{ address: null, code, decoded: '', type: '', hasIntegrity: false }],
      }),
    ],
  };
};

const COUNTERS = [
  '/banners/click/?id=1&s=0a1b2c3d',
  '/index.php?language=vi&nv=banners&op=click&id=1&s=0a1b2c3d',
  '/weblinks/visitlink-12/',
  '/component/banners/click/7',
  '/index.php?option=com_banners&task=click&id=7',
  '/index.php?option=com_weblinks&task=weblink.go&id=3',
  '/LinkClick.aspx?link=https%3a%2f%2fquangcao-sach.example',
  '/www/delivery/ck.php?oaparams=2__bannerid=1',
  '/goto/?url=https://quangcao-sach.example/',
  '/redirect?url=https://quangcao-sach.example/',
  '/mod/url/view.php?id=5&redirect=1',
];

describe('counters of clicks and pages that lead out of the site', () => {
  it.each(COUNTERS)('are no finding when they lead to an advertiser: %s', (path) => {
    const to = 'https://quangcao-sach.example/';
    expect(sightings(leadsAway, sentBy(path, to), { lexicon })).toEqual([]);
    expect(sightings(pageRedirect, refreshedBy(path, to), { lexicon })).toEqual([]);
    expect(sightings(pageRedirect, scriptedBy(path, to), { lexicon })).toEqual([]);
  });

  it.each(COUNTERS)('are critical when they lead to a betting house: %s', (path) => {
    const to = 'https://fun88-vip.example/';
    const proof = [{ infection: 'proof', certainty: 'certain', subject: 'fun88-vip.example' }];
    expect(sightings(leadsAway, sentBy(path, to), { lexicon })).toMatchObject([{ rule: 'R11', ...proof[0] }]);
    expect(sightings(pageRedirect, refreshedBy(path, to), { lexicon })).toMatchObject(proof);
    expect(sightings(pageRedirect, scriptedBy(path, to), { lexicon })).toMatchObject(proof);
  });

  it('may treat machines otherwise than people', () => {
    const url = own('/banners/click/?id=1');
    const sent = (kind: 'phone') =>
      view(kind, answered(url, { view: kind, hops: [hop(url, 'https://quangcao-sach.example/')] }), null);
    const views = [{ address: webAddress(url), views: [view('browser', answered(url)), sent('phone')] }];
    expect(sightings(someVisitors, { views }, { lexicon })).toEqual([]);
  });
});

describe('R11: a page of the site that sends everybody away', () => {
  it('is critical when it leads to a betting house, by its name, the list, or what it shows', () => {
    const critical = { rule: 'R11', severity: 'critical', infection: 'proof', certainty: 'certain' };
    expect(
      sightings(leadsAway, sentBy('/tuyen-sinh', 'https://fun88-vip.example/'), { lexicon }),
    ).toMatchObject([critical]);
    const isListedHost = (host: string) => host === 'tin-moi.example';
    expect(
      sightings(leadsAway, sentBy('/tuyen-sinh', 'https://tin-moi.example/'), { lexicon, isListedHost }),
    ).toMatchObject([critical]);
    const pages = [
      page(
        own('/tuyen-sinh'),
        { title: 'Nhà cái uy tín số 1' },
        {
          exchange: answered(own('/tuyen-sinh'), {
            hops: [hop(own('/tuyen-sinh'), 'https://tin-moi.example/')],
          }),
        },
      ),
    ];
    expect(sightings(leadsAway, { pages }, { lexicon })).toMatchObject([critical]);
  });

  it('is critical when a betting house is only a station on the way', () => {
    const hops = [
      hop(own('/tin'), 'https://kubet-mau.example/'),
      hop('https://kubet-mau.example/', 'https://tin-moi.example/'),
    ];
    const pages = [page(own('/tin'), {}, { exchange: answered(own('/tin'), { hops }) })];
    expect(sightings(leadsAway, { pages }, { lexicon })).toMatchObject([{ subject: 'kubet-mau.example' }]);
  });

  it.each([
    'https://vnexpress.net/giao-duc/bai-1.html',
    'https://thcsmau.edu.vn/',
    'https://haiphong.gov.vn/',
  ])('is silent about an article that stands in %s', (to) => {
    expect(sightings(leadsAway, sentBy('/tin/bai-1', to), { lexicon })).toEqual([]);
  });

  it('only tells of a stranger, and asks to look where its name is cheap', () => {
    expect(sightings(leadsAway, sentBy('/tin/bai-1', 'https://bao-tinh.com/bai'), { lexicon })).toMatchObject(
      [{ severity: 'info', infection: 'none' }],
    );
    expect(sightings(leadsAway, sentBy('/tin/bai-1', 'https://tin-moi.top/'), { lexicon })).toMatchObject([
      { severity: 'medium', infection: 'hint' },
    ]);
  });

  it('is proof where a page of the menu leads everybody to a thrown-away name', () => {
    const sent = sentBy('/lien-he', 'https://tin-moi.top/');
    const menu = ['/', '/a', '/b'].map((path) =>
      page(`https://${SITE_HOST}${path}`, { links: [link(`https://${SITE_HOST}/lien-he`, 'Liên hệ')] }),
    );
    expect(sightings(leadsAway, { pages: [...menu, ...sent.pages.slice(-1)] }, { lexicon })).toMatchObject([
      { severity: 'critical', infection: 'proof' },
    ]);
  });

  it('leaves a site that has moved to the rule about the way in', () => {
    const to = 'https://truong-moi.com/';
    const entries = [failed(SITE.href, 'name-not-found', { hops: [hop(SITE.href, to)] })];
    expect(sightings(leadsAway, { ...sentBy('/tin', to), entries }, { lexicon })).toEqual([]);
  });
});

it('takes a page that leads everybody to a newspaper by its code for no sign of planted code', () => {
  expect(
    sightings(pageRedirect, refreshedBy('/tin/bai-1', 'https://vnexpress.net/bai'), { lexicon })[0],
  ).toMatchObject({ severity: 'medium', infection: 'none' });
});
