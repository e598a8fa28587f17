import type { Check, CheckContext, Rule, Sighting } from '../rule/check.ts';
import type { TermHit } from '#shared/lexicon/lexicon.ts';
import type { ReadText, SiteDocument } from '../rule/site-reading.ts';
import { type Excerpt, excerptOf } from '../rule/excerpt.ts';
import { isForSharing, isPossibleHost } from '../reading/everyday-address.ts';
import { isBelowAny, isCheapHost, isOfficialHost, isThrowawayHost } from '../reading/known-hosts.ts';
import { sighting } from '../rule/sighting.ts';
import type { HiddenBox, HidingMethod, Link } from '../snapshot/page.ts';
import type { WebAddress } from '../snapshot/web-address.ts';
import { greatestWeight, readText } from '../reading/page-terms.ts';
import { firstOfEach, strongestExcerpt, strongestHit } from '../reading/planted-text.ts';

const shared = {
  topic: 'content',
  severity: 'critical',
  meaning:
    'Người xem không thấy, nhưng Google đọc được. Đây là cách thường gặp để bán liên kết trên website của trường.',
  steps: [
    'Gửi phát hiện này cho nhà cung cấp website, kèm đoạn mã bên dưới.',
    'Yêu cầu gỡ khối ẩn khỏi mẫu giao diện, bài viết và cơ sở dữ liệu.',
    'Yêu cầu cho biết khối này do ai đưa vào và đưa vào bằng cách nào.',
  ],
  actor: 'vendor',
  clause: 3,
  infection: 'proof',
  ground: 'links',
  isPlanted: true,
  needs: ['documents'],
} as const;

const inline: Rule = {
  ...shared,
  id: 'S05',
  title: 'Có khối bị giấu chứa liên kết lạ hoặc từ ngữ bị cấm',
  confirm: 'Nhấn chuột phải, chọn xem mã nguồn trang rồi tìm tên miền được nêu.',
};

const byRule: Rule = {
  ...shared,
  id: 'S06',
  title: 'Có khối bị giấu bằng kiểu trình bày hoặc mã lệnh, bên trong có liên kết lạ',
  confirm: 'Xem mã nguồn trang và tìm tên miền được nêu; thực đơn và hộp thoại thật chỉ có liên kết quen.',
};

const MAX_SIGHTINGS = 30;
const TRADE_WORD = 3;
const MAX_EXCERPT = 300;
/** No honest menu leads to so many foreign sites that nobody knows. */
const MANY_STRANGERS = 5;

/** Ways of hiding that menus, tabs, dialogs and slides use as well. */
const EVERYDAY_METHODS: readonly HidingMethod[] = [
  'display-none',
  'visibility-hidden',
  'hidden-attribute',
  'style-rule',
  'transparent',
  'clipped',
];

/** Boxes that are kept from the eyes of visitors and hold a foreign link or a term: a hidden box alone is nothing. */
export const check: Check = {
  rules: [inline, byRule],
  evaluate: (_snapshot, context) =>
    firstOfEach(
      context.reading
        .documents()
        .flatMap((document) =>
          document.content.hiddenBoxes.flatMap((box) => boxSightings(box, document, context)),
        ),
      MAX_SIGHTINGS,
    ),
};

function boxSightings(box: HiddenBox, document: SiteDocument, context: CheckContext): readonly Sighting[] {
  const rule = box.method === 'style-rule' || box.method === 'script-rule' ? byRule : inline;
  const strangers = strangeLinks(box.links, context);
  const terms = hiddenTerms(box, document, context);
  const bad = strangers.find(({ link }) => isBadLink(link, context));
  const hit = strongestHit(terms.hits);
  const make = (isProof: boolean, seen: string, shown: Excerpt, subject: string) => [
    sighting(rule, {
      certainty: isProof ? 'certain' : 'possible',
      ...(isProof ? {} : { severity: 'high', infection: 'hint' }),
      page: document.url,
      seen,
      ...shown,
      subject,
    }),
  ];
  if (bad !== undefined) {
    const { host, hostUnicode } = bad.address;
    return make(true, `Khối bị giấu có liên kết tới ${hostUnicode}.`, linkExcerpt(bad.link, box), host);
  }
  const alien = leadsIntoSite(box) ? 0 : strangers.length;
  if (hit !== undefined && isTelling(hit.weight, terms.hits.length, alien, box.method)) {
    const shown = strongestExcerpt(terms);
    return make(true, `Khối bị giấu có từ ngữ “${hit.term}”.`, shown, hit.term);
  }
  const misused = misusedAbroad(box);
  const unexplained = [...misused, ...strangers].filter(({ link }) => !isForSharing(link));
  const [first] = unexplained;
  if (first === undefined || holdsThePage(box, document)) return [];
  const addresses = unexplained.map(({ address }) => address);
  const farm = misused.length > 0 ? 'proof' : farmVerdict(box, addresses);
  if (farm === 'none') return [];
  const count = new Set(addresses.map(({ registrableDomain }) => registrableDomain)).size;
  const seen = `Khối bị giấu có liên kết tới ${String(count)} website không rõ liên quan.`;
  return make(farm === 'proof', seen, linkExcerpt(first.link, box), first.address.host);
}

/** Shorter headings stand in any text. */
const MIN_HEADING = 12;

/** The terms of a box, without those that only say a heading of the page again, as “read more about …” does. */
function hiddenTerms({ text }: HiddenBox, { content }: SiteDocument, { lexicon }: CheckContext): ReadText {
  const terms = readText(text, lexicon);
  if (terms.hits.length === 0) return terms;
  const repeated = content.headings
    .filter((heading) => !heading.isHidden && heading.text.length >= MIN_HEADING)
    .map((heading) => ({ start: text.indexOf(heading.text), length: heading.text.length }))
    .filter(({ start }) => start !== -1);
  const isRepeated = (hit: TermHit): boolean =>
    repeated.some(({ start, length }) => start <= hit.start && hit.end <= start + length);
  return { text, hits: terms.hits.filter((hit) => !isRepeated(hit)) };
}

/** A page of so many links is more than its menu. */
const FULL_PAGE_LINKS = 20;

/** Pages that a script shows when it is ready hide all that they are, not something within. */
function holdsThePage({ method, links }: HiddenBox, { content }: SiteDocument): boolean {
  const isMost = content.links.length >= FULL_PAGE_LINKS && links.length * 2 >= content.links.length;
  return isMost && EVERYDAY_METHODS.includes(method);
}

interface Stranger {
  readonly link: Link;
  readonly address: WebAddress;
}

/** Links out of the site to hosts that are neither the school's nor known to everybody. */
function strangeLinks(links: readonly Link[], context: CheckContext): readonly Stranger[] {
  const own = [...context.ownHosts, ...context.acceptedHosts];
  return links.flatMap((link): readonly Stranger[] => {
    const { address } = link;
    const isStranger =
      address?.relation === 'foreign' &&
      isPossibleHost(address) &&
      !context.reading.hosts.isKnown(address) &&
      !isBelowAny(address.host, own);
    return isStranger ? [{ link, address }] : [];
  });
}

/** Menus and lists of the site have links to its own pages as well. */
function leadsIntoSite({ links }: HiddenBox): boolean {
  return links.some(({ address }) => address !== null && address.relation !== 'foreign');
}

const MANY_MISUSED = 3;

/** Pages deep within offices and schools of other countries, as those who sell links have planted them there. */
function misusedAbroad(box: HiddenBox): readonly Stranger[] {
  const found = box.links.flatMap((link): readonly Stranger[] => {
    const { address } = link;
    const isDeep = address !== null && isOfficialHost(address.host) && address.path.length > 1;
    return isDeep && !address.host.endsWith('.vn') ? [{ link, address }] : [];
  });
  const domains = new Set(found.map(({ address }) => address.registrableDomain));
  return !leadsIntoSite(box) && domains.size >= MANY_MISUSED ? found : [];
}

function isBadLink({ address, text }: Link, { lexicon, isListedHost }: CheckContext): boolean {
  if (address === null) return false;
  const hostWeight = greatestWeight(lexicon.scanHost(address.host));
  const wordWeight = greatestWeight(lexicon.scanText(text));
  return (
    isListedHost(address.host) || hostWeight >= 4 || wordWeight >= TRADE_WORD || hostWeight + wordWeight >= 4
  );
}

/** A menu may name a section, a tab teach or warn in one word; several words or a stranger beside them is no lesson. */
function isTelling(weight: number, hitCount: number, strangerCount: number, method: HidingMethod): boolean {
  if (weight < TRADE_WORD) return false;
  const enough = weight >= 4 ? 2 : 3;
  return hitCount >= enough || strangerCount > 0 || !EVERYDAY_METHODS.includes(method);
}

/** Names by which pages call menus, tabs, dialogs, slides and texts for screen readers. */
const WIDGET_TAG =
  /menu|nav|drop|modal|popup|pop-up|tab|slide|carousel|swiper|owl|accordion|collapse|toggle|panel|dialog|search|lang|cookie|canvas|sidebar|sr-only|screen-reader|visually-hidden|tooltip|lightbox|gallery|^<(?:ul|li|select|option|template|noscript)\b/iu;

/** Boxes that frameworks show on some screens alone, and lists of languages and countries: hidden from nobody. */
const SHOWN_ELSEWHERE =
  /\b(?:hidden|visible|hide|show)-(?:xs|sm|md|lg|xl|mobile|tablet|desktop|phone|for)|\b(?:d|uk|is)-(?:none|hidden|visible)|\b(?:sm|md|lg|xl):(?:block|flex|grid|inline|table)|\b(?:mobile|desktop|tablet)-(?:only|hidden)|elementor-hidden|gt_|gtranslate|goog-te|translat|countr|iti__|languages?\b|\blang-|-lang\b|wpml|polylang/iu;
/** Who made a theme, where its user has pushed the line away. */
const CREDIT =
  /thiết kế|giao diện|bản quyền|phát triển bởi|design|template|theme|powered|developed|created by|copyright|©/iu;

/** Boxes for those who have the page read aloud: out of sight for all others, with links that are words. */
const READ_ALOUD = /\b(?:sr-only|screen-reader(?:-text)?|visually-hidden|visuallyhidden)\b/iu;

interface Strangers {
  /** Registrable domains of all of them. */
  readonly all: number;
  readonly abroad: number;
  readonly cheap: number;
}

/**
 * Links of a hidden box that name nothing bad: their number and kind, whether the way of hiding has honest uses, and
 * whether the box calls itself a menu, a tab or a dialog.
 */
function farmVerdict(box: HiddenBox, strangers: readonly WebAddress[]): FarmVerdict {
  const domains = [...new Set(strangers.map(({ registrableDomain }) => registrableDomain))];
  const abroad = domains.filter((domain) => !domain.endsWith('.vn'));
  // one odd name in sight of nobody may be a counter's or a shop's; several are not, nor is one that is thrown away
  const isOdd = domains.length > 1 ? isCheapHost : isThrowawayHost;
  const isSecret = !EVERYDAY_METHODS.includes(box.method);
  const cheap = abroad.filter(isSecret ? isCheapHost : isOdd).length;
  const counts = { all: domains.length, abroad: abroad.length, cheap };
  const hasOwnLinks = leadsIntoSite(box);
  if (box.isFarAway && abroad.length > 0 && !hasOwnLinks && !isExplained(box)) return 'proof';
  if (isSecret) return readAloudVerdict(box, counts);
  if (SHOWN_ELSEWHERE.test(box.tag)) return 'none';
  if (WIDGET_TAG.test(box.tag)) return widgetVerdict(counts);
  return plainVerdict(counts, hasOwnLinks);
}

/** A menu that opens into sight, or the line of who made the theme. */
function isExplained({ tag, text }: HiddenBox): boolean {
  return WIDGET_TAG.test(tag) || CREDIT.test(text);
}

type FarmVerdict = 'proof' | 'hint' | 'none';

/** Nothing honest is pushed off the screen, shrunk to nothing or hidden by a script of its own with such links. */
function secretVerdict({ all, abroad, cheap }: Strangers): FarmVerdict {
  if (all >= 3 || abroad >= 2 || cheap > 0) return 'proof';
  return all > 0 ? 'hint' : 'none';
}

/**
 * What a box for reading aloud leads to is a question where most of it is at home or known: whoever hides links may call his box
 * so, and has strangers abroad alone to advertise.
 */
function readAloudVerdict({ tag, links }: HiddenBox, counts: Strangers): FarmVerdict {
  const verdict = secretVerdict(counts);
  const isReadAloud = READ_ALOUD.test(tag) && links.every(({ text }) => text !== '');
  const isMostlyHome = counts.cheap === 0 && counts.abroad * 2 <= links.length;
  return isReadAloud && isMostlyHome && verdict === 'proof' ? 'hint' : verdict;
}

function widgetVerdict({ abroad, cheap }: Strangers): FarmVerdict {
  if (cheap >= 3) return 'proof';
  return cheap > 0 || abroad >= MANY_STRANGERS ? 'hint' : 'none';
}

function plainVerdict({ all, abroad, cheap }: Strangers, hasOwnLinks: boolean): FarmVerdict {
  if (!hasOwnLinks && (cheap > 0 || abroad >= 2)) return 'proof';
  return abroad > 0 || all >= 3 ? 'hint' : 'none';
}

function linkExcerpt({ text, href }: Link, { tag }: HiddenBox): Excerpt {
  const words = `${text} → ${href}`;
  return excerptOf(`${tag} … ${words}`.length > MAX_EXCERPT ? words : `${tag} … ${words}`, href);
}
