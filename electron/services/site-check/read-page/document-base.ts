import type { WebAddress } from '#shared/checks/snapshot/web-address.ts';
import type { AddressResolver } from '../addresses/address-resolver.ts';
import { type HtmlVisitor, walkHtml } from './html-walker.ts';

const HAS_BASE = /<base[\s/>]/iu;
/** Where a `<base>` is text, a picture's, or of a document that is not there yet. */
const INERT_ELEMENTS: ReadonlySet<string> = new Set(['svg', 'math', 'template', 'noscript']);
const RAW_ELEMENTS: ReadonlySet<string> = new Set(['iframe', 'noembed', 'noframes', 'xmp']);

/**
 * What the relative addresses of a document are read against: the first `<base>` with `href`, wherever it stands, for
 * the whole document (HTML standard, “document base URL”); the document's own address without a usable one.
 */
export function documentBase(
  html: string,
  address: WebAddress,
  addresses: AddressResolver,
  maxDepth: number,
): WebAddress {
  const place = html.search(HAS_BASE);
  if (place === -1) return address;
  // nearly always it stands in the head: only where it counts for nothing is the rest looked at
  const head = html.slice(0, html.indexOf('>', place) + 1);
  const href = firstHref(head, maxDepth) ?? firstHref(html, maxDepth);
  return href === null ? address : (addresses.read(href.trim(), address) ?? address);
}

function firstHref(html: string, maxDepth: number): string | null {
  const finder = new BaseFinder();
  walkHtml(html, maxDepth, finder);
  return finder.href;
}

class BaseFinder implements HtmlVisitor {
  href: string | null = null;
  #inertDepth = 0;

  open(
    name: string,
    { href }: { readonly href?: string | undefined },
    _tag: unknown,
    isPushed: boolean,
  ): void {
    if (isInert(name) && isPushed) this.#inertDepth += 1;
    if (name === 'base' && this.#inertDepth === 0) this.href ??= href ?? null;
  }

  close(name: string): void {
    if (isInert(name)) this.#inertDepth -= 1;
  }

  text(): void {
    // only elements name a base
  }

  comment(): void {
    // only elements name a base
  }
}

function isInert(name: string): boolean {
  return INERT_ELEMENTS.has(name) || RAW_ELEMENTS.has(name);
}
