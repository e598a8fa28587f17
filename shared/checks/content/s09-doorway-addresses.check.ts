import type { Check, CheckContext, Rule, Sighting } from '../rule/check.ts';
import { plainExcerpt } from '../rule/excerpt.ts';
import { isBelowAny } from '../reading/known-hosts.ts';
import { sighting } from '../rule/sighting.ts';
import { isSuccess } from '../snapshot/read-exchange.ts';
import type { SiteSnapshot } from '../snapshot/site-snapshot.ts';
import type { WebAddress } from '../snapshot/web-address.ts';
import { sitemapEntryCount } from '../reading/take-baseline.ts';
import { addressWords } from '../reading/address-words.ts';
import { greatestWeight } from '../reading/page-terms.ts';

const rule: Rule = {
  id: 'S09',
  topic: 'content',
  severity: 'critical',
  title: 'Địa chỉ trang của trường mang tên cờ bạc hoặc dẫn ra ngoài',
  meaning:
    'Danh sách trang nộp cho Google có những trang không phải của trường. Kẻ xấu tạo chúng để người tìm kiếm đi qua tên miền của trường.',
  steps: [
    'Mở danh sách được nêu và xem các địa chỉ lạ.',
    'Yêu cầu nhà cung cấp website xóa các trang đó và tìm tệp đã tạo ra chúng.',
    'Sau khi gỡ, nộp lại danh sách trang cho Google.',
  ],
  confirm: 'Mở một địa chỉ bằng chế độ ẩn danh; bài tuyên truyền của trường thì đánh dấu báo nhầm.',
  actor: 'vendor',
  clause: 3,
  infection: 'proof',
  ground: 'search',
  isPlanted: true,
  needs: ['pages-or-lists'],
};

const UNMISTAKABLE = 4;
/** So many addresses with such words are no single article. */
const MANY_ADDRESSES = 3;
/** Files that are no pages: nobody at a school gives them such a name. */
const FILE = /\.(?:pdf|docx?|pptx?|xlsx?|txt)$/iu;
const JUMP_FACTOR = 3;
const MIN_JUMP = 50;

interface Listed {
  readonly address: WebAddress;
  readonly title: string;
  readonly source: string;
}

interface Spam extends Listed {
  readonly weight: number;
}

/** Addresses of the site's own pages: in its lists and in its links. */
function ownAddresses(snapshot: SiteSnapshot, { reading }: CheckContext): readonly Listed[] {
  const listed = snapshot.lists.flatMap(({ address: source, entries }) =>
    entries.map(({ address, title }) => ({ address, title, source: source.href })),
  );
  const linked = Array.from(reading.linked(), ([address, { href }]) => ({
    address,
    title: '',
    source: href,
  }));
  const visited = snapshot.pages.map(({ address }) => ({ address, title: '', source: address.href }));
  const byHref = new Map<string, Listed>();
  for (const item of [...listed, ...linked, ...visited]) {
    if (item.address.relation === 'own' && !byHref.has(item.address.href))
      byHref.set(item.address.href, item);
  }
  return [...byHref.values()];
}

/** Addresses that name the trade; where the page was read, its words say more than its address and decide alone. */
function spamAddresses(snapshot: SiteSnapshot, context: CheckContext): readonly Spam[] {
  const read = new Set(
    snapshot.pages.flatMap(({ address, content, exchange }) =>
      content !== null && isSuccess(exchange) ? [address.href] : [],
    ),
  );
  return ownAddresses(snapshot, context).flatMap((item) => {
    const weight = weightOf(item, context);
    return weight >= UNMISTAKABLE && !read.has(item.address.href) ? [{ ...item, weight }] : [];
  });
}

function weightOf({ address, title }: Listed, { lexicon, reading }: CheckContext): number {
  return title === ''
    ? reading.weightOfAddress(address)
    : greatestWeight(lexicon.scanText(`${addressWords(address)}\n${title}`));
}

/** Lists of pages and addresses of pages: words in them, foreign hosts, a sudden growth. */
export const check: Check = {
  rules: [rule],
  evaluate: (snapshot, context) => [
    ...spamSightings(snapshot, context),
    ...foreignSightings(snapshot, context),
    ...growthSightings(snapshot, context),
  ],
};

function spamSightings(snapshot: SiteSnapshot, context: CheckContext): readonly Sighting[] {
  const spam = spamAddresses(snapshot, context);
  const [first] = spam;
  if (first === undefined) return [];
  const isFile = ({ address, weight }: Spam) => weight >= 5 && FILE.test(address.path);
  const isProof = spam.length >= MANY_ADDRESSES || spam.some(isFile);
  return [
    sighting(rule, {
      certainty: isProof ? 'certain' : 'possible',
      ...(isProof ? {} : { severity: 'high', infection: 'hint' }),
      page: first.source,
      seen: `Có ${String(spam.length)} địa chỉ trang mang từ ngữ bị cấm.`,
      ...plainExcerpt(spam.map(({ address }) => address.path).join('  ')),
      subject: 'words',
    }),
  ];
}

/** A list that names the site's new or old host throughout is a matter of settings; single strangers are planted. */
function foreignSightings({ lists }: SiteSnapshot, context: CheckContext): readonly Sighting[] {
  return lists.flatMap(({ kind, address: source, entries }): readonly Sighting[] => {
    if (kind !== 'sitemap') return [];
    const strangers = entries.filter(
      ({ address }) =>
        address.relation === 'foreign' &&
        !context.reading.hosts.isKnown(address) &&
        !isBelowAny(address.host, [...context.ownHosts, ...context.acceptedHosts]),
    );
    const [first] = strangers;
    if (first === undefined) return [];
    const isBad = strangers.some(
      ({ address }) => greatestWeight(context.lexicon.scanHost(address.host)) >= UNMISTAKABLE,
    );
    const isMixed = strangers.length < entries.length;
    return [
      sighting(rule, {
        certainty: isBad ? 'certain' : 'possible',
        severity: isBad ? 'critical' : isMixed ? 'high' : 'medium',
        infection: isBad ? 'proof' : isMixed ? 'hint' : 'none',
        page: source.href,
        seen: `Danh sách trang có ${String(strangers.length)} địa chỉ của website khác.`,
        ...plainExcerpt(first.address.href),
        subject: first.address.host,
      }),
    ];
  });
}

function growthSightings(snapshot: SiteSnapshot, { baseline }: CheckContext): readonly Sighting[] {
  const before = baseline?.sitemapEntryCount ?? 0;
  const now = sitemapEntryCount(snapshot);
  if (before === 0 || now < before * JUMP_FACTOR || now - before < MIN_JUMP) return [];
  return [
    sighting(rule, {
      severity: 'high',
      infection: 'hint',
      certainty: 'possible',
      page: snapshot.site.href,
      seen: `Danh sách trang tăng từ ${String(before)} lên ${String(now)} địa chỉ so với lần trước.`,
      subject: 'growth',
    }),
  ];
}
