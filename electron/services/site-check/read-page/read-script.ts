import type { AddressResolver } from '../addresses/address-resolver.ts';
import { cleanText } from '../text/clean-text.ts';
import { decodeScript } from './decode-script.ts';
import { EVENT_ATTRIBUTES } from './element-names.ts';
import type { Attributes } from './html-walker.ts';
import { keep, keepSome, KEPT, type PageDraft } from './page-draft.ts';
import { readStructuredData } from './structured-data.ts';
import { percentDecoded } from './undo-encoding.ts';

/**
 * `<script>`: its address or its code, or what JSON-LD tells. Gives the HTML that the code carries, `''` for none;
 * scripts that were written by scripts are not decoded again.
 */
export function readScript(
  attributes: Attributes,
  code: string,
  draft: PageDraft,
  addresses: AddressResolver,
  isWritten: boolean,
): string {
  const type = cleanText(attributes['type'] ?? '', 60).toLowerCase();
  if (type.includes('ld+json')) {
    noteStructuredData(code, draft, addresses);
    return '';
  }
  const src = attributes['src']?.trim();
  const isData = src?.slice(0, 5).toLowerCase() === 'data:';
  if (src !== undefined && !isData) {
    noteScriptFile(src, type, attributes, draft, addresses);
    return '';
  }
  const own = isData ? dataOf(src) : code;
  const carried = isWritten ? '' : decodeScript(own);
  const kept = addresses.keepText((isData ? src : own).slice(0, KEPT.codeLength));
  // what an address carries is not to be seen in the page: it counts as decoded
  const decoded = isData ? `${own}\n${carried}`.slice(0, KEPT.codeLength) : carried;
  keep(draft, draft.scripts, { address: null, code: kept, decoded, type, hasIntegrity: false }, KEPT.scripts);
  return carried;
}

function noteStructuredData(json: string, draft: PageDraft, addresses: AddressResolver): void {
  const { names, addresses: written, text } = readStructuredData(json);
  for (const name of names) keepSome(draft.structuredNames, name, KEPT.structuredNames);
  const foreign = written
    .map((href) => addresses.read(href, draft.base))
    .filter((address) => address !== null)
    .filter(({ relation }) => relation === 'foreign');
  if (foreign.length === 0) return;
  const block = {
    addresses: [...new Map(foreign.map((address) => [address.href, address])).values()],
    text: addresses.keepText(text),
  };
  keepSome(draft.structuredBlocks, block, KEPT.structuredBlocks);
}

/** The code of most attributes only shows another picture. */
const IS_WORTH_READING = /location|eval|atob|fromCharCode|createElement|\.open\(|\.write|https?:/u;

/** Code in attributes of an element; gives the HTML that it carries, as `readScript` does. */
export function readEventCode(
  attributes: Attributes,
  draft: PageDraft,
  addresses: AddressResolver,
  isWritten: boolean,
): string {
  let written = '';
  for (const name of EVENT_ATTRIBUTES) {
    const code = attributes[name];
    if (code === undefined || !IS_WORTH_READING.test(code)) continue;
    const html = readScript({}, code, draft, addresses, isWritten);
    if (html !== '') written += `${html}\n`;
  }
  return written;
}

function noteScriptFile(
  src: string,
  type: string,
  attributes: Attributes,
  draft: PageDraft,
  addresses: AddressResolver,
): void {
  const address = addresses.read(src, draft.base);
  const hasIntegrity = (attributes['integrity'] ?? '') !== '';
  keep(draft, draft.scripts, { address, code: '', decoded: '', type, hasIntegrity }, KEPT.scripts);
  if (address !== null) keep(draft, draft.resources, { element: 'script', address }, KEPT.resources);
}

/** The document that a frame holds itself, in `srcdoc` or a `data:` address; `''` for none. */
export function heldDocument(attributes: Attributes): string {
  const src = (attributes['src'] ?? attributes['data'] ?? '').trim();
  const held = attributes['srcdoc'] ?? (/^data:text\/html/iu.test(src) ? dataOf(src) : '');
  return held.slice(0, KEPT.codeLength);
}

/** The text of a `data:` address. */
function dataOf(address: string): string {
  const comma = address.indexOf(',');
  const data = comma === -1 ? '' : address.slice(comma + 1);
  if (address.slice(0, comma).toLowerCase().endsWith(';base64'))
    return Buffer.from(data, 'base64').toString('utf8');
  return percentDecoded(data);
}
