import { describe, expect, it } from 'vitest';
import { check as foreignSite } from '#shared/checks/redirects/r01-foreign-site.check.ts';
import { check as someVisitors } from '#shared/checks/redirects/r02-some-visitors.check.ts';
import { check as missingPage } from '#shared/checks/redirects/r06-missing-page.check.ts';
import { check as path } from '#shared/checks/redirects/r07-redirect-path.check.ts';
import type { ViewKind } from '#shared/checks/snapshot/http-exchange.ts';
import type { View } from '#shared/checks/snapshot/site-snapshot.ts';
import { defaultLexicon } from '#shared/lexicon/default-lexicon.ts';
import { answered, failed, hop, SITE, SITE_HOST, webAddress } from '#tests/support/site-exchanges.ts';
import { page, rulesSeen, sightings, view } from '#tests/support/site-snapshot.ts';

const lexicon = defaultLexicon;
const bad = 'https://nhacai-mau88.example/';
const unknown = 'https://tin-moi.example/';

function sent(to: string, from: string = SITE.href) {
  return failed(from, 'name-not-found', { hops: [hop(from, to, 302)] });
}

describe('R01: the site leads elsewhere', () => {
  it('is critical for an unknown host, a proof when it is known to be bad', () => {
    expect(sightings(foreignSite, { entries: [sent(unknown)] })).toMatchObject([
      { rule: 'R01', certainty: 'likely', subject: 'tin-moi.example' },
    ]);
    const isListedHost = (host: string) => host === 'tin-moi.example';
    expect(sightings(foreignSite, { entries: [sent(unknown)] }, { isListedHost })[0]?.infection).toBe(
      'proof',
    );
    expect(sightings(foreignSite, { entries: [sent(bad)] }, { lexicon })[0]?.infection).toBe('proof');
  });

  it('asks gently when the new place is a public body, another school of the domain, or bears the name', () => {
    for (const target of ['https://thcsmau.edu.vn/', 'https://cong.haiphong.edu.vn/']) {
      expect(sightings(foreignSite, { entries: [sent(target)] })[0]).toMatchObject({
        severity: 'medium',
        certainty: 'possible',
        infection: 'none',
      });
    }
    const pages = [
      page(SITE.href, { title: 'Trường THCS Mẫu' }, { exchange: answered(SITE.href, { final: unknown }) }),
    ];
    const named = sightings(foreignSite, { entries: [sent(unknown)], pages }, { schoolNames: ['THCS Mẫu'] });
    expect(named[0]?.severity).toBe('medium');
  });

  it('is silent for the own site and for hosts that the user has accepted', () => {
    expect(rulesSeen(foreignSite)).toEqual([]);
    expect(
      rulesSeen(foreignSite, { entries: [sent(unknown)] }, { acceptedHosts: ['tin-moi.example'] }),
    ).toEqual([]);
    const toWww = answered(SITE.href, { hops: [hop(SITE.href, `https://www.${SITE_HOST}/`)] });
    expect(rulesSeen(foreignSite, { entries: [toWww] })).toEqual([]);
  });
});

describe('R02, R03, R04, R10: some visitors', () => {
  function views(redirected: readonly ViewKind[], to: string = unknown) {
    const all: readonly ViewKind[] = [
      'browser',
      'browser-again',
      'from-google',
      'phone',
      'googlebot',
      'with-cookies',
    ];
    const shown: readonly View[] = ([1, 2] as const).flatMap((round) =>
      all.map((kind) =>
        redirected.includes(kind)
          ? view(kind, sent(to), null, round)
          : view(kind, answered(SITE.href, { view: kind }), {}, round),
      ),
    );
    return { views: [{ address: SITE, views: shown }] };
  }

  it.each([
    [['R02'], ['googlebot']],
    [['R03'], ['from-google']],
    [['R03'], ['from-google', 'phone']],
    [['R04'], ['phone']],
    [['R10'], ['browser', 'browser-again', 'from-google', 'phone', 'googlebot']],
  ] as const)('%j when %j is sent away', (rules, redirected) => {
    expect(rulesSeen(someVisitors, views(redirected))).toEqual(rules);
  });

  it('takes a phone that is sent to an unknown .vn for a hint, to any other for a proof', () => {
    const [vendor] = sightings(someVisitors, views(['phone'], 'https://di-dong.nha-cung-cap.vn/'));
    expect([vendor?.rule, vendor?.infection]).toEqual(['R04', 'hint']);
    expect(sightings(someVisitors, views(['phone']))[0]?.infection).toBe('proof');
    expect(sightings(someVisitors, views(['from-google'], 'https://la.vn/'))[0]?.infection).toBe('proof');
  });

  it('is silent when everybody is sent away, nobody is, or only once', () => {
    const all: readonly ViewKind[] = [
      'browser',
      'browser-again',
      'from-google',
      'phone',
      'googlebot',
      'with-cookies',
    ];
    expect(rulesSeen(someVisitors, views(all))).toEqual([]);
    expect(rulesSeen(someVisitors, views([]))).toEqual([]);
    const [home] = views(['from-google']).views;
    const once = (home?.views ?? []).filter(({ kind, round }) => kind !== 'from-google' || round === 1);
    const again = view('from-google', answered(SITE.href), {}, 2);
    expect(rulesSeen(someVisitors, { views: [{ address: SITE, views: [...once, again] }] })).toEqual([]);
  });

  it.each(['https://m.facebook.com/thcsmau', `https://m.${SITE_HOST}/`, 'https://thcs-mau.edu.vn/'])(
    'takes a phone that is sent to %s for harmless',
    (to) => {
      expect(rulesSeen(someVisitors, views(['phone'], to))).toEqual([]);
    },
  );
});

describe('R06: paths that do not exist', () => {
  const missing = `${SITE.href}khong-co-7f3a`;
  const plain = view('browser', answered(missing, { status: 404 }), { title: 'Không tìm thấy' });

  it('speaks when visitors from Google are sent away', () => {
    const fromGoogle = view('from-google', sent(bad, missing), null);
    expect(sightings(missingPage, { missingPage: { plain, fromGoogle } }, { lexicon })[0]).toMatchObject({
      rule: 'R06',
      certainty: 'certain',
    });
  });

  it('speaks when planted words answer', () => {
    const spam = view('browser', answered(missing), { title: 'Nhà cái uy tín – cá cược bóng đá trực tuyến' });
    expect(rulesSeen(missingPage, { missingPage: { plain: spam, fromGoogle: null } }, { lexicon })).toEqual([
      'R06',
    ]);
  });

  it('is silent for a plain 404, a soft 404 of the school and a site that has moved as a whole', () => {
    expect(rulesSeen(missingPage, {}, { lexicon })).toEqual([]);
    const soft = view('browser', answered(missing), { title: 'Trường THCS Mẫu' });
    expect(rulesSeen(missingPage, { missingPage: { plain: soft, fromGoogle: soft } }, { lexicon })).toEqual(
      [],
    );
    const moved = view('from-google', sent(unknown, missing), null);
    const entries = [sent(unknown)];
    expect(rulesSeen(missingPage, { entries, missingPage: { plain: moved, fromGoogle: moved } })).toEqual([]);
  });
});

describe('R07 and R08: the way', () => {
  it('speaks of loops and of more than five hops', () => {
    const loop = failed(SITE.href, 'not-http', { isLoop: true, hops: [hop(SITE.href, SITE.href)] });
    expect(rulesSeen(path, { entries: [loop] })).toEqual(['R07']);
    const six = Array.from({ length: 6 }, (_, n) =>
      hop(`${SITE.href}${String(n)}`, `${SITE.href}${String(n + 1)}`),
    );
    expect(rulesSeen(path, { entries: [answered(SITE.href, { hops: six })] })).toEqual(['R07']);
    expect(rulesSeen(path, { entries: [answered(SITE.href, { hops: six.slice(0, 5) })] })).toEqual([]);
  });

  it('speaks of hops into private networks and to bare addresses', () => {
    const inward = failed(SITE.href, 'target-not-allowed', {
      hops: [hop(SITE.href, 'http://127.0.0.1/', 302, true)],
    });
    expect(sightings(path, { entries: [inward] })).toMatchObject([{ rule: 'R08', subject: '127.0.0.1' }]);
    expect(rulesSeen(path, { entries: [sent('http://198.51.100.9/')] })).toEqual(['R08']);
  });

  it('leaves a site alone that was entered as an address', () => {
    const site = webAddress('http://127.0.0.1:8080/', '127.0.0.1');
    const entries = [answered(site.href, { hops: [hop(site.href, 'http://127.0.0.1:8080/vi/')] })];
    expect(rulesSeen(path, { site, entries, pages: [], views: [] })).toEqual([]);
  });
});
