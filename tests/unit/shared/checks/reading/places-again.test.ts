import { describe, expect, it } from 'vitest';
import { concludeSiteCheck } from '#shared/checks/engine/conclude-site-check.ts';
import { limitSentences } from '#shared/checks/result/finding-words.ts';
import type { SiteCheckResult } from '#shared/checks/result/site-check-result.ts';
import type { SiteSnapshot } from '#shared/checks/snapshot/site-snapshot.ts';
import { defaultLexicon } from '#shared/lexicon/default-lexicon.ts';
import { answered, SITE } from '#tests/support/site-exchanges.ts';
import { checkFacts, page, siteSnapshot, view } from '#tests/support/site-snapshot.ts';

function resultOf(draft: Partial<SiteSnapshot>, previous: SiteCheckResult | null = null): SiteCheckResult {
  const context = checkFacts({ lexicon: defaultLexicon });
  return concludeSiteCheck({ snapshot: siteSnapshot(draft), context, previous, appVersion: '1.0.0' }).result;
}

const INFECTED = { pages: [page(SITE.href, { title: 'Nhà cái Kubet' })] };
const AS_ALL = ['browser', 'browser-again', 'googlebot', 'from-google', 'phone'] as const;

describe.each(['cancelled', 'views-time'] as const)('a check that was cut short: %s', (kind) => {
  const limits = [{ kind, at: SITE.href }];
  const before = resultOf(INFECTED);

  it('calls nothing gone and no site clean where it has not looked again', () => {
    const result = resultOf({ limits }, before);
    expect(result).toMatchObject({ fixed: [], infected: 'unknown' });
    expect(result.limits).toContainEqual({ kind: 'not-seen-again', at: SITE.href });
    expect(limitSentences(result.limits).join('\n')).toContain('chưa xem lại được');
  });

  it('tells what it has seen again', () => {
    const result = resultOf({ ...INFECTED, limits }, before);
    expect(result.infected).toBe(true);
    expect(result.limits.map((limit) => limit.kind)).not.toContain('not-seen-again');
  });

  it('owes nothing to a check that had found nothing', () => {
    expect(resultOf({ limits }).infected).toBe(false);
    expect(resultOf({ limits }, resultOf({})).infected).toBe(false);
  });
});

it('calls gone what every kind of visitor has looked for, however slow the rest of the site', () => {
  const views = [
    { address: SITE, views: AS_ALL.map((kind) => view(kind, answered(SITE.href, { view: kind }))) },
  ];
  const result = resultOf({ views, limits: [{ kind: 'views-time', at: SITE.href }] }, resultOf(INFECTED));
  expect(result.infected).toBe(false);
  expect(result.fixed.map(({ rule }) => rule)).toContain('S01');
});
