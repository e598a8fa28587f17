import type { Check, Rule } from '../rule/check.ts';
import { sighting } from '../rule/sighting.ts';
import { shownCertificate } from '../reading/certificate-trust.ts';

const rule: Rule = {
  id: 'T15',
  topic: 'https',
  severity: 'info',
  title: 'Chứng chỉ đổi sớm, cùng lúc với địa chỉ máy chủ',
  meaning:
    'Nơi cấp chứng chỉ và máy chủ cùng đổi khi chứng chỉ cũ còn hạn lâu. Thường do chuyển nhà cung cấp.',
  steps: [
    'Hỏi nhà cung cấp website có vừa chuyển máy chủ không.',
    'Nếu không ai chuyển, coi như tên miền bị chiếm và báo Sở.',
  ],
  confirm: 'Nhà cung cấp website xác nhận ngày chuyển máy chủ.',
  actor: 'vendor',
  clause: 4,
  infection: 'none',
  ground: 'none',
  isPlanted: false,
  needs: ['dns', 'tls'],
};

const EARLY_MS = 30 * 86_400_000;

/** Renewals are daily business: told only when the issuer changed early and no address is left of those before. */
export const check: Check = {
  rules: [rule],
  evaluate: (snapshot, { baseline, now }) => {
    const shown = shownCertificate(snapshot);
    if (shown === null || baseline === null || baseline.certificateValidTo === '') return [];
    const { leaf } = shown;
    const isOtherIssuer = leaf.issuer !== baseline.certificateIssuer;
    const isOtherKey = leaf.keySha256 !== baseline.certificateKeySha256;
    const isEarly = Date.parse(baseline.certificateValidTo) - Date.parse(now) > EARLY_MS;
    const addresses = snapshot.dns?.a.kind === 'found' ? snapshot.dns.a.values : [];
    const isMoved = addresses.length > 0 && addresses.every((one) => !baseline.addresses.includes(one));
    if (!isOtherIssuer || !isOtherKey || !isEarly || !isMoved) return [];
    const seen = 'Chứng chỉ cũ còn hạn hơn 30 ngày nhưng đã bị thay.';
    return [sighting(rule, { certainty: 'possible', page: snapshot.site.host, seen, excerpt: leaf.issuer })];
  },
};
