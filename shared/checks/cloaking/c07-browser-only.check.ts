import type { Check, CheckContext, Rule, Sighting } from '../rule/check.ts';
import type { BrowserVisit, DrawnBox } from '../snapshot/browser-view.ts';
import type { SiteSnapshot } from '../snapshot/site-snapshot.ts';
import type { WebAddress } from '../snapshot/web-address.ts';
import { drawnContent, visitsOf, writtenContent } from '../reading/browser-visits.ts';
import { firstOfEach } from '../reading/planted-text.ts';
import { isThrowawayHost } from '../reading/known-hosts.ts';
import { isStrange, seenIn } from '../reading/view-contents.ts';
import { excerptOf } from '../rule/excerpt.ts';
import { sighting } from '../rule/sighting.ts';

const shared = {
  topic: 'cloaking',
  severity: 'critical',
  actor: 'vendor',
  clause: 3,
  infection: 'proof',
  isPlanted: true,
  needs: ['browser'],
} as const;

const onlyBrowsers: Rule = {
  ...shared,
  id: 'C07',
  ground: 'visitors',
  title: 'Chỉ khi mở bằng trình duyệt mới thấy từ ngữ hoặc liên kết không phù hợp',
  meaning: 'Mã lệnh lấy nội dung này từ nơi khác rồi vẽ vào trang. Tìm trong mã nguồn sẽ không thấy.',
  steps: [
    'Gửi phát hiện này cho nhà cung cấp website; nhắc rằng phải mở bằng trình duyệt mới thấy.',
    'Yêu cầu tìm đoạn mã lấy nội dung đó về, gỡ cả mã và nguồn dữ liệu của nó.',
    'Tìm lỗ hổng đã bị lợi dụng, đổi mọi mật khẩu quản trị.',
  ],
  confirm: 'Mở trang bằng trình duyệt, đợi ít giây rồi tìm từ được nêu trên trang.',
};

const notForEyes: Rule = {
  ...shared,
  id: 'C08',
  ground: 'links',
  title: 'Liên kết lạ có trong trang nhưng trình duyệt không cho ai thấy',
  meaning:
    'Máy tìm kiếm đọc được liên kết còn người xem thì không. Đây là cách bán liên kết trên website của trường.',
  steps: [
    'Gửi phát hiện này cho nhà cung cấp website, kèm các tên miền được nêu.',
    'Yêu cầu gỡ khối liên kết và kiểu trình bày đã đẩy nó ra ngoài.',
    'Yêu cầu cho biết khối này do ai đưa vào và đưa vào bằng cách nào.',
  ],
  confirm: 'Xem mã nguồn trang và tìm tên miền được nêu; thực đơn ẩn của giao diện thì đánh dấu báo nhầm.',
};

const MAX_SIGHTINGS = 20;
/** Drawers and slides wait within a screen or two beside the window; what is farther never comes into sight. */
const FAR = 1_500;
const UNREADABLE_CONTRAST = 1.1;
const UNREADABLE_SIZE = 3;
/** Names of menus, drawers and slides, which come into sight when they are wanted. */
const WIDGET = /menu|nav|drop|drawer|sidebar|off-?canvas|slide|carousel|swiper|owl|tab|modal|popup|dialog/iu;

/** What only the running browser shows, and what it keeps from every eye. */
export const check: Check = {
  rules: [onlyBrowsers, notForEyes],
  evaluate: (snapshot, context) =>
    firstOfEach(
      visitsOf(snapshot).flatMap((visit) => [
        ...drawnSightings(visit, snapshot, context),
        ...unseenSightings(visit, context),
      ]),
      MAX_SIGHTINGS,
    ),
};

function drawnSightings(
  visit: BrowserVisit,
  snapshot: SiteSnapshot,
  context: CheckContext,
): readonly Sighting[] {
  const content = drawnContent(visit);
  const written = writtenContent(visit, snapshot);
  if (content === null || written === null) return [];
  const others = snapshot.views
    .filter(({ address }) => address.href === visit.address.href)
    .flatMap(({ views }) => views.map((view) => view.content));
  const known = [written, ...others].flatMap((one) => (one === null ? [] : [seenIn(one, context)]));
  const { badHosts, terms } = seenIn(content, context);
  const [first] = [...badHosts, ...terms].filter(
    ([key]) => !known.some((seen) => seen.badHosts.has(key) || seen.terms.has(key)),
  );
  if (first === undefined || context.reading.termsOf(content).isWarning) return [];
  return [
    sighting(onlyBrowsers, {
      certainty: 'likely',
      page: visit.address.href,
      seen: `Trình duyệt hiện “${first[0]}”; mã nguồn của trang không có.`,
      ...excerptOf(first[1], first[0]),
      subject: first[0],
    }),
  ];
}

/** Links of strangers in boxes that nobody can come to see, all of one page together. */
function unseenSightings(visit: BrowserVisit, context: CheckContext): readonly Sighting[] {
  if (drawnContent(visit) === null) return [];
  const strangers = visit.boxes.filter(isForNobody).flatMap((box): readonly WebAddress[] => {
    const addresses = box.links.map(({ address }) => address);
    const hasOwn = addresses.some((address) => address !== null && address.relation !== 'foreign');
    return hasOwn ? [] : addresses.filter((address) => isStrange(address, context));
  });
  const domains = [...new Set(strangers.map(({ registrableDomain }) => registrableDomain))];
  const [first] = strangers;
  if (first === undefined) return [];
  const abroad = domains.filter((domain) => !domain.endsWith('.vn'));
  const isProof = domains.length >= 3 || abroad.length >= 2 || domains.some(isThrowawayHost);
  return [
    sighting(notForEyes, {
      certainty: isProof ? 'likely' : 'possible',
      ...(isProof ? {} : { severity: 'high', infection: 'hint' }),
      page: visit.address.href,
      seen: `Trình duyệt không cho ai thấy liên kết tới ${String(domains.length)} website không rõ liên quan.`,
      ...excerptOf(strangers.map(({ href }) => href).join('  '), first.host),
      subject: first.host,
    }),
  ];
}

function isForNobody({ selector, rect, hiddenBy, fontSize, contrast }: DrawnBox): boolean {
  if (hiddenBy.length === 0 || WIDGET.test(selector)) return false;
  const isFar = rect.x + rect.width < -FAR || rect.y + rect.height < -FAR || rect.x > 5 * FAR;
  if (isFar && hiddenBy.includes('off-screen')) return true;
  if (hiddenBy.includes('tiny-text') && fontSize <= UNREADABLE_SIZE) return true;
  return hiddenBy.includes('contrast') && contrast !== null && contrast <= UNREADABLE_CONTRAST;
}
