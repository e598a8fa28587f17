import type { Check, Rule, Sighting } from '../rule/check.ts';
import { sighting } from '../rule/sighting.ts';
import {
  isBrowserError,
  type OfferedTls,
  type ShownCertificate,
  shownCertificate,
  trustFault,
} from '../reading/certificate-trust.ts';

const wrongName: Rule = {
  id: 'T06',
  topic: 'https',
  severity: 'high',
  title: 'Chứng chỉ HTTPS không đúng tên website',
  meaning: 'Trình duyệt chặn website vì chứng chỉ được cấp cho tên khác.',
  steps: ['Yêu cầu nhà cung cấp website cấp chứng chỉ có đúng tên này, cả dạng có “www.” và không có.'],
  confirm: 'Mở website bằng trình duyệt và xem tên trong chứng chỉ.',
  actor: 'vendor',
  clause: 4,
  infection: 'none',
  ground: 'none',
  isPlanted: false,
  needs: ['tls'],
};

const untrusted: Rule = {
  id: 'T07',
  topic: 'https',
  severity: 'high',
  title: 'Chứng chỉ HTTPS không được trình duyệt tin cậy',
  meaning:
    'Trình duyệt chặn website vì không biết nơi cấp chứng chỉ. Người xem quen nhấn bỏ qua sẽ dễ bị lừa.',
  steps: [
    'Yêu cầu nhà cung cấp website thay bằng chứng chỉ của nơi cấp được trình duyệt công nhận; có loại miễn phí.',
  ],
  confirm: 'Mở website trên một máy ở mạng khác: nếu không có cảnh báo thì do máy hoặc mạng của trường.',
  actor: 'vendor',
  clause: 4,
  infection: 'none',
  ground: 'none',
  isPlanted: false,
  needs: ['tls'],
};

const incomplete: Rule = {
  id: 'T08',
  topic: 'https',
  severity: 'medium',
  title: 'Máy chủ gửi thiếu chứng chỉ trung gian',
  meaning: 'Trình duyệt trên máy tính thường tự bù được, còn điện thoại và ứng dụng có thể báo lỗi.',
  steps: ['Yêu cầu nhà cung cấp website cài đủ chuỗi chứng chỉ mà nơi cấp đã gửi.'],
  confirm: 'Mở website bằng một điện thoại chưa từng vào trang này.',
  actor: 'vendor',
  clause: 4,
  infection: 'none',
  ground: 'none',
  isPlanted: false,
  needs: ['tls'],
};

/** Whose name stands on the certificate, and whether its issuer is known. */
export const check: Check = {
  rules: [wrongName, untrusted, incomplete],
  evaluate: (snapshot) => {
    const shown = shownCertificate(snapshot);
    if (shown === null) return [];
    const { host } = snapshot.site;
    return [...nameSightings(shown, host), ...trustSightings(shown, host)];
  },
};

function nameSightings({ tls, leaf }: ShownCertificate, host: string): readonly Sighting[] {
  if (tls.isNameMatch && !isBrowserError(tls, 'COMMON_NAME_INVALID')) return [];
  const other = host.startsWith('www.') ? host.slice(4) : `www.${host}`;
  const seen = leaf.names.includes(other)
    ? `Chứng chỉ chỉ có tên ${other}, không có tên ${host}.`
    : `Chứng chỉ không có tên ${host}.`;
  const excerpt = leaf.names.length > 0 ? leaf.names.join(', ') : leaf.subject;
  return [sighting(wrongName, { certainty: 'certain', page: host, seen, excerpt })];
}

function trustSightings(shown: ShownCertificate, page: string): readonly Sighting[] {
  const { tls, leaf } = shown;
  const isBrowserAsked = tls.browserError !== undefined;
  const certainty = isBrowserAsked || leaf.isSelfSigned ? 'certain' : 'likely';
  switch (trustFault(shown)) {
    case 'none':
      return [];
    case 'incomplete-chain': {
      const seen = 'Máy chủ chỉ gửi chứng chỉ của chính nó, không kèm chứng chỉ của nơi cấp.';
      return [sighting(incomplete, { certainty, page, seen, excerpt: leaf.issuer })];
    }
    case 'untrusted': {
      const what = leaf.isSelfSigned
        ? 'Chứng chỉ do máy chủ tự ký.'
        : 'Không xác minh được nơi cấp chứng chỉ.';
      const seen = `${what}${browserWords(tls)}`;
      return [sighting(untrusted, { certainty, page, seen, excerpt: leaf.issuer })];
    }
  }
}

/** As Chrome and Edge write it on their warning. */
function browserWords({ browserError }: OfferedTls): string {
  return typeof browserError === 'string' ? ` Trình duyệt báo lỗi ${browserError.toUpperCase()}.` : '';
}
