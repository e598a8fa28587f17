import { formatDateTime, toVietnamTime } from '#shared/base/dates.ts';
import { siteName } from '../request/site-address.ts';
import { ACTION_GROUPS, type ActionGroup, actionGroup } from '../result/action-group.ts';
import {
  ACTION_GROUP_TEXTS,
  CERTAINTY_SENTENCES,
  CHANGE_WORDS,
  limitSentences,
} from '../result/finding-words.ts';
import { howFarSentence, SEVERITY_LABELS } from '../result/check-words.ts';
import { howReadSentence, pagesClause } from '../result/how-read.ts';
import type { NoticeSender } from './notice-sender.ts';
import { VENDOR_STEPS } from './vendor-steps.ts';
import { findRule } from '../engine/registry.ts';
import { rulesOfFinding } from '../engine/rules-of-finding.ts';
import type { Finding, ReportedSiteCheck, SiteCheckResult } from '../result/site-check-result.ts';

/** One finding as whoever looks after the site needs it. */
export interface NoticeFinding {
  /** From 1 through the whole notice. */
  readonly number: number;
  readonly title: string;
  /** Name and text, in order. */
  readonly lines: readonly { readonly label: string; readonly text: string }[];
}

/** What a school sends to whoever looks after its site. */
export interface VendorNotice {
  readonly title: string;
  readonly opening: readonly string[];
  readonly groups: readonly { readonly title: string; readonly findings: readonly NoticeFinding[] }[];
  readonly closing: readonly string[];
}

/** The groups that concern whoever looks after the site. */
const GROUPS_OF_VENDOR: readonly ActionGroup[] = ['remove-now', 'vendor', 'improve'];

function noticeFinding(finding: Finding, number: number): NoticeFinding {
  const rule = findRule(finding.rule);
  const asked = rulesOfFinding(finding).flatMap(
    ({ vendorSteps, topic }) => vendorSteps ?? VENDOR_STEPS[topic],
  );
  const steps = asked.map((step, index) => `${String(index + 1)}) ${step}`).join(' ');
  const lines = [
    { label: 'Nơi thấy', text: finding.page },
    { label: 'Đã thấy', text: finding.seen },
    { label: 'Trích', text: finding.excerpt === '' ? '' : `“${finding.excerpt}”` },
    {
      label: 'Mức độ',
      text: `${SEVERITY_LABELS[finding.severity]}. ${CERTAINTY_SENTENCES[finding.certainty]}`,
    },
    { label: 'So với lần trước', text: CHANGE_WORDS[finding.change] },
    { label: 'Đề nghị', text: steps },
    { label: 'Tham khảo', text: rule?.source ?? '' },
  ];
  return { number, title: rule?.title ?? finding.seen, lines: lines.filter(({ text }) => text !== '') };
}

/** What was not read stands before what was found: whoever gets the notice must not take silence for a clean site. */
function unreadSentences(result: SiteCheckResult): readonly string[] {
  const howFar = howFarSentence(result);
  if (howFar === '') return [];
  const isSeenInPart = result.status === 'partly-checked' && result.reason === 'site-down';
  return [
    howFar,
    'Vì vậy chưa kết luận được về phần chưa đọc.',
    ...(isSeenInPart ? ['Đề nghị xem nhật ký máy chủ vào giờ đó và cho nhà trường biết vì sao.'] : []),
  ];
}

const ASKED_OF_PLANTED =
  'Với nội dung bị cài cắm: đề nghị gỡ, tìm nguyên nhân, đổi mật khẩu quản trị và báo lại nhà trường. Chỉ xóa phần nhìn thấy thì trang thường bị lại.';

function nothingSentence({ status, reason }: SiteCheckResult): string {
  if (status === 'not-checked') return 'Đề nghị nhà cung cấp website cho biết vì sao chưa đọc được website.';
  return reason === null
    ? 'Lần kiểm tra này không thấy việc nào cần nhà cung cấp website xử lý.'
    : 'Trong phần đã xem không thấy việc nào cần nhà cung cấp website xử lý.';
}

/** What a school sends to whoever looks after its site: findings that stand, without those called false alarms. */
export function buildVendorNotice(
  { result, marks }: ReportedSiteCheck,
  { unitName, contactName, contactPhone }: NoticeSender,
): VendorNotice {
  const standing = result.findings.filter(({ key }) => (marks[key]?.falseAlarmReason ?? null) === null);
  const inOrder = GROUPS_OF_VENDOR.flatMap((group) =>
    standing
      .filter((finding) => actionGroup(finding, findRule(finding.rule)) === group)
      .map((finding) => ({ group, finding })),
  ).map(({ group, finding }, index) => ({ group, notice: noticeFinding(finding, index + 1) }));
  const groups = ACTION_GROUPS.map((group) => ({
    title: ACTION_GROUP_TEXTS[group].title,
    findings: inOrder.filter((entry) => entry.group === group).map(({ notice }) => notice),
  }));
  const contact = [contactName, contactPhone].filter((part) => part !== '').join(', ');
  return {
    title: `Kết quả kiểm tra website ${siteName(result.url)}`,
    opening: [
      `${unitName === '' ? 'Nhà trường' : unitName} gửi kết quả kiểm tra website ${result.url}.`,
      `Kiểm tra lúc ${formatDateTime(toVietnamTime(new Date(result.checkedAt)))}, ${pagesClause(result)}, từ bên ngoài, không đăng nhập, như người xem và như máy tìm kiếm Google.`,
      ...[howReadSentence(result)].filter((sentence) => sentence !== ''),
      ...unreadSentences(result),
      ...limitSentences(result.limits),
      inOrder.length === 0
        ? nothingSentence(result)
        : `Có ${String(inOrder.length)} việc đề nghị xử lý${inOrder.length > 1 ? ', việc gấp đứng trước' : ''}.`,
    ],
    groups: groups.filter(({ findings }) => findings.length > 0),
    closing: [
      ...(inOrder.some(({ group }) => group === 'remove-now') ? [ASKED_OF_PLANTED] : []),
      contact === '' ? 'Trân trọng cảm ơn.' : `Liên hệ của nhà trường: ${contact}. Trân trọng cảm ơn.`,
    ],
  };
}

/** The notice as plain text for a message or an e-mail. */
export function vendorNoticeText({ title, opening, groups, closing }: VendorNotice): string {
  const findingText = ({ number, title: name, lines }: NoticeFinding) =>
    [`${String(number)}. ${name}`, ...lines.map(({ label, text }) => `   ${label}: ${text}`)].join('\n');
  const groupTexts = groups.map(({ title: heading, findings }) =>
    [heading.toLocaleUpperCase('vi'), ...findings.map(findingText)].join('\n\n'),
  );
  return [title.toLocaleUpperCase('vi'), opening.join('\n'), ...groupTexts, closing.join('\n')].join('\n\n');
}
