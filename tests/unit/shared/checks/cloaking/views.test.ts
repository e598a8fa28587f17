import { describe, expect, it } from 'vitest';
import { check as views } from '#shared/checks/cloaking/c01-other-views.check.ts';
import { check as ipVersions } from '#shared/checks/cloaking/c05-ip-versions.check.ts';
import { check as note } from '#shared/checks/cloaking/c06-limits-of-views.check.ts';
import { textLikeness } from '#shared/checks/reading/view-contents.ts';
import type { ViewKind } from '#shared/checks/snapshot/http-exchange.ts';
import type { PageContent } from '#shared/checks/snapshot/page.ts';
import { defaultLexicon } from '#shared/lexicon/default-lexicon.ts';
import { answered, SITE } from '#tests/support/site-exchanges.ts';
import { link, page, pageContent, rulesSeen, sightings, view } from '#tests/support/site-snapshot.ts';

const context = { lexicon: defaultLexicon };

/** The home page as two browsers got it, and as one other kind of visitor got it in each round. */
function seenAs(kind: ViewKind, ...rounds: readonly Partial<PageContent>[]) {
  const get = (as: ViewKind, content: Partial<PageContent>, round: 1 | 2 = 1) =>
    view(as, answered(SITE.href, { view: as }), content, round);
  const others = rounds.map((content, index) => get(kind, content, index === 0 ? 1 : 2));
  return { views: [{ address: SITE, views: [get('browser', {}), get('browser-again', {}), ...others] }] };
}

const withLinks = (...hrefs: readonly string[]) => ({
  links: [...pageContent().links, ...hrefs.map((href) => link(href, 'xem'))],
});

describe('what only some visitors see', () => {
  it.each(['googlebot', 'from-google', 'phone'] as const)(
    'is proof when it names the trade to %s',
    (kind) => {
      const spam = { ...withLinks('https://hb88.asia/'), text: `${pageContent().text} nhà cái uy tín` };
      expect(sightings(views, seenAs(kind, spam, spam), context)).toMatchObject([
        { rule: 'C02', certainty: 'certain' },
      ]);
    },
  );

  it('is proof when it leads to several strangers, a hint when to one', () => {
    const many = withLinks('https://a.example/', 'https://b.example/', 'https://c.example/');
    expect(sightings(views, seenAs('googlebot', many, many), context)).toMatchObject([
      { certainty: 'certain' },
    ]);
    const one = withLinks('https://a.example/');
    expect(sightings(views, seenAs('googlebot', one, one), context)).toMatchObject([{ infection: 'hint' }]);
  });

  it('is proof when it calls a stranger the place of the original, nothing when a school', () => {
    const told = (canonical: string) => {
      const content = { canonical: link(canonical).address };
      return sightings(views, seenAs('googlebot', content, content), context);
    };
    expect(told('https://quangba-la.net/')).toMatchObject([{ rule: 'C02', certainty: 'certain' }]);
    expect(told('https://thcsmau-cu.net/')).toEqual([]);
    expect(told('https://thcs-mau.haiphong.edu.vn/')).toEqual([]);
  });

  it('is nothing when robots get the place of a frame that scripts fill for people', () => {
    const get = (kind: ViewKind, content: Partial<PageContent>) =>
      view(kind, answered(SITE.href, { view: kind }), content);
    const script = {
      address: link('/app.js').address,
      code: 'a()',
      decoded: '',
      type: '',
      hasIntegrity: false,
    };
    const frame = { text: 'Trường', scripts: [script] };
    const filled = { canonical: link('https://quangba-la.net/').address };
    const seen = [get('browser', frame), get('browser-again', frame), get('googlebot', filled)];
    expect(rulesSeen(views, { views: [{ address: SITE, views: seen }] }, context)).toEqual([]);
  });

  it('counts only when every round shows it', () => {
    expect(rulesSeen(views, seenAs('googlebot', withLinks('https://a.example/'), {}), context)).toEqual([]);
  });

  it('is nothing when it is an app store, a social network or the school', () => {
    const known = withLinks(
      'https://play.google.com/store/apps/details?id=vnedu',
      'https://www.facebook.com/thcsmau',
    );
    expect(rulesSeen(views, seenAs('phone', known, known), context)).toEqual([]);
  });

  it('is told when phones load code from a stranger', () => {
    const from = (href: string) => ({
      address: link(href).address,
      code: '',
      decoded: '',
      type: '',
      hasIntegrity: false,
    });
    const told = (href: string) => sightings(views, seenAs('phone', { scripts: [from(href)] }), context);
    expect(told('https://la-mau.com/p.js')).toMatchObject([{ rule: 'C03', infection: 'hint' }]);
    expect(told('https://la-mau.top/p.js')).toMatchObject([{ rule: 'C03', infection: 'proof' }]);
  });

  it('is another page for Googlebot: other title, other words', () => {
    const other = {
      title: 'Discount shoes',
      text: 'Buy running shoes with free shipping today. '.repeat(20),
    };
    expect(sightings(views, seenAs('googlebot', other, other), context)).toMatchObject([
      { rule: 'C01', infection: 'hint' },
    ]);
    expect(rulesSeen(views, seenAs('googlebot', { title: 'Trường THCS Mẫu – Trang chủ' }), context)).toEqual(
      [],
    );
  });

  it('is no disguise when a robot gets the frame of the site with a refusal, or another page of the site', () => {
    const menu = 'Trang chủ Giới thiệu Tin tức Văn bản Liên hệ. ';
    const refusal = {
      title: 'Diễn đàn trường – Thông báo',
      text: menu + 'Xin lỗi, máy tìm kiếm không được dùng chức năng tra cứu của diễn đàn này. '.repeat(2),
    };
    const other = {
      title: 'Lịch công tác',
      text: 'Họp hội đồng sư phạm, trực ban, dự giờ thăm lớp. '.repeat(20),
    };
    const pages = [
      page(SITE.href),
      page(`${SITE.href}lich`, other),
      page(`${SITE.href}menu`, { text: menu }),
    ];
    expect(rulesSeen(views, { ...seenAs('googlebot', refusal, refusal), pages }, context)).toEqual([]);
    expect(rulesSeen(views, { ...seenAs('googlebot', other, other), pages }, context)).toEqual([]);
  });

  it('is by design where visitors have to log in and robots need not, unless it names the trade', () => {
    const login = {
      text: 'Đăng nhập',
      forms: [{ action: null, method: 'post' as const, hasPassword: true }],
      links: [],
    };
    const asked = (as: ViewKind) => view(as, answered(SITE.href, { view: as }), login);
    const open = (content: Partial<PageContent>) => ({
      views: [
        {
          address: SITE,
          views: [
            asked('browser'),
            asked('browser-again'),
            view('googlebot', answered(SITE.href, { view: 'googlebot' }), content),
          ],
        },
      ],
    });
    const lesson = withLinks('https://a.example/', 'https://b.example/', 'https://c.example/');
    expect(rulesSeen(views, open(lesson), context)).toEqual([]);
    expect(
      rulesSeen(views, open({ ...lesson, text: `${pageContent().text} nhà cái uy tín` }), context),
    ).toEqual(['C02']);
  });

  it('is a page that answers Googlebot alone', () => {
    const gone = (as: ViewKind) => view(as, answered(SITE.href, { view: as, status: 404 }));
    const bot = view('googlebot', answered(SITE.href, { view: 'googlebot' }));
    const snapshot = { views: [{ address: SITE, views: [gone('browser'), gone('browser-again'), bot] }] };
    expect(rulesSeen(views, snapshot, context)).toEqual(['C04']);
  });

  it('is none when it answers Googlebot with the check of a firewall', () => {
    const gone = (as: ViewKind) => view(as, answered(SITE.href, { view: as, status: 404 }));
    const bot = view('googlebot', answered(SITE.href, { view: 'googlebot' }), {
      title: 'Just a moment...',
      text: 'Checking your browser',
      textLength: 21,
    });
    const snapshot = { views: [{ address: SITE, views: [gone('browser'), gone('browser-again'), bot] }] };
    expect(rulesSeen(views, snapshot, context)).toEqual([]);
  });

  it('is no matter when a firewall turns the false Googlebot away', () => {
    const [page] = seenAs('phone').views;
    const blocked = view('googlebot', answered(SITE.href, { view: 'googlebot', status: 403 }), {
      title: 'Blocked',
      text: 'Access denied',
    });
    const snapshot = { views: [{ address: SITE, views: [...(page?.views ?? []), blocked] }] };
    expect(rulesSeen(views, snapshot, context)).toEqual([]);
  });
});

describe('C05: the two kinds of network address', () => {
  const by = (v6: Partial<PageContent>) => ({
    byIpVersion: { v4: view('browser', answered(SITE.href)), v6: view('browser', answered(SITE.href), v6) },
  });

  it('are told when they show different pages', () => {
    expect(rulesSeen(ipVersions, by({ title: 'Máy chủ cũ', text: 'Welcome to this server' }))).toEqual([
      'C05',
    ]);
    expect(rulesSeen(ipVersions, by({}))).toEqual([]);
    expect(rulesSeen(ipVersions)).toEqual([]);
  });
});

it('C06 says what cannot be seen wherever pages were compared, and only there', () => {
  expect(rulesSeen(note, seenAs('googlebot', {}))).toEqual(['C06']);
  expect(rulesSeen(note, { views: [] })).toEqual([]);
});

it('compares words and not numbers', () => {
  expect(textLikeness('Đang truy cập: 12', 'Đang truy cập: 345')).toBe(1);
  expect(textLikeness('một hai', 'ba bốn')).toBe(0);
  expect(textLikeness('', '')).toBe(1);
});
