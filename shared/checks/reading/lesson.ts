import { distinctTerms } from './page-terms.ts';
import { isCheapHost } from './known-hosts.ts';
import type { PageTerms } from '../rule/site-reading.ts';
import type { PageContent } from '../snapshot/page.ts';

/** Words of lessons in mathematics and literature; sellers have little use for them. */
const WORDS_OF_LESSONS =
  /(?<!\p{L})(?:xác suất|kỳ vọng|kì vọng|biến cố|phép thử|không gian mẫu|bài tập|bài toán|bài giảng|đề thi|đáp án|chứng minh rằng|chuyên đề|tiểu thuyết|truyện ngắn|tác phẩm|nhà văn|nhân vật|đoạn trích|văn học)(?!\p{L})/giu;
const MANY_WORDS = 3;
/** “Luôn thắng” may be what a lesson asks about; two such words are no question. */
const MAX_CALLS = 1;

/**
 * Whether a page teaches with the things of the trade: several words of lessons, hardly anything that calls to it and no link to
 * it or to a cheap name. Pages that sell borrow words of schools, but have to lead somewhere.
 */
export function isLesson({ text, links }: PageContent, terms: PageTerms): boolean {
  const calls = distinctTerms(terms.body.hits, 1) - distinctTerms(terms.body.hits, 2);
  if (calls > MAX_CALLS || terms.links.length > 0) return false;
  if (links.some(({ address }) => address?.relation === 'foreign' && isCheapHost(address.host))) return false;
  const words = text.normalize('NFC').match(WORDS_OF_LESSONS) ?? [];
  return new Set(words.map((word) => word.toLowerCase())).size >= MANY_WORDS + calls;
}
