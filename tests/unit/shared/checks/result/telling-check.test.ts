import { describe, expect, it } from 'vitest';
import { tellingCheck } from '#shared/checks/result/telling-check.ts';
import type { SiteCheckResult } from '#shared/checks/result/site-check-result.ts';
import { siteCheckOf } from '#tests/support/site-checks.ts';

const INFECTED = { infected: true } as const;
const CLEAN = {} as const;
const DOWN = { status: 'not-checked', reason: 'site-down', infected: 'unknown' } as const;
const OFFLINE = { status: 'not-checked', reason: 'offline', infected: 'unknown' } as const;
const NO_TEXT = { reason: 'no-text', infected: 'unknown' } as const;
const UNSURE = { infected: 'unknown' } as const;

/** Which of the checks tells, by its place; the newest first. */
function telling(...changes: readonly Partial<SiteCheckResult>[]): number {
  const checks = changes.map((change) => siteCheckOf(change));
  return checks.findIndex((check) => check === tellingCheck(checks, ({ result }) => result));
}

describe('the check of a site that is shown and reported', () => {
  it('is the newest that says something about the site', () => {
    expect(telling(CLEAN, INFECTED)).toBe(0);
    expect(telling(DOWN, CLEAN)).toBe(0);
    expect(telling(OFFLINE, CLEAN)).toBe(1);
    expect(telling(OFFLINE, OFFLINE)).toBe(0);
  });

  it('is the one that found planted content until a later check has read the site', () => {
    expect(telling(DOWN, INFECTED)).toBe(1);
    expect(telling(OFFLINE, DOWN, NO_TEXT, INFECTED, CLEAN)).toBe(3);
    expect(telling(DOWN, CLEAN, INFECTED)).toBe(0);
    // it was read, and nobody can say what the rest means
    expect(telling(UNSURE, INFECTED)).toBe(0);
  });
});
