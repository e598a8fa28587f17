import type { Check, CheckContext, Rule, Sighting } from '../rule/check.ts';
import type { SiteDocument, TermLink } from '../rule/site-reading.ts';
import { excerptOf, type Excerpt } from '../rule/excerpt.ts';
import { isBelowAny, isCheapHost } from '../reading/known-hosts.ts';
import { greatestWeight } from '../reading/page-terms.ts';
import { sighting } from '../rule/sighting.ts';
import type { Link } from '../snapshot/page.ts';
import { firstOfEach } from '../reading/planted-text.ts';

const shared = {
  topic: 'content',
  severity: 'critical',
  steps: [
    'Không nhấn vào liên kết; chụp màn hình chỗ có liên kết.',
    'Yêu cầu nhà cung cấp website gỡ liên kết trên mọi trang, kể cả phần chân trang và khung bên.',
    'Tìm cách liên kết lọt vào: mẫu giao diện, bài viết, bình luận hay tài khoản bị lộ.',
  ],
  actor: 'vendor',
  clause: 3,
  infection: 'proof',
  ground: 'links',
  isPlanted: true,
  needs: ['documents'],
} as const;

const listed: Rule = {
  ...shared,
  id: 'S03',
  title: 'Có liên kết tới tên miền nằm trong danh sách xấu',
  meaning: 'Trang dẫn người xem tới một tên miền mà danh sách đã nạp cho là độc hại.',
  confirm: 'Danh sách có thể cũ: xem chữ của liên kết và tên miền có liên quan tới việc học không.',
};

const telling: Rule = {
  ...shared,
  id: 'S04',
  title: 'Có liên kết ra ngoài mang tên nhà cái hoặc dịch vụ bị cấm',
  meaning: 'Liên kết trên trang của trường giúp website xấu lên hạng và đưa học sinh tới đó.',
  confirm: 'Nếu liên kết nằm trong bài cảnh báo của cơ quan chức năng thì đánh dấu báo nhầm.',
};

const MAX_SIGHTINGS = 40;

/** Links and forms that lead to hosts of the imported list, or whose host or words give the trade away. */
export const check: Check = {
  rules: [listed, telling],
  evaluate: (_snapshot, context) =>
    firstOfEach(
      context.reading
        .documents()
        .flatMap((document) => [
          ...listedSightings(document, context),
          ...tellingSightings(document, context),
          ...formSightings(document, context),
        ]),
      MAX_SIGHTINGS,
    ),
};

function linkExcerpt({ text, href }: Pick<Link, 'text' | 'href'>, host: string): Excerpt {
  return excerptOf(text === '' ? href : `${text} → ${href}`, host);
}

function listedSightings(document: SiteDocument, context: CheckContext): readonly Sighting[] {
  return document.content.links.flatMap((link): readonly Sighting[] => {
    const { address } = link;
    if (address?.relation !== 'foreign') return [];
    if (![address.host, address.hostUnicode].some(context.isListedHost)) return [];
    if (isBelowAny(address.host, context.acceptedHosts)) return [];
    const { isWarning } = context.reading.termsOf(document.content);
    return [
      sighting(listed, {
        certainty: 'likely',
        ...(isWarning ? { severity: 'medium', infection: 'none' } : {}),
        page: document.url,
        seen: `Liên kết tới ${address.hostUnicode}, tên miền có trong danh sách xấu.`,
        ...linkExcerpt(link, address.host),
        subject: address.host,
      }),
    ];
  });
}

function tellingSightings(document: SiteDocument, context: CheckContext): readonly Sighting[] {
  const { links, body } = context.reading.termsOf(document.content);
  const isAdvertising = body.hits.some(({ weight }) => weight >= 4);
  return links.flatMap((found): readonly Sighting[] => {
    const { link, host } = found;
    if (link.address === null || isExpected(found, context)) return [];
    const weight = linkWeight(found, isAdvertising);
    if (weight === 'none' || found.isCited) return [];
    return [
      sighting(telling, {
        certainty: weight === 'proof' ? 'certain' : 'possible',
        ...(weight === 'proof' ? {} : { severity: 'low', infection: 'hint' }),
        page: document.url,
        seen: `Liên kết tới ${link.address.hostUnicode} có dấu hiệu quảng cáo bị cấm.`,
        ...linkExcerpt(link, host),
        subject: host,
      }),
    ];
  });
}

/** A search box or the like whose words go to a house of the trade. */
function formSightings({ url, content }: SiteDocument, context: CheckContext): readonly Sighting[] {
  const { acceptedHosts, ownHosts, reading, lexicon, isListedHost } = context;
  return content.forms.flatMap(({ action }): readonly Sighting[] => {
    if (action?.relation !== 'foreign' || reading.hosts.isKnown(action)) return [];
    if (isBelowAny(action.host, [...acceptedHosts, ...ownHosts])) return [];
    const isListed = [action.host, action.hostUnicode].some(isListedHost);
    const weight = greatestWeight(lexicon.scanHost(action.host));
    // as of links: a name that only looks coined may be honest
    const isBad = isListed || weight >= 5 || (weight >= 3 && isCheapHost(action.host));
    if (!isBad) return [];
    return [
      sighting(isListed ? listed : telling, {
        certainty: isListed ? 'likely' : 'certain',
        page: url,
        seen: `Ô nhập trên trang gửi điều người xem nhập tới ${action.hostUnicode}.`,
        ...excerptOf(action.href, action.host),
        subject: action.host,
      }),
    ];
  });
}

function isExpected({ link, host }: TermLink, { acceptedHosts, ownHosts, reading }: CheckContext): boolean {
  const isKnown = link.address !== null && reading.hosts.isKnown(link.address);
  return isKnown || isBelowAny(host, [...acceptedHosts, ...ownHosts]);
}

/** Whether a link calls its target by the name that looks coined, outside Vietnam: `SC88` for `sc88.com`. */
function isNamedSo(host: string, words: string): boolean {
  const name = words.toLowerCase().replace(/[^a-z0-9]/gu, '');
  return !host.endsWith('.vn') && name !== '' && host.split('.').some((label) => label === name);
}

const HEADLINE_WORDS = 8;

/** The title of an article elsewhere has many words, of which one is of the trade and none calls. */
function isHeadline({ text, hits }: TermLink['words'], host: string, hostWeight: number): boolean {
  const isLong = text.split(/\s+/u).filter((word) => /\p{L}/u.test(word)).length >= HEADLINE_WORDS;
  return isLong && hostWeight < 3 && !isCheapHost(host) && new Set(hits.map(({ term }) => term)).size === 1;
}

/** A brand as host, or an unmistakable phrase as words, is enough; weaker signs need each other. */
function linkWeight(
  { host, hostWeight, words, wordWeight }: TermLink,
  isAdvertising: boolean,
): 'proof' | 'hint' | 'none' {
  if (hostWeight >= 5) return 'proof';
  if (wordWeight >= 4) return isHeadline(words, host, hostWeight) ? 'hint' : 'proof';
  if (hostWeight >= 3 && (wordWeight >= 1 || isAdvertising)) return 'proof';
  if (hostWeight >= 3 && (isCheapHost(host) || isNamedSo(host, words.text))) return 'proof';
  return hostWeight >= 4 || wordWeight >= 3 ? 'hint' : 'none';
}
