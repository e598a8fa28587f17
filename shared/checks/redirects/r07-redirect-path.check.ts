import type { Check, Rule, Sighting } from '../rule/check.ts';
import { sighting } from '../rule/sighting.ts';
import type { Exchange, Hop } from '../snapshot/http-exchange.ts';
import type { SiteSnapshot } from '../snapshot/site-snapshot.ts';

const loop: Rule = {
  id: 'R07',
  topic: 'redirects',
  severity: 'medium',
  title: 'Website chuyển hướng vòng quanh hoặc quá nhiều lần',
  meaning: 'Trình duyệt có thể báo lỗi và không mở được trang.',
  steps: ['Yêu cầu nhà cung cấp website xem lại các lệnh chuyển hướng.'],
  confirm: 'Mở trang bằng chế độ ẩn danh.',
  actor: 'vendor',
  clause: 4,
  infection: 'none',
  ground: 'redirects',
  isPlanted: false,
  needs: ['entries'],
};

const inward: Rule = {
  id: 'R08',
  topic: 'redirects',
  severity: 'high',
  title: 'Website chuyển hướng tới một địa chỉ IP hoặc địa chỉ nội bộ',
  meaning:
    'Người xem bên ngoài không mở được, hoặc bị đưa tới máy không rõ của ai. Phần mềm không đi theo địa chỉ này.',
  steps: ['Yêu cầu nhà cung cấp website giải thích và thay bằng tên miền của trường.'],
  confirm: 'Hỏi nhà cung cấp website địa chỉ đó là máy nào.',
  actor: 'vendor',
  clause: 4,
  infection: 'none',
  ground: 'redirects',
  isPlanted: false,
  needs: ['entries'],
};

const MAX_HOPS = 5;

/** How the ways into the site and its pages get to their end. */
export const check: Check = {
  rules: [loop, inward],
  evaluate: (snapshot) => {
    const exchanges = [
      ...snapshot.entries,
      ...snapshot.pages.map(({ exchange }) => exchange),
      ...snapshot.views.flatMap(({ views }) => views.map(({ exchange }) => exchange)),
    ];
    return [...exchanges.flatMap(loopSightings).slice(0, 1), ...inwardSightings(exchanges, snapshot)];
  },
};

function loopSightings({ hops, isLoop, requested }: Exchange): readonly Sighting[] {
  if (!isLoop && hops.length <= MAX_HOPS) return [];
  const seen = isLoop
    ? 'Các lần chuyển hướng lặp lại không dứt.'
    : `Phải chuyển ${String(hops.length)} lần mới tới trang.`;
  const excerpt = hops.map(({ location }) => location).join(' → ');
  return [sighting(loop, { certainty: 'likely', page: requested.href, seen, excerpt })];
}

/** A site that was itself entered as an address may stay among addresses. */
function inwardSightings(exchanges: readonly Exchange[], { site }: SiteSnapshot): readonly Sighting[] {
  const byTarget = new Map<string, Sighting>();
  for (const hop of exchanges.flatMap(({ hops }) => hops)) {
    const subject = hop.to?.host ?? hop.location;
    if (!isInward(hop, site) || byTarget.has(subject)) continue;
    const seen =
      hop.to?.isPrivate === false ? 'Đích là một địa chỉ IP.' : 'Đích là địa chỉ nội bộ hoặc không hợp lệ.';
    byTarget.set(
      subject,
      sighting(inward, { certainty: 'certain', page: hop.from.href, seen, excerpt: hop.location, subject }),
    );
  }
  return [...byTarget.values()];
}

function isInward({ to, isRefused }: Hop, site: SiteSnapshot['site']): boolean {
  if (to === null) return isRefused;
  if (to.host === site.host) return false;
  const isInside = to.isPrivate && !site.isPrivate;
  return isRefused || isInside || (to.isIpLiteral && !site.isIpLiteral);
}
