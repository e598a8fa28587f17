import type { Check, Rule, Sighting } from '../rule/check.ts';
import { sighting } from '../rule/sighting.ts';
import type { Page, Resource } from '../snapshot/page.ts';
import { finalAddress } from '../snapshot/read-exchange.ts';

const mixed: Rule = {
  id: 'T13',
  topic: 'https',
  severity: 'medium',
  title: 'Trang HTTPS tải mã qua đường không mã hoá',
  meaning: 'Trình duyệt chặn phần này nên trang có thể hỏng. Nếu không chặn, người ở giữa sửa được trang.',
  steps: ['Yêu cầu nhà cung cấp website đổi các địa chỉ này sang HTTPS.'],
  confirm: 'Mở trang và xem phần nào không hiện.',
  actor: 'vendor',
  clause: 4,
  infection: 'none',
  ground: 'none',
  isPlanted: false,
  needs: ['pages'],
  source: 'W3C Mixed Content',
};

const plainPassword: Rule = {
  id: 'T14',
  topic: 'https',
  severity: 'high',
  title: 'Ô mật khẩu gửi đi không mã hoá',
  meaning: 'Ai ở cùng mạng cũng có thể đọc được mật khẩu gõ vào đây, kể cả mật khẩu quản trị.',
  steps: [
    'Chưa đăng nhập tại trang này từ mạng chung.',
    'Yêu cầu nhà cung cấp website chuyển trang đăng nhập sang HTTPS.',
    'Đổi mật khẩu sau khi đã chuyển.',
  ],
  confirm: 'Mở trang và xem thanh địa chỉ có báo “Không bảo mật” không.',
  actor: 'vendor',
  clause: 4,
  infection: 'none',
  ground: 'none',
  isPlanted: false,
  needs: ['pages'],
};

/** Elements whose content can change the page: those that browsers block. */
const ACTIVE_ELEMENTS = ['script', 'iframe', 'frame', 'link', 'object', 'embed'];
const MAX_SIGHTINGS = 20;

/** What pages load over plain http, and where their password fields send. */
export const check: Check = {
  rules: [mixed, plainPassword],
  evaluate: ({ pages }) => {
    const own = pages.filter(({ exchange }) => finalAddress(exchange).relation === 'own');
    const loaded = firstOf(own.flatMap(mixedSightings));
    return [...loaded, ...firstOf(own.flatMap(passwordSightings))];
  },
};

function mixedSightings(page: Page): readonly Sighting[] {
  if (page.content === null || finalAddress(page.exchange).scheme !== 'https') return [];
  return page.content.resources.filter(isActivePlain).map(({ element, address }) =>
    sighting(mixed, {
      certainty: 'certain',
      page: page.address.href,
      seen: `Trang tải mã từ ${address.host} qua HTTP.`,
      excerpt: address.href,
      subject: `${element} ${address.host}`,
    }),
  );
}

function isActivePlain({ element, address }: Resource): boolean {
  return address.scheme === 'http' && ACTIVE_ELEMENTS.includes(element);
}

function passwordSightings(page: Page): readonly Sighting[] {
  const own = finalAddress(page.exchange);
  return (page.content?.forms ?? []).flatMap(({ action, hasPassword }) => {
    const target = action ?? own;
    if (!hasPassword || (target.scheme !== 'http' && own.scheme !== 'http')) return [];
    const seen =
      target.scheme === 'http' ? 'Biểu mẫu đăng nhập gửi qua HTTP.' : 'Trang chứa ô mật khẩu mở qua HTTP.';
    const subject = `${target.host}${target.path}`;
    return [
      sighting(plainPassword, { certainty: 'certain', page: own.href, seen, excerpt: target.href, subject }),
    ];
  });
}

/** One sighting for each subject: the same script stands on every page. */
function firstOf(found: readonly Sighting[]): readonly Sighting[] {
  const bySubject = new Map<string, Sighting>();
  for (const one of found) if (!bySubject.has(one.subject)) bySubject.set(one.subject, one);
  return [...bySubject.values()].slice(0, MAX_SIGHTINGS);
}
