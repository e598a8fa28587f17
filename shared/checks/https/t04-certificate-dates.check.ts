import { formatDate } from '#shared/base/dates.ts';
import type { Check, Rule, Sighting } from '../rule/check.ts';
import { triage } from '../reading/triage.ts';
import { sighting } from '../rule/sighting.ts';
import { isBrowserError, type ShownCertificate, shownCertificate } from '../reading/certificate-trust.ts';

const invalid: Rule = {
  id: 'T04',
  topic: 'https',
  severity: 'critical',
  title: 'Chứng chỉ HTTPS hết hạn hoặc chưa tới ngày dùng',
  meaning: 'Trình duyệt chặn website bằng trang cảnh báo đỏ. Dặn mọi người không nhấn bỏ qua cảnh báo.',
  steps: ['Yêu cầu nhà cung cấp website thay chứng chỉ ngay.', 'Yêu cầu bật gia hạn tự động.'],
  confirm: 'Mở website bằng trình duyệt: nếu có cảnh báo về chứng chỉ thì đúng như vậy.',
  actor: 'vendor',
  clause: 4,
  infection: 'none',
  ground: 'none',
  isPlanted: false,
  needs: ['tls'],
};

const endsSoon: Rule = {
  id: 'T05',
  topic: 'https',
  severity: 'high',
  title: 'Chứng chỉ HTTPS sắp hết hạn',
  meaning: 'Nếu không gia hạn, trình duyệt sẽ chặn website vào ngày hết hạn.',
  steps: ['Hỏi nhà cung cấp website có gia hạn tự động không; nếu không, yêu cầu gia hạn ngay.'],
  confirm: 'Kiểm tra lại sau vài ngày: chứng chỉ gia hạn tự động sẽ có ngày mới.',
  actor: 'vendor',
  clause: 4,
  infection: 'none',
  ground: 'none',
  isPlanted: false,
  needs: ['tls'],
};

const DAY_MS = 86_400_000;
const SOON_DAYS = 14;
const VERY_SOON_DAYS = 7;

/** The dates of the site's own certificate, by a clock that can be believed. */
export const check: Check = {
  rules: [invalid, endsSoon],
  evaluate: (snapshot, { now }) => {
    const shown = shownCertificate(snapshot);
    if (shown === null || triage(snapshot.network).kind === 'clock-wrong') return [];
    const found = dateSighting(shown, Date.parse(now), snapshot.site.host);
    return found === null ? [] : [found];
  },
};

function dateSighting({ tls, leaf }: ShownCertificate, now: number, page: string): Sighting | null {
  const day = (instant: string): string => formatDate(instant.slice(0, 10));
  const shared = { certainty: 'certain', page, excerpt: leaf.subject } as const;
  const daysLeft = (Date.parse(leaf.validTo) - now) / DAY_MS;
  if (daysLeft < 0) {
    return sighting(invalid, { ...shared, seen: `Chứng chỉ đã hết hạn ngày ${day(leaf.validTo)}.` });
  }
  if (Date.parse(leaf.validFrom) > now) {
    return sighting(invalid, {
      ...shared,
      seen: `Chứng chỉ chỉ có hiệu lực từ ngày ${day(leaf.validFrom)}.`,
    });
  }
  if (isBrowserError(tls, 'DATE_INVALID')) {
    const seen = 'Một chứng chỉ của nơi cấp đã hết hạn hoặc chưa tới ngày dùng.';
    return sighting(invalid, { ...shared, seen, excerpt: leaf.issuer });
  }
  if (daysLeft > SOON_DAYS) return null;
  return sighting(endsSoon, {
    ...shared,
    severity: daysLeft <= VERY_SOON_DAYS ? 'high' : 'medium',
    seen: `Chứng chỉ hết hạn ngày ${day(leaf.validTo)}.`,
  });
}
