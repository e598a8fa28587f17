import type { TermHit } from '#shared/lexicon/lexicon.ts';
import { foldText } from '#shared/lexicon/fold-text.ts';
import type { Check, CheckContext, Rule, Sighting } from '../rule/check.ts';
import type { ReadText, SiteDocument } from '../rule/site-reading.ts';
import { excerptAround } from '../rule/excerpt.ts';
import { sighting } from '../rule/sighting.ts';
import { firstOfEach, strongestHit } from '../reading/planted-text.ts';

const rule: Rule = {
  id: 'S08',
  topic: 'content',
  severity: 'critical',
  title: 'Từ ngữ bị cấm được viết biến dạng để qua mặt bộ lọc',
  meaning:
    'Chữ được chèn dấu chấm, ký tự vô hình hoặc chữ cái trông giống. Người đọc vẫn hiểu, còn bộ lọc thì bỏ qua.',
  steps: [
    'Chụp màn hình trang này rồi báo nhà cung cấp website.',
    'Gỡ nội dung và tìm tài khoản hoặc lỗ hổng đã dùng để đăng.',
  ],
  confirm: 'Đọc cả câu chứa từ đó; viết biến dạng như vậy hầu như không bao giờ do vô ý.',
  actor: 'vendor',
  clause: 3,
  infection: 'proof',
  ground: 'words',
  isPlanted: true,
  needs: ['documents'],
};

const MAX_SIGHTINGS = 20;

/** Whether letters were changed or parted, and not only the Vietnamese marks left out. */
function isTampered(original: string, term: string): boolean {
  if (/\p{Ll}\.\p{Lu}\p{Ll}/u.test(original)) return false;
  const bare = original.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/gu, 'd');
  const blanks = (text: string) => text.match(/[^\p{L}\p{N}]/gu)?.length ?? 0;
  const digits = (text: string) => text.replace(/\D/gu, '');
  const hasStrangeSigns = /[^A-Za-z0-9 _-]/u.test(bare);
  return hasStrangeSigns || blanks(bare) > blanks(foldText(term).text) + 1 || digits(bare) !== digits(term);
}

function tampered({ text, hits }: ReadText): readonly TermHit[] {
  return hits.filter(
    ({ isDisguised, term, start, end }) => isDisguised && isTampered(text.slice(start, end), term),
  );
}

/** Terms that show only after the disguise is undone. */
export const check: Check = {
  rules: [rule],
  evaluate: (_snapshot, context) =>
    firstOfEach(
      context.reading.documents().flatMap((document) => disguiseSightings(document, context)),
      MAX_SIGHTINGS,
    ),
};

function disguiseSightings(document: SiteDocument, { reading }: CheckContext): readonly Sighting[] {
  const { heads, body } = reading.termsOf(document.content);
  return [...heads, body].flatMap((read): readonly Sighting[] => {
    const hits = tampered(read);
    const hit = strongestHit(hits);
    if (hit === undefined || hit.weight < 2) return [];
    const isProof = hit.weight >= 4 || (hit.weight >= 3 && hits.length >= 2);
    return [
      sighting(rule, {
        certainty: isProof ? 'certain' : 'possible',
        ...(isProof ? {} : { severity: 'high', infection: 'hint' }),
        page: document.url,
        seen: `Cụm “${hit.term}” được viết biến dạng.`,
        ...excerptAround(read.text, hit.start, hit.end),
        subject: document.path,
      }),
    ];
  });
}
