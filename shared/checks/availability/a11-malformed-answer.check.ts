import type { Check, Rule } from '../rule/check.ts';
import { sighting } from '../rule/sighting.ts';
import { reachOf } from '../reading/reach.ts';

const rule: Rule = {
  id: 'A11',
  topic: 'availability',
  severity: 'low',
  title: 'Máy chủ trả lời sai quy cách',
  meaning:
    'Máy chủ có trả lời, nhưng phần đầu của câu trả lời sai quy cách HTTP. Trình duyệt thường bỏ qua lỗi này, còn phần mềm chưa đọc được nội dung.',
  steps: [
    'Thầy/Cô tự mở trang bằng trình duyệt để xem nội dung.',
    'Nhờ nhà cung cấp website sửa phần đầu câu trả lời của máy chủ hoặc của mã trang.',
  ],
  confirm: 'Mở trang bằng trình duyệt: nếu trang hiện bình thường thì chỉ là lỗi quy cách.',
  actor: 'vendor',
  clause: 4,
  infection: 'none',
  ground: 'none',
  isPlanted: false,
  needs: ['entries'],
  source: 'RFC 9112',
};

/** A server that answers in a form which browsers forgive and the check cannot read: not down, and not judged. */
export const check: Check = {
  rules: [rule],
  evaluate: (snapshot) =>
    reachOf(snapshot).kind === 'malformed'
      ? [
          sighting(rule, {
            certainty: 'certain',
            page: snapshot.site.href,
            seen: 'Máy chủ có trả lời, nhưng câu trả lời sai quy cách nên chưa đọc được.',
          }),
        ]
      : [],
};
