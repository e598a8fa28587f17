import type { Check, Rule } from '../rule/check.ts';
import { sighting } from '../rule/sighting.ts';
import { finalAddress, headerValue, isSuccess } from '../snapshot/read-exchange.ts';

const rule: Rule = {
  id: 'T12',
  topic: 'https',
  severity: 'low',
  title: 'Website chưa dặn trình duyệt luôn dùng HTTPS',
  meaning: 'Thiếu lời dặn này (HSTS), lần vào đầu tiên vẫn có thể bị kéo về đường không mã hoá.',
  steps: ['Khi HTTPS đã ổn định, nhờ nhà cung cấp website bật HSTS với thời hạn từ 180 ngày.'],
  confirm: 'Hỏi nhà cung cấp website về tiêu đề HSTS.',
  actor: 'vendor',
  clause: 4,
  infection: 'none',
  ground: 'none',
  isPlanted: false,
  needs: ['entries', 'tls'],
  source: 'RFC 6797',
};

const MIN_SECONDS = 180 * 86_400;
const MAX_AGE = /(?:^|;)\s*max-age\s*=\s*"?(?<seconds>\d{1,12})"?/iu;

/** The header on the site's own HTTPS answer; without a working HTTPS other rules speak. */
export const check: Check = {
  rules: [rule],
  evaluate: ({ entries, tls }) => {
    if (tls.kind !== 'offered') return [];
    const secure = entries.find((entry) => {
      const { scheme, relation } = finalAddress(entry);
      return isSuccess(entry) && scheme === 'https' && relation === 'own';
    });
    if (secure === undefined) return [];
    const excerpt = headerValue(secure, 'strict-transport-security');
    const seconds = Number(MAX_AGE.exec(excerpt)?.groups?.['seconds'] ?? 0);
    if (seconds >= MIN_SECONDS) return [];
    const days = String(Math.floor(seconds / 86_400));
    const seen =
      excerpt === '' ? 'Máy chủ chưa gửi tiêu đề HSTS.' : `Tiêu đề HSTS chỉ có hiệu lực ${days} ngày.`;
    return [sighting(rule, { certainty: 'certain', page: finalAddress(secure).href, seen, excerpt })];
  },
};
