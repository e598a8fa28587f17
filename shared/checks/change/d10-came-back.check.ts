import type { Check, CheckContext, Rule } from '../rule/check.ts';
import { check as titles } from '../content/s01-spam-in-title.check.ts';
import { check as bodies } from '../content/s02-spam-in-body.check.ts';
import { check as links } from '../content/s03-bad-links.check.ts';
import { check as hidden } from '../content/s05-hidden-content.check.ts';
import { check as languages } from '../content/s07-foreign-language.check.ts';
import { check as disguises } from '../content/s08-disguised-words.check.ts';
import { check as addresses } from '../content/s09-doorway-addresses.check.ts';
import { check as places } from '../content/s10-abused-places.check.ts';
import { findingKey } from '../result/finding-key.ts';
import { sighting } from '../rule/sighting.ts';
import { check as defaced } from './d01-defaced.check.ts';

const rule: Rule = {
  id: 'D10',
  topic: 'change',
  severity: 'critical',
  title: 'Nội dung đã gỡ nay xuất hiện trở lại',
  meaning:
    'Website bị cài cắm lại vì nguyên nhân chưa được khắc phục. Gỡ thêm lần nữa mà không tìm nguyên nhân thì sẽ còn bị.',
  steps: [
    'Báo đơn vị quản trị rằng nội dung đã quay lại, kèm ngày gỡ lần trước.',
    'Yêu cầu tìm cửa sau: tệp lạ, tài khoản lạ, lịch chạy tự động, tiện ích không rõ nguồn.',
    'Khôi phục từ bản sao lưu sạch, cập nhật phần mềm rồi đổi mọi mật khẩu.',
  ],
  confirm: 'Mở địa chỉ được nêu; nếu nội dung chưa từng được gỡ thì xem lại ghi chú lần trước.',
  actor: 'vendor',
  clause: 3,
  infection: 'proof',
};

const PLANTED: readonly Check[] = [
  titles,
  bodies,
  links,
  hidden,
  languages,
  disguises,
  addresses,
  places,
  defaced,
];
const MAX_SIGHTINGS = 10;

/** What was removed, or gone at a check before, and is seen again: the directive asks that nothing recurs. */
export const check: Check = {
  rules: [rule],
  evaluate: (snapshot, context: CheckContext) => {
    const removed = new Set(context.baseline?.removedKeys);
    if (removed.size === 0) return [];
    return PLANTED.flatMap((planted) => planted.evaluate(snapshot, context))
      .filter((seen) => removed.has(findingKey(seen.rule, snapshot.site.host, seen.subject)))
      .slice(0, MAX_SIGHTINGS)
      .map((seen) =>
        sighting(rule, {
          certainty: 'certain',
          ...(seen.infection === undefined ? {} : { infection: seen.infection }),
          page: seen.page,
          seen: `Đã gỡ trước đây, nay lại thấy. ${seen.seen}`,
          excerpt: seen.excerpt,
          highlight: seen.highlight,
          subject: `${seen.rule} ${seen.subject}`,
        }),
      );
  },
};
