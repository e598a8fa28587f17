import { formatDateTime, toVietnamTime } from '#shared/base/dates.ts';
import { limitSentences } from '#shared/checks/result/finding-words.ts';
import { howReadSentence, pagesClause } from '#shared/checks/result/how-read.ts';
import type { Finding, SiteCheckResult } from '#shared/checks/result/site-check-result.ts';
import { websiteResultTexts } from '#renderer/texts/website-result.ts';

/** What has changed since the check before. */
export function changeWords({ findings, fixed }: SiteCheckResult): string {
  const { changes } = websiteResultTexts;
  const count = (change: Finding['change']) => findings.filter((finding) => finding.change === change).length;
  if (findings.length > 0 && count('first-check') === findings.length) return changes.first;
  const parts = [
    [count('came-back'), changes.cameBack],
    [count('new'), changes.new],
    [fixed.length, changes.fixed],
    [count('still-there'), changes.stillThere],
  ] as const;
  const words = parts.filter(([number]) => number > 0).map(([number, say]) => say(number));
  return words.length === 0 ? changes.none : words.join(', ');
}

/** When the check was and how its pages were read. */
export function scopeWords(result: SiteCheckResult): string {
  const { scope } = websiteResultTexts;
  const when = scope(formatDateTime(toVietnamTime(new Date(result.checkedAt))), pagesClause(result));
  return `${when} ${howReadSentence(result)}`.trim();
}

/** What has changed, and what was not seen: sentences. */
export function remarksOn(result: SiteCheckResult): string {
  return [websiteResultTexts.sinceLast(changeWords(result)), ...limitSentences(result.limits)].join(' ');
}
