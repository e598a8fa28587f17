import { describe, expect, it } from 'vitest';
import { check as defaced } from '#shared/checks/change/d01-defaced.check.ts';
import { check as pages } from '#shared/checks/change/d02-pages-changed.check.ts';
import { check as sources } from '#shared/checks/change/d04-new-sources.check.ts';
import { check as place } from '#shared/checks/change/d08-new-place.check.ts';
import { check as titles } from '#shared/checks/content/s01-spam-in-title.check.ts';
import { check as cameBack } from '#shared/checks/change/d10-came-back.check.ts';
import { findingKey } from '#shared/checks/result/finding-key.ts';
import type { Baseline } from '#shared/checks/result/baseline.ts';
import type { PageContent } from '#shared/checks/snapshot/page.ts';
import type { SiteSnapshot } from '#shared/checks/snapshot/site-snapshot.ts';
import { takeBaseline } from '#shared/checks/reading/take-baseline.ts';
import { defaultLexicon } from '#shared/lexicon/default-lexicon.ts';
import { SITE, SITE_HOST, webAddress } from '#tests/support/site-exchanges.ts';
import {
  baseline,
  dnsRecords,
  page,
  pageContent,
  rulesSeen,
  seenByAll,
  sightings,
  siteSnapshot,
} from '#tests/support/site-snapshot.ts';

const home = (content: Partial<PageContent>) => ({ pages: [page(SITE.href, content)] });
const before = takeBaseline(siteSnapshot(), { unusedChecks: 0, removedKeys: [] });

describe('D01: the words of attackers', () => {
  it.each([
    [
      'a short page',
      { title: 'x', headings: [], text: 'Hacked by Mr.Xyz. Greetz to all. Your security is low!' },
    ],
    ['a title in another language', { title: 'Sitio hackeado por Nadie' }],
    ['a title alone', { title: 'Hacked By ZoRo | Trường THCS Mẫu' }],
    ['a heading', { headings: [{ level: 1, text: 'H4CK3D BY TEAM', isHidden: false }] }],
  ])('are proof on %s', (_where, content) => {
    expect(sightings(defaced, home(content))).toMatchObject([{ rule: 'D01', certainty: 'certain' }]);
  });

  it.each([
    ['an article', { title: 'Bài học: “Hacked by” nghĩa là gì?' }],
    ['a greeting in a long page', { text: `${pageContent().text} We were here in May.` }],
    ['an ordinary page', {}],
  ])('are no proof in %s', (_where, content) => {
    const seen = sightings(defaced, home(content));
    expect(seen.every(({ infection }) => infection === 'none')).toBe(true);
  });
});

describe('pages beside the last confirmed state', () => {
  const known = { baseline: { ...before, pages: before.pages.map((item) => ({ ...item, linkCount: 40 })) } };

  it('D02 tells of a collapse', () => {
    expect(rulesSeen(pages, home({ title: 'Trường THCS Mẫu', text: 'Trường' }), known)).toContain('D02');
    expect(rulesSeen(pages, home({}), { baseline: before })).toEqual([]);
    expect(rulesSeen(pages, home({ text: '' }))).toEqual([]);
  });

  it('D03 tells of a title and heading without one word of the old ones, D06 when the icon changed too', () => {
    const renamed = home({ title: 'Xyz Qwe', headings: [{ level: 1, text: 'Abc', isHidden: false }] });
    expect(rulesSeen(pages, renamed, { baseline: before })).toEqual(['D03']);
    const withIcon = { ...renamed, iconSha256: 'b'.repeat(64) };
    expect(rulesSeen(pages, withIcon, { baseline: { ...before, iconSha256: 'a'.repeat(64) } })).toEqual([
      'D03',
      'D06',
    ]);
    expect(rulesSeen(pages, home({ title: 'THCS Mẫu – trang nhất' }), { baseline: before })).toEqual([]);
  });

  it('D07 tells of another shape on three pages', () => {
    const paths = ['/', '/a', '/b'];
    const shaped = (shapeHash: string) => ({
      pages: paths.map((path) => page(`https://${SITE_HOST}${path}`, { shapeHash })),
    });
    const old = takeBaseline(siteSnapshot(shaped('0000000000000000')), { unusedChecks: 0, removedKeys: [] });
    expect(rulesSeen(pages, shaped('ffffffff00000000'), { baseline: old })).toEqual(['D07']);
    expect(rulesSeen(pages, shaped('000000000000000f'), { baseline: old })).toEqual([]);
  });
});

describe('D04 and D05: new hosts', () => {
  const script = (href: string) => ({
    address: webAddress(href),
    code: '',
    decoded: '',
    type: '',
    hasIntegrity: false,
  });
  const frame = (href: string) => ({
    address: webAddress(href),
    src: href,
    width: 300,
    height: 200,
    hiddenBy: null,
    isInNoscript: false,
    isFilling: false,
    isFullPage: false,
  });

  it('are told beside a known state', () => {
    const changed = home({
      scripts: [script('https://la.example/a.js')],
      frames: [frame('https://khung.example/')],
      forms: [{ action: webAddress('https://gui.example/'), hasPassword: false, method: 'post' }],
    });
    expect(rulesSeen(sources, changed, { baseline: before })).toEqual(['D04', 'D05', 'D05']);
  });

  it('are fine when known to everybody, seen before or accepted', () => {
    const changed = home({
      scripts: [script('https://www.googletagmanager.com/gtag.js'), script('https://la.example/a.js')],
    });
    expect(rulesSeen(sources, changed, { baseline: { ...before, scriptHosts: ['la.example'] } })).toEqual([]);
    expect(rulesSeen(sources, changed, { baseline: before, acceptedHosts: ['la.example'] })).toEqual([]);
    expect(rulesSeen(sources, changed)).toEqual([]);
  });
});

describe('D08 and D09: software and names', () => {
  it('are told when nothing of the old is left', () => {
    expect(rulesSeen(place, {}, { baseline: { ...before, server: 'Microsoft-IIS/8.5' } })).toEqual(['D08']);
    const moved = { dns: dnsRecords({ a: { kind: 'found', values: ['198.51.100.7'] } }) };
    expect(rulesSeen(place, moved, { baseline: before })).toEqual(['D09']);
  });

  it('are fine when only a number changed or one address stayed', () => {
    expect(rulesSeen(place, {}, { baseline: { ...before, server: 'nginx/1.18.0' } })).toEqual([]);
    const more = { dns: dnsRecords({ a: { kind: 'found', values: ['203.0.113.10', '198.51.100.7'] } }) };
    expect(rulesSeen(place, more, { baseline: before })).toEqual([]);
  });
});

describe('D10: what came back', () => {
  const spam = home({ title: 'Nhà cái Kubet' });
  const cameBackIn = (seen: Partial<SiteSnapshot>, before: Baseline) =>
    seenByAll([cameBack, titles], seen, { lexicon: defaultLexicon, baseline: before })
      .map(({ sighting }) => sighting)
      .filter(({ rule }) => rule === 'D10');

  it('is told when a removed finding is seen again', () => {
    const removed = baseline({ removedKeys: [findingKey('S01', SITE_HOST, '/')] });
    expect(cameBackIn(spam, removed)).toMatchObject([{ subject: 'S01 /' }]);
  });

  it('is nothing at first sight or when it stays away', () => {
    const removed = baseline({ removedKeys: [findingKey('S01', SITE_HOST, '/')] });
    expect(cameBackIn(spam, baseline())).toEqual([]);
    expect(cameBackIn({}, removed)).toEqual([]);
  });
});
