import type { Check, Rule } from '../rule/check.ts';
import { sighting } from '../rule/sighting.ts';
import type { CertificateFacts } from '../snapshot/tls-facts.ts';
import { shownCertificate } from '../reading/certificate-trust.ts';

const rule: Rule = {
  id: 'T09',
  topic: 'https',
  severity: 'high',
  title: 'Chứng chỉ HTTPS dùng mật mã yếu',
  meaning: 'Chứng chỉ kiểu cũ này có thể bị làm giả, và trình duyệt hiện nay từ chối nó.',
  steps: ['Yêu cầu nhà cung cấp website cấp chứng chỉ mới: khoá RSA từ 2048 bit hoặc ECDSA, chữ ký SHA-256.'],
  confirm: 'Xem mục thuật toán chữ ký và độ dài khoá trong chứng chỉ.',
  actor: 'vendor',
  clause: 4,
  infection: 'none',
  ground: 'none',
  isPlanted: false,
  needs: ['tls'],
  source: 'CA/Browser Forum Baseline Requirements 6.1.5, 7.1.3',
};

const MIN_RSA_BITS = 2_048;
const MIN_EC_BITS = 256;
const BROKEN_HASHES = ['md2', 'md4', 'md5', 'sha1'];

/** Weak signature or short key anywhere in the chain; the signature of a root is never looked at by anybody. */
export const check: Check = {
  rules: [rule],
  evaluate: (snapshot) => {
    const shown = shownCertificate(snapshot);
    if (shown === null) return [];
    const weak = shown.tls.chain.find((one, index) => weakness(one, index === 0) !== null);
    const seen = weak === undefined ? null : weakness(weak, weak === shown.leaf);
    if (weak === undefined || seen === null) return [];
    return [sighting(rule, { certainty: 'certain', page: snapshot.site.host, seen, excerpt: weak.subject })];
  },
};

function weakness(
  { keyKind, keyBits, signatureHash, isSelfSigned }: CertificateFacts,
  isLeaf: boolean,
): string | null {
  if (keyBits !== null && keyKind === 'rsa' && keyBits < MIN_RSA_BITS) {
    return `Khoá RSA chỉ dài ${String(keyBits)} bit.`;
  }
  if (keyBits !== null && keyKind === 'ec' && keyBits < MIN_EC_BITS) {
    return `Khoá ECDSA chỉ dài ${String(keyBits)} bit.`;
  }
  const isHashUsed = isLeaf || !isSelfSigned;
  return isHashUsed && BROKEN_HASHES.includes(signatureHash)
    ? `Chữ ký dùng thuật toán ${signatureHash.toUpperCase()} đã bị phá.`
    : null;
}
