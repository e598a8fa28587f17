import type { Check, Rule, Sighting } from '../rule/check.ts';
import { sighting } from '../rule/sighting.ts';
import type { FetchFault } from '../snapshot/http-exchange.ts';
import type { SiteSnapshot } from '../snapshot/site-snapshot.ts';
import { isBlocked, reachOf } from '../reading/reach.ts';

const silent: Rule = {
  id: 'A02',
  topic: 'availability',
  severity: 'critical',
  title: 'Website không trả lời',
  meaning:
    'Phụ huynh và học sinh cũng có thể không mở được. Máy tính của trường vẫn vào được mạng khi kiểm tra.',
  steps: [
    'Kiểm tra lại sau ít nhất 10 phút.',
    'Nếu vẫn vậy, báo nhà cung cấp máy chủ và hỏi nguyên nhân.',
    'Nếu website không còn dùng, đề nghị loại bỏ tên miền.',
  ],
  confirm: 'Mở bằng điện thoại dùng mạng di động: nếu mở được thì máy chủ chỉ chặn mạng của trường.',
  actor: 'vendor',
  clause: 3,
  infection: 'none',
  ground: 'none',
  isPlanted: false,
  needs: ['entries'],
};

const serverError: Rule = {
  id: 'A03',
  topic: 'availability',
  severity: 'high',
  title: 'Máy chủ của website báo lỗi',
  meaning: 'Máy chủ nhận yêu cầu nhưng không tạo được trang. Có thể do bảo trì, hỏng dữ liệu hoặc mã bị sửa.',
  steps: [
    'Hỏi nhà cung cấp website có đang bảo trì không.',
    'Nếu không, yêu cầu tìm nguyên nhân và khôi phục.',
  ],
  confirm: 'Kiểm tra lại sau một giờ: lỗi do bảo trì thường hết.',
  actor: 'vendor',
  clause: 3,
  infection: 'none',
  ground: 'none',
  isPlanted: false,
  needs: ['entries'],
};

const blocked: Rule = {
  id: 'A04',
  topic: 'availability',
  severity: 'info',
  title: 'Website không cho công cụ kiểm tra vào',
  meaning:
    'Tường lửa của website từ chối lượt kiểm tra. Đây không phải lỗi của website, chỉ là chưa kiểm tra được.',
  steps: [
    'Kiểm tra lại sau một ngày với số trang ít hơn.',
    'Nhờ nhà cung cấp website cho phép mạng của trường khi kiểm tra.',
  ],
  confirm: 'Mở website bằng trình duyệt trên cùng máy: nếu mở được thì đúng như vậy.',
  actor: 'vendor',
  clause: 3,
  infection: 'none',
  ground: 'none',
  isPlanted: false,
  needs: ['entries'],
};

const FAULT_WORDS: Readonly<Partial<Record<FetchFault, string>>> = {
  'dns-no-answer': 'máy chủ tên miền không trả lời',
  refused: 'máy chủ từ chối kết nối',
  reset: 'kết nối bị ngắt giữa chừng',
  unreachable: 'không có đường tới máy chủ',
  timeout: 'quá thời gian chờ',
  'tls-handshake': 'không lập được kết nối mã hoá',
};

/** The server is silent, at fault, or turns the check away; a PC without network is told apart before. */
export const check: Check = {
  rules: [silent, serverError, blocked],
  evaluate: (snapshot) => {
    const reach = reachOf(snapshot);
    const page = snapshot.site.href;
    if (reach.kind === 'silent') return [silentSighting(page, reach.faults)];
    if (reach.kind === 'server-error' && reach.statuses.length >= 2) {
      const seen = `Mọi lần thử đều gặp lỗi ${[...new Set(reach.statuses)].join(', ')}.`;
      const isPause = reach.statuses.every((status) => status === 503);
      return [sighting(serverError, { certainty: isPause ? 'possible' : 'likely', page, seen })];
    }
    return blockedSightings(snapshot, reach.kind === 'blocked' ? reach.status : null);
  },
};

/** One check lasts minutes: only a server that turns every attempt down is called down, waiting alone is a doubt. */
function silentSighting(page: string, faults: readonly FetchFault[]): Sighting {
  const reasons = [...new Set(faults)].flatMap((fault) => FAULT_WORDS[fault] ?? []);
  const isRefusal =
    faults.length >= 3 && faults.every((fault) => fault !== 'timeout' && fault !== 'dns-no-answer');
  return sighting(silent, {
    severity: isRefusal ? 'critical' : 'high',
    certainty: isRefusal ? 'likely' : 'possible',
    page,
    seen: `Thử ${String(faults.length)} lần đều không được: ${reasons.join(', ')}.`,
  });
}

function blockedSightings(snapshot: SiteSnapshot, status: number | null): readonly Sighting[] {
  const stopped = snapshot.limits.find(({ kind }) => kind === 'stopped-by-server');
  const turnedAway = snapshot.pages.find(({ exchange }) => isBlocked(exchange));
  if (status === null && stopped === undefined) return [];
  const seen =
    status === null
      ? 'Máy chủ yêu cầu dừng giữa chừng; các trang còn lại chưa được xem.'
      : `Máy chủ trả lời mã ${String(status)} cho mọi lần thử.`;
  const page = stopped?.at ?? turnedAway?.address.href ?? snapshot.site.href;
  return [sighting(blocked, { certainty: 'likely', page, seen })];
}
