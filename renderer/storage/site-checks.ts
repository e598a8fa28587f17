import { withFindingsOf } from '#shared/checks/result/compare-findings.ts';
import { carryMarks, NO_MARK, saysSomething } from '#shared/checks/result/carry-marks.ts';
import type { LastLooks } from '#shared/checks/request/check-schedule.ts';
import type { StoredPicture } from '#shared/checks/result/site-picture.ts';
import { judgesSite, tellingCheck } from '#shared/checks/result/telling-check.ts';
import { isUnreadReason } from '#shared/checks/result/unread-reason.ts';
import {
  type FindingMark,
  type ReportedSiteCheck,
  type SiteCheckOutcome,
  type SiteCheckResult,
} from '#shared/checks/result/site-check-result.ts';
import { database } from './database.ts';
import { parseRow, parseRows } from './parse-rows.ts';
import { partsLike } from './parts-like.ts';
import { reader, saveChange } from './reader.ts';
import { siteCheckRowSchema, siteRowSchema, type StoredSite, type StoredSiteCheck } from './rows.ts';
import { checksOf, newestCheck } from './stored-checks.ts';
import {
  forgetFiles,
  picturesBeyondBound,
  RELEASE_SOURCES,
  releaseFiles,
  rememberPictures,
} from './site-pictures.ts';
import { useStored } from './use-stored.ts';
import { withWordOfOthers } from './word-of-other-checks.ts';

/** A site with its checks, the newest first. */
export interface SiteHistory {
  readonly site: StoredSite;
  readonly checks: readonly StoredSiteCheck[];
}

export const readSite = reader([database.sites], async (siteId: string): Promise<StoredSite> => {
  const row = parseRow(siteRowSchema, await database.sites.get(siteId));
  return row ?? { id: siteId, baseline: null, lastSeen: null, acceptedHosts: [], removedKeys: [] };
});

/** The site as the last check left it, and all checks. */
async function readSiteHistory(siteId: string): Promise<SiteHistory> {
  const rows = await checksOf(siteId).reverse().toArray();
  return { site: await readSite(siteId), checks: parseRows(siteCheckRowSchema, rows) };
}

/** The check of a site that is to be shown and reported, as `tellingCheck` has it; found without reading all checks. */
export const readTellingCheck = reader(
  [database.siteChecks],
  async (siteId: string): Promise<StoredSiteCheck | undefined> => {
    const candidates = await Promise.all([
      newestCheck(siteId, saysSomething),
      newestCheck(siteId, judgesSite),
      newestCheck(siteId, () => true),
    ]);
    return tellingCheck(
      candidates.filter((candidate) => candidate !== undefined),
      ({ check }) => check.result,
    );
  },
);

/** Whether a check says what stands on a site, or that it does not answer. */
function isComparable(result: SiteCheckResult): boolean {
  return saysSomething(result) && (result.infected === true || !isUnreadReason(result.reason));
}

/** The result that the next check is compared with: where the content was not read, nothing can have gone. */
export const readResultToCompare = reader(
  [database.siteChecks],
  async (siteId: string): Promise<SiteCheckResult | null> => {
    const newest = (await newestCheck(siteId, isComparable))?.check.result ?? null;
    if (newest?.status !== 'not-checked') return newest;
    const isRead = (result: SiteCheckResult) => isComparable(result) && result.status !== 'not-checked';
    const lastRead = await newestCheck(siteId, isRead);
    return lastRead === undefined ? newest : withFindingsOf(newest, lastRead.check.result);
  },
);

const SAVE_SOURCES = [database.sites, readSite, readTellingCheck, ...RELEASE_SOURCES];

/**
 * Keeps the outcome of a check with the pictures of its pages. What was said about findings goes on; findings that are gone are remembered, so that
 * they “come back”. The first state without planted content becomes the one to compare with. Gives the
 * check as it was kept.
 */
export async function saveSiteCheck(
  siteId: string,
  { result, baseline }: SiteCheckOutcome,
  taken: readonly StoredPicture[] = [],
): Promise<ReportedSiteCheck> {
  const id = crypto.randomUUID();
  const { check, released } = await saveChange(SAVE_SOURCES, async () => {
    const site = await readSite(siteId);
    const previous = await readTellingCheck(siteId);
    // a site that fell silent while it was read would seem to grow at the next check
    const isWhole = result.infected === false && result.reason !== 'site-down';
    const isFirstClean = site.baseline === null && isWhole;
    const marks = carryMarks(previous?.check.marks ?? {}, result);
    const pictures = await rememberPictures(taken);
    await database.siteChecks.put(
      siteCheckRowSchema.parse({ id, siteId, check: { result, marks }, pictures }),
    );
    await database.sites.put(
      siteRowSchema.parse({
        ...site,
        lastSeen: baseline ?? site.lastSeen,
        baseline: isFirstClean ? baseline : site.baseline,
        removedKeys: [...new Set([...site.removedKeys, ...(baseline?.removedKeys ?? [])])],
      }),
    );
    return { check: { result, marks }, released: await dropOldPictures(siteId) };
  });
  await forgetFiles(released);
  return check;
}

/** Keeps the pictures of a site within their bound, in the running change; gives the files that nothing shows any more. */
async function dropOldPictures(siteId: string): Promise<readonly string[]> {
  const checks = parseRows(siteCheckRowSchema, await checksOf(siteId).reverse().toArray());
  const beyond = picturesBeyondBound(checks);
  for (const [index, stored] of checks.entries()) {
    const gone = new Set(beyond[index]);
    if (gone.size === 0) continue;
    const pictures = stored.pictures.filter((picture) => !gone.has(picture));
    await database.siteChecks.put(siteCheckRowSchema.parse({ ...stored, pictures }));
  }
  return await releaseFiles(beyond.flat().map(({ file }) => file));
}

/** Keeps what the user says about a finding of a check. Resolves with the function that takes it back. */
export async function markFinding(
  checkId: string,
  findingKey: string,
  patch: Partial<FindingMark>,
): Promise<() => Promise<unknown>> {
  let before: Partial<FindingMark> = {};
  await saveChange([database.sites, database.siteChecks, readSite], async () => {
    const stored = parseRow(siteCheckRowSchema, await database.siteChecks.get(checkId));
    if (stored === undefined) return;
    const { result, marks } = stored.check;
    const earlier = marks[findingKey] ?? NO_MARK;
    before = partsLike(patch, earlier);
    const mark = { ...earlier, ...patch };
    const check = { result, marks: { ...marks, [findingKey]: mark } };
    await database.siteChecks.put(siteCheckRowSchema.parse({ ...stored, check }));
    const planted = result.findings.find(({ key, infection }) => key === findingKey && infection !== 'none');
    if (planted === undefined) return;
    const site = await readSite(stored.siteId);
    // what a check has seen gone before stays remembered, what was only ticked does not
    const isKept = mark.isRemoved || planted.change === 'came-back';
    const others = site.removedKeys.filter((key) => key !== findingKey);
    const removedKeys = isKept ? [...others, findingKey] : others;
    await database.sites.put(siteRowSchema.parse({ ...site, removedKeys }));
  });
  return () => markFinding(checkId, findingKey, before);
}

async function changeSite(
  siteId: string,
  change: (site: StoredSite) => Partial<StoredSite>,
): Promise<() => Promise<unknown>> {
  let before: Partial<StoredSite> = {};
  await saveChange([database.sites, readSite], async () => {
    const site = await readSite(siteId);
    const patch = change(site);
    before = partsLike(patch, site);
    await database.sites.put(siteRowSchema.parse({ ...site, ...patch }));
  });
  return () => changeSite(siteId, () => before);
}

/**
 * Takes the state that the last check saw as right: what is compared with from now on. Resolves with the function that
 * takes it back.
 */
export function acceptLastSeen(siteId: string): Promise<() => Promise<unknown>> {
  return changeSite(siteId, ({ lastSeen }) => ({ baseline: lastSeen }));
}

/**
 * Remembers a host as right, for a redirect to it, a script or a frame from it. Resolves with the function that takes it
 * back.
 */
export function acceptHost(siteId: string, host: string): Promise<() => Promise<unknown>> {
  return changeSite(siteId, ({ acceptedHosts }) => ({
    acceptedHosts: [...new Set([...acceptedHosts, host])],
  }));
}

const LOOK_SOURCES = [database.siteChecks, readTellingCheck];

/** When each of the sites was last looked at. */
export const readLastLooks = reader(LOOK_SOURCES, async (siteIds: readonly string[]) => {
  const looks = siteIds.map(async (siteId) => {
    const telling = await readTellingCheck(siteId);
    const last = parseRow(siteCheckRowSchema, await checksOf(siteId).last());
    const isTelling = telling !== undefined && saysSomething(telling.check.result);
    return [
      siteId,
      {
        checkedAt: isTelling ? telling.check.result.checkedAt : null,
        triedAt: last?.check.result.checkedAt ?? null,
      },
    ] as const;
  });
  return new Map<string, LastLooks>(await Promise.all(looks));
});

/** A check with the marks of its own findings and the pictures that were chosen. */
function reportedCheck({ check: { result, marks }, pictures }: StoredSiteCheck): ReportedSiteCheck {
  const present = new Set([...result.findings, ...result.fixed].map(({ key }) => key));
  const chosen = pictures.filter(({ isInReport }) => isInReport).map(({ file, page }) => ({ file, page }));
  return {
    result,
    marks: Object.fromEntries(Object.entries(marks).filter(([key]) => present.has(key))),
    ...(chosen.length === 0 ? {} : { pictures: chosen }),
  };
}

type TellingChecks = ReadonlyMap<string, StoredSiteCheck>;

/** The check of each of the sites that is to be shown and reported, by site. */
const readTellingChecks = reader(
  [database.siteChecks, readTellingCheck],
  async (siteIds: readonly string[], campaignSince: string | null): Promise<TellingChecks> => {
    const checks = await Promise.all([...new Set(siteIds)].map((siteId) => readTellingCheck(siteId)));
    const known = checks.filter((check) => check !== undefined);
    const noted = await Promise.all(known.map((check) => withWordOfOthers(check, campaignSince)));
    return new Map(noted.map((check) => [check.siteId, check] as const));
  },
);

/** What goes into a report of a campaign that began on a day: of each site the check that says most, with its marks. */
export const readReportedSiteChecks = reader(
  [readTellingChecks],
  async (siteIds: readonly string[], campaignSince: string | null): Promise<readonly ReportedSiteCheck[]> =>
    [...(await readTellingChecks(siteIds, campaignSince)).values()].map(reportedCheck),
);

/** The check of each of the sites that is to be shown; `undefined` while loading. `siteIds` has to stay the same object. */
export function useTellingChecks(siteIds: readonly string[]): TellingChecks | undefined {
  return useStored(() => readTellingChecks(siteIds, null), [siteIds]);
}

/** A site and all its checks; `undefined` while loading. */
export function useSiteHistory(siteId: string): SiteHistory | undefined {
  return useStored(() => readSiteHistory(siteId), [siteId]);
}
