import type { Check, CheckContext, Rule, Sighting } from '../rule/check.ts';
import { excerptOf, plainExcerpt } from '../rule/excerpt.ts';
import { firstOfEach } from '../reading/planted-text.ts';
import { isCheapHost } from '../reading/known-hosts.ts';
import { type PageState, readStateOfPage } from '../reading/read-state-of-page.ts';
import { sighting } from '../rule/sighting.ts';
import type { ViewKind } from '../snapshot/http-exchange.ts';
import { finalAddress, finalStatus } from '../snapshot/read-exchange.ts';
import type { Page } from '../snapshot/page.ts';
import type { PageViews, SiteSnapshot, View } from '../snapshot/site-snapshot.ts';
import type { WebAddress } from '../snapshot/web-address.ts';
import { lettersNewIn, type Seen, seenIn, textLikeness } from '../reading/view-contents.ts';

const shared = {
  topic: 'cloaking',
  severity: 'critical',
  steps: [
    'Gửi phát hiện này cho nhà cung cấp website; nhắc rằng mở bình thường sẽ không thấy.',
    'Yêu cầu tìm đoạn mã phân biệt người xem trong mã nguồn, mẫu giao diện và cơ sở dữ liệu.',
    'Tìm lỗ hổng đã bị lợi dụng, đổi mọi mật khẩu quản trị rồi kiểm tra lại.',
  ],
  actor: 'vendor',
  clause: 3,
  infection: 'proof',
  ground: 'visitors',
  isPlanted: false,
  needs: ['views'],
} as const;

const differs: Rule = {
  ...shared,
  id: 'C01',
  severity: 'high',
  title: 'Google thấy trang khác với người xem',
  meaning: 'Trang đưa cho máy tìm kiếm một nội dung khác hẳn. Kẻ xấu dùng cách này để giấu quảng cáo.',
  confirm: 'Tìm tên miền của trường trên Google và xem tiêu đề các kết quả.',
};

const onlyThere: Rule = {
  ...shared,
  id: 'C02',
  title: 'Chỉ một số người xem thấy liên kết hoặc từ ngữ lạ',
  meaning:
    'Nội dung lạ chỉ hiện với Google, với điện thoại hoặc với người đến từ Google. Người quản trị mở trang thì không thấy.',
  confirm: 'Mở trang bằng điện thoại ở chế độ ẩn danh, đi từ kết quả tìm kiếm của Google.',
};

const phoneHosts: Rule = {
  ...shared,
  id: 'C03',
  severity: 'high',
  title: 'Trên điện thoại trang tải thêm mã từ website lạ',
  meaning: 'Điện thoại nhận thêm mã lệnh hoặc khung từ nơi không rõ. Đó có thể là quảng cáo độc hại.',
  confirm: 'Hỏi nhà cung cấp website xem tên miền được nêu có phải dịch vụ của trường không.',
};

const onlyForBot: Rule = {
  ...shared,
  id: 'C04',
  title: 'Trang chỉ mở được với Google, người xem thì không',
  meaning: 'Máy tìm kiếm nhận được trang còn người xem bị báo lỗi. Đây là cách che các trang quảng cáo giả.',
  confirm: 'Mở đúng địa chỉ được nêu bằng trình duyệt, rồi tìm địa chỉ đó trên Google.',
};

const MAX_SIGHTINGS = 20;
/** Strange link hosts that only one kind of visitor sees. */
const MANY_HOSTS = 3;
/** Shared words of two views below which they are different pages. */
const OTHER_PAGE = 0.5;
/** The same page fetched twice by a browser is at least so much alike, or it changes by itself. */
const STEADY_PAGE = 0.8;
/** Shells that a script fills in the browser hold less text than this: more text for a robot is no disguise. */
const SHELL_TEXT = 400;
/** A page with scripts and fewer letters than this waits for them to fill it. */
const FRAME_TEXT = 80;
/** A system that turns robots away says so in fewer letters than this, in the frame of its other pages. */
const NOTICE_LETTERS = 200;

const VISITOR_WORDS: Readonly<Record<ViewKind, string>> = {
  browser: 'trình duyệt',
  'browser-again': 'trình duyệt',
  googlebot: 'máy tìm kiếm Google',
  'from-google': 'người đến từ Google',
  phone: 'người dùng điện thoại',
  'with-cookies': 'người vào lại lần sau',
};

/** The views of each page compared: what only one kind of visitor gets, in every round, and no control. */
export const check: Check = {
  rules: [differs, onlyThere, phoneHosts, onlyForBot],
  evaluate: (snapshot, context) =>
    firstOfEach(
      snapshot.views.flatMap((page) => pageSightings(page, snapshot, context)),
      MAX_SIGHTINGS,
    ),
};

function pageSightings(page: PageViews, snapshot: SiteSnapshot, context: CheckContext): readonly Sighting[] {
  const controls = page.views.filter(({ kind }) => kind === 'browser' || kind === 'browser-again');
  const kinds: readonly ViewKind[] = ['googlebot', 'from-google', 'phone', 'with-cookies'];
  return kinds.flatMap((kind) => {
    const views = page.views.filter((view) => view.kind === kind);
    return [
      ...addedSightings(page, views, controls, context),
      ...(kind === 'googlebot' ? botSightings(page, views, controls, snapshot) : []),
    ];
  });
}

/** What every round of a view has and no control has. */
function added(views: readonly View[], controls: readonly View[], context: CheckContext): Seen | null {
  const rounds = views.flatMap(({ content }) => (content === null ? [] : [seenIn(content, context)]));
  const [first, ...others] = rounds;
  const base = controls.flatMap(({ content }) => (content === null ? [] : [seenIn(content, context)]));
  if (first === undefined || base.length === 0 || rounds.length < views.length) return null;
  const only = (pick: (seen: Seen) => ReadonlyMap<string, string>) =>
    new Map(
      [...pick(first)].filter(
        ([key]) => others.every((seen) => pick(seen).has(key)) && !base.some((seen) => pick(seen).has(key)),
      ),
    );
  return {
    // a frame that scripts fill names its place only where a service has filled it for robots
    originHosts: controls.some(isBareFrame) ? new Map() : only(({ originHosts }) => originHosts),
    linkHosts: areLogins(controls) ? new Map() : only(({ linkHosts }) => linkHosts),
    badHosts: only(({ badHosts }) => badHosts),
    loadedHosts: only(({ loadedHosts }) => loadedHosts),
    terms: only(({ terms }) => terms),
  };
}

function addedSightings(
  page: PageViews,
  views: readonly View[],
  controls: readonly View[],
  context: CheckContext,
): readonly Sighting[] {
  const [view] = views;
  const seen = added(views, controls, context);
  if (view === undefined || seen === null) return [];
  const place = { kind: view.kind, page: page.address.href };
  return [...shownSightings(seen, place), ...loadedSightings(seen, place)];
}

interface Place {
  readonly kind: ViewKind;
  readonly page: string;
}

function shownSightings(
  { badHosts, terms, originHosts, linkHosts }: Seen,
  { kind, page }: Place,
): readonly Sighting[] {
  const [proof] = [...badHosts, ...terms, ...originHosts];
  const [stranger] = linkHosts;
  const shown = proof ?? stranger;
  if (shown === undefined) return [];
  const isProof = proof !== undefined || linkHosts.size >= MANY_HOSTS;
  return [
    sighting(onlyThere, {
      certainty: isProof ? 'certain' : 'possible',
      ...(isProof ? {} : { severity: 'high', infection: 'hint' }),
      page,
      seen: `Chỉ ${VISITOR_WORDS[kind]} thấy “${shown[0]}”.`,
      ...excerptOf(shown[1], shown[0]),
      subject: `${kind} ${shown[0]}`,
    }),
  ];
}

function loadedSightings({ loadedHosts }: Seen, { kind, page }: Place): readonly Sighting[] {
  const [loaded] = loadedHosts;
  if (loaded === undefined || (kind !== 'phone' && kind !== 'from-google')) return [];
  return [
    sighting(phoneHosts, {
      certainty: 'likely',
      infection: isCheapHost(loaded[0]) ? 'proof' : 'hint',
      page,
      seen: `Trang cho ${VISITOR_WORDS[kind]} tải thêm mã từ ${loaded[0]}.`,
      ...excerptOf(loaded[1], loaded[0]),
      subject: loaded[0],
    }),
  ];
}

function botSightings(
  page: PageViews,
  bots: readonly View[],
  controls: readonly View[],
  { pages }: SiteSnapshot,
): readonly Sighting[] {
  const [bot] = bots;
  if (bot === undefined || bot.content === null || controls.length === 0) return [];
  const statuses = controls.map(({ exchange }) => finalStatus(exchange));
  const isOpenToBot = bots.every(
    (view) => finalStatus(view.exchange) === 200 && !isShell(view, page.address),
  );
  const isHomeGone = statuses.every((status) => status === 404 || status === 410);
  if (isOpenToBot && isHomeGone && !controls.some(isBareFrame)) {
    return [
      sighting(onlyForBot, {
        certainty: 'likely',
        page: page.address.href,
        seen: 'Máy tìm kiếm mở được trang, trình duyệt thì bị báo không có.',
        ...plainExcerpt(bot.content.title),
        subject: page.address.path,
      }),
    ];
  }
  const isWholePage = pages.some(({ address }) => address.href === page.address.href);
  return isWholePage ? differenceSightings(page, bot, controls).filter(() => saysMore(bot, pages)) : [];
}

/** Whether a robot reads something that no page says to a browser: another page of the site, or a refusal, hides nothing. */
function saysMore({ content }: View, pages: readonly Page[]): boolean {
  const said = pages.flatMap((page) =>
    page.content === null ? [] : [page.content.text, page.content.title],
  );
  return lettersNewIn(content?.text ?? '', said) >= NOTICE_LETTERS;
}

/** Where visitors have to log in and robots need not, the system opens its content to search engines. */
function areLogins(views: readonly View[]): boolean {
  return views.every((view) => stateOf(view, view.exchange.requested) === 'login');
}

/** The frame of an application, also where it comes with the status of a missing page, as on servers of bare files. */
function isBareFrame({ content }: View): boolean {
  return content !== null && content.scripts.length > 0 && content.textLength < FRAME_TEXT;
}

/** The check of a firewall or the frame of an application, which systems answer with whatever was asked for. */
function isShell(view: View, address: WebAddress): boolean {
  return ['browser-check', 'drawn-by-script'].includes(stateOf(view, address));
}

function stateOf({ exchange, content }: View, address: WebAddress): PageState {
  return readStateOfPage({ address, exchange, content, origin: 'guess', sha256: '' });
}

/** A firewall that turns a false Googlebot away shows another page too: only answers of the site itself count. */
function differenceSightings(page: PageViews, bot: View, controls: readonly View[]): readonly Sighting[] {
  const contents = controls.flatMap(({ content, exchange }) =>
    content === null || finalStatus(exchange) !== 200 ? [] : [content],
  );
  if (areLogins(controls)) return [];
  const [first, second] = contents;
  const isAnswered = finalStatus(bot.exchange) === 200 && finalAddress(bot.exchange).relation !== 'foreign';
  if (first === undefined || second === undefined || bot.content === null || !isAnswered) return [];
  if (first.textLength < SHELL_TEXT || bot.content.textLength < SHELL_TEXT / 4) return [];
  const isSteady = textLikeness(first.text, second.text) >= STEADY_PAGE;
  const likeness = Math.max(...contents.map(({ text }) => textLikeness(text, bot.content?.text ?? '')));
  const hasOtherTitle = contents.every(({ title }) => title !== bot.content?.title);
  if (!isSteady || likeness >= OTHER_PAGE || !hasOtherTitle) return [];
  return [
    sighting(differs, {
      certainty: 'likely',
      infection: 'hint',
      page: page.address.href,
      seen: 'Tiêu đề và nội dung đưa cho máy tìm kiếm khác hẳn trang thường.',
      ...plainExcerpt(bot.content.title),
      subject: page.address.path,
    }),
  ];
}
