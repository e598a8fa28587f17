import { formatDateTime, toVietnamTime } from '#shared/base/dates.ts';
import { limitSentences } from '#shared/checks/finding-words.ts';
import type { Finding, SiteCheckResult } from '#shared/checks/site-check-result.ts';
import { websiteResultTexts } from '#renderer/texts/website-result.ts';
import { FactList } from '#renderer/ui/fact-list.tsx';

const texts = websiteResultTexts.facts;

/** What has changed since the check before, in words. */
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

/** When the check was, how far it went and what has changed. */
export function ResultFacts({ result }: { readonly result: SiteCheckResult }) {
  const limits = limitSentences(result.limits);
  return (
    <FactList
      facts={[
        { name: texts.checkedAt, value: formatDateTime(toVietnamTime(new Date(result.checkedAt))) },
        { name: texts.pagesSeen, value: String(result.pagesSeen) },
        { name: texts.changes, value: changeWords(result) },
        ...(limits.length === 0 ? [] : [{ name: texts.limits, value: limits.join(' ') }]),
      ]}
    />
  );
}
