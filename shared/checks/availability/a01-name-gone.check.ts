import type { Check, Rule } from '../rule/check.ts';
import { sighting } from '../rule/sighting.ts';
import { reachOf } from '../reading/reach.ts';

const rule: Rule = {
  id: 'A01',
  topic: 'availability',
  severity: 'critical',
  title: 'Tên miền không dẫn tới máy chủ nào',
  meaning:
    'Không ai mở được website này. Tên miền có thể đã hết hạn; người khác đăng ký lại thì dùng được tên của trường.',
  steps: [
    'Xem lại địa chỉ đã nhập có đúng không.',
    'Hỏi nơi quản lý tên miền: tên miền còn hạn không, bản ghi địa chỉ có bị xoá không.',
    'Nếu không còn dùng, đề nghị Sở loại bỏ khỏi danh mục.',
  ],
  confirm: 'Mở thử bằng điện thoại dùng mạng di động: nếu mở được thì lỗi ở mạng của trường.',
  actor: 'domain-operator',
  clause: 3,
  infection: 'none',
  ground: 'none',
  isPlanted: false,
  needs: ['dns'],
};

/** The name does not exist, or has neither an IPv4 nor an IPv6 address. */
export const check: Check = {
  rules: [rule],
  evaluate: (snapshot) => {
    if (reachOf(snapshot).kind !== 'no-address') return [];
    const isGone = snapshot.dns?.a.kind === 'no-such-name';
    const seen = isGone
      ? 'Hệ thống tên miền trả lời: không có tên này.'
      : 'Tên miền có nhưng không kèm địa chỉ máy chủ.';
    return [sighting(rule, { certainty: 'likely', page: snapshot.site.host, seen })];
  },
};
