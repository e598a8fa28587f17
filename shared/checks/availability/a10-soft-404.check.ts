import type { Check, Rule } from '../rule/check.ts';
import { sighting } from '../rule/sighting.ts';
import { isSuccess } from '../snapshot/read-exchange.ts';

const rule: Rule = {
  id: 'A10',
  topic: 'availability',
  severity: 'info',
  title: 'Website trả lời “có” cho cả trang không tồn tại',
  meaning:
    'Việc này không nguy hiểm. Phần mềm chỉ phải xem nội dung kỹ hơn trước khi kết luận một tệp bị lộ.',
  steps: ['Có thể nhờ nhà cung cấp website trả mã 404 cho trang không tồn tại.'],
  confirm: 'Mở một địa chỉ bịa ra trên website và xem có trang nào hiện ra không.',
  actor: 'vendor',
  clause: 4,
  infection: 'none',
  ground: 'none',
  isPlanted: false,
  needs: ['missing-page'],
};

/** A path that cannot exist gives 200. */
export const check: Check = {
  rules: [rule],
  evaluate: ({ missingPage: { plain } }) => {
    if (plain === null || !isSuccess(plain.exchange)) return [];
    const seen = 'Một địa chỉ bịa ra vẫn được trả lời như trang thật.';
    return [sighting(rule, { certainty: 'certain', page: plain.exchange.requested.href, seen })];
  },
};
