import type { AddressBook } from '../address-book.ts';
import { cleanText } from './clean-text.ts';
import { decodeScript, percentDecoded } from './decode-script.ts';
import type { Attributes } from './html-walker.ts';
import { keep, KEPT, type PageDraft } from './page-draft.ts';
import { structuredNames } from './structured-names.ts';

/**
 * `<script>`: its address or its code, or the names in JSON-LD. Gives the HTML that the code carries, `''` for none;
 * scripts that were written by scripts are not decoded again.
 */
export function readScript(
  attributes: Attributes,
  code: string,
  draft: PageDraft,
  addresses: AddressBook,
  isWritten: boolean,
): string {
  const type = cleanText(attributes['type'] ?? '', 60).toLowerCase();
  if (type.includes('ld+json')) {
    for (const name of structuredNames(code)) keep(draft.structuredNames, name, KEPT.structuredNames);
    return '';
  }
  const src = attributes['src']?.trim();
  if (src?.slice(0, 5).toLowerCase() === 'data:')
    return readScript({ type }, dataOf(src), draft, addresses, isWritten);
  const decoded = src === undefined && !isWritten ? decodeScript(code) : '';
  const script = {
    address: src === undefined ? null : addresses.read(src, draft.base),
    code: src === undefined ? addresses.keepText(code.slice(0, KEPT.codeLength)) : '',
    decoded,
    type,
    hasIntegrity: (attributes['integrity'] ?? '') !== '',
  };
  keep(draft.scripts, script, KEPT.scripts);
  if (script.address !== null)
    keep(draft.resources, { element: 'script', address: script.address }, KEPT.resources);
  return decoded;
}

/** The text of a `data:` address. */
function dataOf(address: string): string {
  const comma = address.indexOf(',');
  const data = comma === -1 ? '' : address.slice(comma + 1);
  if (address.slice(0, comma).toLowerCase().endsWith(';base64'))
    return Buffer.from(data, 'base64').toString('utf8');
  return percentDecoded(data);
}
