import { type ActionGroup, actionGroup } from '../result/action-group.ts';
import { cameToNothing } from '../result/telling-check.ts';
import { findRule } from '../engine/registry.ts';
import type {
  Finding,
  FindingMark,
  NotCheckedReason,
  ReportedSiteCheck,
} from '../result/site-check-result.ts';

/** How a site stands after a check: what is most pressing, or how far silence goes. */
export type SiteStanding =
  /** Signs of planted content that somebody has to deal with. */
  | { readonly kind: 'to-remove'; readonly count: number }
  | { readonly kind: 'to-fix'; readonly count: number }
  /** Every sign of planted content was called removed or a false alarm; only a new check can tell. */
  | { readonly kind: 'settled' }
  /** Not reached, or reached and its content not read. */
  | { readonly kind: 'not-judged'; readonly reason: NotCheckedReason }
  | { readonly kind: 'unsure' }
  /** No sign in the part that was read. */
  | { readonly kind: 'partly-fine'; readonly reason: NotCheckedReason }
  | { readonly kind: 'to-improve'; readonly count: number }
  | { readonly kind: 'fine' };

/** The kinds of standing, the worst first. */
export const STANDING_KINDS = [
  'to-remove',
  'not-judged',
  'unsure',
  'to-fix',
  'settled',
  'partly-fine',
  'to-improve',
  'fine',
] as const satisfies readonly SiteStanding['kind'][];

/** Whether something is still to be done about a finding. */
export function isOpenFinding(mark: FindingMark | undefined): boolean {
  return mark === undefined || (!mark.isRemoved && mark.falseAlarmReason === null);
}

/** The group of a finding by its rule. */
export function groupOfFinding(finding: Finding): ActionGroup {
  return actionGroup(finding, findRule(finding.rule));
}

/** How a site stands after a check. Only a site that was wholly checked and read may stand as fine. */
export function siteStanding({ result, marks }: ReportedSiteCheck): SiteStanding {
  const { reason, infected } = result;
  const open = result.findings.filter(({ key }) => isOpenFinding(marks[key]));
  const count = (...groups: readonly ActionGroup[]) =>
    open.filter((finding) => groups.includes(groupOfFinding(finding))).length;
  const toRemove = count('remove-now');
  if (toRemove > 0) return { kind: 'to-remove', count: toRemove };
  if (reason !== null && cameToNothing(result)) return { kind: 'not-judged', reason };
  const toFix = count('vendor', 'school');
  if (toFix > 0) return { kind: 'to-fix', count: toFix };
  if (infected === true) return { kind: 'settled' };
  if (infected === 'unknown') return { kind: 'unsure' };
  if (reason !== null) return { kind: 'partly-fine', reason };
  const toImprove = count('improve');
  return toImprove > 0 ? { kind: 'to-improve', count: toImprove } : { kind: 'fine' };
}
