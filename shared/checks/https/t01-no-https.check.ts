import { reachOf } from '../reading/reach.ts';
import type { Check, Rule } from '../rule/check.ts';
import { sighting } from '../rule/sighting.ts';
import type { TlsFacts, TlsVersions } from '../snapshot/tls-facts.ts';

const rule: Rule = {
  id: 'T01',
  topic: 'https',
  severity: 'high',
  title: 'Website chưa có kết nối mã hoá HTTPS',
  meaning:
    'Mật khẩu và nội dung đi qua mạng ở dạng đọc được. Người ở giữa còn có thể chèn nội dung lạ vào trang.',
  steps: [
    'Yêu cầu nhà cung cấp website cài chứng chỉ HTTPS; có loại miễn phí.',
    'Sau đó cho địa chỉ cũ tự chuyển sang HTTPS.',
  ],
  confirm: 'Gõ địa chỉ với “https://” ở đầu trên một mạng khác.',
  actor: 'vendor',
  clause: 4,
  infection: 'none',
  ground: 'none',
  isPlanted: false,
  needs: ['entries', 'tls'],
};

/** The site answers, but its HTTPS port is closed or speaks no TLS that can be used. */
export const check: Check = {
  rules: [rule],
  evaluate: (snapshot) => {
    const seen = faultSentence(snapshot.tls);
    if (seen === null || reachOf(snapshot).kind !== 'answered') return [];
    const isClosed = snapshot.tls.kind === 'no-connection';
    return [sighting(rule, { certainty: isClosed ? 'certain' : 'likely', page: snapshot.site.host, seen })];
  },
};

function faultSentence(tls: TlsFacts): string | null {
  if (tls.kind === 'no-connection') return 'Cổng HTTPS của máy chủ không mở.';
  if (tls.kind !== 'handshake-failed' || speaksAnyVersion(tls.versions)) return null;
  return 'Cổng HTTPS mở nhưng không lập được kết nối mã hoá.';
}

function speaksAnyVersion(versions: TlsVersions): boolean {
  return Object.values(versions).includes('accepted');
}
