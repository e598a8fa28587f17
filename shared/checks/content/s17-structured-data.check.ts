import type { Check, CheckContext, Rule, Sighting } from '../rule/check.ts';
import type { TermHit } from '#shared/lexicon/lexicon.ts';
import type { SiteDocument } from '../rule/site-reading.ts';
import type { StructuredBlock } from '../snapshot/page.ts';
import type { WebAddress } from '../snapshot/web-address.ts';
import { isCheapHost } from '../reading/known-hosts.ts';
import { distinctTerms, greatestWeight, readText } from '../reading/page-terms.ts';
import { firstOfEach, strongestExcerpt, topicWords } from '../reading/planted-text.ts';
import { isStrange } from '../reading/view-contents.ts';
import { excerptOf } from '../rule/excerpt.ts';
import { sighting } from '../rule/sighting.ts';

const rule: Rule = {
  id: 'S17',
  topic: 'content',
  severity: 'critical',
  title: 'Phần khai cho máy tìm kiếm quảng cáo website cờ bạc hoặc dịch vụ bị cấm',
  meaning:
    'Người xem không thấy phần này, nhưng Google đọc và có thể hiện tên, địa chỉ lạ dưới tên miền của trường.',
  steps: [
    'Gửi phát hiện này cho nhà cung cấp website.',
    'Yêu cầu gỡ phần khai lạ và tìm tiện ích hoặc tài khoản đã thêm nó.',
    'Sau khi gỡ, yêu cầu Google đọc lại trang rồi kiểm tra lại.',
  ],
  vendorSteps: [
    'Tìm khối application/ld+json nêu trên trong mẫu giao diện, tiện ích SEO và cơ sở dữ liệu, rồi gỡ.',
    'Tìm cách nó lọt vào, đổi mọi mật khẩu quản trị.',
  ],
  confirm: 'Xem mã nguồn trang, tìm “ld+json”; nếu đó là website của trường thì đánh dấu báo nhầm.',
  actor: 'vendor',
  clause: 3,
  infection: 'proof',
  ground: 'search',
  isPlanted: true,
  needs: ['documents'],
};

const MAX_SIGHTINGS = 10;
const UNMISTAKABLE = 4;
const TRADE_WORD = 2;

/** JSON-LD that names websites of the trade, or advertises and names strangers. */
export const check: Check = {
  rules: [rule],
  evaluate: (_snapshot, context) =>
    firstOfEach(
      context.reading.documents().flatMap((document) => documentSightings(document, context)),
      MAX_SIGHTINGS,
    ),
};

function documentSightings(document: SiteDocument, context: CheckContext): readonly Sighting[] {
  const { structuredBlocks } = document.content;
  if (structuredBlocks.length === 0 || context.reading.termsOf(document.content).isWarning) return [];
  return structuredBlocks.flatMap((block) => blockSightings(block, document, context));
}

function blockSightings(
  { addresses, text }: StructuredBlock,
  { url }: SiteDocument,
  context: CheckContext,
): readonly Sighting[] {
  const strangers = addresses.filter((address) => isStrange(address, context));
  const [stranger] = strangers;
  if (stranger === undefined) return [];
  const bad = strangers.find(
    ({ host }) =>
      context.isListedHost(host) || greatestWeight(context.lexicon.scanHost(host)) >= UNMISTAKABLE,
  );
  if (bad !== undefined) {
    return [
      sighting(rule, {
        certainty: 'certain',
        page: url,
        seen: `Phần khai cho máy tìm kiếm dẫn tới ${bad.hostUnicode}.`,
        ...excerptOf(bad.href, bad.host),
        subject: bad.host,
      }),
    ];
  }
  const read = readText(text, context.lexicon);
  const weight = advertising(read.hits, strangers);
  if (weight === 'none') return [];
  return [
    sighting(rule, {
      certainty: weight === 'proof' ? 'likely' : 'possible',
      ...(weight === 'proof' ? {} : { severity: 'high', infection: 'hint' }),
      page: url,
      seen: `Phần khai cho máy tìm kiếm nói về ${topicWords(read.hits)} và dẫn tới ${stranger.hostUnicode}.`,
      ...strongestExcerpt(read),
      subject: stranger.host,
    }),
  ];
}

/** A lesson or a report may be told to machines under another plain name of the school: it calls to nothing. */
function advertising(hits: readonly TermHit[], strangers: readonly WebAddress[]): 'proof' | 'hint' | 'none' {
  if (greatestWeight(hits) < UNMISTAKABLE || distinctTerms(hits, TRADE_WORD) < 2) return 'none';
  const calls = distinctTerms(hits, 1) - distinctTerms(hits, TRADE_WORD);
  const isCheap = strangers.some(({ host }) => isCheapHost(host));
  if (calls > 0) return isCheap || distinctTerms(hits, UNMISTAKABLE) > 1 ? 'proof' : 'hint';
  return isCheap ? 'hint' : 'none';
}
