import type { RunSummary } from '#shared/checks/standing/run-summary.ts';
import { siteStanding } from '#shared/checks/standing/site-standing.ts';
import { siteStandingText } from '#shared/checks/standing/site-standing-words.ts';
import type { ReportedSiteCheck } from '#shared/checks/result/site-check-result.ts';
import type { Tone } from '#renderer/ui/answer-look.ts';

/** How a site stands, in one line. */
export interface SiteVerdict {
  readonly tone: Tone;
  readonly text: string;
}

/** The colour of a standing; green only for a site that was wholly read without a sign. */
export const STANDING_TONES: Readonly<Record<RunSummary['worst'], Tone>> = {
  'to-remove': 'serious',
  'not-judged': 'unclear',
  unsure: 'unclear',
  'to-fix': 'warning',
  settled: 'unclear',
  'partly-fine': 'unclear',
  unfinished: 'open',
  'to-improve': 'done',
  fine: 'done',
};

/** How a site stands after a check: what is most pressing, or that nothing is. */
export function siteVerdict(check: ReportedSiteCheck): SiteVerdict {
  return { tone: STANDING_TONES[siteStanding(check).kind], text: siteStandingText(check) };
}
