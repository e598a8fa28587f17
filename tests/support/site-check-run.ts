import { type CheckLimits, DEFAULT_LIMITS } from '#services/site-check/session/check-limits.ts';
import { runSiteChecks } from '#services/site-check/run/run-site-checks.ts';
import type { CheckSettings, SitePlan } from '#services/site-check/run/site-check-plan.ts';
import type { SiteCheckResult } from '#shared/checks/result/site-check-result.ts';
import { builtInFacts } from '#shared/facts/facts-in-use.ts';

/** What is known of a site that nothing is known of. */
export function newPlan(url: string): SitePlan {
  return {
    url,
    baseline: null,
    previous: null,
    acceptedHosts: [],
    domainExpiresOn: null,
    isDeclaredInUse: null,
  };
}

/**
 * The usual bounds, with more time than the busiest machine needs: what ends a check then is counted. No more pages
 * because this PC answers quickly.
 */
export const AMPLE_LIMITS: CheckLimits = {
  ...DEFAULT_LIMITS,
  siteMs: 30 * 60_000,
  requestMs: 2 * 60_000,
  pagesWhenQuick: DEFAULT_LIMITS.pages,
};

/** Settings for sites on loopback: as fast as they answer. */
export function loopbackSettings(rest: Partial<CheckSettings> = {}): CheckSettings {
  return {
    appVersion: '0.0.0',
    limits: AMPLE_LIMITS,
    ratePerSecond: 1_000,
    proxy: null,
    isPrivateAllowed: true,
    isExposedFilesWanted: false,
    nameServers: null,
    controlPages: null,
    isListedHost: () => false,
    tables: builtInFacts,
    ownHosts: [],
    schoolNames: [],
    ...rest,
  };
}

/** Checks sites and gives their results in the order of the addresses. */
export async function checkSites(
  urls: readonly string[],
  settings: CheckSettings,
  signal: AbortSignal = new AbortController().signal,
): Promise<readonly SiteCheckResult[]> {
  const outcomes = await runSiteChecks(urls.map(newPlan), settings, {
    signal,
    now: () => new Date(),
    onProgress: () => undefined,
    onChecked: () => undefined,
  });
  return outcomes.map(({ result }) => result);
}
