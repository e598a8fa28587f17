import { isUnreadReason } from './unread-reason.ts';
import type { NotCheckedReason, SiteCheckResult } from './site-check-result.ts';
import type { Severity } from './severity.ts';

/** The words for how bad a finding is, on screen and on paper. */
export const SEVERITY_LABELS: Readonly<Record<Severity, string>> = {
  critical: 'Khẩn cấp',
  high: 'Cao',
  medium: 'Vừa',
  low: 'Thấp',
  info: 'Thông tin',
};

/** Why a site could not be judged, as the end of a sentence: `chưa kiểm tra được vì …`. */
export const NOT_CHECKED_WORDS: Readonly<Record<NotCheckedReason, string>> = {
  offline: 'máy không có mạng',
  'captive-portal': 'mạng đang đòi đăng nhập',
  'proxy-fault': 'máy chủ trung gian của mạng không cho qua',
  'dns-dead': 'mạng không tra được tên miền nào',
  'clock-wrong': 'đồng hồ của máy bị sai',
  'blocked-by-site': 'website không cho công cụ kiểm tra xem',
  'site-down': 'website không trả lời',
  'address-invalid': 'địa chỉ không đúng',
  'private-address': 'địa chỉ nằm trong mạng nội bộ',
  cancelled: 'việc kiểm tra bị dừng giữa chừng',
  'internal-error': 'việc kiểm tra bị dừng đột ngột',
  'answer-malformed': 'máy chủ trả lời sai quy cách',
  'leads-elsewhere': 'địa chỉ này dẫn sang website khác',
  'home-page-error': 'trang chủ báo lỗi hoặc không mở được',
  'browser-check': 'website chỉ cho trình duyệt thật xem',
  'drawn-by-script': 'nội dung chỉ hiện khi trình duyệt chạy mã của trang',
  'login-wall': 'website đòi đăng nhập trước',
  'no-text': 'website không có trang nào có chữ để đọc',
};

/** Where a part was seen, some reasons are told in other words: something had answered by then. */
const PARTLY_WORDS: Readonly<Partial<Record<NotCheckedReason, string>>> = {
  'site-down': 'website trả lời quá chậm, ngừng trả lời hoặc báo lỗi giữa chừng',
};

/** Why only a part of a site was seen, as the end of a sentence. */
export function partlyWords(reason: NotCheckedReason): string {
  return PARTLY_WORDS[reason] ?? NOT_CHECKED_WORDS[reason];
}

/** That only a part of a site was seen and why, as the end of a sentence: `mới xem được một phần vì …`. */
export function partlyClause(reason: NotCheckedReason): string {
  return `mới xem được một phần vì ${partlyWords(reason)}`;
}

/** That a site was not judged and why, as the end of a sentence: `chưa đọc được nội dung vì …`. */
export function notJudgedClause(reason: NotCheckedReason): string {
  const what = isUnreadReason(reason) ? 'chưa đọc được nội dung' : 'chưa kiểm tra được';
  return `${what} vì ${NOT_CHECKED_WORDS[reason]}`;
}

/** The same as a sentence: `Chưa đọc được nội dung vì ….` */
export function notJudgedSentence(reason: NotCheckedReason): string {
  return `${capitalised(notJudgedClause(reason))}.`;
}

/** What was not seen of a site and why, as a sentence; `''` when it was checked wholly. */
export function howFarSentence({ status, reason }: Pick<SiteCheckResult, 'status' | 'reason'>): string {
  if (reason === null) return '';
  return status === 'not-checked' || isUnreadReason(reason)
    ? notJudgedSentence(reason)
    : `${capitalised(partlyClause(reason))}.`;
}

/** That no sign was seen, and in how much: `không thấy dấu hiệu lạ trong 10 trang đã xem`. */
export function noSignClause({
  pagesSeen,
  pagesRead,
}: Pick<SiteCheckResult, 'pagesSeen' | 'pagesRead'>): string {
  return `không thấy dấu hiệu lạ trong ${String(pagesRead ?? pagesSeen)} trang đã xem`;
}

/** A clause with a capital letter at its beginning. */
export function capitalised(clause: string): string {
  return clause.charAt(0).toLocaleUpperCase('vi') + clause.slice(1);
}
