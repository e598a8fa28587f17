import type { PageContent } from '#shared/checks/snapshot/page.ts';
import type { WebAddress } from '#shared/checks/snapshot/web-address.ts';
import type { AddressResolver } from '../addresses/address-resolver.ts';

type Refresh = PageContent['refresh'];

const MAX_CONTENT = 3_000;
/** Whole seconds, a fraction that nobody counts, then a sign or a blank, or nothing more. */
const DELAY =
  /^[\t\n\f\r ]{0,100}(?:(\d{1,20})[\d.]{0,20}|\.[\d.]{0,20})(?:[\t\n\f\r ]{0,100}[;,]?[\t\n\f\r ]{0,100})/u;
const NAMED = /^url[\t\n\f\r ]{0,100}=[\t\n\f\r ]{0,100}/iu;
const MAX_SECONDS = 999_999;

/**
 * What `<meta http-equiv=refresh>` or the header of that name orders, read as browsers do (HTML standard, “shared
 * declarative refresh steps”); `null` where they do nothing. `address` is `null` when the page loads itself anew.
 */
export function readRefresh(content: string, base: WebAddress, addresses: AddressResolver): Refresh {
  const order = content.slice(0, MAX_CONTENT);
  const match = DELAY.exec(order);
  if (match === null) return null;
  const rest = order.slice(match[0].length);
  const seconds = Math.min(Number(match[1] ?? '0'), MAX_SECONDS);
  if (rest === '') return { address: null, seconds };
  if (!/[;,\s]$/u.test(match[0])) return null;
  const href = unquoted(rest.replace(NAMED, ''));
  const address = href === '' ? null : addresses.read(href, base);
  return href !== '' && address === null ? null : { address, seconds };
}

/** Up to the quote that ends what a quote begins; the whole without one. */
function unquoted(target: string): string {
  const quote = target.charAt(0);
  if (quote !== '"' && quote !== "'") return target.trim();
  const end = target.indexOf(quote, 1);
  return target.slice(1, end === -1 ? undefined : end).trim();
}

/** Which of two orders browsers follow, in the order in which they came: the one that waits less, else the later. */
export function followedRefresh(first: Refresh, second: Refresh): Refresh {
  if (first === null || second === null) return first ?? second;
  return second.seconds <= first.seconds ? second : first;
}
