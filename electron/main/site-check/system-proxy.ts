import type { Session } from 'electron';

/**
 * The proxy that the system uses for an address, as `http://host:port`; `null` when the system connects directly. Of
 * the choices in a proxy script's answer (`PROXY a:3128; DIRECT`) the first counts.
 */
export async function systemProxy(
  session: Pick<Session, 'resolveProxy'>,
  url: string,
): Promise<string | null> {
  return proxyAddress(await session.resolveProxy(url));
}

/** Reads the answer of a proxy script; `null` also for SOCKS, which the check does not speak. */
export function proxyAddress(answer: string): string | null {
  const [first = ''] = answer.split(';');
  const match = /^\s*(?<kind>PROXY|HTTPS?)\s+(?<authority>\S+)\s*$/u.exec(first);
  const authority = match?.groups?.['authority'];
  if (authority === undefined) return null;
  return `${match?.groups?.['kind'] === 'HTTPS' ? 'https' : 'http'}://${authority}`;
}
