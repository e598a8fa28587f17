import type { Check, Rule, Sighting } from '../rule/check.ts';
import { sighting } from '../rule/sighting.ts';
import type { Exchange } from '../snapshot/http-exchange.ts';
import { finalAddress, isSuccess } from '../snapshot/read-exchange.ts';

const open: Rule = {
  id: 'T02',
  topic: 'https',
  severity: 'medium',
  title: 'Địa chỉ không mã hoá vẫn mở được',
  meaning: 'Website đã có HTTPS nhưng ai gõ địa chỉ cũ vẫn đi đường không mã hoá.',
  steps: ['Yêu cầu nhà cung cấp website tự chuyển mọi địa chỉ HTTP sang HTTPS.'],
  confirm: 'Gõ địa chỉ với “http://” và xem thanh địa chỉ có đổi sang HTTPS không.',
  actor: 'vendor',
  clause: 4,
  infection: 'none',
  ground: 'none',
  isPlanted: false,
  needs: ['entries', 'tls'],
};

const downgrade: Rule = {
  id: 'T03',
  topic: 'https',
  severity: 'high',
  title: 'Website chuyển người xem từ HTTPS về đường không mã hoá',
  meaning: 'Dù gõ đúng địa chỉ an toàn, người xem vẫn bị đưa về đường mà người khác đọc được.',
  steps: ['Yêu cầu nhà cung cấp website bỏ lệnh chuyển về HTTP và cho chuyển ngược lại.'],
  confirm: 'Gõ địa chỉ với “https://” và xem thanh địa chỉ có đổi sang HTTP không.',
  actor: 'vendor',
  clause: 4,
  infection: 'none',
  ground: 'none',
  isPlanted: false,
  needs: ['entries'],
};

/** What becomes of plain http, and of https, at the ways into the site. */
export const check: Check = {
  rules: [open, downgrade],
  evaluate: ({ entries, tls }) => {
    const downgraded = entries.flatMap(downgradeSighting);
    if (downgraded.length > 0) return downgraded.slice(0, 1);
    if (tls.kind !== 'offered') return [];
    return entries.filter(staysPlain).slice(0, 1).map(plainSighting);
  },
};

function downgradeSighting({ hops }: Exchange): readonly Sighting[] {
  const hop = hops.find(
    ({ from, to }) => from.scheme === 'https' && to?.scheme === 'http' && to.relation !== 'foreign',
  );
  if (hop === undefined) return [];
  const seen = `Máy chủ chuyển từ HTTPS sang ${hop.location}.`;
  return [sighting(downgrade, { certainty: 'certain', page: hop.from.href, seen, excerpt: hop.location })];
}

function staysPlain(exchange: Exchange): boolean {
  return (
    exchange.requested.scheme === 'http' && isSuccess(exchange) && finalAddress(exchange).scheme === 'http'
  );
}

function plainSighting({ requested }: Exchange): Sighting {
  const seen = 'Mở bằng HTTP thì trang hiện ra ngay, không chuyển sang HTTPS.';
  return sighting(open, { certainty: 'certain', page: requested.href, seen });
}
