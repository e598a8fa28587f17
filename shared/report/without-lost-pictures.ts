import type { ReportInput } from '../answers/report-input.ts';
import { MAX_LIMITS, type ReportedSiteCheck } from '../checks/result/site-check-result.ts';

/**
 * The input without pictures of websites that are no longer to be had: each site that misses one says so among what was
 * not seen (`picture-lost`, with the page as the place). `lost` holds the names that the input uses.
 */
export function withoutLostPictures(input: ReportInput, lost: ReadonlySet<string>): ReportInput {
  if (lost.size === 0) return input;
  return { ...input, siteChecks: input.siteChecks.map((check) => withoutLost(check, lost)) };
}

function withoutLost(check: ReportedSiteCheck, lost: ReadonlySet<string>): ReportedSiteCheck {
  const { pictures = [], ...rest } = check;
  const gone = pictures.filter(({ file }) => lost.has(file));
  if (gone.length === 0) return check;
  const left = pictures.filter(({ file }) => !lost.has(file));
  const told = gone.map(({ page }) => ({ kind: 'picture-lost', at: page }));
  const limits = [...told, ...check.result.limits].slice(0, MAX_LIMITS);
  return {
    ...rest,
    result: { ...check.result, limits },
    ...(left.length === 0 ? {} : { pictures: left }),
  };
}
