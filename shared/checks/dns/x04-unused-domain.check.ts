import { isUnused } from '../reading/is-unused.ts';
import { reachOf } from '../reading/reach.ts';
import type { Check, Rule } from '../rule/check.ts';
import { sighting } from '../rule/sighting.ts';

const rule: Rule = {
  id: 'X04',
  topic: 'dns',
  severity: 'medium',
  title: 'Tên miền có vẻ không còn được sử dụng',
  meaning: 'Tên miền bỏ không dễ bị chiếm và bị dùng để đăng nội dung xấu dưới tên trường.',
  steps: [
    'Ghi ngày ngừng dùng vào danh mục website.',
    'Lập văn bản đề nghị Sở loại bỏ tên miền; phần mềm có sẵn mẫu.',
    'Giữ tên miền cho tới khi được gỡ hẳn, không để hết hạn giữa chừng.',
  ],
  confirm: 'Hỏi người phụ trách: website có được dùng theo mùa không.',
  actor: 'school',
  clause: 3,
  infection: 'none',
  ground: 'none',
  isPlanted: false,
  needs: ['entries'],
};

/** This check and the two before it. */
const CHECKS_IN_A_ROW = 3;

/** Unused in three checks in a row, or given up by the school's own word while the name still leads somewhere. */
export const check: Check = {
  rules: [rule],
  evaluate: (snapshot, { baseline, isDeclaredInUse }) => {
    const isGivenUp = isDeclaredInUse === false && reachOf(snapshot).kind !== 'no-address';
    const checks = isUnused(snapshot) ? (baseline?.unusedChecks ?? 0) + 1 : 0;
    if (!isGivenUp && checks < CHECKS_IN_A_ROW) return [];
    const seen = isGivenUp
      ? 'Trường ghi là không còn dùng, nhưng tên miền vẫn dẫn tới một máy chủ.'
      : `Đã ${String(checks)} lần kiểm tra liền không thấy website hoạt động.`;
    const certainty = isGivenUp ? 'certain' : 'likely';
    return [sighting(rule, { certainty, page: snapshot.site.host, seen })];
  },
};
