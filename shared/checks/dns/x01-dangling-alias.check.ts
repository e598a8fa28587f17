import type { Facts } from '#shared/facts/facts-in-use.ts';
import type { Check, Rule, Sighting } from '../rule/check.ts';
import { sighting } from '../rule/sighting.ts';
import type { DnsRecords } from '../snapshot/dns-records.ts';
import type { SiteSnapshot } from '../snapshot/site-snapshot.ts';
import { valuesOf } from '../reading/dns-answers.ts';
import { claimableService } from './claimable-services.ts';

const dangling: Rule = {
  id: 'X01',
  topic: 'dns',
  severity: 'high',
  title: 'Tên miền trỏ tới một tên không còn tồn tại',
  meaning: 'Ai đăng ký được tên đó sẽ dựng được website dưới tên miền của trường.',
  steps: ['Báo nơi quản lý tên miền xoá hoặc sửa bản ghi CNAME này.'],
  confirm: 'Kiểm tra lại sau một giờ, nếu được thì từ mạng khác: lỗi tạm thời sẽ hết.',
  actor: 'domain-operator',
  clause: 3,
  infection: 'none',
  ground: 'none',
  isPlanted: false,
  needs: ['dns'],
};

const claimable: Rule = {
  id: 'X02',
  topic: 'dns',
  severity: 'critical',
  title: 'Nghi ngờ người khác có thể chiếm tên miền này',
  meaning:
    'Tên miền trỏ tới một dịch vụ công cộng, nơi không còn trang của trường. Người lạ có thể nhận chỗ đó.',
  steps: [
    'Báo ngay nơi quản lý tên miền xoá bản ghi CNAME.',
    'Nếu vẫn cần dùng, đăng ký lại chỗ đó bằng tài khoản của trường trước.',
  ],
  confirm: 'Mở địa chỉ bằng trình duyệt: trang báo lỗi là của dịch vụ, không phải của trường.',
  actor: 'domain-operator',
  clause: 3,
  infection: 'none',
  ground: 'none',
  isPlanted: false,
  needs: ['dns'],
  source: 'EdOverflow/can-i-take-over-xyz',
};

/** Where the chain of aliases ends, and whether somebody else may stand there. */
export const check: Check = {
  rules: [dangling, claimable],
  evaluate: (snapshot, { tables }) =>
    snapshot.dns === null ? [] : aliasSightings(snapshot, snapshot.dns, tables),
};

function aliasSightings(
  snapshot: SiteSnapshot,
  { cname, cnameTarget }: DnsRecords,
  tables: Facts,
): readonly Sighting[] {
  const chain = valuesOf(cname);
  const target = chain.at(-1);
  if (target === undefined) return [];
  const service = chain.map((name) => claimableService(tables, name)).find((found) => found !== undefined);
  const page = snapshot.site.host;
  const shared = { page, excerpt: chain.join(' → '), subject: target } as const;
  const isGone = cnameTarget?.kind === 'no-such-name';
  if (
    service !== undefined &&
    (service.notFound === null ? isGone : showsNotFound(snapshot, service.notFound))
  ) {
    const isEdgeCase = service.status === 'edge-case';
    const remark = isEdgeCase ? '; nơi này chỉ cho nhận lại tên trong vài trường hợp' : '';
    return [
      sighting(claimable, {
        ...shared,
        certainty: 'possible',
        ...(isEdgeCase ? { severity: 'high' as const } : {}),
        seen: `Bản ghi trỏ tới ${service.name}${remark}.`,
      }),
    ];
  }
  return isGone
    ? [sighting(dangling, { ...shared, certainty: 'likely', seen: `Tên đích ${target} không tồn tại.` })]
    : [];
}

function showsNotFound({ pages }: SiteSnapshot, pattern: RegExp): boolean {
  return pages
    .filter(({ origin }) => origin === 'home')
    .some(({ content }) => content !== null && pattern.test(`${content.title}\n${content.text}`));
}
