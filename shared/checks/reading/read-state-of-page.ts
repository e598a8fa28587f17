import type { Page, PageContent } from '../snapshot/page.ts';
import { finalAddress, finalStatus, headerValue, isSuccess } from '../snapshot/read-exchange.ts';

/** What of a page could be read. */
export type PageState =
  /** Words of the site itself. */
  | 'read'
  /** The page was read to its end, and holds next to nothing: a picture, a link, a forwarding. */
  | 'little'
  | 'login'
  /** A few words around frames, which are pages of their own. */
  | 'framed'
  | 'drawn-by-script'
  | 'browser-check'
  | 'error'
  | 'elsewhere'
  | 'no-html'
  | 'failed';

/** Fewer letters are a name or a picture's caption, nothing that could be judged. */
const LEAST_LETTERS = 20;
/** A page with scripts and no more words than this is a frame that they fill; a menu alone has more. */
const FRAME_LETTERS = 80;
const FEW_LINKS = 3;
/** The page of a firewall or of a login says little beside. */
const SHORT_LETTERS = 800;

const CHECK_TITLE =
  /^just a moment|checking your browser|ddos[- ]?(?:guard|protection)|attention required!|security check|bot verification|one moment, please|verify(?:ing)? (?:that )?you are (?:a )?human|đang kiểm tra trình duyệt|xác minh (?:bạn|quý khách) (?:không phải là|là) /iu;
const NEEDS_SCRIPT =
  /(?:enable|turn on|requires?|needs?) (?:javascript|cookies)|javascript (?:is|and cookies|has been|must be)\b.{0,40}(?:required|disabled|enabled|to continue)|(?:bật|kích hoạt|cần|hỗ trợ) (?:javascript|cookie)|without javascript/iu;
const CHECK_CODE = /_cf_chl_opt|cf-browser-verification|challenge-platform|sucuri_cloudproxy_js|slowAES/u;
const SETS_COOKIE = /document\s{0,9}\.\s{0,9}cookie\s{0,9}=(?!=)/u;
const LOADS_ANEW =
  /location\s{0,9}(?:\.\s{0,9}(?:href|reload|replace|assign)\b|=(?!=))|\.\s{0,9}submit\s{0,9}\(/u;
const CHECK_HEADERS = ['cf-mitigated', 'x-sucuri-block', 'x-amzn-waf-action'];
const LOGIN_PATH = /(?:^|[/_-])(?:log-?in|sign-?in|dang-?nhap|auth|sso|cas|wp-login\.php)(?:[/._-]|$|\.)/iu;

/** What of one page of the crawl could be read. */
export function readStateOfPage(page: Page): PageState {
  const { exchange, content } = page;
  if (exchange.outcome.kind === 'failed') return 'failed';
  if (finalAddress(exchange).relation === 'foreign') return 'elsewhere';
  if (content !== null && isBrowserCheck(page, content)) return 'browser-check';
  if (!isSuccess(exchange)) return 'error';
  if (content === null) return 'no-html';
  if (isLogin(page, content)) return 'login';
  if (isFrame(content)) return 'drawn-by-script';
  if (content.textLength < FRAME_LETTERS && content.frames.length > 0) return 'framed';
  return content.textLength < LEAST_LETTERS ? 'little' : 'read';
}

/** Firewalls answer with 200, 403 or 503; what they have in common is a short page that only a running script gets by. */
function isBrowserCheck({ exchange }: Page, content: PageContent): boolean {
  const { title, headings, links, text, textLength } = content;
  if (textLength > SHORT_LETTERS) return false;
  if (CHECK_HEADERS.some((name) => headerValue(exchange, name) !== '')) return true;
  if ([title, headings[0]?.text ?? ''].some((head) => CHECK_TITLE.test(head)) || hasCheckCode(content)) {
    return true;
  }
  // the shells of applications say so too, and mean their own scripts
  return links.length < FEW_LINKS && NEEDS_SCRIPT.test(text) && finalStatus(exchange) !== 200;
}

function hasCheckCode({ scripts, links, textLength }: PageContent): boolean {
  const code = scripts.map((script) => script.code || (script.address?.href ?? '')).join('\n');
  if (CHECK_CODE.test(code)) return true;
  const isBare = textLength < FRAME_LETTERS && links.length < FEW_LINKS;
  return isBare && SETS_COOKIE.test(code) && LOADS_ANEW.test(code);
}

function isFrame({ scripts, links, text, textLength }: PageContent): boolean {
  if (links.length >= FEW_LINKS) return false;
  if (textLength <= SHORT_LETTERS && scripts.length > 0 && NEEDS_SCRIPT.test(text)) return true;
  return textLength < FRAME_LETTERS && scripts.length > 0;
}

/** A page that asks for a password and says nothing else, or to which the visitor was sent for that. */
function isLogin({ exchange }: Page, { forms, textLength, links }: PageContent): boolean {
  if (!forms.some(({ hasPassword }) => hasPassword)) return false;
  const isSent = exchange.hops.length > 0 && LOGIN_PATH.test(finalAddress(exchange).path);
  return textLength < SHORT_LETTERS && (isSent || links.length < 10);
}
