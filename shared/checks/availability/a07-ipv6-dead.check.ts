import type { Check, Rule } from '../rule/check.ts';
import { sighting } from '../rule/sighting.ts';

const rule: Rule = {
  id: 'A07',
  topic: 'availability',
  severity: 'low',
  title: 'Địa chỉ IPv6 của website không trả lời',
  meaning:
    'Tên miền công bố địa chỉ IPv6 nhưng máy chủ không trả lời ở đó. Một số mạng di động sẽ mở chậm hoặc lỗi.',
  steps: ['Yêu cầu nhà cung cấp website sửa cấu hình IPv6 hoặc gỡ bản ghi AAAA.'],
  confirm: 'Kiểm tra lại từ một mạng khác có IPv6.',
  actor: 'vendor',
  clause: 4,
  infection: 'none',
  ground: 'none',
  isPlanted: false,
  needs: ['ip-versions'],
};

/** Only where the PC has a route for IPv6 itself, and IPv4 works. */
export const check: Check = {
  rules: [rule],
  evaluate: ({ byIpVersion, dns, network, site }) => {
    if (byIpVersion === null || !network.hasIpv6 || dns?.aaaa.kind !== 'found') return [];
    const isDead = byIpVersion.v6.exchange.outcome.kind === 'failed';
    if (!isDead || byIpVersion.v4.exchange.outcome.kind === 'failed') return [];
    const seen = 'Qua IPv4 thì mở được, qua IPv6 thì không.';
    return [
      sighting(rule, { certainty: 'likely', page: site.href, seen, excerpt: dns.aaaa.values.join(', ') }),
    ];
  },
};
