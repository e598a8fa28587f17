import type { Check, Rule, Sighting } from '../rule/check.ts';
import { sighting } from '../rule/sighting.ts';
import type { DnsRecords, NameServer } from '../snapshot/dns-records.ts';
import { isNothing, valuesOf } from '../reading/dns-answers.ts';

const rule: Rule = {
  id: 'X03',
  topic: 'dns',
  severity: 'high',
  title: 'Máy chủ tên miền có lỗi',
  meaning:
    'Website và thư điện tử có thể lúc vào được lúc không. Tên máy chủ bỏ hoang còn có thể bị người khác chiếm.',
  steps: [
    'Báo nơi quản lý tên miền sửa danh sách máy chủ tên miền.',
    'Nên có ít nhất hai máy chủ cùng hoạt động.',
  ],
  confirm: 'Kiểm tra lại sau một giờ, nếu được thì từ mạng khác.',
  actor: 'domain-operator',
  clause: 3,
  infection: 'none',
  ground: 'none',
  isPlanted: false,
  needs: ['dns'],
  source: 'RFC 1912, RFC 2182',
};

/** Name servers that are gone or do not know the zone; a single one is a smaller matter. */
export const check: Check = {
  rules: [rule],
  evaluate: ({ dns, site }) => (dns === null ? [] : nameServerSightings(dns, site.host)),
};

function nameServerSightings({ ns, zone }: DnsRecords, page: string): readonly Sighting[] {
  const servers = valuesOf(ns);
  const gone = servers.filter(({ addresses }) => addresses.kind === 'no-such-name');
  const lame = servers.filter((server) => !gone.includes(server) && isLame(server));
  const found = [
    ...gone.map((server) => ({ server, seen: `Máy chủ ${server.host} của ${zone} không tồn tại.` })),
    ...lame.map((server) => ({ server, seen: `Máy chủ ${server.host} không nhận trả lời cho ${zone}.` })),
  ];
  if (found.length > 0) {
    const hasGoodOne = servers.length > found.length;
    return found.map(({ server, seen }) =>
      sighting(rule, {
        severity: hasGoodOne && !gone.includes(server) ? 'medium' : 'high',
        certainty: 'likely',
        page,
        seen,
        subject: server.host,
      }),
    );
  }
  const [only] = servers;
  if (only === undefined || servers.length > 1) return [];
  const seen = `Chỉ có một máy chủ tên miền (${only.host}) cho ${zone}.`;
  return [sighting(rule, { severity: 'low', certainty: 'likely', page, seen, subject: only.host })];
}

function isLame({ addresses, isAuthoritative }: NameServer): boolean {
  return isAuthoritative === false || isNothing(addresses);
}
