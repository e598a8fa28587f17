import { rememberedByText } from '#shared/base/remembered.ts';
import type { Check, CheckContext, Rule, Sighting } from '../rule/check.ts';
import type { SiteDocument } from '../rule/site-reading.ts';
import { excerptOf } from '../rule/excerpt.ts';
import { sighting } from '../rule/sighting.ts';
import type { Link } from '../snapshot/page.ts';
import { greatestWeight } from '../reading/page-terms.ts';
import { firstOfEach } from '../reading/planted-text.ts';

const rule: Rule = {
  id: 'S16',
  topic: 'content',
  severity: 'critical',
  title: 'Có liên kết mang từ ngữ bị cấm dẫn vào chính tên miền của trường',
  meaning:
    'Chữ và địa chỉ của liên kết cùng nêu tên dịch vụ bị cấm. Trên tên miền của trường thường đã có sẵn trang quảng cáo.',
  steps: [
    'Không bấm vào liên kết; chụp màn hình chỗ có liên kết.',
    'Yêu cầu đơn vị quản trị mở từng địa chỉ được nêu và gỡ trang ở đó.',
    'Gỡ các liên kết này, rồi tìm cách chúng lọt vào trang.',
  ],
  vendorSteps: [
    'Mở từng địa chỉ được liên kết và xóa trang quảng cáo nằm trên máy chủ.',
    'Tìm tệp hoặc tiện ích tạo ra các trang này, gỡ, rồi bịt lỗ hổng.',
  ],
  confirm: 'Mở địa chỉ bằng chế độ ẩn danh; nếu là bài tuyên truyền thì đánh dấu báo nhầm.',
  actor: 'vendor',
  clause: 3,
  infection: 'proof',
  ground: 'links',
  isPlanted: true,
  needs: ['documents'],
};

const MAX_SIGHTINGS = 20;
const UNMISTAKABLE = 4;
/** One may be a headline; so many on one page are a list of goods. */
const MANY_LINKS = 3;

/** Links that stay on the site and name the trade both in their words and in their address. */
export const check: Check = {
  rules: [rule],
  evaluate: (_snapshot, context) => {
    const isNamed = rememberedByText((words) => namesTrade(words, context));
    return firstOfEach(
      context.reading.documents().flatMap((document) => documentSightings(document, context, isNamed)),
      MAX_SIGHTINGS,
    );
  },
};

function documentSightings(
  { url, path, content }: SiteDocument,
  context: CheckContext,
  isNamed: (words: string) => boolean,
): readonly Sighting[] {
  if (context.reading.termsOf(content).isWarning) return [];
  const named = new Map<string, Link>();
  for (const link of content.links) {
    const { address } = link;
    if (address === null || address.relation === 'foreign') continue;
    // an address is met on every page, words are of many kinds
    const isOfTrade = context.reading.weightOfAddress(address) >= UNMISTAKABLE && isNamed(link.text);
    if (isOfTrade) named.set(address.href, link);
  }
  const [first] = named.values();
  if (first === undefined || named.size < MANY_LINKS) return [];
  return [
    sighting(rule, {
      certainty: 'likely',
      page: url,
      seen: `Trang có ${String(named.size)} liên kết như vậy.`,
      ...excerptOf(`${first.text} → ${first.href}`, first.text),
      subject: path,
    }),
  ];
}

function namesTrade(words: string, { lexicon }: CheckContext): boolean {
  return greatestWeight(lexicon.scanText(words).filter(({ isNegated }) => !isNegated)) >= UNMISTAKABLE;
}
