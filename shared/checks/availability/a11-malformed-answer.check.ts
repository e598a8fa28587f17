import type { Check, Rule } from '../rule/check.ts';
import { sighting } from '../rule/sighting.ts';
import type { Exchange } from '../snapshot/http-exchange.ts';
import { finalAddress } from '../snapshot/read-exchange.ts';
import type { SiteSnapshot } from '../snapshot/site-snapshot.ts';
import { reachOf } from '../reading/reach.ts';

const rule: Rule = {
  id: 'A11',
  topic: 'availability',
  severity: 'low',
  title: 'Máy chủ trả lời sai quy cách',
  meaning:
    'Máy chủ có trả lời, nhưng câu trả lời sai quy cách HTTP. Trình duyệt thường bỏ qua lỗi này, phần mềm khác có thể không đọc được.',
  steps: [
    'Nếu phần mềm chưa đọc được trang, Thầy/Cô tự mở bằng trình duyệt để xem.',
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

const READ = 'Câu trả lời của máy chủ sai quy cách HTTP; nội dung vẫn đọc được như trình duyệt đọc.';
const UNREAD = 'Máy chủ có trả lời, nhưng câu trả lời sai quy cách nên chưa đọc được.';

/** A server that answers in a form which browsers forgive: read as they read it where that is possible, and never down. */
export const check: Check = {
  rules: [rule],
  evaluate: (snapshot) => {
    const tell = (page: string, seen: string) => [sighting(rule, { certainty: 'certain', page, seen })];
    if (reachOf(snapshot).kind === 'malformed') return tell(snapshot.site.href, UNREAD);
    const forgiven = exchangesOf(snapshot).find(isMalformed);
    return forgiven === undefined ? [] : tell(finalAddress(forgiven).href, READ);
  },
};

function exchangesOf({ entries, homeAttempts, pages }: SiteSnapshot): readonly Exchange[] {
  return [...homeAttempts, ...entries, ...pages.map(({ exchange }) => exchange)];
}

function isMalformed({ outcome }: Exchange): boolean {
  return outcome.kind === 'answered' && outcome.isMalformed;
}
