import type { Check, Rule, Sighting } from '../rule/check.ts';
import { plainExcerpt } from '../rule/excerpt.ts';
import { sighting } from '../rule/sighting.ts';
import type { CookieFacts, Header } from '../snapshot/http-exchange.ts';
import { finalAddress, isSuccess } from '../snapshot/read-exchange.ts';
import type { SiteSnapshot } from '../snapshot/site-snapshot.ts';
import { type PolicyGap, policyGap, readPolicy } from './content-policy.ts';

const shared = {
  topic: 'headers',
  actor: 'vendor',
  clause: 4,
  infection: 'none',
  ground: 'none',
  isPlanted: false,
  needs: ['page-answers'],
  confirm: 'Nhà cung cấp website xem cấu hình máy chủ; việc này không gấp.',
} as const;

const noPolicy: Rule = {
  ...shared,
  id: 'H01',
  severity: 'info',
  title: 'Chưa khai báo chính sách nội dung của trang',
  meaning: 'Chính sách này giúp trình duyệt chặn mã lạ nếu trang bị chèn. Thiếu nó không phải là lỗ hổng.',
  steps: ['Khi nâng cấp website, đề nghị nhà cung cấp website đặt tiêu đề “Content-Security-Policy”.'],
  source: 'MDN HTTP Observatory: content-security-policy',
  vendorSteps: [
    'Khi nâng cấp, đặt tiêu đề “Content-Security-Policy” trong cấu hình máy chủ, thử trước trên bản sao.',
  ],
};

const weakPolicy: Rule = {
  ...shared,
  id: 'H02',
  severity: 'info',
  title: 'Chính sách nội dung của trang chưa có tác dụng',
  meaning: 'Trang có khai báo chính sách nhưng vẫn để mã lạ chạy được.',
  steps: ['Gửi phát hiện này cho nhà cung cấp website để chỉnh chính sách khi nâng cấp.'],
  source: 'CSP Evaluator',
  vendorSteps: [
    'Chỉnh tiêu đề “Content-Security-Policy” theo phần đã thấy khi nâng cấp, thử trước trên bản sao.',
  ],
};

const noSniff: Rule = {
  ...shared,
  id: 'H03',
  severity: 'low',
  title: 'Trình duyệt được phép đoán loại tệp',
  meaning: 'Tệp người lạ tải lên có thể bị trình duyệt hiểu nhầm thành mã lệnh.',
  steps: ['Đề nghị nhà cung cấp website đặt tiêu đề “X-Content-Type-Options: nosniff”.'],
  source: 'MDN HTTP Observatory: x-content-type-options',
  vendorSteps: [
    'Đặt tiêu đề “X-Content-Type-Options: nosniff” trong cấu hình máy chủ, thử trước trên bản sao.',
  ],
};

const noFrameRule: Rule = {
  ...shared,
  id: 'H04',
  severity: 'low',
  title: 'Website khác có thể nhúng trang của trường',
  meaning: 'Kẻ xấu có thể phủ trang của trường dưới một lớp giả để lừa nhấn.',
  steps: ['Đề nghị nhà cung cấp website đặt tiêu đề “X-Frame-Options” hoặc “frame-ancestors”.'],
  source: 'MDN HTTP Observatory: x-frame-options',
  vendorSteps: [
    'Đặt tiêu đề “X-Frame-Options” hoặc “frame-ancestors” trong cấu hình máy chủ, thử trước trên bản sao.',
  ],
};

const weakCookie: Rule = {
  ...shared,
  id: 'H05',
  severity: 'medium',
  title: 'Dữ liệu phiên đăng nhập chưa được bảo vệ đủ',
  meaning: 'Người khác trên cùng mạng hoặc mã lạ trong trang có thể lấy phiên đăng nhập.',
  steps: ['Đề nghị nhà cung cấp website đặt thuộc tính “Secure” và “HttpOnly” cho phiên đăng nhập.'],
  source: 'MDN HTTP Observatory: cookies',
  vendorSteps: ['Đặt thuộc tính “Secure” và “HttpOnly” cho phiên đăng nhập, thử trước trên bản sao.'],
};

const openSharing: Rule = {
  ...shared,
  id: 'H06',
  severity: 'medium',
  title: 'Website cho mọi nơi đọc dữ liệu kèm phiên đăng nhập',
  meaning: 'Cấu hình chia sẻ quá rộng: website khác có thể đọc dữ liệu của người đã đăng nhập.',
  steps: ['Đề nghị nhà cung cấp website chỉ cho phép các tên miền cần thiết.'],
  source: 'MDN HTTP Observatory: cross-origin-resource-sharing',
  vendorSteps: ['Chỉ cho phép các tên miền cần thiết đọc dữ liệu kèm phiên đăng nhập.'],
};

const noReferrerRule: Rule = {
  ...shared,
  id: 'H07',
  severity: 'info',
  title: 'Chưa có quy tắc giữ kín địa chỉ trang trước',
  meaning: 'Khi nhấn liên kết ra ngoài, website khác có thể biết địa chỉ đầy đủ của trang.',
  steps: ['Đề nghị nhà cung cấp website đặt tiêu đề “Referrer-Policy”.'],
  source: 'MDN HTTP Observatory: referrer-policy',
  vendorSteps: ['Đặt tiêu đề “Referrer-Policy” trong cấu hình máy chủ, thử trước trên bản sao.'],
};

const contradiction: Rule = {
  ...shared,
  id: 'H08',
  severity: 'low',
  title: 'Tiêu đề bảo vệ bị khai hai lần khác nhau',
  meaning: 'Trình duyệt có thể bỏ qua cả hai, nên trang mất lớp bảo vệ đó.',
  steps: ['Đề nghị nhà cung cấp website giữ một nơi khai báo, ở máy chủ hoặc ở phần mềm.'],
  vendorSteps: ['Giữ một nơi khai báo tiêu đề, ở máy chủ hoặc ở phần mềm.'],
};

const GAP_WORDS: Readonly<Record<PolicyGap, string>> = {
  'no-script-rule': 'Chính sách không nói gì về mã lệnh.',
  inline: 'Chính sách vẫn cho chạy mã viết thẳng trong trang.',
  anywhere: 'Chính sách cho tải mã từ mọi nơi.',
  plugins: 'Chính sách chưa chặn thành phần cắm thêm.',
};

const SESSION_COOKIE =
  /sess|sid$|^sid|auth|token|logged_in|identity|^nv\d?_|phpsessid|jsessionid|asp\.net|\.aspxauth|dotnetnuke/iu;
/** Cookies that scripts must read, by design. */
const READ_BY_SCRIPTS = /csrf|xsrf|lang|theme|consent/iu;
/** Headers that must not be given twice with different values. */
const SINGLE_HEADERS = [
  'x-frame-options',
  'x-content-type-options',
  'strict-transport-security',
  'access-control-allow-origin',
];

/** Headers of the home page as sent. Never above medium: they protect, but nobody was harmed by their absence alone. */
export const check: Check = {
  rules: [noPolicy, weakPolicy, noSniff, noFrameRule, weakCookie, openSharing, noReferrerRule, contradiction],
  evaluate: (snapshot) => {
    const home = homeAnswer(snapshot);
    if (home === null) return [];
    const { headers, cookies, page, metaPolicies, hasMetaReferrer, isHttps } = home;
    return [
      ...policySightings(headers, metaPolicies, page),
      ...plainSightings(headers, page, hasMetaReferrer),
      ...frameSightings(headers, page),
      ...cookieSightings(cookies, page, isHttps),
      ...contradictionSightings(headers, page),
    ];
  },
};

interface HomeAnswer {
  readonly headers: readonly Header[];
  readonly cookies: readonly CookieFacts[];
  readonly page: string;
  readonly metaPolicies: readonly string[];
  readonly hasMetaReferrer: boolean;
  readonly isHttps: boolean;
}

function homeAnswer({ pages }: SiteSnapshot): HomeAnswer | null {
  const home = pages.find(({ origin }) => origin === 'home');
  if (home === undefined || home.exchange.outcome.kind !== 'answered' || !isSuccess(home.exchange))
    return null;
  if (finalAddress(home.exchange).relation === 'foreign') return null;
  const { headers, cookies, final } = home.exchange.outcome;
  const metas = home.content?.metas ?? [];
  return {
    headers,
    cookies,
    page: final.href,
    metaPolicies: metas
      .filter(({ name }) => name === 'content-security-policy')
      .map(({ content }) => content),
    hasMetaReferrer: metas.some(({ name }) => name === 'referrer'),
    isHttps: final.scheme === 'https',
  };
}

function valuesOf(headers: readonly Header[], name: string): readonly string[] {
  return headers.filter((header) => header.name === name).map(({ value }) => value.trim());
}

function policySightings(
  headers: readonly Header[],
  metaPolicies: readonly string[],
  page: string,
): readonly Sighting[] {
  const texts = [...valuesOf(headers, 'content-security-policy'), ...metaPolicies];
  if (texts.length === 0) {
    return [
      sighting(noPolicy, { certainty: 'certain', page, seen: 'Máy chủ chưa đặt chính sách nội dung.' }),
    ];
  }
  // every policy applies: scripts of strangers run only where all leave the gap
  const gaps = texts.map((text) => policyGap(readPolicy(text)));
  const [gap] = gaps;
  if (gap === undefined || gaps.includes(null) || gap === null) return [];
  return [
    sighting(weakPolicy, {
      certainty: 'likely',
      page,
      seen: GAP_WORDS[gap],
      ...plainExcerpt(texts[0] ?? ''),
    }),
  ];
}

/** The policies that give other sites the address or the origin over any connection; of a list, the last known one counts. */
const OPEN_REFERRERS = ['unsafe-url', 'origin', 'origin-when-cross-origin'];
const CLOSED_REFERRERS = [
  'no-referrer',
  'same-origin',
  'strict-origin',
  'strict-origin-when-cross-origin',
  'no-referrer-when-downgrade',
];

function referrerFault(values: readonly string[], hasMetaReferrer: boolean): string | null {
  const names = values.flatMap((value) =>
    value
      .toLowerCase()
      .split(',')
      .map((name) => name.trim()),
  );
  const last = names.findLast((name) => OPEN_REFERRERS.includes(name) || CLOSED_REFERRERS.includes(name));
  if (last !== undefined) {
    return OPEN_REFERRERS.includes(last) ? 'Quy tắc đang đặt vẫn gửi địa chỉ trang cho website khác.' : null;
  }
  return hasMetaReferrer ? null : 'Máy chủ chưa nói gì về địa chỉ trang trước.';
}

function plainSightings(
  headers: readonly Header[],
  page: string,
  hasMetaReferrer: boolean,
): readonly Sighting[] {
  const found: Sighting[] = [];
  const sniff = valuesOf(headers, 'x-content-type-options');
  if (!sniff.some((value) => value.toLowerCase() === 'nosniff')) {
    found.push(sighting(noSniff, { certainty: 'certain', page, seen: 'Máy chủ chưa cấm đoán loại tệp.' }));
  }
  const referrer = referrerFault(valuesOf(headers, 'referrer-policy'), hasMetaReferrer);
  if (referrer !== null) found.push(sighting(noReferrerRule, { certainty: 'certain', page, seen: referrer }));
  const allowsAll = valuesOf(headers, 'access-control-allow-origin').includes('*');
  const withLogin = valuesOf(headers, 'access-control-allow-credentials').some(
    (value) => value.toLowerCase() === 'true',
  );
  if (allowsAll && withLogin) {
    found.push(
      sighting(openSharing, {
        certainty: 'likely',
        page,
        seen: 'Máy chủ cho mọi nơi đọc dữ liệu kèm phiên đăng nhập.',
      }),
    );
  }
  return found;
}

function frameSightings(headers: readonly Header[], page: string): readonly Sighting[] {
  const hasOption = valuesOf(headers, 'x-frame-options').some((value) =>
    /^(?:deny|sameorigin)$/iu.test(value),
  );
  const hasAncestors = valuesOf(headers, 'content-security-policy').some((text) =>
    readPolicy(text).has('frame-ancestors'),
  );
  if (hasOption || hasAncestors) return [];
  return [
    sighting(noFrameRule, {
      certainty: 'certain',
      page,
      seen: 'Máy chủ chưa hạn chế việc nhúng trang.',
    }),
  ];
}

function cookieSightings(
  cookies: readonly CookieFacts[],
  page: string,
  isHttps: boolean,
): readonly Sighting[] {
  return cookies.flatMap(({ name, isSecure, isHttpOnly }): readonly Sighting[] => {
    if (!SESSION_COOKIE.test(name) || READ_BY_SCRIPTS.test(name)) return [];
    const missing = [...(isHttps && !isSecure ? ['Secure'] : []), ...(isHttpOnly ? [] : ['HttpOnly'])];
    if (missing.length === 0) return [];
    const seen = `Phiên “${name.slice(0, 80)}” thiếu thuộc tính ${missing.join(' và ')}.`;
    return [sighting(weakCookie, { certainty: 'likely', page, seen, subject: name.slice(0, 80) })];
  });
}

function contradictionSightings(headers: readonly Header[], page: string): readonly Sighting[] {
  return SINGLE_HEADERS.flatMap((name): readonly Sighting[] => {
    const values = [...new Set(valuesOf(headers, name).map((value) => value.toLowerCase()))];
    if (values.length < 2) return [];
    return [
      sighting(contradiction, {
        certainty: 'certain',
        page,
        seen: `Tiêu đề “${name}” có ${String(values.length)} giá trị khác nhau.`,
        ...plainExcerpt(values.join(' | ')),
        subject: name,
      }),
    ];
  });
}
