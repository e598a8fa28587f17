import type { SiteCheckResult } from '#shared/checks/result/site-check-result.ts';
import { builtInFacts } from '#shared/facts/facts-in-use.ts';
import { runSiteChecks } from '#services/site-check/run/run-site-checks.ts';
import type { CheckSettings, SitePlan } from '#services/site-check/run/site-check-plan.ts';
import { AMPLE_LIMITS } from './site-check-run.ts';

/** Checks sites on this PC through the engine's one public function: quickly, with the test's own network and names. */
export async function checkSites(
  urls: readonly string[],
  settings: Partial<CheckSettings> = {},
  plan: Partial<SitePlan> = {},
): Promise<readonly SiteCheckResult[]> {
  const outcomes = await runSiteChecks(
    urls.map((url) => ({
      url,
      baseline: null,
      previous: null,
      acceptedHosts: [],
      domainExpiresOn: null,
      isDeclaredInUse: null,
      ...plan,
    })),
    {
      appVersion: '0.0.0',
      limits: { ...AMPLE_LIMITS, pages: 10, pagesWhenQuick: 10 },
      ratePerSecond: 200,
      proxy: null,
      isPrivateAllowed: true,
      isExposedFilesWanted: false,
      nameServers: null,
      controlPages: null,
      isListedHost: () => false,
      tables: builtInFacts,
      ownHosts: [],
      schoolNames: [],
      ...settings,
    },
    {
      signal: new AbortController().signal,
      now: () => new Date(),
      onProgress: () => undefined,
      onChecked: () => undefined,
    },
  );
  return outcomes.map(({ result }) => result);
}

/** The ids of the rules in a result, each once, in order; those of one group when a letter is given. */
export function rulesOf({ findings }: SiteCheckResult, group = ''): readonly string[] {
  return [...new Set(findings.map(({ rule }) => rule))].filter((rule) => rule.startsWith(group)).sort();
}
