import type { Check, CheckContext, Rule, Sighting } from '../rule/check.ts';
import { sighting } from '../rule/sighting.ts';
import type { ViewKind } from '../snapshot/http-exchange.ts';
import { finalAddress } from '../snapshot/read-exchange.ts';
import type { PageViews, SiteSnapshot, View } from '../snapshot/site-snapshot.ts';
import { isExitAddress } from '../reading/exit-address.ts';
import { isTelling, judgeTarget, type TargetKind } from '../reading/judge-target.ts';

const shared = {
  topic: 'redirects',
  severity: 'critical',
  steps: [
    'Báo ngay nhà cung cấp website và gửi kèm phát hiện này.',
    'Yêu cầu tìm và gỡ mã chuyển hướng, cả trong tệp cấu hình và cơ sở dữ liệu.',
    'Tìm lỗ hổng đã bị lợi dụng, đổi mọi mật khẩu quản trị rồi kiểm tra lại.',
  ],
  actor: 'vendor',
  clause: 3,
  infection: 'proof',
  ground: 'visitors',
  isPlanted: false,
  needs: ['views'],
} as const;

const onlyBot: Rule = {
  ...shared,
  id: 'R02',
  title: 'Chỉ máy tìm kiếm Google bị chuyển sang website khác',
  meaning:
    'Kẻ xấu mượn uy tín của trường để đẩy website của chúng lên Google. Người xem thường không thấy gì lạ.',
  confirm: 'Tìm tên miền của trường trên Google và xem các kết quả có lạ không.',
};

const onlyFromGoogle: Rule = {
  ...shared,
  id: 'R03',
  title: 'Người vào từ Google bị chuyển sang website khác',
  meaning:
    'Ai tìm trường trên Google rồi nhấn vào sẽ bị đưa tới website lạ. Gõ thẳng địa chỉ thì không thấy.',
  confirm: 'Tìm tên trường trên Google bằng máy khác, chế độ ẩn danh, rồi nhấn vào kết quả.',
};

const onlyPhone: Rule = {
  ...shared,
  id: 'R04',
  title: 'Người xem bằng điện thoại bị chuyển sang website khác',
  meaning: 'Trên máy tính thì bình thường, còn điện thoại bị đưa tới website lạ.',
  confirm: 'Mở bằng điện thoại, dùng mạng di động và chế độ ẩn danh.',
};

const firstVisit: Rule = {
  ...shared,
  id: 'R10',
  severity: 'high',
  title: 'Chỉ lần vào đầu tiên bị chuyển sang website khác',
  meaning: 'Vào lại thì trang bình thường, nên người quản trị khó thấy. Mã độc hay dùng cách này để ẩn mình.',
  confirm: 'Mở bằng chế độ ẩn danh trên một máy chưa từng vào trang.',
};

/** The control comes first: what an ordinary browser meets too is no matter of the visitor. */
const VISITORS: readonly (readonly [ViewKind, Rule])[] = [
  ['from-google', onlyFromGoogle],
  ['phone', onlyPhone],
  ['googlebot', onlyBot],
];

/** Redirects that depend on who comes, seen in every round. */
export const check: Check = {
  rules: [onlyBot, onlyFromGoogle, onlyPhone, firstVisit],
  evaluate: (snapshot, context) => {
    const found = snapshot.views.flatMap((page) => pageSightings(page, snapshot, context));
    const subjects = new Set<string>();
    return found.filter(({ rule, subject }) => {
      const key = `${rule} ${subject}`;
      const isFirst = !subjects.has(key);
      subjects.add(key);
      return isFirst;
    });
  },
};

function pageSightings(page: PageViews, snapshot: SiteSnapshot, context: CheckContext): readonly Sighting[] {
  const controls = page.views.filter(({ kind }) => kind === 'browser' || kind === 'browser-again');
  const controlHosts = new Set(controls.map(targetHost));
  if (controls.length === 0) return [];
  const byVisitor = VISITORS.flatMap(([kind, rule]) => {
    const views = page.views.filter((view) => view.kind === kind);
    return redirectSightings(rule, views, controlHosts, snapshot, context);
  });
  return [...distinctVisitors(byVisitor), ...firstVisitSightings(page, controls, snapshot, context)];
}

/** A visitor from Google who is sent away is sent away on a phone, too: one finding is enough. */
function distinctVisitors(found: readonly Sighting[]): readonly Sighting[] {
  return found.filter(
    (one, index) =>
      !found.slice(0, index).some(({ subject }) => one.rule === 'R04' && subject === one.subject),
  );
}

function targetHost({ exchange }: View): string {
  return finalAddress(exchange).host;
}

/** Counters of clicks do not count machines and may leave them where they are. */
function isDue(kind: TargetKind, { exchange }: View): boolean {
  return kind === 'harmless' || (kind === 'unknown' && isExitAddress(exchange.requested));
}

/** The same foreign host in all rounds in which the visitor was sent at all, and never for the control. */
function redirectSightings(
  rule: Rule,
  views: readonly View[],
  controlHosts: ReadonlySet<string>,
  snapshot: SiteSnapshot,
  context: CheckContext,
): readonly Sighting[] {
  const [first] = views;
  const hosts = new Set(views.map(targetHost));
  if (first === undefined || hosts.size === 0 || [...hosts].some((host) => controlHosts.has(host))) return [];
  const target = finalAddress(first.exchange);
  const kind = judgeTarget(target, snapshot.site, context, first.content);
  const isForeign = views.every(({ exchange }) => finalAddress(exchange).relation === 'foreign');
  if (!isForeign || isDue(kind, first)) return [];
  const isRepeated = views.length > 1 && hosts.size === 1;
  return [
    sighting(rule, {
      certainty: isRepeated || kind === 'bad' ? 'certain' : 'likely',
      infection: rule !== onlyPhone || isTelling(kind, target) ? 'proof' : 'hint',
      page: first.exchange.requested.href,
      seen: `Bị chuyển tới ${target.hostUnicode}; trình duyệt thường thì không.`,
      excerpt: target.href,
      subject: target.host,
    }),
  ];
}

function firstVisitSightings(
  { views }: PageViews,
  controls: readonly View[],
  snapshot: SiteSnapshot,
  context: CheckContext,
): readonly Sighting[] {
  const returning = views.filter(({ kind }) => kind === 'with-cookies');
  const stays =
    returning.length > 0 && returning.every(({ exchange }) => finalAddress(exchange).relation === 'own');
  const sent = controls.filter(({ exchange }) => finalAddress(exchange).relation === 'foreign');
  const [first] = sent;
  if (!stays || first === undefined) return [];
  const target = finalAddress(first.exchange);
  const kind = judgeTarget(target, snapshot.site, context, first.content);
  if (kind === 'harmless') return [];
  return [
    sighting(firstVisit, {
      certainty: kind === 'bad' ? 'certain' : 'likely',
      infection: kind === 'bad' ? 'proof' : 'hint',
      page: first.exchange.requested.href,
      seen: `Lần đầu bị chuyển tới ${target.hostUnicode}; khi đã có dấu lần trước thì không.`,
      excerpt: target.href,
      subject: target.host,
    }),
  ];
}
