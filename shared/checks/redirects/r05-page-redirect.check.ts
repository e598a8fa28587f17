import type { Check, CheckContext, Rule, Sighting } from '../rule/check.ts';
import type { SiteDocument } from '../rule/site-reading.ts';
import { isCheapHost } from '../reading/known-hosts.ts';
import { sighting } from '../rule/sighting.ts';
import type { ViewKind } from '../snapshot/http-exchange.ts';
import type { SiteSnapshot } from '../snapshot/site-snapshot.ts';
import { isExitAddress } from '../reading/exit-address.ts';
import { tellsOfMove } from '../reading/told-move.ts';
import {
  isTelling,
  judgeTarget,
  type Target,
  type TargetKind,
  targetOfHost,
} from '../reading/judge-target.ts';
import {
  hostOfHref,
  isUnconditional,
  type ScriptRedirect,
  scriptRedirects,
} from '../reading/script-redirects.ts';

const rule: Rule = {
  id: 'R05',
  topic: 'redirects',
  severity: 'critical',
  title: 'Trong trang có lệnh chuyển sang website khác',
  meaning: 'Người mở trang bị trình duyệt đưa tới website lạ. Lệnh này nằm ngay trong mã của trang.',
  steps: [
    'Báo nhà cung cấp website và gửi kèm đoạn mã bên dưới.',
    'Yêu cầu gỡ đoạn mã và tìm cách nó lọt vào trang.',
    'Nếu trường cố ý chuyển, nhấn xác nhận; phần mềm sẽ nhớ.',
  ],
  confirm: 'Mở trang bằng chế độ ẩn danh, cả trên điện thoại, và xem có bị đưa đi không.',
  actor: 'vendor',
  clause: 3,
  infection: 'proof',
  ground: 'redirects',
  isPlanted: false,
  needs: ['documents'],
};

const MAX_SIGHTINGS = 20;
/** A longer wait is a notice that the reader can follow or leave. */
const SOON_SECONDS = 30;

/**
 * `<meta http-equiv=refresh>` and script orders that lead to foreign hosts, on the pages that the site gives to
 * whichever visitor.
 */
export const check: Check = {
  rules: [rule],
  evaluate: (snapshot, context) => {
    const bySubject = new Map<string, Sighting>();
    const found = context.reading
      .documents()
      .flatMap((document) => documentSightings(document, snapshot, context));
    for (const one of found) {
      if (!bySubject.has(one.subject)) bySubject.set(one.subject, one);
    }
    return [...bySubject.values()].slice(0, MAX_SIGHTINGS);
  },
};

function documentSightings(
  document: SiteDocument,
  snapshot: SiteSnapshot,
  context: CheckContext,
): readonly Sighting[] {
  return [
    ...refreshSightings(document, snapshot, context),
    ...formSightings(document, snapshot, context),
    ...document.content.scripts.flatMap(({ code, decoded }) =>
      [code, decoded].flatMap((source) =>
        scriptRedirects(source).flatMap((order) =>
          scriptSightings(order, source, document, snapshot, context),
        ),
      ),
    ),
  ];
}

/** Counters of clicks and pages that say good-bye lead to whoever advertises; only a bad target is wrong there. */
function judgeExit(
  target: Target,
  { path, url }: SiteDocument,
  site: SiteSnapshot['site'],
  context: CheckContext,
): TargetKind {
  const kind = judgeTarget(target, site, context);
  const isDue = kind === 'unknown' && isExitAddress({ path, query: url.split('?', 2)[1] ?? '' });
  return isDue ? 'harmless' : kind;
}

/** An article may lead everybody to the newspaper in which it stands: worth a look, no sign of planted code. */
function severityOf(
  isProof: boolean,
  kind: TargetKind,
  { host }: Target,
  { seenAs }: SiteDocument,
  { reading }: CheckContext,
): Partial<Sighting> {
  const isKnown = reading.hosts.isKnownName(host);
  const isOrdinary = !isProof && kind === 'unknown' && isForEverybody(seenAs) && isKnown;
  return isOrdinary ? { severity: 'medium', certainty: 'possible', infection: 'none' } : {};
}

/** A move that the school wants is told to the reader or leads to an ordinary host. */
function isSecretMove({ host }: Target, { content }: SiteDocument): boolean {
  return isCheapHost(host) && !tellsOfMove(host, content);
}

const isForEverybody = (seenAs: ViewKind): boolean => ['browser', 'browser-again'].includes(seenAs);

/** A script that does nothing but send is short. */
const KEPT_LEAD = 1_000;
const SENDS_FORM = /\.\s{0,3}submit\s{0,3}\(\s{0,3}\)/u;

/** A form that a script of the page sends off by itself to a stranger. */
function formSightings(
  document: SiteDocument,
  { site }: SiteSnapshot,
  context: CheckContext,
): readonly Sighting[] {
  const { url, content } = document;
  const script = content.scripts.find(({ code }) => {
    const order = code.slice(0, KEPT_LEAD).search(SENDS_FORM);
    return order >= 0 && isUnconditional(code.slice(0, order));
  });
  if (script === undefined) return [];
  return content.forms.flatMap(({ action }): readonly Sighting[] => {
    const kind = action === null ? 'harmless' : judgeExit(action, document, site, context);
    if (action === null || kind === 'harmless') return [];
    return [
      sighting(rule, {
        certainty: kind === 'bad' ? 'certain' : 'likely',
        infection: kind === 'bad' || isSecretMove(action, document) ? 'proof' : 'hint',
        page: url,
        seen: `Trang tự gửi người xem sang ${action.hostUnicode}.`,
        excerpt: action.href,
        subject: action.host,
      }),
    ];
  });
}

function refreshSightings(
  document: SiteDocument,
  { site }: SiteSnapshot,
  context: CheckContext,
): readonly Sighting[] {
  const { url, seenAs, content } = document;
  const { refresh } = content;
  const target = refresh?.address ?? null;
  if (refresh === null || target === null || refresh.seconds > SOON_SECONDS) return [];
  const kind = judgeExit(target, document, site, context);
  if (kind === 'harmless') return [];
  const isSlyMove = (!isForEverybody(seenAs) && isTelling(kind, target)) || isSecretMove(target, document);
  const isProof = kind === 'bad' || isSlyMove;
  return [
    sighting(rule, {
      certainty: kind === 'bad' ? 'certain' : 'likely',
      infection: isProof ? 'proof' : 'hint',
      ...severityOf(isProof, kind, target, document, context),
      page: url,
      seen: `Trang tự chuyển sang ${target.hostUnicode} sau ${String(refresh.seconds)} giây.`,
      excerpt: target.href,
      subject: target.host,
    }),
  ];
}

/**
 * No service of a school asks who comes, is for some visitors alone or for some hours, wants a click anywhere, bars the
 * way back, or leaves for a cheap host without a word.
 */
function isSly(
  {
    asksWhoComes,
    isImmediate,
    marksVisit,
    isNowAndThen,
    isOnAnyClick,
    isOnBack,
    isUnconditional: isAlways,
  }: ScriptRedirect,
  target: Target,
  document: SiteDocument,
): boolean {
  const isForSome = marksVisit || isNowAndThen || !isForEverybody(document.seenAs);
  if (asksWhoComes || isOnAnyClick || isOnBack) return true;
  return (isImmediate && isForSome) || (isAlways && isSecretMove(target, document));
}

/** An order that asks who comes, or runs at once, is meant to take the visitor away; others may wait for a click. */
function scriptSightings(
  order: ScriptRedirect,
  code: string,
  document: SiteDocument,
  { site }: SiteSnapshot,
  context: CheckContext,
): readonly Sighting[] {
  const target = targetOfHost(hostOfHref(order.href), site);
  const kind = target.host === '' ? 'harmless' : judgeExit(target, document, site, context);
  const isMeant = order.asksWhoComes || order.isImmediate || order.isOnAnyClick || order.isOnBack;
  if (kind === 'harmless' || (kind === 'unknown' && !isMeant)) return [];
  const isProof = kind === 'bad' || (isSly(order, target, document) && isTelling(kind, target));
  const from = Math.max(0, order.start - 100);
  return [
    sighting(rule, {
      certainty: kind === 'bad' ? 'certain' : 'likely',
      infection: isProof ? 'proof' : 'hint',
      ...severityOf(isProof, kind, target, document, context),
      page: document.url,
      seen: `Mã trong trang chuyển người xem sang ${target.host}.`,
      excerpt: code.slice(from, order.end + 60),
      highlight: { start: order.start - from, end: Math.min(order.end - from, 300) },
      subject: target.host,
    }),
  ];
}
