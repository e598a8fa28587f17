import type { Check, CheckContext, Rule, Sighting } from '../rule/check.ts';
import type { SiteDocument } from '../rule/site-reading.ts';
import { plainExcerpt } from '../rule/excerpt.ts';
import { sighting } from '../rule/sighting.ts';
import type { SiteSnapshot } from '../snapshot/site-snapshot.ts';
import { distinctTerms, greatestWeight } from '../reading/page-terms.ts';
import { firstOfEach, strongestExcerpt, topicWords } from '../reading/planted-text.ts';

const rule: Rule = {
  id: 'S10',
  topic: 'content',
  severity: 'critical',
  title: 'Chỗ cho người ngoài gửi bài hoặc tệp bị lợi dụng để quảng cáo',
  meaning:
    'Phần hỏi đáp, diễn đàn, bình luận, tìm kiếm hoặc thư mục tải tệp chứa quảng cáo bị cấm. Kẻ xấu không cần mật khẩu để làm việc này.',
  steps: [
    'Xóa bài, bình luận hoặc tệp được nêu.',
    'Bật duyệt trước khi đăng, hoặc đóng chức năng nếu không dùng.',
    'Yêu cầu nhà cung cấp website chặn tải lên tệp trang web và chặn đăng tự động.',
  ],
  confirm: 'Mở địa chỉ được nêu và đọc phần do người ngoài gửi.',
  actor: 'school',
  clause: 3,
  infection: 'proof',
  ground: 'words',
  isPlanted: true,
  needs: ['pages-or-lists'],
};

const MAX_SIGHTINGS = 20;
const TRADE_WORD = 3;

const OPEN_PLACE =
  /hoi-dap|hoidap|dien-dan|diendan|forum|topic|thread|gop-y|gopy|comment|binh-luan|guestbook|luu-but|luubut|faq|question|search|tim-kiem|timkiem|\/tags?\/|author|member|profile|thanh-vien|[?&](?:s|q|search|keyword|keywords)=/iu;
const UPLOAD_FOLDER =
  /\/(?:uploads?|userfiles|portals\/\d+|files?|media|attachments?|documents?|images?|resources?|upload_files|tmp|temp)\//iu;
const DOCUMENT_ENDING = /\.(?:html?|pdf|php|aspx?|docx?|pptx?|txt|xml)$/iu;

/** Places where strangers may write or store, with terms in the words or in the name of a file. */
export const check: Check = {
  rules: [rule],
  evaluate: (snapshot, context) =>
    firstOfEach(
      [
        ...context.reading.documents().flatMap((document) => documentSightings(document, context)),
        ...fileSightings(snapshot, context),
      ],
      MAX_SIGHTINGS,
    ),
};

function documentSightings(document: SiteDocument, { reading }: CheckContext): readonly Sighting[] {
  if (!OPEN_PLACE.test(document.url) && !UPLOAD_FOLDER.test(document.path)) return [];
  const { heads, body, links, isWarning } = reading.termsOf(document.content);
  const hits = [...heads.flatMap((head) => head.hits), ...body.hits];
  const weight = greatestWeight(hits);
  const hasLink = !isWarning && links.length > 0;
  const isProof =
    weight >= 4 ||
    (weight >= TRADE_WORD && (distinctTerms(hits, 2) >= 2 || distinctTerms(hits, 1) >= 3 || hasLink));
  if (weight < TRADE_WORD) return [];
  return [
    sighting(rule, {
      certainty: isProof ? 'certain' : 'possible',
      ...(isProof ? {} : { severity: 'high', infection: 'hint' }),
      page: document.url,
      seen: `Trang do người ngoài gửi được có từ ngữ về ${topicWords(hits)}.`,
      ...strongestExcerpt(heads.find((head) => greatestWeight(head.hits) === weight) ?? body),
      subject: document.path,
    }),
  ];
}

/** Files in upload folders, named on pages and in lists. */
function fileSightings({ pages, lists }: SiteSnapshot, { reading }: CheckContext): readonly Sighting[] {
  const linked = reading.linked().keys();
  const listed = lists.flatMap(({ entries }) => entries.map(({ address }) => address));
  const visited = pages.map(({ address }) => address);
  const files = [...linked, ...listed, ...visited].filter(
    ({ relation, path }) => relation === 'own' && UPLOAD_FOLDER.test(path) && DOCUMENT_ENDING.test(path),
  );
  const hrefs = new Map(files.map((address) => [address.href, address]));
  return [...hrefs.values()].flatMap((address): readonly Sighting[] => {
    const weight = reading.weightOfAddress(address);
    if (weight < TRADE_WORD) return [];
    return [
      sighting(rule, {
        certainty: weight >= 4 ? 'certain' : 'possible',
        ...(weight >= 4 ? {} : { severity: 'high', infection: 'hint' }),
        page: address.href,
        seen: 'Thư mục tải lên có tệp mang tên quảng cáo bị cấm.',
        ...plainExcerpt(address.path),
        subject: address.path,
      }),
    ];
  });
}
