import { capitalised, howFarSentence, noSignClause } from '#shared/checks/result/check-words.ts';
import { limitSentences } from '#shared/checks/result/finding-words.ts';
import { howReadSentence, pagesClause } from '#shared/checks/result/how-read.ts';
import { findRule } from '#shared/checks/engine/registry.ts';
import { runSummary } from '#shared/checks/standing/run-summary.ts';
import type { Severity } from '#shared/checks/result/severity.ts';
import type { Finding, SiteCheckResult } from '#shared/checks/result/site-check-result.ts';

const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  critical: 'Nghiêm trọng',
  high: 'Cao',
  medium: 'Vừa',
  low: 'Thấp',
  info: 'Nên biết',
};

/** The result of one site as an object of the command's output. */
export function resultJson(result: SiteCheckResult) {
  const { findings, fixed, ...rest } = result;
  return { ...rest, findings: findings.map(findingJson), fixed: fixed.map(findingJson) };
}

function findingJson(finding: Finding) {
  return { ...finding, title: findRule(finding.rule)?.title ?? '' };
}

/** The result of one site for people: the verdict, then each finding on a few lines. */
export function resultText(result: SiteCheckResult): string {
  const { url, findings, fixed, timings, limits } = result;
  const seconds = (timings.totalMs / 1_000).toFixed(1);
  return [
    url,
    `  ${verdict(result)} ${capitalised(pagesClause(result))}, mất ${seconds} giây. ${howReadSentence(result)}`.trimEnd(),
    ...findings.flatMap(findingLines),
    ...(fixed.length > 0 ? [`  So với lần trước đã hết: ${String(fixed.length)} phát hiện.`] : []),
    ...limitSentences(limits).map((sentence) => `  ${sentence}`),
  ].join('\n');
}

/** What came of several sites, the worst first, a sentence a line. */
export function summaryText(results: readonly SiteCheckResult[]): string {
  const { sentences } = runSummary(
    results.map((result) => ({ result, marks: {} })),
    0,
  );
  return sentences.join('\n');
}

function verdict(result: SiteCheckResult): string {
  const { status, reason, infected } = result;
  const howFar = howFarSentence(result);
  const remedy = reason === 'private-address' ? ' Thêm --allow-private nếu đúng là muốn kiểm tra.' : '';
  if (infected === true) return `CÓ dấu hiệu bị chèn nội dung hoặc mã lạ. ${howFar}`.trim();
  if (status === 'not-checked') return `${howFar}${remedy}`;
  if (infected === 'unknown') return `Chưa kết luận được có bị chèn nội dung lạ hay không. ${howFar}`.trim();
  return `${capitalised(noSignClause(result))}. ${howFar}`.trim();
}

function findingLines({ severity, rule, seen, page, excerpt }: Finding): readonly string[] {
  return [
    `  - [${SEVERITY_WORDS[severity]}] ${rule} ${findRule(rule)?.title ?? ''}`,
    `      ${seen}`,
    `      ${page}`,
    ...(excerpt === '' ? [] : [`      “${excerpt}”`]),
  ];
}
