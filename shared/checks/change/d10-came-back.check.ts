import type { LaterCheck, Rule } from '../rule/check.ts';
import { sighting } from '../rule/sighting.ts';

const rule: Rule = {
  id: 'D10',
  topic: 'change',
  severity: 'critical',
  title: 'Nội dung đã gỡ nay xuất hiện trở lại',
  meaning:
    'Website bị cài cắm lại vì nguyên nhân chưa được khắc phục. Gỡ thêm lần nữa mà không tìm nguyên nhân thì sẽ còn bị.',
  steps: [
    'Báo nhà cung cấp website rằng nội dung đã quay lại, kèm ngày gỡ lần trước.',
    'Yêu cầu tìm cửa sau: tệp lạ, tài khoản lạ, lịch chạy tự động, tiện ích không rõ nguồn.',
    'Khôi phục từ bản sao lưu sạch, cập nhật phần mềm rồi đổi mọi mật khẩu.',
  ],
  confirm: 'Mở địa chỉ được nêu; nếu nội dung chưa từng được gỡ thì xem lại ghi chú lần trước.',
  actor: 'vendor',
  clause: 3,
  infection: 'proof',
  ground: 'change',
  isPlanted: false,
  needs: ['documents'],
};

const MAX_SIGHTINGS = 10;

/** What was removed, or gone at a check before, and is seen again: the directive asks that nothing recurs. */
export const check: LaterCheck = {
  rules: [rule],
  evaluateAfter: (seen, _snapshot, { baseline }) => {
    const removed = new Set(baseline?.removedKeys);
    return seen
      .filter((again) => again.rule.isPlanted && removed.has(again.key))
      .slice(0, MAX_SIGHTINGS)
      .map(({ sighting: again }) =>
        sighting(rule, {
          certainty: 'certain',
          ...(again.infection === undefined ? {} : { infection: again.infection }),
          page: again.page,
          seen: `Đã gỡ trước đây, nay lại thấy. ${again.seen}`,
          excerpt: again.excerpt,
          highlight: again.highlight,
          subject: `${again.rule} ${again.subject}`,
        }),
      );
  },
};
