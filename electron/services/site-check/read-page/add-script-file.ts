import type { PageContent, Script } from '#shared/checks/snapshot/page.ts';
import type { WebAddress } from '#shared/checks/snapshot/web-address.ts';
import type { AddressResolver } from '../addresses/address-resolver.ts';
import { decodeScript } from './decode-script.ts';
import { walkHtml } from './html-walker.ts';
import { KEPT } from './page-draft.ts';
import { PageVisitor } from './page-visitor.ts';
import { createRuleCollector } from './style-rules.ts';

const MAX_DEPTH = 200;
/** Planted code mostly stands at one end of a file; of long ones, the middle is left out. */
const PIECES_OF_HEAD = 2;

/**
 * The content of a page with the code of one of its script files in pieces of 64 kB, and with what that code writes. The
 * file may be one that the page does not name in an element, as workers are.
 */
export function addScriptFile(
  content: PageContent,
  file: WebAddress,
  code: string,
  addresses: AddressResolver,
): PageContent {
  const named = content.scripts.find(({ address }) => address?.href === file.href);
  const pieces = piecesOf(code).map((piece): Script => {
    const kept = addresses.keepText(piece);
    const facts = { type: named?.type ?? '', hasIntegrity: named?.hasIntegrity ?? false };
    return { address: file, code: kept, decoded: decodeScript(kept), ...facts };
  });
  const scripts = [...content.scripts.filter((script) => script !== named), ...pieces];
  const decoded = pieces
    .map((piece) => piece.decoded)
    .filter((text) => text !== '')
    .join('\n');
  return decoded === ''
    ? { ...content, scripts }
    : withWritten({ ...content, scripts }, decoded, file, addresses);
}

function withWritten(
  content: PageContent,
  html: string,
  address: WebAddress,
  addresses: AddressResolver,
): PageContent {
  const hidingRules = createRuleCollector().rules();
  const visitor = new PageVisitor({ html, address, addresses, hidingRules, maxDepth: MAX_DEPTH }, null);
  walkHtml(html, MAX_DEPTH, visitor);
  const { content: written } = visitor.finish(content.charset);
  return {
    ...content,
    scripts: [...content.scripts, ...written.scripts],
    links: [...content.links, ...written.links],
    frames: [...content.frames, ...written.frames],
    hiddenBoxes: [...content.hiddenBoxes, ...written.hiddenBoxes],
    resources: [...content.resources, ...written.resources],
  };
}

/** Whether some of a script file is left out. */
export function isLeftOutOf(code: string): boolean {
  return code.length > (PIECES_OF_HEAD + 1) * KEPT.codeLength;
}

function piecesOf(code: string): readonly string[] {
  const pieces: string[] = [];
  for (let place = 0; place < code.length; place += KEPT.codeLength) {
    pieces.push(code.slice(place, place + KEPT.codeLength));
  }
  if (pieces.length <= PIECES_OF_HEAD + 1) return pieces;
  return [...pieces.slice(0, PIECES_OF_HEAD), code.slice(-KEPT.codeLength)];
}
