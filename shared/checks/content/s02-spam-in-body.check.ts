import type { Check, CheckContext, Rule, Sighting } from '../rule/check.ts';
import type { BodyText, SiteDocument } from '../rule/site-reading.ts';
import { sighting } from '../rule/sighting.ts';
import { distinctTerms, isPromoted } from '../reading/page-terms.ts';
import { firstOfEach, strongestExcerpt, topicWords } from '../reading/planted-text.ts';

const rule: Rule = {
  id: 'S02',
  topic: 'content',
  severity: 'critical',
  title: 'Nội dung trang quảng cáo cờ bạc hoặc dịch vụ bị cấm',
  meaning: 'Trang có nhiều từ ngữ của quảng cáo bị cấm. Học sinh và cha mẹ học sinh có thể đọc được.',
  steps: [
    'Chụp màn hình trang này rồi báo ngay nhà cung cấp website.',
    'Gỡ nội dung, xem ai đã đăng và đăng bằng tài khoản nào.',
    'Tìm nguyên nhân trước khi coi là xong, vì chỉ xóa thì hay bị lại.',
  ],
  confirm: 'Đọc cả đoạn: bài tuyên truyền, tin báo chí hoặc bài học thì đánh dấu báo nhầm.',
  actor: 'vendor',
  clause: 3,
  infection: 'proof',
  ground: 'words',
  isPlanted: true,
  needs: ['documents'],
};

const MAX_SIGHTINGS = 20;
const MANY_TERMS = 4;

/** How sure it is that the terms of a text advertise. */
type Verdict = 'proof' | 'hint' | 'none';

/**
 * Three unmistakable terms, or two with a call to action, or an offer with a telephone number are an advertisement; four
 * words of the trade may be a lesson or a report.
 */
function verdict(read: BodyText): Verdict {
  const { hits } = read;
  const strong = distinctTerms(hits, 4);
  const all = distinctTerms(hits, 2);
  const calls = distinctTerms(hits, 1) - all;
  if (strong >= 3 || (strong >= 2 && (calls > 0 || all >= MANY_TERMS))) return 'proof';
  if (hits.some((hit) => hit.weight >= 4 && isPromoted(hit, hits)) || isOffer(read)) return 'proof';
  if (strong >= 2) return 'hint';
  return all >= MANY_TERMS && distinctTerms(hits, 3) >= 2 ? 'hint' : 'none';
}

/** How a seller asks to be reached. */
const CONTACT = /zalo|telegram|tele\s?:|hotline|whatsapp|(?<!\d)0\d{2,3}[ .-]?\d{3}[ .-]?\d{3,4}(?!\d)/iu;
const CONTACT_REACH = 150;

/** Whether forged papers, loans, drugs, weapons or women are offered: with a way to reach the seller, or again and again. */
function isOffer(read: BodyText): boolean {
  const { hits } = read;
  const offers = hits.filter((hit) => hit.class !== 'gambling' && hit.weight >= 4 && hit.term.includes(' '));
  const text = offers.length === 0 ? '' : read.parted;
  // whom the next piece of a list of news tells to call sells nothing of this one
  const hasContact = offers.some(({ start, end }) =>
    CONTACT.test(
      (text
        .slice(Math.max(0, start - CONTACT_REACH), start)
        .split('\n')
        .at(-1) ?? '') +
        text.slice(start, end) +
        (text.slice(end, end + CONTACT_REACH).split('\n')[0] ?? ''),
    ),
  );
  return hasContact || offers.filter((hit) => hit.class === 'porn' && hit.weight === 5).length >= 2;
}

/** Terms in the visible words of pages, in what any kind of visitor gets. */
export const check: Check = {
  rules: [rule],
  evaluate: (_snapshot, context) =>
    firstOfEach(
      context.reading.documents().flatMap((document) => bodySightings(document, context)),
      MAX_SIGHTINGS,
    ),
};

function bodySightings(document: SiteDocument, { reading }: CheckContext): readonly Sighting[] {
  const { body } = reading.termsOf(document.content);
  const found = verdict(body);
  if (found === 'none') return [];
  return [
    sighting(rule, {
      certainty: found === 'proof' ? 'certain' : 'possible',
      ...(found === 'proof' ? {} : { severity: 'high', infection: 'hint' }),
      page: document.url,
      seen: `Trang có ${String(distinctTerms(body.hits, 2))} từ ngữ khác nhau về ${topicWords(body.hits)}.`,
      ...strongestExcerpt(body),
      subject: document.path,
    }),
  ];
}
