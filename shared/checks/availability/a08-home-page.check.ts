import type { Check, Rule, Sighting } from '../rule/check.ts';
import { sighting } from '../rule/sighting.ts';
import type { Page, PageContent } from '../snapshot/page.ts';
import { finalAddress, isSuccess } from '../snapshot/read-exchange.ts';
import { type PlaceholderKind, placeholderKind } from '../reading/placeholder-page.ts';

const empty: Rule = {
  id: 'A08',
  topic: 'availability',
  severity: 'high',
  title: 'Trang chủ gần như trống',
  meaning: 'Trang mở được nhưng hầu như không có nội dung. Website có thể bị hỏng hoặc bị xoá dữ liệu.',
  steps: [
    'Mở trang chủ để xem.',
    'Nếu trống ngoài ý muốn, yêu cầu nhà cung cấp website khôi phục và tìm nguyên nhân.',
  ],
  confirm: 'Nếu trường cố ý để trang chờ, hãy đánh dấu báo nhầm kèm lý do.',
  actor: 'vendor',
  clause: 3,
  infection: 'none',
  ground: 'none',
  isPlanted: false,
  needs: ['pages'],
};

const placeholder: Rule = {
  id: 'A09',
  topic: 'availability',
  severity: 'high',
  title: 'Thay cho website là trang mặc định hoặc trang báo ngừng dịch vụ',
  meaning: 'Website chưa được cài, bị ngừng do chưa trả phí, hoặc tên miền đã vào tay người khác.',
  steps: [
    'Hỏi nhà cung cấp website: phí lưu trữ và tên miền còn hạn không.',
    'Nếu không còn dùng, đề nghị loại bỏ tên miền.',
  ],
  confirm: 'Mở trang chủ bằng trình duyệt và đọc dòng đầu.',
  actor: 'vendor',
  clause: 3,
  infection: 'none',
  ground: 'none',
  isPlanted: false,
  needs: ['pages'],
};

const KIND_WORDS: Readonly<Record<PlaceholderKind, string>> = {
  suspended: 'Trang báo dịch vụ lưu trữ đã bị ngừng.',
  'server-default': 'Trang mặc định của phần mềm máy chủ.',
  parked: 'Trang giữ chỗ hoặc rao bán tên miền.',
};

const BARE_LENGTH = 50;
const SHORT_LENGTH = 500;
const FEW = 2;

/** The home page as a visitor finds it: a placeholder, or next to nothing. */
export const check: Check = {
  rules: [empty, placeholder],
  evaluate: ({ pages }) => {
    const home = pages.find(({ origin }) => origin === 'home');
    if (home === undefined || home.content === null || !isSuccess(home.exchange)) return [];
    if (finalAddress(home.exchange).relation === 'foreign') return [];
    const found = placeholderSighting(home, home.content) ?? emptySighting(home, home.content);
    return found === null ? [] : [found];
  },
};

function placeholderSighting({ address }: Page, content: PageContent): Sighting | null {
  const kind = placeholderKind(content);
  if (kind === null) return null;
  const excerpt = content.title === '' ? content.text : content.title;
  const seen = KIND_WORDS[kind];
  return sighting(placeholder, { certainty: 'likely', page: address.href, seen, excerpt, subject: kind });
}

/** Pages that a script, a frame or a forwarding fills are not empty; nor is one made of pictures. */
function emptySighting({ address }: Page, content: PageContent): Sighting | null {
  const isFilledLater = content.scripts.length > 0 || content.frames.length > 0 || content.refresh !== null;
  const isShort = content.textLength < SHORT_LENGTH;
  const pictures = content.resources.filter(({ element }) => element === 'img').length;
  if (isFilledLater || !isShort || content.links.length > FEW || pictures > FEW) return null;
  const isBare = content.textLength < BARE_LENGTH;
  return sighting(empty, {
    severity: isBare ? 'high' : 'low',
    certainty: isBare ? 'likely' : 'possible',
    page: address.href,
    seen: `Trang chủ chỉ có ${String(content.textLength)} ký tự chữ.`,
    excerpt: content.text,
  });
}
