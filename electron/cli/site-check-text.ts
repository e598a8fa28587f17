import { findRule } from '#shared/checks/registry.ts';
import type { Severity } from '#shared/checks/severity.ts';
import type { Finding, NotCheckedReason, SiteCheckResult } from '#shared/checks/site-check-result.ts';

const SEVERITY_WORDS: Readonly<Record<Severity, string>> = {
  critical: 'Nghiêm trọng',
  high: 'Cao',
  medium: 'Vừa',
  low: 'Thấp',
  info: 'Nên biết',
};

const REASON_WORDS: Readonly<Record<NotCheckedReason, string>> = {
  offline: 'máy này chưa vào được mạng',
  'captive-portal': 'mạng đang dùng đòi đăng nhập trước',
  'proxy-fault': 'máy chủ trung gian (proxy) bị lỗi',
  'dns-dead': 'không tra được tên miền nào',
  'clock-wrong': 'đồng hồ của máy này sai',
  'blocked-by-site': 'website không cho công cụ kiểm tra vào',
  'site-down': 'website không trả lời',
  'address-invalid': 'địa chỉ không đúng',
  'private-address': 'địa chỉ nằm trong mạng nội bộ; thêm --allow-private nếu đúng là muốn kiểm tra',
  cancelled: 'đã dừng giữa chừng',
  'internal-error': 'chương trình gặp lỗi',
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
  const { url, findings, fixed, pagesSeen, timings, limits } = result;
  const seconds = (timings.totalMs / 1_000).toFixed(1);
  return [
    url,
    `  ${verdict(result)} Đã xem ${String(pagesSeen)} trang trong ${seconds} giây.`,
    ...findings.flatMap(findingLines),
    ...(fixed.length > 0 ? [`  So với lần trước đã hết: ${String(fixed.length)} phát hiện.`] : []),
    ...(limits.length > 0
      ? [`  Chạm giới hạn: ${limits.map(({ kind, at }) => `${kind} (${at})`).join('; ')}`]
      : []),
  ].join('\n');
}

function verdict({ status, reason, infected }: SiteCheckResult): string {
  const why = reason === null ? '' : REASON_WORDS[reason];
  if (status === 'not-checked') return `Chưa kiểm tra được: ${why}.`;
  const part = status === 'partly-checked' ? ` Mới xem được một phần: ${why}.` : '';
  if (infected === true) return `CÓ dấu hiệu bị chèn nội dung hoặc mã lạ.${part}`;
  if (infected === 'unknown') return `Chưa kết luận được có bị chèn nội dung lạ hay không.${part}`;
  return `Không thấy dấu hiệu bị chèn nội dung lạ.${part}`;
}

function findingLines({ severity, rule, seen, page, excerpt }: Finding): readonly string[] {
  return [
    `  - [${SEVERITY_WORDS[severity]}] ${rule} ${findRule(rule)?.title ?? ''}`,
    `      ${seen}`,
    `      ${page}`,
    ...(excerpt === '' ? [] : [`      “${excerpt}”`]),
  ];
}
