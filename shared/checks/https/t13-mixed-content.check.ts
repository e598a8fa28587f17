import type { Check, Rule, Sighting } from '../rule/check.ts';
import { sighting } from '../rule/sighting.ts';
import type { Page, Resource } from '../snapshot/page.ts';
import { finalAddress } from '../snapshot/read-exchange.ts';
import type { WebAddress } from '../snapshot/web-address.ts';

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
    return [...loaded, ...passwordSightings(own)];
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

interface OpenLogin {
  readonly page: WebAddress;
  readonly target: WebAddress;
}

/** A log-in stands on every page of many systems, with another address on each: one matter for each host. */
function passwordSightings(pages: readonly Page[]): readonly Sighting[] {
  const found = pages.flatMap(openLogins);
  return [...new Set(found.map(({ target }) => target.host))].flatMap((host): readonly Sighting[] => {
    const logins = found.filter(({ target }) => target.host === host);
    const [first] = logins;
    if (first === undefined) return [];
    const count = new Set(logins.map(({ page }) => page.href)).size;
    const where = count === 1 ? '' : `, trên ${String(count)} trang đã xem`;
    const what =
      first.target.scheme === 'http'
        ? 'Biểu mẫu đăng nhập gửi qua HTTP'
        : 'Trang chứa ô mật khẩu mở qua HTTP';
    return [
      sighting(plainPassword, {
        certainty: 'certain',
        page: first.page.href,
        seen: `${what}${where}.`,
        excerpt: first.target.href,
        subject: host,
      }),
    ];
  });
}

function openLogins({ exchange, content }: Page): readonly OpenLogin[] {
  const page = finalAddress(exchange);
  return (content?.forms ?? []).flatMap(({ action, hasPassword }) => {
    const target = action ?? page;
    return hasPassword && (target.scheme === 'http' || page.scheme === 'http') ? [{ page, target }] : [];
  });
}

/** One sighting for each subject: the same script stands on every page. */
function firstOf(found: readonly Sighting[]): readonly Sighting[] {
  const bySubject = new Map<string, Sighting>();
  for (const one of found) if (!bySubject.has(one.subject)) bySubject.set(one.subject, one);
  return [...bySubject.values()].slice(0, MAX_SIGHTINGS);
}
