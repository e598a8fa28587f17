import type { Check, CheckContext, Rule, Sighting } from '../rule/check.ts';
import type { SiteDocument } from '../rule/site-reading.ts';
import { isBelowAny, isCheapHost, isKnownHost } from '../reading/known-hosts.ts';
import { excerptOf } from '../rule/excerpt.ts';
import { sighting } from '../rule/sighting.ts';
import type { PageContent } from '../snapshot/page.ts';
import type { SiteSnapshot } from '../snapshot/site-snapshot.ts';
import type { WebAddress } from '../snapshot/web-address.ts';
import { greatestWeight } from '../reading/page-terms.ts';
import { firstOfEach } from '../reading/planted-text.ts';

const rule: Rule = {
  id: 'S11',
  topic: 'content',
  severity: 'critical',
  title: 'Trang khai với Google rằng bản gốc nằm ở website khác',
  meaning: 'Thứ hạng tìm kiếm của trường bị chuyển cho website lạ. Người xem không nhận ra điều này.',
  steps: [
    'Gửi phát hiện này cho đơn vị quản trị website.',
    'Yêu cầu sửa khai báo địa chỉ gốc về tên miền của trường và tìm người đã đổi.',
    'Nếu trường đã chuyển sang tên miền mới, bấm xác nhận; phần mềm sẽ nhớ.',
  ],
  confirm: 'Xem tên miền được nêu có phải website mới hoặc cũ của trường không.',
  actor: 'vendor',
  clause: 3,
  infection: 'proof',
  ground: 'search',
  isPlanted: false,
  needs: ['documents'],
};

const MAX_SIGHTINGS = 10;

function declared({ canonical, amphtml, alternates }: PageContent): readonly WebAddress[] {
  return [canonical, amphtml, ...alternates].filter((address) => address !== null);
}

function isSamePlace(address: WebAddress, { site, entries }: SiteSnapshot): boolean {
  const reached = entries.flatMap(({ outcome }) => (outcome.kind === 'answered' ? [outcome.final.host] : []));
  return address.relation !== 'foreign' || address.host === site.host || reached.includes(address.host);
}

/** `rel=canonical`, `rel=amphtml` and `rel=alternate` that name a host outside the site. */
export const check: Check = {
  rules: [rule],
  evaluate: (snapshot, context) =>
    firstOfEach(
      context.reading.documents().flatMap((document) => canonicalSightings(document, snapshot, context)),
      MAX_SIGHTINGS,
    ),
};

function canonicalSightings(
  document: SiteDocument,
  snapshot: SiteSnapshot,
  context: CheckContext,
): readonly Sighting[] {
  const isHome = document.path === snapshot.site.path;
  return declared(document.content).flatMap((address): readonly Sighting[] => {
    const isOwn = isBelowAny(address.host, [...context.ownHosts, ...context.acceptedHosts]);
    if (isSamePlace(address, snapshot) || isOwn || address.isPrivate || address.isIpLiteral) return [];
    const weight = strength(address, isHome, context);
    return [
      sighting(rule, {
        certainty: weight === 'proof' ? 'likely' : 'possible',
        severity: weight === 'proof' ? 'critical' : weight === 'hint' ? 'high' : 'low',
        infection: weight,
        page: document.url,
        seen: `Trang khai bản gốc nằm ở ${address.hostUnicode}.`,
        ...excerptOf(address.href, address.host),
        subject: address.host,
      }),
    ];
  });
}

/** An article may come from the press or an authority; nobody else is the origin of a school's home page. */
function strength(address: WebAddress, isHome: boolean, context: CheckContext): 'proof' | 'hint' | 'none' {
  if (context.isListedHost(address.host) || greatestWeight(context.lexicon.scanHost(address.host)) >= 4)
    return 'proof';
  if (isKnownHost(address)) return 'none';
  if (address.registrableDomain.endsWith('.vn')) return isHome ? 'hint' : 'none';
  return isHome || isCheapHost(address.host) ? 'proof' : 'hint';
}
