import type { Check, Rule, Sighting } from '../rule/check.ts';
import { sighting } from '../rule/sighting.ts';
import type { TlsVersions } from '../snapshot/tls-facts.ts';

const old: Rule = {
  id: 'T10',
  topic: 'https',
  severity: 'low',
  title: 'Máy chủ còn nhận phiên bản mã hoá cũ',
  meaning: 'TLS 1.0 và 1.1 đã bị loại bỏ từ năm 2021. Trình duyệt hiện nay không dùng nữa.',
  steps: ['Yêu cầu nhà cung cấp website tắt TLS 1.0, TLS 1.1 và bật TLS 1.2, TLS 1.3.'],
  confirm: 'Hỏi nhà cung cấp website về cấu hình TLS của máy chủ.',
  actor: 'vendor',
  clause: 4,
  infection: 'none',
  ground: 'none',
  isPlanted: false,
  needs: ['tls'],
  source: 'RFC 8996',
};

const noNewest: Rule = {
  id: 'T11',
  topic: 'https',
  severity: 'info',
  title: 'Máy chủ chưa có TLS 1.3',
  meaning: 'Kết nối vẫn an toàn với TLS 1.2. Phiên bản mới hơn chỉ nhanh và chắc hơn.',
  steps: ['Khi nâng cấp máy chủ, nhờ nhà cung cấp website bật TLS 1.3.'],
  confirm: 'Hỏi nhà cung cấp website về cấu hình TLS của máy chủ.',
  actor: 'vendor',
  clause: 4,
  infection: 'none',
  ground: 'none',
  isPlanted: false,
  needs: ['tls'],
};

/** Which versions of TLS the server takes, each tried by a handshake of its own. */
export const check: Check = {
  rules: [old, noNewest],
  evaluate: ({ tls, site }) => {
    if (tls.kind !== 'offered' && tls.kind !== 'handshake-failed') return [];
    return [...oldVersionSightings(tls.versions, site.host), ...newestSightings(tls.versions, site.host)];
  },
};

function oldVersionSightings({ tls10, tls11, tls12, tls13 }: TlsVersions, page: string): readonly Sighting[] {
  const names = [
    ...(tls10 === 'accepted' ? ['TLS 1.0'] : []),
    ...(tls11 === 'accepted' ? ['TLS 1.1'] : []),
  ].join(' và ');
  if (names === '') return [];
  const isOnlyOld = tls12 === 'refused' && tls13 === 'refused';
  const severity = isOnlyOld ? 'high' : 'low';
  const seen = isOnlyOld
    ? `Máy chủ chỉ nhận ${names}; trình duyệt hiện nay không mở được.`
    : `Máy chủ còn nhận ${names} bên cạnh phiên bản mới.`;
  return [sighting(old, { severity, certainty: 'certain', page, seen })];
}

function newestSightings({ tls12, tls13 }: TlsVersions, page: string): readonly Sighting[] {
  if (tls12 !== 'accepted' || tls13 !== 'refused') return [];
  const seen = 'Máy chủ nhận TLS 1.2 và từ chối TLS 1.3.';
  return [sighting(noNewest, { certainty: 'certain', page, seen })];
}
