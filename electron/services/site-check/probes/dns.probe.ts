import { randomBytes } from 'node:crypto';
import type { Resolver } from 'node:dns/promises';
import type {
  DnsAnswer,
  DnsRecords,
  MailExchanger,
  NameServer,
} from '#shared/checks/snapshot/dns-records.ts';
import { isSystemError } from '#services/storage/file-failure.ts';
import { resolverAt } from '../network/resolver.ts';
import type { SiteSession } from '../session/site-session.ts';
import { countSpfLookups } from './spf-lookups.ts';

const MAX_VALUES = 50;
const MAX_ALIASES = 8;
const MAX_SERVERS = 8;
const MAX_TEXT = 1_000;

/**
 * What the name system says about the site's host; `null` for literal addresses, for names of this PC alone, and
 * when the time was over before the name servers had answered.
 */
export async function probeDns(session: SiteSession): Promise<DnsRecords | null> {
  const { host, isIpLiteral, registrableDomain } = session.addresses.site;
  const isOnlyHere = session.isLocal && session.names.servers === null;
  if (isIpLiteral || isOnlyHere || !host.includes('.')) return null;
  const resolver = session.names.resolver();
  const { signal } = session;
  let stop = (): void => undefined;
  const stopped = new Promise<null>((resolve) => {
    stop = () => {
      resolver.cancel();
      resolve(null);
    };
  });
  signal.addEventListener('abort', stop, { once: true });
  try {
    // a question that follows a cancelled one would wait for a silent name server once more
    return await Promise.race([ask(resolver, session, host, registrableDomain), stopped]);
  } finally {
    signal.removeEventListener('abort', stop);
  }
}

async function ask(
  resolver: Resolver,
  session: SiteSession,
  host: string,
  domain: string,
): Promise<DnsRecords> {
  const random = `kiem-tra-${randomBytes(6).toString('hex')}`;
  const [a, aaaa, aliases, zone, caa, wildcard] = await Promise.all([
    answerOf(() => resolver.resolve4(host)),
    answerOf(() => resolver.resolve6(host)),
    aliasChain(resolver, host),
    findZone(resolver, host, domain),
    answerOf(async () => (await resolver.resolveCaa(host)).map(caaText)),
    answerOf(() => resolver.resolve4(`${random}.${host}`)),
  ]);
  const lastAlias = aliases.kind === 'found' ? aliases.values.at(-1) : undefined;
  const [cnameTarget, ns, mx, spf, dmarc] = await Promise.all([
    lastAlias === undefined ? null : answerOf(() => resolver.resolve4(lastAlias)),
    nameServers(resolver, session, zone),
    mailExchangers(resolver, zone.name),
    texts(resolver, zone.name, /^v=spf1(?:\s|$)/iu),
    dmarcOf(resolver, zone.name, domain),
  ]);
  return {
    a,
    aaaa,
    cname: aliases,
    cnameTarget,
    zone: zone.name,
    ns,
    mx,
    spf,
    spfLookups: spf.kind === 'found' ? await countSpfLookups(resolver, spf.values[0] ?? '') : null,
    dmarc,
    caa,
    // node:dns asks neither for DS nor for DNSKEY
    wildcard,
  };
}

interface Zone {
  readonly name: string;
  readonly ns: DnsAnswer<string>;
}

/** The nearest ancestor with name servers of its own, at most the registrable domain. */
async function findZone(resolver: Resolver, host: string, domain: string): Promise<Zone> {
  let name = host;
  for (;;) {
    const current = name;
    const ns = await answerOf(() => resolver.resolveNs(current));
    if (ns.kind === 'found' || name === domain || !name.endsWith(`.${domain}`)) return { name, ns };
    name = name.slice(name.indexOf('.') + 1);
  }
}

async function aliasChain(resolver: Resolver, host: string): Promise<DnsAnswer<string>> {
  const chain: string[] = [];
  let name = host;
  while (chain.length < MAX_ALIASES) {
    const current = name;
    const answer = await answerOf(() => resolver.resolveCname(current));
    const next = answer.kind === 'found' ? answer.values[0] : undefined;
    if (next === undefined) return chain.length > 0 ? { kind: 'found', values: chain } : answer;
    if (chain.includes(next)) break;
    chain.push(next);
    name = next;
  }
  return { kind: 'found', values: chain };
}

async function nameServers(
  resolver: Resolver,
  session: SiteSession,
  { name, ns }: Zone,
): Promise<DnsAnswer<NameServer>> {
  if (ns.kind !== 'found') return ns;
  const values = await Promise.all(
    ns.values.slice(0, MAX_SERVERS).map(async (host): Promise<NameServer> => {
      const addresses = await answerOf(() => resolver.resolve4(host));
      const first = addresses.kind === 'found' ? addresses.values[0] : undefined;
      const isAskable = first !== undefined && session.proxy === null && session.policy(host, first);
      return { host, addresses, isAuthoritative: isAskable ? await answersFor(name, first) : null };
    }),
  );
  return { kind: 'found', values };
}

/** Whether a name server knows the zone; a lame one refuses or stays silent. */
async function answersFor(zone: string, server: string): Promise<boolean | null> {
  const direct = resolverAt(server);
  const answer = await answerOf(async () => [await direct.resolveSoa(zone)]);
  if (answer.kind === 'no-answer' && /timeout|ETIMEOUT|ECONNREFUSED/iu.test(answer.detail)) return null;
  return answer.kind === 'found';
}

async function mailExchangers(resolver: Resolver, name: string): Promise<DnsAnswer<MailExchanger>> {
  const answer = await answerOf(() => resolver.resolveMx(name));
  if (answer.kind !== 'found') return answer;
  const values = await Promise.all(
    answer.values.slice(0, MAX_SERVERS).map(async ({ exchange, priority }): Promise<MailExchanger> => {
      const v4 = await answerOf(() => resolver.resolve4(exchange));
      const addresses = v4.kind === 'empty' ? await answerOf(() => resolver.resolve6(exchange)) : v4;
      return { host: exchange, priority, addresses };
    }),
  );
  return { kind: 'found', values };
}

async function texts(resolver: Resolver, name: string, pattern: RegExp): Promise<DnsAnswer<string>> {
  const answer = await answerOf(() => resolver.resolveTxt(name));
  if (answer.kind !== 'found') return answer;
  const values = answer.values
    .map((parts) => parts.join('').slice(0, MAX_TEXT))
    .filter((text) => pattern.test(text));
  return values.length > 0 ? { kind: 'found', values } : { kind: 'empty' };
}

async function dmarcOf(resolver: Resolver, zone: string, domain: string): Promise<DnsAnswer<string>> {
  const pattern = /^v=DMARC1(?:\s|;|$)/iu;
  const own = await texts(resolver, `_dmarc.${zone}`, pattern);
  if (own.kind === 'found' || own.kind === 'no-answer' || zone === domain) return own;
  return await texts(resolver, `_dmarc.${domain}`, pattern);
}

function caaText(record: object): string {
  const entry = Object.entries(record).find(([name]) => name !== 'critical' && name !== 'type');
  return entry === undefined ? '' : `${entry[0]} ${String(entry[1])}`.slice(0, MAX_TEXT);
}

/** Asks once and puts the codes of c-ares into the words of the snapshot. */
async function answerOf<Value>(question: () => Promise<readonly Value[]>): Promise<DnsAnswer<Value>> {
  try {
    const values = await question();
    return values.length > 0 ? { kind: 'found', values: values.slice(0, MAX_VALUES) } : { kind: 'empty' };
  } catch (error) {
    if (!isSystemError(error)) throw error;
    if (error.code === 'ENODATA') return { kind: 'empty' };
    if (error.code === 'ENOTFOUND') return { kind: 'no-such-name' };
    return { kind: 'no-answer', detail: error.code };
  }
}
