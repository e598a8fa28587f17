import type { Check, CheckContext, Rule, Sighting } from '../check.ts';
import { sighting } from '../sighting.ts';
import { distinctTerms, greatestWeight, type HeadText, pageTerms } from './page-terms.ts';
import { firstOfEach, strongestExcerpt, topicWords } from './planted-text.ts';
import { siteDocuments, type SiteDocument } from './site-documents.ts';

const rule: Rule = {
  id: 'S01',
  topic: 'content',
  severity: 'critical',
  title: 'Tiêu đề hoặc mô tả trang có từ ngữ quảng cáo bị cấm',
  meaning:
    'Google lấy đúng các chỗ này để hiện kết quả tìm kiếm. Tên miền của trường sẽ hiện lên cùng nội dung cờ bạc, khiêu dâm hoặc hàng cấm.',
  steps: [
    'Chụp màn hình trang này rồi báo ngay đơn vị quản trị website.',
    'Yêu cầu gỡ nội dung và tìm cách kẻ xấu đã đưa nội dung vào.',
    'Đổi mọi mật khẩu quản trị sau khi đã bịt lỗ hổng.',
    'Yêu cầu Google xóa kết quả cũ rồi kiểm tra lại.',
  ],
  confirm: 'Mở trang: nếu là bài tuyên truyền hoặc tin của báo chí thì đánh dấu báo nhầm.',
  actor: 'vendor',
  clause: 3,
  infection: 'proof',
};

const MAX_SIGHTINGS = 20;
const UNMISTAKABLE = 4;
const TRADE_WORD = 3;

const PLACE_WORDS: Readonly<Record<HeadText['place'], string>> = {
  title: 'Tiêu đề trang',
  heading: 'Dòng đầu mục',
  meta: 'Phần mô tả dành cho máy tìm kiếm',
  structured: 'Tên tổ chức khai với máy tìm kiếm',
};

/** Terms where search engines look first, in what any kind of visitor gets. */
export const check: Check = {
  rules: [rule],
  evaluate: (snapshot, context) =>
    firstOfEach(
      siteDocuments(snapshot).flatMap((document) => headSightings(document, context)),
      MAX_SIGHTINGS,
    ),
};

function headSightings(document: SiteDocument, { lexicon }: CheckContext): readonly Sighting[] {
  const { heads, body } = pageTerms(document.content, lexicon);
  return heads.flatMap((head): readonly Sighting[] => {
    const weight = greatestWeight(head.hits);
    const isBacked = distinctTerms(head.hits, 1) > 1 || distinctTerms(body.hits, 2) > 2;
    const isProof = weight >= UNMISTAKABLE || (weight >= TRADE_WORD && isBacked);
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
