import { CookieJar } from 'tough-cookie';
import type { CookieFacts, Header } from '#shared/checks/snapshot/http-exchange.ts';

const MAX_COOKIE_LENGTH = 4_096;
const MAX_NAME_LENGTH = 200;

/** The cookies of one visit. */
export interface VisitCookies {
  /** Takes the cookies of an answer; gives whether some were left out because there are too many or too large ones. */
  readonly take: (headers: readonly Header[], href: string) => boolean;
  /** The `cookie` header for a request; `''` for none. */
  readonly headerFor: (href: string) => string;
  /** Gives what was taken to another visit. */
  readonly copyTo: (other: VisitCookies) => void;
}

/** An empty jar that holds at most `maxCookies`. */
export function createVisitCookies(maxCookies: number): VisitCookies {
  let jar: CookieJar | null = null;
  let count = 0;
  const taken: { readonly headers: readonly Header[]; readonly href: string }[] = [];
  return {
    take: (headers, href) => {
      const lines = cookieLines(headers);
      if (lines.length === 0) return false;
      if (count < maxCookies) taken.push({ headers: headers.filter(isCookie), href });
      jar ??= new CookieJar(undefined, { looseMode: true, rejectPublicSuffixes: true });
      let isCut = false;
      for (const line of lines) {
        if (count >= maxCookies || line.length > MAX_COOKIE_LENGTH) isCut = true;
        else {
          jar.setCookieSync(line, href, { ignoreError: true });
          count += 1;
        }
      }
      return isCut;
    },
    headerFor: (href) => jar?.getCookieStringSync(href) ?? '',
    copyTo: (other) => {
      for (const { headers, href } of taken) other.take(headers, href);
    },
  };
}

function cookieLines(headers: readonly Header[]): readonly string[] {
  return headers.filter(isCookie).map(({ value }) => value);
}

function isCookie({ name }: Header): boolean {
  return name === 'set-cookie';
}

/** The `cookie` header with those of two visits; of one name the second counts. */
export function joinedCookies(first: string, second: string): string {
  if (first === '' || second === '') return first + second;
  const pairs = [first, second].flatMap((header) => header.split('; '));
  return [...new Map(pairs.map((pair) => [pair.split('=', 1)[0] ?? '', pair])).values()].join('; ');
}

/** What the `set-cookie` headers say, without the values; at most `maxCookies`. */
export function cookieFacts(headers: readonly Header[], maxCookies: number): readonly CookieFacts[] {
  return cookieLines(headers)
    .slice(0, maxCookies)
    .map((line) => {
      const [pair = '', ...attributes] = line.slice(0, MAX_COOKIE_LENGTH).split(';');
      const named = attributes.map((attribute) => {
        const [name = '', value = ''] = attribute.split('=', 2);
        return { name: name.trim().toLowerCase(), value: value.trim() };
      });
      const has = (name: string): boolean => named.some((attribute) => attribute.name === name);
      return {
        name: (pair.split('=', 1)[0] ?? '').trim().slice(0, MAX_NAME_LENGTH),
        isSecure: has('secure'),
        isHttpOnly: has('httponly'),
        sameSite:
          named
            .find(({ name }) => name === 'samesite')
            ?.value.toLowerCase()
            .slice(0, 20) ?? '',
      };
    });
}
