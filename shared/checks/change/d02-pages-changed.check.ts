import { foldAccents } from '#shared/base/vietnamese-text.ts';
import type { Baseline } from '../result/baseline.ts';
import type { Check, CheckContext, Rule, Sighting } from '../rule/check.ts';
import { plainExcerpt } from '../rule/excerpt.ts';
import { sighting } from '../rule/sighting.ts';
import type { Page, PageContent } from '../snapshot/page.ts';
import { finalAddress, isSuccess } from '../snapshot/read-exchange.ts';
import type { SiteSnapshot } from '../snapshot/site-snapshot.ts';
import { firstHeading } from '../reading/take-baseline.ts';

const shared = {
  topic: 'change',
  steps: [
    'Mở trang và xem thay đổi có phải do nhà trường làm không.',
    'Nếu đúng, nhấn xác nhận trạng thái mới để lần sau không báo nữa.',
    'Nếu không, báo ngay nhà cung cấp website và giữ nguyên hiện trường.',
  ],
  actor: 'school',
  clause: 3,
  ground: 'change',
  isPlanted: false,
  needs: ['pages'],
} as const;

const collapse: Rule = {
  ...shared,
  id: 'D02',
  severity: 'critical',
  title: 'Nội dung trang mất gần hết so với lần trước',
  meaning: 'Trang còn chưa tới một phần năm chữ hoặc liên kết. Trang bị phá thường trông như vậy.',
  confirm: 'Hỏi người quản trị xem có đổi giao diện hoặc bảo trì không.',
  infection: 'hint',
};

const renamed: Rule = {
  ...shared,
  id: 'D03',
  severity: 'medium',
  title: 'Tiêu đề và đầu mục của trang đổi hẳn',
  meaning: 'Tên trang không còn chữ nào của lần trước. Có thể do đổi giao diện, có thể do người lạ sửa.',
  confirm: 'Đọc tiêu đề mới và hỏi người quản trị.',
  infection: 'none',
};

const icon: Rule = {
  ...shared,
  id: 'D06',
  severity: 'high',
  title: 'Biểu tượng và tiêu đề của website cùng đổi',
  meaning: 'Cả biểu tượng lẫn tên trang đều khác lần trước. Website có thể đã bị thay.',
  confirm: 'So biểu tượng trên thẻ trình duyệt với biểu tượng của trường.',
  infection: 'hint',
};

const reshaped: Rule = {
  ...shared,
  id: 'D07',
  severity: 'medium',
  title: 'Khung dựng của nhiều trang khác hẳn lần trước',
  meaning: 'Giao diện của ít nhất ba trang đã đổi. Thường là do nâng cấp, nhưng cần người quản trị xác nhận.',
  confirm: 'Hỏi nhà cung cấp website xem có nâng cấp giao diện không.',
  infection: 'none',
};

const COLLAPSED_SHARE = 0.2;
const MIN_TEXT = 600;
const MIN_LINKS = 15;
const RESHAPED_PAGES = 3;
/** Of 64 bits. */
const FAR_SHAPE = 24;

interface Compared {
  readonly page: Page;
  readonly content: PageContent;
  readonly before: Baseline['pages'][number];
}

function compared({ pages }: SiteSnapshot, baseline: Baseline): readonly Compared[] {
  const before = new Map(baseline.pages.map((page) => [page.url, page]));
  return pages.flatMap((page): readonly Compared[] => {
    const old = before.get(page.address.href);
    const isRight = isSuccess(page.exchange) && finalAddress(page.exchange).relation !== 'foreign';
    return old === undefined || page.content === null || !isRight
      ? []
      : [{ page, content: page.content, before: old }];
  });
}

/** Pages beside the last confirmed state. */
export const check: Check = {
  rules: [collapse, renamed, icon, reshaped],
  evaluate: (snapshot, { baseline }: CheckContext) => {
    if (baseline === null) return [];
    const pages = compared(snapshot, baseline);
    return [
      ...pages.flatMap(collapseSightings),
      ...pages.flatMap(renamedSightings),
      ...iconSightings(snapshot, baseline, pages),
      ...reshapedSightings(pages),
    ];
  },
};

function collapseSightings({ page, content, before }: Compared): readonly Sighting[] {
  const hasLostText =
    before.textLength >= MIN_TEXT && content.textLength < before.textLength * COLLAPSED_SHARE;
  const hasLostLinks =
    before.linkCount >= MIN_LINKS && content.links.length < before.linkCount * COLLAPSED_SHARE;
  if (!hasLostText && !hasLostLinks) return [];
  const texts = `${String(before.textLength)} còn ${String(content.textLength)} chữ cái`;
  const links = `${String(before.linkCount)} còn ${String(content.links.length)} liên kết`;
  return [
    sighting(collapse, {
      certainty: hasLostText && hasLostLinks ? 'likely' : 'possible',
      page: page.address.href,
      seen: `Trang từ ${texts}, từ ${links}.`,
      ...plainExcerpt(content.text),
      subject: page.address.path,
    }),
  ];
}

function words(text: string): ReadonlySet<string> {
  return new Set(foldAccents(text).match(/[a-z0-9]{2,}/gu));
}

function sharesWord(a: string, b: string): boolean {
  const known = words(a);
  return [...words(b)].some((word) => known.has(word));
}

function isRenamed({ content, before }: Compared): boolean {
  const was = `${before.title} ${before.firstHeading}`;
  const is = `${content.title} ${firstHeading(content)}`;
  return words(was).size > 0 && words(is).size > 0 && !sharesWord(was, is);
}

function renamedSightings(item: Compared): readonly Sighting[] {
  if (!isRenamed(item)) return [];
  const { page, content, before } = item;
  return [
    sighting(renamed, {
      certainty: 'possible',
      page: page.address.href,
      seen: `Tiêu đề trước là “${before.title}”, nay khác hẳn.`,
      ...plainExcerpt(content.title),
      subject: page.address.path,
    }),
  ];
}

function iconSightings(
  { iconSha256, site }: SiteSnapshot,
  baseline: Baseline,
  pages: readonly Compared[],
): readonly Sighting[] {
  const isOther = iconSha256 !== '' && baseline.iconSha256 !== '' && iconSha256 !== baseline.iconSha256;
  const home = pages.find(({ page }) => page.origin === 'home');
  if (!isOther || home === undefined || !isRenamed(home)) return [];
  return [
    sighting(icon, {
      certainty: 'likely',
      page: site.href,
      seen: 'Biểu tượng của website và tiêu đề trang chủ đều khác lần trước.',
      ...plainExcerpt(home.content.title),
    }),
  ];
}

/** Differing bits of two hashes of 16 hexadecimal digits. */
function distance(a: string, b: string): number {
  if (a.length !== 16 || b.length !== 16) return 0;
  let bits = BigInt(`0x${a}`) ^ BigInt(`0x${b}`);
  let count = 0;
  for (; bits > 0n; bits >>= 1n) if ((bits & 1n) === 1n) count += 1;
  return count;
}

function reshapedSightings(pages: readonly Compared[]): readonly Sighting[] {
  const far = pages.filter(
    ({ content, before }) => distance(content.shapeHash, before.shapeHash) >= FAR_SHAPE,
  );
  const [first] = far;
  if (first === undefined || far.length < RESHAPED_PAGES) return [];
  return [
    sighting(reshaped, {
      certainty: 'possible',
      page: first.page.address.href,
      seen: `Khung dựng của ${String(far.length)} trang khác hẳn lần trước.`,
    }),
  ];
}
