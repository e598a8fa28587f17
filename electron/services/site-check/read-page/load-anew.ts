import type { PageContent } from '#shared/checks/snapshot/page.ts';
import type { WebAddress } from '#shared/checks/snapshot/web-address.ts';
import type { AddressResolver } from '../addresses/address-resolver.ts';

/** That a browser loads a page once more, or another of the site, before there is anything to see. */
export interface LoadAnew {
  readonly address: WebAddress;
  /** Cookies that a script sets before, as in `Set-Cookie`. */
  readonly cookies: readonly string[];
}

/** A page with more than that is one to be seen, whatever it loads later. */
const BARE_LETTERS = 80;
const BARE_LINKS = 3;
/** Longer waits are those of pages that keep themselves fresh. */
const SOON_SECONDS = 10;
const MAX_COOKIES = 10;

// Every pattern is bounded, so that no text makes it search for long.
const TEXT = String.raw`(?:"[^"\n\\]{0,1000}"|'[^'\n\\]{0,1000}')`;
const COOKIE = new RegExp(
  String.raw`document\s{0,9}\.\s{0,9}cookie\s{0,9}=(?!=)\s{0,9}(${TEXT}(?:\s{0,9}\+\s{0,9}${TEXT}){0,20})(?!\s{0,9}\+)`,
  'gu',
);
const PIECE = new RegExp(TEXT, 'gu');
const RELOADS =
  /location\s{0,9}\.\s{0,9}reload\s{0,9}\(|location(?:\.href)?\s{0,9}=\s{0,9}(?:window\.|document\.)?location\b/u;
const LEADS_TO = new RegExp(
  String.raw`location\s{0,9}(?:(?:\.\s{0,9}href\s{0,9})?=(?!=)|\.\s{0,9}(?:replace|assign)\s{0,9}\()\s{0,9}(${TEXT})(?!\s{0,9}\+)`,
  'u',
);

/**
 * What a bare page orders a browser to load instead of it, as far as that stands in it outright: a refresh soon, or a
 * script that sets cookies of plain texts and loads anew. `null` for a page that is to be seen, or leads out of the site.
 * `hasCookies`: its server has set some. No script is run.
 */
export function loadAnew(
  content: PageContent,
  from: WebAddress,
  hasCookies: boolean,
  addresses: AddressResolver,
): LoadAnew | null {
  if (content.textLength >= BARE_LETTERS || content.links.length >= BARE_LINKS) return null;
  const code = content.scripts.map((script) => script.code).join('\n');
  const cookies = cookiesOf(code);
  const isLetIn = hasCookies || cookies.length > 0;
  const byScript = isLetIn ? targetOf(code, from, addresses) : null;
  const address = byScript ?? targetOfRefresh(content, from);
  if (address?.relation !== 'own') return null;
  // a page that only sends on is followed as a link, unless what it leads to may ask for its cookies
  return isLetIn || address.href === from.href ? { address, cookies } : null;
}

function targetOfRefresh({ refresh }: PageContent, from: WebAddress): WebAddress | null {
  return refresh === null || refresh.seconds > SOON_SECONDS ? null : (refresh.address ?? from);
}

function cookiesOf(code: string): readonly string[] {
  return [...code.matchAll(COOKIE)].slice(0, MAX_COOKIES).map(([, texts = '']) => joined(texts));
}

function joined(texts: string): string {
  return [...texts.matchAll(PIECE)].map(([text]) => text.slice(1, -1)).join('');
}

function targetOf(code: string, from: WebAddress, addresses: AddressResolver): WebAddress | null {
  if (RELOADS.test(code)) return from;
  const target = LEADS_TO.exec(code)?.[1];
  return target === undefined ? null : addresses.read(joined(target), from);
}
