import type { PageContent } from '#shared/checks/snapshot/page.ts';
import type { WebAddress } from '#shared/checks/snapshot/web-address.ts';
import type { AddressResolver } from '../addresses/address-resolver.ts';
import { decodeHtml } from './charset.ts';
import { collectHidingRules } from './hiding-rules.ts';
import { walkHtml } from './html-walker.ts';
import { PageVisitor } from './page-visitor.ts';

/** A page that was read. */
export interface ReadPage {
  readonly content: PageContent;
  /** Elements lay deeper than the limit; what is in them was read, but not where it stands. */
  readonly isTooDeep: boolean;
  /** The document has more of something than is kept. */
  readonly isPart: boolean;
  /** The style sheet files have more than was read. */
  readonly areSheetsPart: boolean;
}

/**
 * Reads what the rules need from an HTML document in one pass, whatever its state. Nothing is executed or loaded.
 * `finalAddress` is where the document came from, after redirects; `sheets` are style sheet files that it uses.
 */
export function readPage(
  body: Uint8Array,
  contentType: string,
  finalAddress: WebAddress,
  addresses: AddressResolver,
  maxDepth: number,
  sheets: readonly string[] = [],
): ReadPage {
  const { html, charset } = decodeHtml(body, contentType);
  const hidingRules = collectHidingRules(html, sheets);
  const visitor = new PageVisitor({
    html,
    address: finalAddress,
    addresses,
    hidingRules,
    maxDepth,
  });
  const { isTooDeep } = walkHtml(html, maxDepth, visitor);
  const { content, isPart } = visitor.finish(charset);
  return {
    content,
    isTooDeep,
    isPart: isPart || hidingRules.isPart,
    areSheetsPart: hidingRules.areSheetsPart,
  };
}
