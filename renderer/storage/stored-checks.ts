import { Dexie } from 'dexie';
import type { SiteCheckResult } from '#shared/checks/result/site-check-result.ts';
import { database } from './database.ts';
import { parseRow } from './parse-rows.ts';
import { siteCheckRowSchema, type StoredSiteCheck } from './rows.ts';

/** The checks of a site in the order of their times. */
export function checksOf(siteId: string) {
  return database.siteChecks
    .where('[siteId+check.result.checkedAt]')
    .between([siteId, Dexie.minKey], [siteId, Dexie.maxKey]);
}

/** The newest check of a site with a result of the wanted kind; found without reading all checks. */
export async function newestCheck(
  siteId: string,
  accepts: (result: SiteCheckResult) => boolean,
): Promise<StoredSiteCheck | undefined> {
  const isAccepted = (row: unknown) => {
    const stored = parseRow(siteCheckRowSchema, row);
    return stored !== undefined && accepts(stored.check.result);
  };
  return parseRow(siteCheckRowSchema, await checksOf(siteId).reverse().filter(isAccepted).first());
}
