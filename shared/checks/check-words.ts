import type { NotCheckedReason } from './site-check-result.ts';
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
};
