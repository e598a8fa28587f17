import type { Check, CheckContext, Rule, Sighting } from '../rule/check.ts';
import { isCheapHost, isThrowawayHost } from '../reading/known-hosts.ts';
import { sighting } from '../rule/sighting.ts';
import type { Exchange } from '../snapshot/http-exchange.ts';
import type { PageContent } from '../snapshot/page.ts';
import { finalAddress } from '../snapshot/read-exchange.ts';
import type { SiteSnapshot } from '../snapshot/site-snapshot.ts';
import type { WebAddress } from '../snapshot/web-address.ts';
import { isExitAddress } from '../reading/exit-address.ts';
import { judgeTarget } from '../reading/judge-target.ts';

const rule: Rule = {
  id: 'R11',
  topic: 'redirects',
  severity: 'critical',
  title: 'Một trang của trường dẫn mọi người sang website khác',
  meaning:
    'Địa chỉ này mang tên miền của trường, nhưng ai mở cũng bị đưa đi nơi khác. Trang chủ vẫn trông bình thường.',
  steps: [
    'Báo nhà cung cấp website và gửi kèm phát hiện này.',
    'Yêu cầu gỡ lệnh chuyển hướng, tìm cả trong tệp cấu hình và cơ sở dữ liệu.',
    'Gỡ các liên kết dẫn tới địa chỉ này, đổi mật khẩu quản trị rồi kiểm tra lại.',
  ],
  vendorSteps: [
    'Tìm lệnh chuyển hướng của địa chỉ nêu trên trong .htaccess, cấu hình máy chủ và cơ sở dữ liệu.',
    'Gỡ lệnh này và cho nhà trường biết nó do ai đặt.',
  ],
  confirm: 'Mở địa chỉ này bằng chế độ ẩn danh và xem có bị đưa tới website khác không.',
  actor: 'vendor',
  clause: 3,
  infection: 'proof',
  ground: 'redirects',
  isPlanted: false,
  needs: ['pages'],
};

const MAX_SIGHTINGS = 20;

/** Pages below the home page which the server itself sends on to a foreign host, whoever comes. */
export const check: Check = {
  rules: [rule],
  evaluate: (snapshot, context) => {
    const byHost = new Map<string, Sighting>();
    const found = [...snapshot.pages]
      .filter(({ origin }) => origin !== 'home')
      .flatMap(({ exchange, content }) => pageSighting(exchange, content, snapshot, context));
    for (const one of found.sort((a, b) => rank(a) - rank(b))) {
      if (!byHost.has(one.subject)) byHost.set(one.subject, one);
    }
    return [...byHost.values()].slice(0, MAX_SIGHTINGS);
  },
};

function rank({ severity }: Sighting): number {
  return severity === 'critical' ? 0 : 1;
}

function pageSighting(
  exchange: Exchange,
  content: PageContent | null,
  snapshot: SiteSnapshot,
  context: CheckContext,
): readonly Sighting[] {
  const { requested } = exchange;
  const target = finalAddress(exchange);
  const stations = exchange.hops.flatMap(({ to }) => to ?? []);
  const bad = [target, ...stations].find(
    (one) => judgeTarget(one, snapshot.site, context, one === target ? content : null) === 'bad',
  );
  if (bad !== undefined)
    return [leading(requested, bad, { certainty: 'certain', severity: 'critical', infection: 'proof' })];
  const kind = judgeTarget(target, snapshot.site, context);
  // systems lead out of the site by design, and articles to the newspaper in which they stand
  if (kind === 'harmless' || isExitAddress(requested) || context.reading.hosts.isKnown(target)) return [];
  if (isSentFromHome(snapshot, target.host)) return [];
  return [leading(requested, target, weightOf(target, isInMenu(snapshot, requested)))];
}

/** Pages to which so many others lead stand in a menu. */
const MENU_LINKS = 3;

function isInMenu({ pages }: SiteSnapshot, { href }: WebAddress): boolean {
  const leading = pages.filter(({ content }) => content?.links.some(({ address }) => address?.href === href));
  return leading.length >= MENU_LINKS;
}

/** An article may stand in a newspaper of a cheap name; no school sends a page of its menu to one that is thrown away. */
function weightOf(
  { host }: WebAddress,
  isMenuPage: boolean,
): Pick<Sighting, 'certainty' | 'severity' | 'infection'> {
  if (isMenuPage && isThrowawayHost(host))
    return { certainty: 'likely', severity: 'critical', infection: 'proof' };
  return isCheapHost(host)
    ? { certainty: 'possible', severity: 'medium', infection: 'hint' }
    : { certainty: 'possible', severity: 'info', infection: 'none' };
}

/** A site that has moved sends every page to its new host: another rule asks about that. */
function isSentFromHome({ entries }: SiteSnapshot, host: string): boolean {
  return entries.some((entry) => finalAddress(entry).host === host);
}

function leading(
  requested: WebAddress,
  target: WebAddress,
  weight: Pick<Sighting, 'certainty' | 'severity' | 'infection'>,
): Sighting {
  return sighting(rule, {
    ...weight,
    page: requested.href,
    seen: `Mọi người mở trang này đều bị chuyển tới ${target.hostUnicode}.`,
    excerpt: target.href,
    subject: target.host,
  });
}
