import type { Exchange } from '#shared/checks/snapshot/http-exchange.ts';
import type { WebAddress } from '#shared/checks/snapshot/web-address.ts';
import { fetchPageWithBody, type PageWithBody } from '../fetch/fetch-page.ts';
import { followRedirects } from '../fetch/follow-redirects.ts';
import { pause } from '../network/deadline.ts';
import type { SiteSession } from '../session/site-session.ts';

/** The home page as it was read, and by which way. */
export interface HomePage extends PageWithBody {
  readonly address: WebAddress;
}

/** How the site can be entered, and what its home page is. */
export interface WaysIn {
  readonly home: HomePage;
  readonly entries: readonly Exchange[];
  readonly homeAttempts: readonly Exchange[];
}

const ENTRY_BYTES = 100_000;
const RETRIES = 2;

/**
 * Opens the site as people do: as entered and, on the usual ports, by http and https, with and without `www.`. When the
 * entered way fails, another one that answers gives the home page; when all fail, the home page is tried again.
 */
export async function probeEntries(session: SiteSession, retryAfterMs: number): Promise<WaysIn> {
  const { site } = session.addresses;
  const first = await fetchPageWithBody(session, site, 'browser');
  const others = await Promise.all(
    (await otherWays(session)).map((address) =>
      followRedirects({ address, view: 'browser', enoughBytes: ENTRY_BYTES }, session),
    ),
  );
  const entries = [first.exchange, ...others.map(({ exchange }) => exchange)];
  if (first.exchange.outcome.kind === 'answered') {
    return { home: { ...first, address: site }, entries, homeAttempts: [first.exchange] };
  }
  const answering = entries.find(
    ({ outcome }) => outcome.kind === 'answered' && outcome.final.relation === 'own',
  );
  if (answering !== undefined) {
    const home = await fetchPageWithBody(session, answering.requested, 'browser');
    return { home: { ...home, address: answering.requested }, entries, homeAttempts: [home.exchange] };
  }
  const attempts = await tryAgain(session, first, retryAfterMs);
  const last = attempts.at(-1) ?? first;
  return {
    home: { ...last, address: site },
    entries,
    homeAttempts: attempts.map(({ exchange }) => exchange),
  };
}

async function tryAgain(
  session: SiteSession,
  first: PageWithBody,
  retryAfterMs: number,
): Promise<readonly PageWithBody[]> {
  const attempts = [first];
  // a redirect that leads away will not change within seconds
  const isFinal = first.exchange.hops.length > 0;
  while (!isFinal && attempts.length <= RETRIES && attempts.at(-1)?.exchange.outcome.kind === 'failed') {
    try {
      await pause(retryAfterMs, session.signal);
    } catch (error) {
      if (session.signal.aborted) break;
      throw error;
    }
    attempts.push(await fetchPageWithBody(session, session.addresses.site, 'browser'));
  }
  return attempts;
}

/** The other ways in; none for literal addresses and ports of their own. */
async function otherWays(session: SiteSession): Promise<readonly WebAddress[]> {
  const { site } = session.addresses;
  const isUsualPort = site.port === (site.scheme === 'https' ? 443 : 80);
  if (site.isIpLiteral || !isUsualPort || site.host === 'localhost') return [];
  const hosts = [site.host, ...(await otherHost(session))];
  return hosts
    .flatMap((host) => [`https://${host}${site.path}`, `http://${host}${site.path}`])
    .flatMap((href) => session.addresses.read(href, site) ?? [])
    .filter(({ href }) => href !== site.href);
}

/** The host with or without `www.`: for a whole domain always, for a name below one only where it exists. */
async function otherHost(session: SiteSession): Promise<readonly string[]> {
  const { host, registrableDomain } = session.addresses.site;
  if (host.startsWith('www.')) return [host.slice(4)];
  const other = `www.${host}`;
  if (host === registrableDomain) return [other];
  try {
    return (await session.names.addressesOf(other)).length > 0 ? [other] : [];
  } catch (error) {
    if (error instanceof Error) return [];
    throw error;
  }
}
