import type { SiteCheckRequest, SiteToCheck } from '#shared/checks/request/site-check-request.ts';
import { cellString } from '#shared/records/record-kind.ts';
import { readProfile } from '#renderer/storage/profile.ts';
import { readSetting } from '#renderer/storage/settings.ts';
import { readResultToCompare, readSite } from '#renderer/storage/site-checks.ts';
import type { Site } from './inventory.ts';

/** What the school says about whether an address is used; an old address is not, unless it says so. */
function isDeclaredInUse({ row }: Site): boolean | null {
  const answer = cellString(row, 'isInUse');
  if (answer === 'yes') return true;
  if (answer === 'no') return false;
  return cellString(row, 'kind') === 'old-domain' ? false : null;
}

async function siteToCheck(site: Site): Promise<SiteToCheck> {
  const [stored, previous] = await Promise.all([readSite(site.siteId), readResultToCompare(site.siteId)]);
  const expiresOn = cellString(site.row, 'expiresOn');
  return {
    siteId: site.siteId,
    url: site.url,
    // What was removed and how long the site lay idle goes on, whatever state is compared with.
    baseline: stored.baseline && {
      ...stored.baseline,
      removedKeys: stored.removedKeys,
      unusedChecks: stored.lastSeen?.unusedChecks ?? 0,
    },
    previous,
    acceptedHosts: stored.acceptedHosts,
    domainExpiresOn: expiresOn === '' ? null : expiresOn,
    isDeclaredInUse: isDeclaredInUse(site),
  };
}

/** Everything that the check of some sites of the inventory needs to know. */
export async function checkRequest(
  chosen: readonly Site[],
  inventory: readonly Site[],
): Promise<SiteCheckRequest> {
  const { name, abbreviation } = await readProfile();
  return {
    sites: await Promise.all(chosen.map(siteToCheck)),
    ownHosts: inventory.map(({ host }) => host),
    schoolNames: [name, abbreviation].filter((text) => text !== ''),
    isExposedFilesWanted: await readSetting('checkExposedFiles'),
    isBrowserWanted: await readSetting('openPagesInBrowser'),
  };
}
