import type { ActionGroup, Actor } from './action-group.ts';
import type { Certainty } from './severity.ts';
import type { Finding, NotCheckedReason, SiteCheckResult } from './site-check-result.ts';
import { type Need, NEEDS } from '../snapshot/need.ts';
import { isUnreadEntry } from './unread-pages.ts';

/** How sure the app is, as a sentence. */
export const CERTAINTY_SENTENCES: Readonly<Record<Certainty, string>> = {
  certain: 'Chắc chắn: phần mềm thấy trực tiếp.',
  likely: 'Nhiều khả năng đúng, nên xem lại một lần trước khi xử lý.',
  possible: 'Có thể đúng, có thể không. Cần người xem và quyết định.',
};

/** Who can mend it. */
export const ACTOR_WORDS: Readonly<Record<Actor, string>> = {
  school: 'Nhà trường',
  vendor: 'Nhà cung cấp website',
  'domain-operator': 'Nơi quản lý tên miền',
  'it-staff': 'Người phụ trách máy tính của trường',
};

/** What is to be done with the findings of a group, as a heading and a sentence. */
export const ACTION_GROUP_TEXTS: Readonly<
  Record<ActionGroup, { readonly title: string; readonly lead: string }>
> = {
  'remove-now': {
    title: 'Cần gỡ ngay',
    lead: 'Dấu hiệu trang bị cài nội dung lạ. Gỡ xong cần tìm nguyên nhân, nếu không trang dễ bị lại.',
  },
  vendor: {
    title: 'Cần nhà cung cấp website sửa',
    lead: 'Thầy/Cô gửi phần này cho nhà cung cấp website hoặc nơi quản lý tên miền.',
  },
  school: {
    title: 'Nhà trường tự làm được',
    lead: 'Những việc làm được bằng tài khoản của trường hoặc trên máy của trường.',
  },
  improve: {
    title: 'Nên cải thiện',
    lead: 'Không gấp. Nhờ nhà cung cấp website làm trong lần bảo trì tới.',
  },
  know: { title: 'Để biết', lead: 'Không phải lỗi. Chỉ để nắm thêm về trang.' },
};

/** How a finding relates to the check before; `''` at the first check. */
export const CHANGE_WORDS: Readonly<Record<Finding['change'], string>> = {
  'first-check': '',
  new: 'Mới',
  'still-there': 'Vẫn còn',
  'came-back': 'Tái nhiễm',
};

/** What to do when a site could not be judged. None of them says that the site is broken. */
export const NOT_CHECKED_ADVICE: Readonly<Record<NotCheckedReason, string>> = {
  offline: 'Trang có thể vẫn chạy bình thường. Nối mạng rồi kiểm tra lại.',
  'captive-portal': 'Mở trình duyệt, đăng nhập vào mạng Wi-Fi, rồi kiểm tra lại.',
  'proxy-fault': 'Báo người phụ trách mạng của trường, hoặc thử bằng mạng khác.',
  'dns-dead': 'Khởi động lại bộ phát mạng hoặc thử bằng mạng khác, rồi kiểm tra lại.',
  'clock-wrong': 'Chỉnh lại ngày giờ của máy rồi kiểm tra lại.',
  'blocked-by-site':
    'Đây thường là tường lửa của trang, không phải lỗi. Thầy/Cô tự mở trang để xem, hoặc hỏi nhà cung cấp website.',
  'site-down': 'Thử mở trang bằng điện thoại. Nếu cũng không được, báo nhà cung cấp website.',
  'address-invalid': 'Sửa lại địa chỉ trong danh mục.',
  'private-address': 'Chỉ nhập địa chỉ mà ai cũng mở được trên internet.',
  cancelled: 'Có thể kiểm tra lại bất cứ lúc nào.',
  'internal-error':
    'Kiểm tra lại riêng trang này. Nếu vẫn vậy, hỏi nhà cung cấp website: trang có nội dung bất thường.',
  'answer-malformed': 'Thầy/Cô tự mở trang để xem. Nhờ nhà cung cấp website sửa câu trả lời của máy chủ.',
  'leads-elsewhere':
    'Hỏi nhà cung cấp website có đúng là trang đã chuyển không. Nếu đúng, ghi địa chỉ mới vào danh mục.',
  'home-page-error': 'Thầy/Cô tự mở trang để xem. Nếu cũng báo lỗi, báo nhà cung cấp website.',
  'browser-check': 'Thầy/Cô tự mở trang để xem, hoặc nhờ nhà cung cấp website cho phép kiểm tra.',
  'drawn-by-script':
    'Thầy/Cô bật mở trang bằng trình duyệt ở “Tùy chọn” rồi kiểm tra lại, hoặc tự mở trang để xem.',
  'login-wall': 'Thầy/Cô tự đăng nhập để xem. Phần mềm không đăng nhập vào website nào.',
  'no-text': 'Thầy/Cô tự mở trang để xem. Nếu trang trống ngoài ý muốn, báo nhà cung cấp website.',
};

/** What to do when only a part of a site was seen. */
export function partlyAdvice(reason: NotCheckedReason): string {
  // the home page had opened: to open it on a phone would tell nothing
  return reason === 'site-down'
    ? 'Kiểm tra lại sau vài giờ. Nếu vẫn vậy, báo nhà cung cấp website.'
    : NOT_CHECKED_ADVICE[reason];
}

const LIMIT_SENTENCES: Readonly<Record<string, string>> = {
  pages: 'Trang có nhiều mục hơn số trang được xem mỗi lần. Phần còn lại chưa xem.',
  'site-time': 'Trang trả lời chậm nên hết giờ trước khi xem xong.',
  'views-time': 'Trang trả lời chậm nên chưa xem hết phần mà Google và điện thoại thấy.',
  'request-time': 'Có địa chỉ trả lời quá chậm nên bị bỏ qua.',
  'body-bytes': 'Có trang quá lớn nên chỉ xem phần đầu.',
  'decoded-bytes': 'Có trang quá lớn nên chỉ xem phần đầu.',
  redirects: 'Có địa chỉ chuyển hướng quá nhiều lần.',
  headers: 'Có trang gửi phần đầu quá lớn.',
  cookies: 'Trang gửi quá nhiều cookie.',
  'html-depth': 'Có trang lồng quá nhiều lớp nên chỉ xem một phần.',
  memory: 'Nội dung quá nhiều nên chỉ xem một phần.',
  lists: 'Có danh mục trang hoặc bản tin của website chưa đọc được.',
  robots: 'Có trang chưa xem, vì tệp robots.txt của website không cho công cụ xem.',
  'page-part': 'Có trang dài hoặc nhiều liên kết quá mức nên chỉ xem một phần.',
  styles: 'Có tệp trình bày của trang chưa đọc được hoặc chỉ đọc một phần.',
  scripts: 'Có tệp mã lệnh của trang chưa đọc được hoặc chỉ đọc một phần.',
  'foreign-hosts': 'Trang liên kết tới nhiều website khác. Chương trình mới xem một số.',
  'list-part': 'Có danh mục trang hoặc tệp robots.txt chỉ đọc được một phần.',
  'browser-no-browser': 'Chưa mở được trang bằng trình duyệt trên máy này.',
  'browser-without-sandbox': 'Chưa mở trang bằng trình duyệt vì máy này không có lớp bảo vệ.',
  'browser-not-started': 'Trình duyệt để mở trang không khởi động được.',
  'browser-proxy-refused': 'Máy chủ trung gian của mạng không cho trình duyệt mở trang.',
  'browser-time': 'Có trang mở bằng trình duyệt quá lâu nên chỉ xem một phần.',
  'browser-memory': 'Có trang làm trình duyệt dùng quá nhiều bộ nhớ nên bị dừng.',
  'browser-ended': 'Có trang làm trình duyệt dừng đột ngột.',
  'browser-page-failed': 'Có trang không mở được bằng trình duyệt.',
  'browser-cancelled': 'Việc mở trang bằng trình duyệt bị dừng giữa chừng.',
  'picture-lost': 'Có ảnh chụp trang không còn nguyên trên máy nên không kèm trong báo cáo.',
  'stopped-by-server': 'Máy chủ của trang yêu cầu dừng, nên chỉ xem một phần.',
  cancelled: 'Việc kiểm tra bị dừng giữa chừng, nên chỉ xem một phần.',
  'not-read-since': 'Lần kiểm tra sau không xem được trang, nên chưa biết các dấu hiệu này đã hết hay chưa.',
  'planted-before': 'Một lần kiểm tra trước đó từng thấy dấu hiệu trang bị cài nội dung lạ.',
  'not-seen-again': 'Có nơi từng thấy dấu hiệu mà lần này chưa xem lại được, nên chưa biết đã hết hay chưa.',
};

const UNKNOWN_LIMIT = 'Có phần của trang chưa xem được.';

const NEED_WORDS: Readonly<Record<Need, string>> = {
  controls: 'đường truyền của máy này',
  dns: 'tên miền',
  tls: 'kết nối mã hóa',
  entries: 'các lối vào trang',
  'page-answers': 'trả lời của máy chủ',
  pages: 'nội dung trang',
  'pages-or-lists': 'nội dung trang',
  documents: 'nội dung trang',
  views: 'trang dành cho Google và điện thoại',
  browser: 'trang trong trình duyệt thật',
  'missing-page': 'trang báo không tìm thấy',
  'ip-versions': 'đường IPv6',
  'foreign-hosts': 'trang được liên kết tới',
  'exposed-files': 'tệp dễ bị lộ',
};
const MAX_NAMED = 2;

/** The parts that no rule could judge, in one sentence; `null` when this version knows none of them. */
function notGatheredSentence(places: readonly string[]): string | null {
  const named = NEEDS.filter((need) => places.some((at) => at.startsWith(`${need}:`)));
  const words = [...new Set(named.map((need) => NEED_WORDS[need]))];
  if (words.length === 0) return null;
  const others = words.length - MAX_NAMED;
  const rest = others > 0 ? ` và ${String(others)} phần khác` : '';
  return `Chưa xem nên chưa đánh giá: ${words.slice(0, MAX_NAMED).join(', ')}${rest}.`;
}

/**
 * What was not seen because a bound was reached or it was not gathered, each sentence once. Of pages that were not read
 * `howReadSentence` tells.
 */
export function limitSentences(limits: SiteCheckResult['limits']): readonly string[] {
  const reached = limits.filter((limit) => limit.kind !== 'not-gathered' && !isUnreadEntry(limit));
  const notGathered = limits.filter(({ kind }) => kind === 'not-gathered').map(({ at }) => at);
  const last = notGathered.length === 0 ? [] : [notGatheredSentence(notGathered) ?? UNKNOWN_LIMIT];
  return [...new Set([...reached.map(({ kind }) => LIMIT_SENTENCES[kind] ?? UNKNOWN_LIMIT), ...last])];
}
