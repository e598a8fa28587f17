import type { Check, CheckContext, Rule, Sighting } from '../rule/check.ts';
import type { SiteDocument } from '../rule/site-reading.ts';
import { isBelowAny, isCheapHost, isNamedAsSchool } from '../reading/known-hosts.ts';
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
    'Gửi phát hiện này cho nhà cung cấp website.',
    'Yêu cầu sửa khai báo địa chỉ gốc về tên miền của trường và tìm người đã đổi.',
    'Nếu trường đã chuyển sang tên miền mới, nhấn xác nhận; phần mềm sẽ nhớ.',
  ],
  vendorSteps: [
    'Tìm thẻ rel=canonical hoặc rel=amphtml nêu trên trong mẫu giao diện và tiện ích SEO.',
    'Đặt lại về tên miền của nhà trường; nếu đã chuyển tên miền, báo lại tên miền mới.',
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

/** Versions in other languages and for other devices may stand anywhere; only the origin and its AMP copy take rank. */
function declared({ canonical, amphtml }: PageContent): readonly WebAddress[] {
  return [canonical, amphtml].filter((address) => address !== null);
}

function isSamePlace(address: WebAddress, { site, entries }: SiteSnapshot): boolean {
  const reached = entries.flatMap(({ outcome }) => (outcome.kind === 'answered' ? [outcome.final.host] : []));
  return address.relation !== 'foreign' || address.host === site.host || reached.includes(address.host);
}

/** `rel=canonical` and `rel=amphtml` that name a host outside the site. */
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
        ...WEIGHTS[weight],
        page: document.url,
        seen: `Trang khai bản gốc nằm ở ${address.hostUnicode}.${weight === 'question' ? QUESTION : ''}`,
        ...excerptOf(address.href, address.host),
        subject: address.host,
      }),
    ];
  });
}

type Strength = 'proof' | 'hint' | 'question' | 'none';

const QUESTION = ' Đây có phải tên miền khác của đơn vị không?';

const WEIGHTS: Readonly<Record<Strength, Pick<Sighting, 'certainty' | 'severity' | 'infection'>>> = {
  proof: { certainty: 'likely', severity: 'critical', infection: 'proof' },
  hint: { certainty: 'possible', severity: 'high', infection: 'hint' },
  question: { certainty: 'possible', severity: 'medium', infection: 'none' },
  none: { certainty: 'possible', severity: 'low', infection: 'none' },
};

/**
 * An article may come from the press or an authority. A plain other domain may be the school's own: that is asked, and
 * proves nothing; one of a cheap ending that nobody would give to a school is no plain one.
 */
function strength(address: WebAddress, isHome: boolean, context: CheckContext): Strength {
  if (context.isListedHost(address.host) || greatestWeight(context.lexicon.scanHost(address.host)) >= 4)
    return 'proof';
  if (context.reading.hosts.isKnown(address)) return 'none';
  if (!isCheapHost(address.host)) return isHome || !address.host.endsWith('.vn') ? 'question' : 'none';
  if (isNamedAsSchool(address)) return 'question';
  return isHome ? 'proof' : 'hint';
}
