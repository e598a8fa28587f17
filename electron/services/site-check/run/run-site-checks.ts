import { notCheckedOutcome } from '#shared/checks/result/not-checked-outcome.ts';
import type { NotCheckedReason, SiteCheckOutcome } from '#shared/checks/result/site-check-result.ts';
import { createAddressResolver, parseEntered, siteHost } from '../addresses/address-resolver.ts';
import { browsersAtOnce } from '../browser/browser-program.ts';
import { withDeadline } from '../network/deadline.ts';
import { type CheckedSite, judgeSite } from './judge-site.ts';
import { BROWSER_SITE_MS } from './look-with-browser.ts';
import { placeOf } from './place-of.ts';
import { createProgressMeter } from './progress.ts';
import type { CheckSettings, SitePlan } from './site-check-plan.ts';
import { type RunDependencies, type SiteRun, startSiteRun } from './site-run.ts';

const SITES_AT_ONCE = 6;

/**
 * Checks websites, several at once, each host politely. A site never affects the others: whatever it does ends in an
 * outcome of its own within its time. When `signal` is aborted, every site ends at once with what was seen of it.
 */
export async function runSiteChecks(
  plans: readonly SitePlan[],
  settings: CheckSettings,
  deps: RunDependencies,
): Promise<readonly SiteCheckOutcome[]> {
  const run = startSiteRun(settings, deps);
  const outcomes: SiteCheckOutcome[] = [];
  let next = 0;
  const work = async (): Promise<void> => {
    while (next < plans.length) {
      const index = next;
      next += 1;
      const plan = plans[index];
      if (plan === undefined) return;
      const { outcome, pictures } = await checkApart(plan, index, run);
      outcomes[index] = outcome;
      deps.onChecked(index, outcome, pictures);
    }
  };
  await Promise.all(Array.from({ length: SITES_AT_ONCE }, work));
  return outcomes;
}

/** A fault of the check itself that one site brings to light must not take the other sites with it. */
async function checkApart(plan: SitePlan, index: number, run: SiteRun): Promise<CheckedSite> {
  try {
    return await checkOne(plan, index, run);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    const { settings, deps } = run;
    const site = { url: plan.url.slice(0, 2_000), host: siteHost(plan.url) };
    const checkedAt = deps.now().toISOString();
    const outcome = notCheckedOutcome(site, 'internal-error', checkedAt, settings.appVersion);
    const limits = [{ kind: 'check-failed', at: error.message.slice(0, 2_000) }];
    return { outcome: { ...outcome, result: { ...outcome.result, limits } }, pictures: [] };
  }
}

async function checkOne(plan: SitePlan, index: number, run: SiteRun): Promise<CheckedSite> {
  const { settings, deps } = run;
  const checkedAt = deps.now().toISOString();
  const entered = parseEntered(plan.url);
  const notChecked = (host: string, reason: NotCheckedReason): CheckedSite => ({
    outcome: notCheckedOutcome(
      { url: plan.url.slice(0, 2_000), host },
      reason,
      checkedAt,
      settings.appVersion,
    ),
    pictures: [],
  });
  if (entered === null) return notChecked('', 'address-invalid');
  const addresses = createAddressResolver(entered);
  const { host } = addresses.site;
  if (deps.signal.aborted) return notChecked(host, 'cancelled');
  const browsers = browsersAtOnce();
  const meter = createProgressMeter(
    (progress) => {
      deps.onProgress(index, progress);
    },
    {
      siteMs: settings.limits.siteMs,
      browserMs: deps.browser === undefined ? 0 : BROWSER_SITE_MS,
      browsersAtOnce: browsers,
    },
  );
  meter.begin('connection');
  const place = await withDeadline(deps.signal, settings.limits.requestMs, (signal) =>
    placeOf(host, run.names, signal),
  );
  if (place === 'forbidden' || (place === 'local' && !settings.isPrivateAllowed)) {
    return notChecked(host, 'private-address');
  }
  const site = { index, addresses, isLocal: place === 'local', checkedAt, meter, browsersAtOnce: browsers };
  return await judgeSite(plan, site, run);
}
