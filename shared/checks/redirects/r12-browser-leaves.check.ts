import type { Check, CheckContext, Rule, Sighting } from '../rule/check.ts';
import type { BrowserVisit } from '../snapshot/browser-view.ts';
import type { SiteSnapshot } from '../snapshot/site-snapshot.ts';
import type { PageContent } from '../snapshot/page.ts';
import type { WebAddress } from '../snapshot/web-address.ts';
import {
  drawnContent,
  type Leaving,
  leavingsOf,
  visitsOf,
  type WayOut,
  writtenContent,
} from '../reading/browser-visits.ts';
import { isExitAddress } from '../reading/exit-address.ts';
import { isThrowawayHost } from '../reading/known-hosts.ts';
import { isTelling, judgeTarget } from '../reading/judge-target.ts';
import { firstOfEach } from '../reading/planted-text.ts';
import { tellsOfMove } from '../reading/told-move.ts';
import { excerptOf } from '../rule/excerpt.ts';
import { sighting } from '../rule/sighting.ts';

const shared = {
  topic: 'redirects',
  severity: 'critical',
  actor: 'vendor',
  clause: 3,
  infection: 'proof',
  ground: 'redirects',
  isPlanted: true,
  needs: ['browser'],
} as const;

const leaves: Rule = {
  ...shared,
  id: 'R12',
  title: 'Mở trang bằng trình duyệt thì bị đưa sang website khác',
  meaning:
    'Mã của trang chạy trong trình duyệt rồi đưa người xem đi nơi khác. Người quản trị đọc mã nguồn có thể không thấy đích.',
  steps: [
    'Báo nhà cung cấp website, kèm địa chỉ đích và cách mở trang để gặp.',
    'Yêu cầu gỡ đoạn mã và tìm cách nó lọt vào trang.',
    'Nếu trường cố ý chuyển, nhấn xác nhận; phần mềm sẽ nhớ.',
  ],
  confirm: 'Mở trang trong cửa sổ ẩn danh, cả trên điện thoại và từ kết quả tìm kiếm.',
};

const onClick: Rule = {
  ...shared,
  id: 'R13',
  title: 'Nhấn vào chỗ bất kỳ thì trang mở website khác',
  meaning:
    'Trang bắt lấy cú nhấn đầu tiên của người xem để mở một website không liên quan. Quảng cáo cờ bạc hay dùng cách này.',
  steps: [
    'Báo nhà cung cấp website, kèm địa chỉ đích.',
    'Yêu cầu gỡ đoạn mã bắt cú nhấn và tìm cách nó lọt vào trang.',
  ],
  confirm: 'Mở trang trong cửa sổ ẩn danh rồi nhấn vào chỗ trống của trang.',
};

const MAX_SIGHTINGS = 20;
/** Where people log in or agree, and what such addresses carry. */
const LOGIN_PATH =
  /\/(?:login|log-in|signin|sign-in|sso|oauth2?|auth|cas|saml2?|dang-?nhap|connect\/authorize)(?:[/.]|$)/iu;
const LOGIN_QUERY = /(?:^|&)(?:redirect_uri|client_id|returnurl|samlrequest|service)=/iu;

/** Pages from which scripts took a visitor of the running browser to another site. */
export const check: Check = {
  rules: [leaves, onClick],
  evaluate: (snapshot, context) =>
    firstOfEach(
      visitsOf(snapshot)
        .flatMap(leavingsOf)
        .flatMap((leaving) => leavingSightings(leaving, snapshot, context))
        .toSorted((a, b) => weightOf(a) - weightOf(b)),
      MAX_SIGHTINGS,
    ),
};

function weightOf({ infection }: Sighting): number {
  return infection === undefined ? 0 : infection === 'hint' ? 1 : 2;
}

type Standing = 'proof' | 'hint' | 'none';

const DRAFTS: Readonly<Record<Standing, Pick<Sighting, 'certainty' | 'severity' | 'infection'>>> = {
  proof: { certainty: 'likely' },
  hint: { certainty: 'possible', severity: 'high', infection: 'hint' },
  none: { certainty: 'possible', severity: 'medium', infection: 'none' },
};

function leavingSightings(
  leaving: Leaving,
  snapshot: SiteSnapshot,
  context: CheckContext,
): readonly Sighting[] {
  const { visit, target, how } = leaving;
  const kind = judgeTarget(target, snapshot.site, context);
  if (kind === 'harmless' || (kind === 'unknown' && isOrdinary(leaving, snapshot, context))) return [];
  const choice = choiceOf(leaving, snapshot);
  const standing = kind === 'bad' ? 'proof' : standingOf(leaving, choice, snapshot, context);
  return [
    sighting(how === 'click' ? onClick : leaves, {
      ...DRAFTS[standing],
      page: visit.address.href,
      seen: `${choice ?? 'Người mở trang'} ${WAY_WORDS[how]} ${target.hostUnicode}.`,
      ...excerptOf(target.href, target.host),
      subject: target.host,
    }),
  ];
}

const WAY_WORDS: Readonly<Record<WayOut, string>> = {
  itself: 'bị đưa sang',
  later: 'bị đưa sang sau ít giây:',
  window: 'bị mở thêm cửa sổ',
  click: 'vừa nhấn chuột đã gặp',
};

/** Everybody knows the host, the address is made to lead out, or the page shows a link that the click may have met. */
function isOrdinary(
  { visit, target, how }: Leaving,
  snapshot: SiteSnapshot,
  { reading }: CheckContext,
): boolean {
  const isLinked = contentsOf(visit, snapshot).some(({ links }) =>
    links.some(({ address }) => address?.host === target.host),
  );
  return reading.hosts.isKnown(target) || isExitAddress(visit.address) || (how === 'click' && isLinked);
}

/** The page as it was drawn and as it was written, as far as either was seen. */
function contentsOf(visit: BrowserVisit, snapshot: SiteSnapshot): readonly PageContent[] {
  return [drawnContent(visit), writtenContent(visit, snapshot)].filter((content) => content !== null);
}

/** Two signs: that the visitor is taken away, and that this is done slyly. Moves that are told and logins are none. */
function standingOf(
  leaving: Leaving,
  choice: string | null,
  snapshot: SiteSnapshot,
  { reading }: CheckContext,
): Standing {
  const { target, how } = leaving;
  const isLogin = isLoginAddress(target);
  const isByItself = how === 'itself' || how === 'later';
  if (isByItself && (isTold(leaving, snapshot) || (isLogin && choice === null))) return 'none';
  if (isLogin || !isTelling('unknown', target)) return 'hint';
  const isSly = choice !== null || !isByItself || isThrowawayHost(target.host);
  return isSly || !reading.isWritten(target.host) ? 'proof' : 'hint';
}

function isLoginAddress({ path, query }: WebAddress): boolean {
  return LOGIN_PATH.test(path) || LOGIN_QUERY.test(query);
}

/** The page says so in its words, or without a browser by a link: a link that only a script has made tells nobody. */
function isTold({ visit, target }: Leaving, snapshot: SiteSnapshot): boolean {
  const written = writtenContent(visit, snapshot);
  const drawn = drawnContent(visit);
  return [written, drawn === null ? null : { ...drawn, links: [] }].some(
    (content) => content !== null && tellsOfMove(target.host, content),
  );
}

/**
 * The visitors who are chosen, where others saw the same page and stayed; `null` when everybody is sent. Of an order that
 * waits nobody knows whether others left before it came.
 */
function choiceOf({ visit, how }: Leaving, snapshot: SiteSnapshot): string | null {
  if (how === 'click' || how === 'later') return null;
  const stayed = visitsOf(snapshot).filter(
    (other) =>
      other.address.href === visit.address.href &&
      drawnContent(other) !== null &&
      leavingsOf(other).every((leaving) => leaving.how === 'click'),
  );
  const others = stayed.filter(({ as }) => as === visit.as);
  if (others.some(({ visitNumber }) => visitNumber > visit.visitNumber)) return 'Chỉ người mở lần đầu';
  if (others.some(({ visitNumber }) => visitNumber < visit.visitNumber)) return 'Chỉ người mở lần thứ hai';
  if (visit.as === 'visitor' || !stayed.some(({ as }) => as === 'visitor')) return null;
  const isForAllOfSearch = !stayed.some(({ as }) => as !== 'visitor');
  if (visit.as === 'search-phone' && !isForAllOfSearch) return 'Chỉ người dùng điện thoại';
  return 'Chỉ người đến từ máy tìm kiếm';
}
