import type { PageContent } from '../snapshot/page.ts';

/** What stands where a site should: nobody pays, nobody has set it up, or the name is for sale. */
export type PlaceholderKind = 'suspended' | 'server-default' | 'parked';

/** An article may speak of such pages; the pages themselves are short. */
const MAX_TEXT_LENGTH = 2_500;

/** Sentences that hosting panels, web servers and domain traders put on such pages, in title or first heading. */
const TITLE_PATTERNS: readonly (readonly [PlaceholderKind, RegExp])[] = [
  ['suspended', /\baccount (?:has been )?suspended\b|\bsite (?:is )?suspended\b|\bsuspended page\b/iu],
  [
    'suspended',
    /(?:tài khoản|hosting|website|dịch vụ) .{0,30}(?:bị tạm (?:khoá|khóa|ngưng|dừng)|đã hết hạn)/iu,
  ],
  ['server-default', /^welcome to nginx|^apache2? .*default page|^iis ?(?:windows server|\d)|^it works!?$/iu],
  ['server-default', /^(?:test page for|http server test page)|^default (?:web site|parallels plesk) page/iu],
  ['server-default', /^(?:welcome to (?:centos|openresty|caddy|xampp|litespeed)|plesk|cpanel®?)\b/iu],
  ['parked', /\bdomain (?:name )?(?:is )?(?:for sale|parked|expired)\b|\bparked (?:domain|free)\b/iu],
  ['parked', /tên miền .{0,30}(?:đã hết hạn|đang được rao bán|vừa được đăng ký|đã được đăng ký)/iu],
];

/** Sentences that are telling anywhere on so short a page. */
const TEXT_PATTERNS: readonly (readonly [PlaceholderKind, RegExp])[] = [
  ['suspended', /this account has been suspended|contact your hosting provider for more information/iu],
  ['server-default', /if you see this page, the nginx web server is successfully installed/iu],
  [
    'server-default',
    /this is the default welcome page used to test the correct operation of the apache2? server/iu,
  ],
  [
    'parked',
    /(?:this domain|tên miền này) .{0,40}(?:may be for sale|is for sale|đang được rao bán)|buy this domain/iu,
  ],
  [
    'parked',
    /the domain .{0,80} is parked|parked free, courtesy of|domain parking|parkingcrew|sedoparking/iu,
  ],
];

/** Which placeholder a page is; `null` for a page of its own. */
export function placeholderKind(content: PageContent): PlaceholderKind | null {
  if (content.textLength > MAX_TEXT_LENGTH) return null;
  const heads = [content.title, content.headings[0]?.text ?? ''];
  const byTitle = TITLE_PATTERNS.find(([, pattern]) => heads.some((head) => pattern.test(head)));
  const byText = TEXT_PATTERNS.find(([, pattern]) => pattern.test(content.text));
  return byTitle?.[0] ?? byText?.[0] ?? null;
}
