import { describe, expect, it } from 'vitest';
import { limitSentences } from '#shared/checks/result/finding-words.ts';
import { check as cameBack } from '#shared/checks/change/d10-came-back.check.ts';
import type { Check, Rule } from '#shared/checks/rule/check.ts';
import { type ConclusionInput, concludeSiteCheck } from '#shared/checks/engine/conclude-site-check.ts';
import { sighting } from '#shared/checks/rule/sighting.ts';
import { type SiteCheckOutcome, siteCheckOutcomeSchema } from '#shared/checks/result/site-check-result.ts';
import type { SiteSnapshot } from '#shared/checks/snapshot/site-snapshot.ts';
import { defaultLexicon } from '#shared/lexicon/default-lexicon.ts';
import { answered, failed, SITE, SITE_HOST } from '#tests/support/site-exchanges.ts';
import { checkFacts, network, page, siteSnapshot } from '#tests/support/site-snapshot.ts';

/** Draws the conclusion as the engine does, and holds it to the published schema. */
function conclude(draft: Partial<SiteSnapshot> = {}, rest: Partial<ConclusionInput> = {}): SiteCheckOutcome {
  const input = {
    snapshot: siteSnapshot(draft),
    context: checkFacts({ lexicon: defaultLexicon }),
    previous: null,
    appVersion: '1.0.0',
    ...rest,
  };
  return siteCheckOutcomeSchema.parse(concludeSiteCheck(input));
}

/** A rule that finds a hint. */
function madeUpRule(draft: Partial<Rule> = {}): Rule {
  return {
    id: 'Z01',
    topic: 'content',
    severity: 'high',
    title: 'Trang có dấu hiệu mẫu',
    meaning: 'Đây là mẫu.',
    steps: ['Xem lại trang.'],
    confirm: 'Mở trang.',
    actor: 'vendor',
    clause: 3,
    infection: 'hint',
    ground: 'words',
    isPlanted: false,
    needs: [],
    ...draft,
  };
}

/** A check whose rules all see something. */
function speaking(...rules: readonly Rule[]): Check {
  return {
    rules,
    evaluate: () =>
      rules.map((rule) => sighting(rule, { certainty: 'likely', page: SITE.href, seen: 'Thấy mẫu.' })),
  };
}

const INFECTED = { pages: [page(SITE.href, { title: 'Nhà cái Kubet' })] };
const dead = (fault: 'refused' | 'name-not-found') => ({
  pages: [],
  views: [],
  missingPage: { plain: null, fromGoogle: null },
  entries: [failed(SITE.href, fault)],
  homeAttempts: [failed(SITE.href, fault), failed(SITE.href, fault)],
});

describe('the verdict', () => {
  it('is clean for a healthy site, with a state to compare to', () => {
    const { result, baseline } = conclude();
    expect(result).toMatchObject({
      status: 'checked',
      reason: null,
      reachable: true,
      infected: false,
      pagesSeen: 2,
    });
    expect(baseline).toMatchObject({ host: SITE_HOST, pages: [{ title: 'Trường THCS Mẫu' }, {}] });
  });

  it('is infected by one proof, the finding cut to what the reader needs', () => {
    const { result } = conclude(INFECTED);
    expect(result.infected).toBe(true);
    expect(result.findings[0]).toMatchObject({
      rule: 'S01',
      severity: 'critical',
      change: 'first-check',
      key: `S01|${SITE_HOST}|/`,
    });
  });

  it('needs two hints that rest on different things, whatever the rules are called', () => {
    const ofSite = (...grounds: readonly Rule['ground'][]) => {
      const made = grounds.map((ground, index) => madeUpRule({ id: `Z0${String(index)}`, ground }));
      return conclude({}, { checks: [speaking(...made)] }).result.infected;
    };
    expect(ofSite('words', 'links')).toBe(true);
    expect(ofSite('words', 'words')).toBe(false);
    expect(ofSite('words')).toBe(false);
    expect(ofSite('none', 'words')).toBe(false);
  });

  it('is unknown for a site that is down, and never for want of a look', () => {
    const { result } = conclude(dead('refused'));
    expect(result).toMatchObject({
      status: 'not-checked',
      reason: 'site-down',
      reachable: false,
      infected: 'unknown',
    });
    expect(result.findings.map(({ rule }) => rule)).toContain('A02');
  });

  it('is unknown behind a firewall', () => {
    const blocked = answered(SITE.href, { status: 403 });
    const { result, baseline } = conclude({
      ...dead('refused'),
      entries: [blocked],
      homeAttempts: [blocked],
    });
    expect(result).toMatchObject({
      status: 'not-checked',
      reason: 'blocked-by-site',
      reachable: true,
      infected: 'unknown',
    });
    expect(baseline).toBeNull();
  });

  it.each([
    ['offline', { outcome: 'no-connection' as const }, false],
    ['captive-portal', { outcome: 'unexpected-answer' as const }, true],
    ['proxy-fault', { outcome: 'proxy-refused' as const }, true],
    ['dns-dead', { outcome: 'dns-no-answer' as const }, true],
  ])('blames nothing on the site when this PC is the cause: %s', (reason, outcome, hasAddress) => {
    const controls = network().controls.map((control) => ({ ...control, ...outcome }));
    const { result, baseline } = conclude({
      ...dead('name-not-found'),
      network: network({ controls, hasAddress }),
    });
    expect(result).toMatchObject({
      status: 'not-checked',
      reason,
      reachable: 'unknown',
      infected: 'unknown',
    });
    expect(result.findings.every(({ rule }) => rule.startsWith('N'))).toBe(true);
    expect(baseline).toBeNull();
  });

  it('is partial when the server stopped the check or the clock is wrong', () => {
    const stopped = conclude({ limits: [{ kind: 'stopped-by-server', at: SITE.href }] });
    expect(stopped.result).toMatchObject({
      status: 'partly-checked',
      reason: 'blocked-by-site',
      infected: false,
    });
    const late = conclude({ network: network({ localTime: '2026-05-20T01:30:00.000Z' }) });
    expect(late.result).toMatchObject({ status: 'partly-checked', reason: 'clock-wrong' });
  });
});

describe('pages that were not read', () => {
  const unreadOf = (pages: SiteSnapshot['pages']) =>
    conclude({ pages }).result.limits.filter(({ kind }) => kind.startsWith('unread-'));
  const behind = (path: string, draft: Parameters<typeof page>[2]) =>
    page(`${SITE.href}${path}`, {}, { content: null, ...draft });

  it('are told by why they were not, with how many and the first of each', () => {
    const at = (path: string, status: number) =>
      behind(path, { exchange: answered(`${SITE.href}${path}`, { status }) });
    const home = page(SITE.href, {}, { origin: 'home' });
    const silent = behind('e', { exchange: failed(`${SITE.href}e`, 'timeout') });
    const failure = behind('f', { exchange: failed(`${SITE.href}f`, 'tls-certificate') });
    const cancelled = behind('g', { exchange: failed(`${SITE.href}g`, 'cancelled') });
    expect(unreadOf([home, at('a', 404), at('b', 503), at('c', 503), silent, failure, cancelled])).toEqual([
      { kind: 'unread-404', at: `1: ${SITE.href}a` },
      { kind: 'unread-503', at: `2: ${SITE.href}b` },
      { kind: 'unread-no-answer', at: `1: ${SITE.href}e` },
      { kind: 'unread-failed', at: `1: ${SITE.href}f` },
    ]);
    expect(unreadOf([home])).toEqual([]);
  });

  it('are as many as the result says were not read, whatever their kind', () => {
    const shell = { text: '', textLength: 0, links: [], headings: [] };
    const pages = [
      page(SITE.href, {}, { origin: 'home' }),
      page(`${SITE.href}a`, shell),
      behind('b', { exchange: answered(`${SITE.href}b`, { mediaType: 'application/pdf' }) }),
      behind('c', { exchange: answered(`${SITE.href}c`, { status: 403 }) }),
    ];
    const { pagesSeen, pagesRead } = conclude({ pages }).result;
    const counted = unreadOf(pages).reduce((sum, { at }) => sum + Number.parseInt(at, 10), 0);
    expect(counted).toBe(pagesSeen - (pagesRead ?? 0));
  });

  it('are all counted, of however many kinds they are', () => {
    const pages = Array.from({ length: 60 }, (_, index) => {
      const href = `${SITE.href}${String(index)}`;
      return behind(String(index), { exchange: answered(href, { status: 520 + index }) });
    });
    const unread = unreadOf([page(SITE.href, {}, { origin: 'home' }), ...pages]);
    expect(unread.length).toBeLessThanOrEqual(10);
    expect(unread.reduce((sum, { at }) => sum + Number.parseInt(at, 10), 0)).toBe(60);
  });
});

describe('a rule that breaks', () => {
  const broken: Check = {
    rules: [madeUpRule()],
    evaluate: () => {
      throw new TypeError('no such thing');
    },
  };

  it('is told and takes no other rule along; silence then no longer means clean', () => {
    const { result } = conclude({}, { checks: [broken] });
    expect(result).toMatchObject({ status: 'partly-checked', reason: 'internal-error', infected: 'unknown' });
    expect(result.limits).toEqual([{ kind: 'check-failed', at: 'Z01: no such thing' }]);
  });
});

describe('a rule without what it needs', () => {
  const needy = madeUpRule({ id: 'Z02', needs: ['exposed-files'] });
  const content = madeUpRule({ id: 'Z03', needs: ['documents'] });

  it('is not asked, and the result says what was not there', () => {
    const { result } = conclude({ limits: [] }, { checks: [speaking(needy), speaking(content)] });
    expect(result.findings.map(({ rule }) => rule)).toEqual(['Z03']);
    expect(result.limits).toEqual([{ kind: 'not-gathered', at: 'exposed-files: Z02' }]);
    expect(limitSentences(result.limits)).toEqual(['Chưa xem nên chưa đánh giá: tệp dễ bị lộ.']);
  });

  it('does not hold back the other rules of its file', () => {
    const { result } = conclude({}, { checks: [speaking(needy, content)] });
    expect(result.findings.map(({ rule }) => rule)).toEqual(['Z03']);
  });

  it('leaves what it found before as it was: nobody knows whether it has gone', () => {
    const checks = [speaking(needy)];
    const first = conclude({ exposedFiles: [] }, { checks }).result;
    const second = conclude({}, { checks, previous: first }).result;
    expect([first.findings.length, second.findings.length, second.fixed]).toEqual([1, 0, []]);
  });

  it('is told however many limits were reached before', () => {
    const limits = Array.from({ length: 300 }, () => ({ kind: 'body-bytes' as const, at: SITE.href }));
    const { result } = conclude({ limits }, { checks: [speaking(needy)] });
    expect(result.limits).toHaveLength(200);
    expect(result.limits.at(-1)).toEqual({ kind: 'not-gathered', at: 'exposed-files: Z02' });
  });
});

describe('the check before', () => {
  const first = conclude(INFECTED);

  it('makes a finding still there, new or fixed', () => {
    const again = conclude(INFECTED, { previous: first.result });
    expect(again.result.findings.find(({ rule }) => rule === 'S01')?.change).toBe('still-there');
    const clean = conclude({}, { previous: first.result });
    expect(clean.result.fixed.map(({ rule }) => rule)).toContain('S01');
    const fresh = conclude(INFECTED, {
      previous: clean.result,
      context: checkFacts({ lexicon: defaultLexicon }),
    });
    expect(fresh.result.findings.find(({ rule }) => rule === 'S01')?.change).toBe('came-back');
  });

  it('is remembered by the state over a clean check in between', () => {
    const context = (baseline: SiteCheckOutcome['baseline']) =>
      checkFacts({ lexicon: defaultLexicon, baseline });
    const clean = conclude({}, { previous: first.result, context: context(first.baseline) });
    const later = conclude({}, { previous: clean.result, context: context(clean.baseline) });
    const back = conclude(INFECTED, { previous: later.result, context: context(later.baseline) });
    const grave = back.result.findings.filter(({ infection }) => infection !== 'none');
    expect(grave.map(({ rule, change }) => [rule, change])).toEqual(
      first.result.findings
        .filter(({ infection }) => infection !== 'none')
        .map(({ rule }) => [rule, 'came-back']),
    );
  });

  it('makes what came back once, and as grave as content that came back is', () => {
    const planted = madeUpRule({ isPlanted: true });
    const checks = [speaking(planted), cameBack];
    const seen = conclude({}, { checks });
    expect(seen.result.infected).toBe(false);
    const baseline = seen.baseline && {
      ...seen.baseline,
      removedKeys: seen.result.findings.map(({ key }) => key),
    };
    const { result } = conclude({}, { checks, context: checkFacts({ baseline }), previous: seen.result });
    expect(result.findings).toMatchObject([
      { rule: 'Z01', change: 'came-back', severity: 'critical', infection: 'proof' },
    ]);
    expect(result.infected).toBe(true);
  });

  it('calls nothing gone that an earlier version has told a second time', () => {
    const [sign] = first.result.findings;
    const twice = sign === undefined ? [] : [sign, { ...sign, rule: 'D10', key: `D10|${SITE_HOST}|S01 /` }];
    const again = conclude(INFECTED, { previous: { ...first.result, findings: twice } });
    expect(again.result.fixed).toEqual([]);
    const clean = conclude({}, { previous: { ...first.result, findings: twice } });
    expect(clean.result.fixed.map(({ rule }) => rule)).toEqual([sign?.rule]);
  });

  it('speaks of content that came back, not of an hour without an answer', () => {
    const silent = conclude(dead('refused'));
    const good = conclude({}, { previous: silent.result });
    expect(good.result.fixed).not.toEqual([]);
    const silentAgain = conclude(dead('refused'), { previous: good.result });
    expect(new Set(silentAgain.result.findings.map(({ change }) => change))).toEqual(new Set(['new']));
  });

  it('calls nothing fixed that could not be seen', () => {
    expect(conclude(dead('refused'), { previous: first.result }).result.fixed).toEqual([]);
  });
});

it('counts the checks at which nobody was there, and keeps the last good state', () => {
  const good = conclude().baseline;
  const once = conclude(dead('refused'), { context: checkFacts({ baseline: good }) }).baseline;
  const twice = conclude(dead('refused'), { context: checkFacts({ baseline: once }) }).baseline;
  expect(once?.unusedChecks).toBe(1);
  expect(twice).toMatchObject({ unusedChecks: 2, pages: good?.pages });
  expect(conclude({}, { context: checkFacts({ baseline: twice }) }).baseline?.unusedChecks).toBe(0);
});

it('moves the mark along when invisible characters leave the excerpt', () => {
  const { result } = conclude({ pages: [page(SITE.href, { title: 'Tr\u200bường | Nhà c\u200bái Kubet' })] });
  const [seen] = result.findings;
  expect(seen?.excerpt).toBe('Trường | Nhà cái Kubet');
  expect(seen?.excerpt.slice(seen.highlight?.start, seen.highlight?.end)).toMatch(/^Nhà cái|Kubet$/u);
});
