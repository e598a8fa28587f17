import type { Check, CheckContext, Rule, Sighting } from '../rule/check.ts';
import { sighting } from '../rule/sighting.ts';
import type { Exchange } from '../snapshot/http-exchange.ts';
import type { PageContent } from '../snapshot/page.ts';
import { finalAddress } from '../snapshot/read-exchange.ts';
import type { SiteSnapshot } from '../snapshot/site-snapshot.ts';
import type { WebAddress } from '../snapshot/web-address.ts';
import { isWithin, judgeTarget, type TargetKind } from '../reading/judge-target.ts';

const rule: Rule = {
  id: 'R01',
  topic: 'redirects',
  severity: 'critical',
  title: 'Địa chỉ của trường dẫn sang website khác',
  meaning:
    'Người vào địa chỉ này bị đưa tới nơi không phải của trường. Website có thể bị chiếm hoặc tên miền đã mất.',
  steps: [
    'Nếu là website mới của trường, nhấn xác nhận; phần mềm sẽ nhớ.',
    'Nếu không phải, báo nhà cung cấp website và Sở ngay; nhắc mọi người chưa vào địa chỉ này.',
    'Chụp màn hình trước khi sửa.',
  ],
  confirm: 'Xem tên miền đích: trường có đăng ký hoặc thuê nó không.',
  actor: 'vendor',
  clause: 3,
  infection: 'hint',
  ground: 'redirects',
  isPlanted: false,
  needs: ['entries'],
};

/** Where a browser ends that opens the site as people do. */
export const check: Check = {
  rules: [rule],
  evaluate: (snapshot, context) => {
    const targets = new Map<string, Exchange>();
    for (const exchange of [...snapshot.entries, ...snapshot.homeAttempts]) {
      const target = finalAddress(exchange);
      if (target.relation !== 'own' && !targets.has(target.host)) targets.set(target.host, exchange);
    }
    return [...targets.values()].flatMap((exchange) => foreignSighting(exchange, snapshot, context));
  },
};

function foreignSighting(
  exchange: Exchange,
  snapshot: SiteSnapshot,
  context: CheckContext,
): readonly Sighting[] {
  const target = finalAddress(exchange);
  if (isAccepted(target, context)) return [];
  const content = contentAt(snapshot, target);
  const kind = judgeTarget(target, snapshot.site, context, content);
  return [
    sighting(rule, {
      ...weight(kind, content, context),
      page: exchange.requested.href,
      seen: `Mở ${exchange.requested.host} thì tới ${target.hostUnicode}.`,
      excerpt: target.href,
      subject: target.host,
    }),
  ];
}

function isAccepted({ host }: WebAddress, { acceptedHosts, ownHosts }: CheckContext): boolean {
  return [...acceptedHosts, ...ownHosts].some((known) => isWithin(host, known));
}

function contentAt({ pages }: SiteSnapshot, target: WebAddress): PageContent | null {
  return pages.find(({ exchange }) => finalAddress(exchange).host === target.host)?.content ?? null;
}

type Weight = Pick<Sighting, 'certainty'> & Partial<Pick<Sighting, 'severity' | 'infection'>>;

/** A betting site is proof; a site of a public body, or one that bears the school's name, is most likely its new one. */
function weight(kind: TargetKind, content: PageContent | null, { schoolNames }: CheckContext): Weight {
  const heads = `${content?.title ?? ''} ${content?.headings[0]?.text ?? ''}`.toLowerCase();
  const bearsName = schoolNames.some((name) => name !== '' && heads.includes(name.toLowerCase()));
  if (kind === 'bad') return { certainty: 'certain', infection: 'proof' };
  if (kind === 'harmless' || bearsName) {
    return { severity: 'medium', certainty: 'possible', infection: 'none' };
  }
  return { certainty: 'likely' };
}
