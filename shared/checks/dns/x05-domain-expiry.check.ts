import { formatDate } from '#shared/base/dates.ts';
import type { Check, Rule } from '../rule/check.ts';
import { sighting } from '../rule/sighting.ts';

const rule: Rule = {
  id: 'X05',
  topic: 'dns',
  severity: 'high',
  title: 'Tên miền sắp hết hạn',
  meaning: 'Hết hạn mà không gia hạn, người khác có thể đăng ký tên của trường để đăng nội dung xấu.',
  steps: [
    'Gia hạn tên miền với nhà đăng ký, hoặc nhờ đơn vị đang giữ tên miền.',
    'Ghi ngày hết hạn mới vào danh mục website.',
  ],
  confirm: 'Xem hoá đơn hoặc hỏi nhà đăng ký ngày hết hạn.',
  actor: 'school',
  clause: 3,
  infection: 'none',
  ground: 'none',
  isPlanted: false,
  needs: [],
};

const DAY_MS = 86_400_000;
const SOON_DAYS = 60;

/** By the date that the school has entered: the .vn registry has no public look-up. */
export const check: Check = {
  rules: [rule],
  evaluate: ({ site }, { domainExpiresOn, now }) => {
    if (domainExpiresOn === null || domainExpiresOn === '') return [];
    const daysLeft = Math.ceil((Date.parse(domainExpiresOn) - Date.parse(now)) / DAY_MS);
    if (daysLeft > SOON_DAYS) return [];
    const day = formatDate(domainExpiresOn);
    const seen =
      daysLeft < 0
        ? `Theo ngày trường ghi, tên miền đã hết hạn từ ${day}.`
        : `Theo ngày trường ghi, tên miền hết hạn ngày ${day}.`;
    return [sighting(rule, { certainty: 'certain', page: site.host, seen })];
  },
};
