import type { Check, CheckContext, Rule, Sighting } from '../rule/check.ts';
import { sighting } from '../rule/sighting.ts';
import type { SiteSnapshot } from '../snapshot/site-snapshot.ts';
import type { WebAddress } from '../snapshot/web-address.ts';
import { judgeTarget, targetOfHost } from '../reading/judge-target.ts';
import { hostOfHref } from '../reading/script-redirects.ts';

const rule: Rule = {
  id: 'R09',
  topic: 'redirects',
  severity: 'medium',
  title: 'Website có đường dẫn chuyển tiếp bị lợi dụng',
  meaning:
    'Kẻ xấu có thể dùng địa chỉ của trường để đưa người xem tới website của chúng. Người nhận dễ tin vì thấy tên trường.',
  steps: [
    'Yêu cầu nhà cung cấp website tắt chức năng chuyển tiếp hoặc chỉ cho tới các trang của trường.',
    'Xoá các đường dẫn như vậy khỏi trang và sơ đồ trang.',
  ],
  confirm: 'Nhấn đường dẫn trên một máy có phần mềm diệt virus và xem có tới website khác không.',
  actor: 'vendor',
  clause: 3,
  infection: 'none',
  ground: 'redirects',
  isPlanted: false,
  needs: ['pages-or-lists'],
};

const PARAMETERS = new Set([
  'url',
  'u',
  'redirect',
  'redirect_to',
  'redirecturl',
  'redirect_uri',
  'next',
  'goto',
  'go',
  'target',
  'dest',
  'destination',
  'return',
  'returnurl',
  'return_to',
  'link',
  'out',
  'continue',
  'forward',
]);
const MAX_SIGHTINGS = 20;

/** Addresses of the site, on its pages and in its lists, that carry a foreign address as a parameter. */
export const check: Check = {
  rules: [rule],
  evaluate: (snapshot, context) => {
    const byHost = new Map<string, Sighting>();
    for (const { address, page } of ownAddresses(snapshot, context)) {
      for (const host of carriedHosts(address.query)) {
        const found = byHost.has(host) ? null : carriedSighting(address, host, page, snapshot, context);
        if (found !== null) byHost.set(host, found);
      }
    }
    return [...byHost.values()].slice(0, MAX_SIGHTINGS);
  },
};

interface Occurrence {
  readonly address: WebAddress;
  readonly page: string;
}

function ownAddresses({ lists }: SiteSnapshot, { reading }: CheckContext): readonly Occurrence[] {
  const linked = Array.from(reading.linked(), ([address, { href }]) => ({ address, page: href }));
  const listed = lists.flatMap(({ address, entries }) =>
    entries.map((entry) => ({ address: entry.address, page: address.href })),
  );
  return [...linked, ...listed].filter(
    ({ address: { relation, query } }) => relation === 'own' && query !== '',
  );
}

/** The hosts of absolute addresses in parameters that forward. */
function carriedHosts(query: string): readonly string[] {
  return query.split('&').flatMap((pair) => {
    const at = pair.indexOf('=');
    const name = pair.slice(0, Math.max(0, at)).toLowerCase();
    const host = PARAMETERS.has(name) ? hostOfHref(decoded(pair.slice(at + 1))) : '';
    return host === '' ? [] : [host];
  });
}

function decoded(value: string): string {
  try {
    return decodeURIComponent(value);
  } catch (error) {
    if (error instanceof URIError) return value;
    throw error;
  }
}

function carriedSighting(
  address: WebAddress,
  host: string,
  page: string,
  { site }: SiteSnapshot,
  context: CheckContext,
): Sighting | null {
  const kind = judgeTarget(targetOfHost(host, site), site, context);
  if (kind === 'harmless') return null;
  return sighting(rule, {
    ...(kind === 'bad'
      ? { severity: 'high', certainty: 'likely', infection: 'hint' }
      : { certainty: 'possible' }),
    page,
    seen: `Đường dẫn của trường mang theo địa chỉ ${host}.`,
    excerpt: address.href,
    subject: host,
  });
}
