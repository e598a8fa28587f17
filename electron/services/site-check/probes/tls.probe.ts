import type { SecureVersion } from 'node:tls';
import type { TlsFacts, TlsVersions, VersionSupport } from '#shared/checks/snapshot/tls-facts.ts';
import type { BrowserVerdict } from '../certificates/browser-verdict.ts';
import { mayFetchIssuers } from '../certificates/issuer-addresses.ts';
import { type Handshake, shakeHands } from '../network/guarded-tls.ts';
import type { SiteSession } from '../session/site-session.ts';

const HANDSHAKE_MS = 8_000;

/** Looks at what the HTTPS port of the site offers: certificates, trust, and each version in a handshake of its own. */
export async function probeTls(session: SiteSession): Promise<TlsFacts> {
  const { site } = session.addresses;
  const isOtherPort = site.scheme === 'http' && site.port !== 80;
  if (isOtherPort) return { kind: 'not-asked', reason: 'other-port' };
  const port = site.scheme === 'https' ? site.port : 443;
  const shake = (version?: SecureVersion): Promise<Handshake> =>
    shakeHands({
      host: site.host,
      port,
      ...(version === undefined ? {} : { version }),
      names: session.names,
      policy: session.policy,
      proxy: session.proxy,
      timeoutMs: Math.min(HANDSHAKE_MS, session.limits.requestMs),
      signal: session.signal,
    });
  const first = await shake();
  if (first.kind !== 'done') {
    const detail = first.detail.slice(0, 300);
    if (first.kind !== 'failed') return { kind: 'no-connection', detail };
    return { kind: 'handshake-failed', detail, versions: await probeVersions(shake) };
  }
  const [versions, word] = await Promise.all([probeVersions(shake), askBrowser(session, port, first.chain)]);
  // reads ASN.1, which sites without encryption do not need
  const { certificateFacts } = await import('../certificates/certificate-facts.ts');
  return {
    kind: 'offered',
    chain: first.chain.flatMap((der) => certificateFacts(der) ?? []),
    isNameMatch: first.isNameMatch,
    trustError: first.trustError,
    browserError: word?.error,
    isKnownRoot: word?.isKnownRoot ?? null,
    versions,
  };
}

/** What the browser engine says, where there is one to ask. */
async function askBrowser(
  { addresses, askBrowser: ask, names, policy, signal }: SiteSession,
  port: number,
  chain: readonly Uint8Array[],
): Promise<BrowserVerdict | undefined> {
  if (ask === undefined || !(await mayFetchIssuers(chain, names, policy, signal))) return undefined;
  return await ask(addresses.site.host, port, signal);
}

async function probeVersions(shake: (version: SecureVersion) => Promise<Handshake>): Promise<TlsVersions> {
  // two by two: some servers count handshakes
  const [tls10, tls11] = await Promise.all([shake('TLSv1'), shake('TLSv1.1')]);
  const [tls12, tls13] = await Promise.all([shake('TLSv1.2'), shake('TLSv1.3')]);
  return { tls10: support(tls10), tls11: support(tls11), tls12: support(tls12), tls13: support(tls13) };
}

function support(handshake: Handshake): VersionSupport {
  if (handshake.kind === 'done') return 'accepted';
  return handshake.kind === 'failed' ? 'refused' : 'not-tested';
}
