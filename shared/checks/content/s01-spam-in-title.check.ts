import type { Check, CheckContext, Rule, Sighting } from '../rule/check.ts';
import type { HeadText, PageTerms, SiteDocument } from '../rule/site-reading.ts';
import { sighting } from '../rule/sighting.ts';
import { isLesson } from '../reading/lesson.ts';
import { isThrowawayHost } from '../reading/known-hosts.ts';
import { distinctTerms, greatestWeight } from '../reading/page-terms.ts';
import { firstOfEach, strongestExcerpt, topicWords } from '../reading/planted-text.ts';

const rule: Rule = {
  id: 'S01',
  topic: 'content',
  severity: 'critical',
  title: 'Tiêu đề hoặc mô tả trang có từ ngữ quảng cáo bị cấm',
  meaning:
    'Google lấy đúng các chỗ này để hiện kết quả tìm kiếm. Tên miền của trường sẽ hiện lên cùng nội dung cờ bạc, khiêu dâm hoặc hàng cấm.',
  steps: [
    'Chụp màn hình trang này rồi báo ngay nhà cung cấp website.',
    'Yêu cầu gỡ nội dung và tìm cách kẻ xấu đã đưa nội dung vào.',
    'Đổi mọi mật khẩu quản trị sau khi đã bịt lỗ hổng.',
    'Yêu cầu Google xóa kết quả cũ rồi kiểm tra lại.',
  ],
  confirm: 'Mở trang: nếu là bài tuyên truyền hoặc tin của báo chí thì đánh dấu báo nhầm.',
  actor: 'vendor',
  clause: 3,
  infection: 'proof',
  ground: 'words',
  isPlanted: true,
  needs: ['documents'],
};

const MAX_SIGHTINGS = 20;
const UNMISTAKABLE = 4;
const TRADE_WORD = 3;
const COMMON_WORD = 2;
/** A coined name in so many titles is no name of a team or a problem. */
const MANY_TITLES = 3;

const PLACE_WORDS: Readonly<Record<HeadText['place'], string>> = {
  title: 'Tiêu đề trang',
  heading: 'Dòng đầu mục',
  meta: 'Phần mô tả dành cho máy tìm kiếm',
  structured: 'Tên tổ chức khai với máy tìm kiếm',
};

/** Terms where search engines look first, in what any kind of visitor gets. */
export const check: Check = {
  rules: [rule],
  evaluate: (_snapshot, context) => {
    const documents = context.reading.documents();
    const repeated = repeatedTerms(documents, context);
    return firstOfEach(
      documents.flatMap((document) => headSightings(document, context, repeated)),
      MAX_SIGHTINGS,
    );
  },
};

/** Terms that stand in the titles of many pages. */
function repeatedTerms(documents: readonly SiteDocument[], { reading }: CheckContext): ReadonlySet<string> {
  const urlsByTerm = new Map<string, Set<string>>();
  for (const { url, content } of documents) {
    const titles = reading.termsOf(content).heads.filter(({ place }) => place === 'title');
    for (const { term, weight } of titles.flatMap(({ hits }) => hits)) {
      if (weight < TRADE_WORD) continue;
      urlsByTerm.set(term, (urlsByTerm.get(term) ?? new Set()).add(url));
    }
  }
  return new Set([...urlsByTerm].flatMap(([term, urls]) => (urls.size >= MANY_TITLES ? [term] : [])));
}

/**
 * Whether the terms of a title advertise: an unmistakable one that something else bears out, or a weaker one that others
 * back. A name alone in a title may be the subject of an article.
 */
function isAdvertising(
  head: HeadText,
  document: SiteDocument,
  terms: PageTerms,
  repeated: ReadonlySet<string>,
): boolean {
  const { hits } = head;
  const weight = greatestWeight(hits);
  const calls = distinctTerms(hits, 1) - distinctTerms(hits, COMMON_WORD);
  if (hits.some(({ term }) => repeated.has(term))) return true;
  if (isSeenByAll(document) && isLesson(document.content, terms)) return false;
  if (weight >= COMMON_WORD && calls > 0) return true;
  if (weight >= UNMISTAKABLE && isBorneOut(head, document, terms)) return true;
  const bodyTerms = distinctTerms(terms.body.hits, COMMON_WORD);
  return weight >= TRADE_WORD && (distinctTerms(hits, 1) > 1 || bodyTerms > 2);
}

/** A second sign: other terms in it or around it, a disguise, links of the trade or to cheap hosts, few who see it. */
function isBorneOut({ hits }: HeadText, document: SiteDocument, { heads, body, links }: PageTerms): boolean {
  const named = new Set(hits.map(({ term }) => term));
  const others = [...heads.flatMap((head) => head.hits), ...body.hits];
  return (
    named.size > 1 ||
    hits.some(({ isDisguised }) => isDisguised) ||
    others.some(({ term, weight }) => weight >= COMMON_WORD && !named.has(term)) ||
    links.length > 0 ||
    document.content.links.some(
      ({ address }) => address?.relation === 'foreign' && isThrowawayHost(address.host),
    ) ||
    !isSeenByAll(document)
  );
}

function isSeenByAll({ origin, seenAs }: SiteDocument): boolean {
  return origin !== 'missing-page' && ['browser', 'browser-again'].includes(seenAs);
}

function isArticle({ content }: SiteDocument): boolean {
  return content.metas.some((meta) => meta.name === 'og:type' && meta.content.trim() === 'article');
}

function headSightings(
  document: SiteDocument,
  { reading }: CheckContext,
  repeated: ReadonlySet<string>,
): readonly Sighting[] {
  const terms = reading.termsOf(document.content);
  return terms.heads.flatMap((head): readonly Sighting[] => {
    const weight = greatestWeight(head.hits);
    // the title of the home page names the school, never a problem of arithmetic or a team; so do names for machines
    const isNameOfHome = document.origin === 'home' && !isArticle(document);
    const isNameOfSite =
      isNameOfHome &&
      ((head.place === 'title' && weight >= TRADE_WORD) ||
        (head.place === 'structured' && weight >= UNMISTAKABLE));
    const isProof = isNameOfSite || isAdvertising(head, document, terms, repeated);
    if (!isProof && weight < TRADE_WORD) return [];
    return [
      sighting(rule, {
        certainty: isProof ? 'certain' : 'possible',
        ...(isProof ? {} : { severity: 'medium', infection: 'hint' }),
        page: document.url,
        seen: `${PLACE_WORDS[head.place]} có từ ngữ về ${topicWords(head.hits)}.`,
        ...strongestExcerpt(head),
        subject: document.path,
      }),
    ];
  });
}
