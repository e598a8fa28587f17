import { type ActionGroup, actionGroup } from '#shared/checks/action-group.ts';
import { NOT_CHECKED_WORDS } from '#shared/checks/check-words.ts';
import { findRule } from '#shared/checks/registry.ts';
import type { Finding, FindingMark, ReportedSiteCheck } from '#shared/checks/site-check-result.ts';
import { siteVerdictTexts as texts } from '#renderer/texts/website-result.ts';
import type { Tone } from '#renderer/ui/answer-look.ts';

/** How a site stands, in one line. */
export interface SiteVerdict {
  readonly tone: Tone;
  readonly text: string;
}

/** The group of a finding by its rule. */
export function groupOf(finding: Finding): ActionGroup {
  return actionGroup(finding, findRule(finding.rule));
}

/** Whether something is still to be done about a finding. */
export function isOpen(mark: FindingMark | undefined): boolean {
  return mark === undefined || (!mark.isRemoved && mark.falseAlarmReason === null);
}

/** How a site stands after a check: what is most pressing, or that nothing is. */
export function siteVerdict({ result, marks }: ReportedSiteCheck): SiteVerdict {
  if (result.status === 'not-checked' && result.reason !== null) {
    return { tone: 'unclear', text: texts.notChecked(NOT_CHECKED_WORDS[result.reason]) };
  }
  const open = result.findings.filter(({ key }) => isOpen(marks[key]));
  const count = (...groups: readonly ActionGroup[]) =>
    open.filter((finding) => groups.includes(groupOf(finding))).length;
  const toRemove = count('remove-now');
  if (toRemove > 0) return { tone: 'serious', text: texts.toRemove(toRemove) };
  const toFix = count('vendor', 'school');
  if (toFix > 0) return { tone: 'warning', text: texts.toFix(toFix) };
  if (result.infected === 'unknown') return { tone: 'unclear', text: texts.unsure };
  const toImprove = count('improve');
  return { tone: 'done', text: toImprove > 0 ? texts.toImprove(toImprove) : texts.fine };
}
