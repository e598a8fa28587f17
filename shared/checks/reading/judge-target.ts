import type { CheckContext } from '../rule/check.ts';
import type { PageContent } from '../snapshot/page.ts';
import type { WebAddress } from '../snapshot/web-address.ts';

/** What a target outside the site is: known or evidently bad, none of the school's business to fear, or unknown. */
export type TargetKind = 'bad' | 'harmless' | 'unknown';

/** What of a target is looked at. */
export type Target = Pick<WebAddress, 'host' | 'hostUnicode' | 'relation'>;

/** Sites that schools send visitors to every day, with what is below them. */
const EVERYDAY_DOMAINS: readonly string[] = [
  'google.com',
  'google.com.vn',
  'youtube.com',
  'youtu.be',
  'facebook.com',
  'zalo.me',
  'zalo.vn',
  'apple.com',
  'microsoft.com',
  'microsoftonline.com',
  'office.com',
  'live.com',
  'vnedu.vn',
  'smas.edu.vn',
  'violet.vn',
  'cloudflare.com',
  'browsehappy.com',
  'browser-update.org',
  'outdatedbrowser.com',
  'whatbrowser.org',
  'updatemybrowser.org',
  'mozilla.org',
];

/** Domains that only public bodies and schools get. */
const PUBLIC_BODIES = /\.(?:edu|gov)\.vn$/u;

/** The weight from which a term in a host name, or the terms of a title, are evident. */
const EVIDENT_WEIGHT = 4;
const MIN_SHARED_NAME = 5;

/** What is known of a target by its host, and by what it shows where that was seen. */
export function judgeTarget(
  target: Target,
  site: WebAddress,
  context: CheckContext,
  content: PageContent | null = null,
): TargetKind {
  if (isSchoolsOwn(target, site, context)) return 'harmless';
  if (context.isListedHost(target.host) || isEvidentHost(target, context) || showsPlanted(content, context)) {
    return 'bad';
  }
  const isEveryday =
    EVERYDAY_DOMAINS.some((domain) => isWithin(target.host, domain)) || PUBLIC_BODIES.test(target.host);
  return isEveryday || sharesName(target, site) ? 'harmless' : 'unknown';
}

function isSchoolsOwn(target: Target, site: WebAddress, context: CheckContext): boolean {
  if (target.relation !== 'foreign' || target.host === site.host) return true;
  return [...context.ownHosts, ...context.acceptedHosts].some((host) => isWithin(target.host, host));
}

function isEvidentHost(target: Target, { lexicon }: CheckContext): boolean {
  return [target.host, target.hostUnicode].some((host) =>
    lexicon.scanHost(host).some(({ weight, isNegated }) => !isNegated && weight >= EVIDENT_WEIGHT),
  );
}

function showsPlanted(content: PageContent | null, { lexicon }: CheckContext): boolean {
  if (content === null) return false;
  const hits = lexicon.scanText(content.title).filter(({ isNegated }) => !isNegated);
  return hits.reduce((sum, { weight }) => sum + weight, 0) >= EVIDENT_WEIGHT;
}

/** `thcs-mau.mobi` beside `thcs-mau.edu.vn`: the same organisation under another ending. */
export function sharesName(target: Pick<Target, 'host'>, site: WebAddress): boolean {
  const [own = ''] = site.registrableDomain.split('.');
  if (site.isIpLiteral || own.length < MIN_SHARED_NAME) return false;
  const [first, ...ending] = target.host.replace(/^(?:www|m)\./u, '').split('.');
  return first === own && ending.length <= 2;
}

/**
 * Whether being sent away only on a phone speaks for planted code by itself. Names under `.vn` are given against proof of
 * identity: an unknown one is more likely the mobile edition that a vendor runs.
 */
export function isTelling(kind: TargetKind, { host }: Target): boolean {
  return kind === 'bad' || (kind === 'unknown' && !host.endsWith('.vn'));
}

/** Whether a host is a domain or lies below it. */
export function isWithin(host: string, domain: string): boolean {
  return host === domain || host.endsWith(`.${domain}`);
}

/** A host that was read from text, as it relates to the site. International names stay in the form they were read. */
export function targetOfHost(host: string, site: WebAddress): Target {
  const isOwn = isWithin(host, site.host.replace(/^www\./u, ''));
  const isSibling = !site.isIpLiteral && isWithin(host, site.registrableDomain);
  return { host, hostUnicode: host, relation: isOwn ? 'own' : isSibling ? 'sibling' : 'foreign' };
}
