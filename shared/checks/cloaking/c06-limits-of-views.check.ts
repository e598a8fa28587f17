import type { Check, Rule } from '../rule/check.ts';
import { sighting } from '../rule/sighting.ts';

const rule: Rule = {
  id: 'C06',
  topic: 'cloaking',
  severity: 'info',
  title: 'Có kiểu che giấu mà phần mềm không thấy được',
  meaning:
    'Trang có thể chỉ hiện nội dung lạ cho địa chỉ mạng thật của Google. Kiểm tra từ máy của trường không thấy được kiểu này.',
  steps: [
    'Mở Google, gõ “site:” rồi tên miền của trường kèm từ “nhà cái” và xem kết quả.',
    'Làm lại với các từ “tài xỉu”, “phim”, “vay tiền”.',
  ],
  confirm: 'Nếu có kết quả lạ, mở từng kết quả bằng chế độ ẩn danh và báo nhà cung cấp website.',
  actor: 'school',
  clause: 3,
  infection: 'none',
  ground: 'visitors',
  isPlanted: false,
  needs: ['views'],
};

/** Said once for every site whose pages were compared: what this check cannot see. */
export const check: Check = {
  rules: [rule],
  evaluate: ({ views, site }) =>
    views.some((page) => page.views.some(({ kind, content }) => kind === 'googlebot' && content !== null))
      ? [
          sighting(rule, {
            certainty: 'possible',
            page: site.href,
            seen: `Nên tự tìm “site:${site.hostUnicode}” trên Google.`,
          }),
        ]
      : [],
};
