import type { Link } from '../snapshot/page.ts';
import type { WebAddress } from '../snapshot/web-address.ts';

/** How networks call the page that takes over what somebody wants to pass on. */
const PASSES_ON =
  /share|submit|intent|bookmark|popout|post-?to|\bposts?\b|\/pin\/|\/add|\/send|compose|tweet|story\/new/iu;
/** The address that is passed on, or the place where a script puts it. */
const CARRIES_ADDRESS = /https?(?::|%3a)\/?|=(?:\{|%7b|\[|%5b)/iu;
/** `/@truong`: a profile in one of the networks that anybody may run under any name. */
const PROFILE = /^\/@[\w.-]{1,60}\/?$/u;
const NAME_OF_HOST = /\.(?:[a-z]{2,24}|xn--[a-z0-9-]{2,59})$/u;

/** Whether a browser could ask for a host: slips and templates leave addresses that name none. */
export function isPossibleHost({ host, isIpLiteral }: Pick<WebAddress, 'host' | 'isIpLiteral'>): boolean {
  return isIpLiteral || NAME_OF_HOST.test(host);
}

/** Whether a link passes a page on to a network, or names the own profile there: every theme brings such links. */
export function isForSharing({ address, rel }: Pick<Link, 'address' | 'rel'>): boolean {
  if (address === null) return false;
  const { path, query } = address;
  if (PROFILE.test(path) || /(?:^|\s)me(?:\s|$)/iu.test(rel)) return true;
  return CARRIES_ADDRESS.test(query) && PASSES_ON.test(`${path}?${query}`);
}
