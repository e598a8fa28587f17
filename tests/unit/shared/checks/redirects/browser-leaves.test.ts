import { describe, expect, it } from 'vitest';
import { check } from '#shared/checks/redirects/r12-browser-leaves.check.ts';
import { attempt, browserView, navigation, visit } from '#tests/support/browser-visits.ts';
import { SITE, SITE_HOST, webAddress } from '#tests/support/site-exchanges.ts';
import { link, page, pageContent, sightings } from '#tests/support/site-snapshot.ts';

const AWAY = 'https://xem-ngay-tin.com/vao';
const leaving = (href = AWAY, by: Parameters<typeof navigation>[1] = 'script') =>
  visit({ navigations: [navigation(href, by)] });
const ofEach = (found: ReturnType<typeof sightings>) =>
  found.map(({ rule, infection = 'proof' }) => [rule, infection]);

describe('R12: the browser is taken elsewhere', () => {
  it('is proof when the target stands nowhere in what the site gave without a browser', () => {
    const [seen] = sightings(check, browserView(leaving()));
    expect(seen).toMatchObject({ rule: 'R12', certainty: 'likely', subject: 'xem-ngay-tin.com' });
    expect(seen?.seen).toBe('Người mở trang bị đưa sang xem-ngay-tin.com.');
  });

  it('is a hint when the page says openly where it leads, by its code', () => {
    const open = page(SITE.href, {
      scripts: [
        { address: null, code: `location.href="${AWAY}"`, decoded: '', type: '', hasIntegrity: false },
      ],
    });
    expect(ofEach(sightings(check, { pages: [open], ...browserView(leaving()) }))).toEqual([['R12', 'hint']]);
  });

  it('names the visitors who are chosen while others stay', () => {
    const stays = visit();
    const sent = { navigations: [navigation(AWAY)] };
    const saidOf = (chosen: Parameters<typeof visit>[0], ...others: readonly ReturnType<typeof visit>[]) =>
      sightings(check, browserView(...others, visit({ ...sent, ...chosen })))[0]?.seen;
    expect(saidOf({ as: 'search-visitor' }, stays)).toContain('Chỉ người đến từ máy tìm kiếm');
    expect(saidOf({ as: 'search-phone' }, stays, visit({ as: 'search-visitor' }))).toContain(
      'Chỉ người dùng điện thoại',
    );
    expect(saidOf({}, visit({ visitNumber: 2 }))).toContain('Chỉ người mở lần đầu');
    expect(saidOf({ visitNumber: 2 }, stays)).toContain('Chỉ người mở lần thứ hai');
  });

  it('follows an order of the page through an address of the site itself', () => {
    const steps = [navigation(`https://${SITE_HOST}/di`), navigation(AWAY, 'http')];
    expect(ofEach(sightings(check, browserView(visit({ navigations: steps }))))).toEqual([['R12', 'proof']]);
  });

  it('is proof for a window that opens by itself', () => {
    const opened = visit({ attempts: [attempt('popup', '', AWAY)] });
    expect(ofEach(sightings(check, browserView(opened)))).toEqual([['R12', 'proof']]);
  });

  it.each([
    ['nothing happened', visit()],
    ['the server alone redirects, which is seen without a browser', leaving(AWAY, 'http')],
    ['the page goes on within the site', leaving(`https://${SITE_HOST}/tin-tuc`)],
    ['the page goes to the login of Google', leaving('https://accounts.google.com/o/oauth2/auth')],
    ['the page goes to an authority', leaving('https://sso.haiphong.gov.vn/login')],
    ['the page opens a film', visit({ attempts: [attempt('popup', '', 'https://www.youtube.com/watch')] })],
  ])('says nothing when %s', (_what, seen) => {
    expect(sightings(check, browserView(seen))).toEqual([]);
  });

  it('leaves counters of clicks to their advertisers, unless these are bad', () => {
    const counter = (href: string) =>
      visit({
        address: webAddress(`${SITE.href}banners/click/?id=2&s=0f1e2d3c4b5a69788796a5b4c3d2e1f0`),
        navigations: [navigation(href)],
      });
    expect(sightings(check, browserView(counter(AWAY)))).toEqual([]);
    const listed = { isListedHost: (host: string) => host === 'keo-mau.example' };
    expect(ofEach(sightings(check, browserView(counter('https://keo-mau.example/')), listed))).toEqual([
      ['R12', 'proof'],
    ]);
  });

  it('is no sign of planted code when the move is told, or leads to a login', () => {
    const told = page(SITE.href, { text: 'Website của trường đã chuyển sang xem-ngay-tin.com từ tháng 9.' });
    expect(ofEach(sightings(check, { pages: [told], ...browserView(leaving()) }))).toEqual([['R12', 'none']]);
    const login = leaving('https://quanly-truong.com/oauth2/authorize?client_id=7');
    expect(ofEach(sightings(check, browserView(login)))).toEqual([['R12', 'none']]);
  });
});

describe('R12: a link that a script makes and presses itself', () => {
  it('tells nobody of a move', () => {
    const content = pageContent({ links: [link(AWAY, '')] });
    const seen = visit({ content, navigations: [navigation(AWAY)] });
    expect(ofEach(sightings(check, browserView(seen)))).toEqual([['R12', 'proof']]);
  });
});

describe('R13: a click opens something else', () => {
  it.each([
    ['a window', visit({ attempts: [attempt('popup-on-click', '', AWAY)] })],
    ['the page itself', leaving(AWAY, 'click')],
  ])('is proof by %s', (_what, seen) => {
    expect(ofEach(sightings(check, browserView(seen)))).toEqual([['R13', 'proof']]);
  });

  it('says nothing when the click may have met a link of the page', () => {
    const linked = page(SITE.href, { links: [link(AWAY, 'Thư viện số')] });
    expect(sightings(check, { pages: [linked], ...browserView(leaving(AWAY, 'click')) })).toEqual([]);
  });
});
