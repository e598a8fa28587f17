import type { CheckContext } from '../rule/check.ts';
import { isBelowAny } from './known-hosts.ts';

const HOST =
  /(?:https?:)?\\?\/\\?\/(?<host>[a-z0-9](?:[a-z0-9-]{0,61}[a-z0-9])?(?:\.[a-z0-9-]{1,63}){1,5})(?=[/:"'?#\\\s<>)]|$)/giu;
/** Names end in letters; packed code is full of words with dots that no browser could ask for. */
const POSSIBLE = /\.(?:[a-z]{2,24}|xn--[a-z0-9-]{2,59})$|^(?:\d{1,3}\.){3}\d{1,3}$/u;
const MAX_HOSTS = 50;

/** Hosts of addresses in a piece of code that are neither the site's nor known to everybody; each once. */
export function strangeHostsIn(code: string, siteHost: string, context: CheckContext): readonly string[] {
  const own = [siteHost.replace(/^www\./u, ''), ...context.ownHosts, ...context.acceptedHosts];
  const hosts = new Set<string>();
  for (const match of code.matchAll(HOST)) {
    const host = (match.groups?.['host'] ?? '').toLowerCase();
    const isStranger = !isBelowAny(host, own) && !context.reading.hosts.isKnownName(host);
    if (POSSIBLE.test(host) && isStranger) hosts.add(host);
    if (hosts.size >= MAX_HOSTS) break;
  }
  return [...hosts];
}
