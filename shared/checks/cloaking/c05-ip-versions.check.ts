import type { Check, Rule } from '../rule/check.ts';
import { plainExcerpt } from '../rule/excerpt.ts';
import { sighting } from '../rule/sighting.ts';
import { textLikeness } from '../reading/view-contents.ts';

const rule: Rule = {
  id: 'C05',
  topic: 'cloaking',
  severity: 'medium',
  title: 'Hai đường vào của website cho hai trang khác nhau',
  meaning:
    'Tên miền trỏ tới hai máy chủ theo hai loại địa chỉ mạng. Một máy có thể cũ, bị bỏ quên hoặc bị chiếm.',
  steps: [
    'Hỏi nhà cung cấp website xem cả hai máy chủ có phải của trường không.',
    'Bỏ địa chỉ không dùng khỏi cấu hình tên miền.',
  ],
  confirm: 'Nhà cung cấp website mở trang riêng bằng từng loại địa chỉ để so sánh.',
  actor: 'vendor',
  clause: 3,
  infection: 'none',
  ground: 'visitors',
  isPlanted: false,
  needs: ['ip-versions'],
};

const OTHER_PAGE = 0.3;

/** The home page over IPv4 and over IPv6, where this PC has both. */
export const check: Check = {
  rules: [rule],
  evaluate: ({ byIpVersion, site }) => {
    const v4 = byIpVersion?.v4.content ?? null;
    const v6 = byIpVersion?.v6.content ?? null;
    if (v4 === null || v6 === null || v4.title === v6.title) return [];
    if (textLikeness(v4.text, v6.text) >= OTHER_PAGE) return [];
    return [
      sighting(rule, {
        certainty: 'possible',
        page: site.href,
        seen: 'Tiêu đề và nội dung qua hai loại địa chỉ mạng không giống nhau.',
        ...plainExcerpt(v6.title),
      }),
    ];
  },
};
