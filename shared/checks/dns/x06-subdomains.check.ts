import type { Check, CheckContext, Rule, Sighting } from '../rule/check.ts';
import { isWithin } from '../reading/judge-target.ts';
import { sighting } from '../rule/sighting.ts';
import type { SiteSnapshot } from '../snapshot/site-snapshot.ts';
import { valuesOf } from '../reading/dns-answers.ts';

const wildcard: Rule = {
  id: 'X06',
  topic: 'dns',
  severity: 'medium',
  title: 'Mọi tên con bịa ra đều trỏ tới một máy chủ',
  meaning: 'Kẻ xấu chiếm được máy chủ thì tạo được vô số website giả dưới tên miền của trường.',
  steps: ['Hỏi nơi quản lý tên miền có cần bản ghi chung này không; nếu không, xoá đi.'],
  confirm: 'Mở một tên con bịa ra và xem có website nào hiện ra không.',
  actor: 'domain-operator',
  clause: 3,
  infection: 'none',
  ground: 'none',
  isPlanted: false,
  needs: ['dns'],
};

const unlisted: Rule = {
  id: 'X07',
  topic: 'dns',
  severity: 'info',
  title: 'Website liên kết tới tên con chưa có trong danh mục',
  meaning: 'Website bị quên không ai cập nhật dễ bị xâm nhập.',
  steps: ['Thêm các địa chỉ này vào danh mục website rồi kiểm tra chúng.'],
  confirm: 'Hỏi người phụ trách xem tên con đó dùng làm gì.',
  actor: 'school',
  clause: 3,
  infection: 'none',
  ground: 'none',
  isPlanted: false,
  needs: ['pages'],
};

const MAX_SIGHTINGS = 20;

/** Names below the site's own: any that is made up, and those that pages link to but nobody has listed. */
export const check: Check = {
  rules: [wildcard, unlisted],
  evaluate: (snapshot, context) => [...wildcardSightings(snapshot), ...unlistedSightings(snapshot, context)],
};

/** What such a name shows is not fetched: where it leads to the same place as the site, most hosters do so by default. */
function wildcardSightings({ dns, site }: SiteSnapshot): readonly Sighting[] {
  const addresses = dns === null ? [] : valuesOf(dns.wildcard);
  if (dns === null || addresses.length === 0) return [];
  const own = [...valuesOf(dns.a), ...valuesOf(dns.aaaa)];
  const isSamePlace = addresses.every((address) => own.includes(address));
  const seen = isSamePlace
    ? 'Tên con bịa ra dẫn tới cùng máy chủ.'
    : 'Tên con bịa ra dẫn tới một máy chủ khác.';
  const severity = isSamePlace ? 'low' : 'medium';
  return [
    sighting(wildcard, {
      severity,
      certainty: 'possible',
      page: site.host,
      seen,
      excerpt: addresses.join(', '),
    }),
  ];
}

function unlistedSightings({ site }: SiteSnapshot, { ownHosts, reading }: CheckContext): readonly Sighting[] {
  const bare = site.host.replace(/^www\./u, '');
  const known = new Set([bare, `www.${bare}`, ...ownHosts]);
  const byHost = new Map<string, Sighting>();
  for (const [{ host }, page] of reading.linked()) {
    if (known.has(host) || byHost.has(host) || !isWithin(host, bare) || site.isIpLiteral) continue;
    const seen = `Trang có liên kết tới ${host}.`;
    byHost.set(host, sighting(unlisted, { certainty: 'certain', page: page.href, seen, subject: host }));
  }
  return [...byHost.values()].slice(0, MAX_SIGHTINGS);
}
