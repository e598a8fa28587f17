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
  vendorSteps: [
    'Nội dung này đã gỡ nay quay lại: tìm cửa sau (tệp lạ, tài khoản lạ, lịch chạy tự động, tiện ích không rõ nguồn).',
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

/**
 * What was removed, or gone at a check before, and is seen again: the directive asks that nothing recurs. It is the same
 * finding as before, and graver.
 */
export const check: LaterCheck = {
  rules: [rule],
  evaluateAfter: (seen, _snapshot, { baseline }) => {
    const removed = new Set(baseline?.removedKeys);
    return seen
      .filter((again) => again.rule.isPlanted && removed.has(again.key))
      .map(({ key, sighting: again }) =>
        sighting(rule, {
          certainty: 'certain',
          ...(again.infection === undefined ? {} : { infection: again.infection }),
          page: again.page,
          seen: again.seen,
          excerpt: again.excerpt,
          highlight: again.highlight,
          subject: `${again.rule} ${again.subject}`,
          addsTo: key,
        }),
      );
  },
};
