import type { Check, Rule, Sighting } from '../rule/check.ts';
import { sighting } from '../rule/sighting.ts';
import type { Page } from '../snapshot/page.ts';
import { foundFiles } from './found-file.ts';

const listing: Rule = {
  id: 'E05',
  topic: 'exposed-files',
  severity: 'medium',
  title: 'Thư mục trên máy chủ hiện hết tên tệp',
  meaning: 'Ai cũng xem và tải được mọi tệp trong thư mục, kể cả tệp không định công bố.',
  steps: [
    'Yêu cầu nhà cung cấp website tắt chức năng liệt kê thư mục.',
    'Xem trong đó có dữ liệu cá nhân không.',
  ],
  confirm: 'Nếu trường cố ý để thư mục tải tệp, hãy đánh dấu báo nhầm kèm lý do.',
  actor: 'vendor',
  clause: 4,
  infection: 'none',
  ground: 'none',
  isPlanted: false,
  needs: ['page-answers'],
};

const stackTrace: Rule = {
  id: 'E08',
  topic: 'exposed-files',
  severity: 'medium',
  title: 'Trang hiện thông báo lỗi của lập trình viên',
  meaning: 'Thông báo cho kẻ xấu biết đường dẫn và cách website hoạt động. Nó cũng cho thấy trang đang lỗi.',
  steps: ['Yêu cầu nhà cung cấp website sửa lỗi và tắt chế độ hiện lỗi.'],
  confirm: 'Mở trang và tìm dòng lỗi. Bài giảng tin học có thể nhắc lại dòng lỗi như vậy.',
  actor: 'vendor',
  clause: 4,
  infection: 'none',
  ground: 'none',
  isPlanted: false,
  needs: ['pages'],
};

const LISTING_TITLE = /^(?:Index of \/|Directory listing for \/|.{0,120} - \/[^<]{0,200}\/?$)/iu;
const PARENT_LINK = /(?:\[To )?Parent Directory\]?|^\.\.\/$/imu;
const LISTING_HEAD = /<title>(?:Index of \/|Directory listing for \/)/iu;

/** Whole templates of error pages: a word alone stands in many a lesson. */
const TRACES: readonly RegExp[] = [
  /\b(?:Fatal error|Parse error|Warning|Notice|Deprecated): .{3,300} in (?:\/|[A-Z]:\\)[^\s]{3,200}\.php(?:\(\d+\))? on line \d+/u,
  /Server Error in '\/[^']{0,80}' Application\.[\s\S]{0,2000}Stack Trace:/u,
  /\bTraceback \(most recent call last\):\s{1,20}File "[^"]{1,200}", line \d+/u,
  /You're seeing this error because you have DEBUG = True/u,
  /\bSQLSTATE\[[0-9A-Z]{5}\][^\n]{3,200}(?:\/|[A-Z]:\\)[^\s]{3,200}\.php/u,
  /You have an error in your SQL syntax; check the manual that corresponds to your (?:MySQL|MariaDB) server version/u,
];
/** What the templates cannot do without, one word of each, quick to look for. */
const TRACE_WORDS = [' on line ', 'Stack Trace:', 'Traceback (', 'DEBUG = True', 'SQLSTATE[', 'SQL syntax;'];
const MAX_SIGHTINGS = 10;

/** Listings among the asked folders and the seen pages; error templates on the seen pages. */
export const check: Check = {
  rules: [listing, stackTrace],
  evaluate: (snapshot) => {
    const folders = foundFiles(snapshot)
      .filter(({ head }) => LISTING_HEAD.test(head))
      .map(({ path, exchange }) => listingSighting(exchange.requested.href, path));
    const pages = snapshot.pages
      .filter(isListing)
      .map(({ address }) => listingSighting(address.href, address.path));
    const asked = new Set(folders.map(({ subject }) => subject));
    return [
      ...[...folders, ...pages.filter(({ subject }) => !asked.has(subject))].slice(0, MAX_SIGHTINGS),
      ...snapshot.pages.flatMap(traceSightings).slice(0, MAX_SIGHTINGS),
    ];
  },
};

function isListing({ content }: Page): boolean {
  if (content === null || !LISTING_TITLE.test(content.title)) return false;
  return content.links.some(({ text }) => PARENT_LINK.test(text)) || PARENT_LINK.test(content.text);
}

function listingSighting(page: string, path: string): Sighting {
  const seen = `Thư mục ${path} hiện danh sách tệp.`;
  return sighting(listing, { certainty: 'certain', page, seen, subject: path });
}

function traceSightings({ address, content }: Page): readonly Sighting[] {
  const text = content?.text ?? '';
  if (!TRACE_WORDS.some((word) => text.includes(word))) return [];
  const match = TRACES.map((pattern) => pattern.exec(text)).find((found) => found !== null);
  if (match === undefined) return [];
  const seen = 'Trang in ra lỗi kèm đường dẫn hoặc câu lệnh bên trong máy chủ.';
  const excerpt = match[0];
  return [
    sighting(stackTrace, { certainty: 'likely', page: address.href, seen, excerpt, subject: address.path }),
  ];
}
