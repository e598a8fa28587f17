import type { PageContent } from '#shared/checks/snapshot/page.ts';
import type { WebAddress } from '#shared/checks/snapshot/web-address.ts';
import type { AddressBook } from '../address-book.ts';
import { decodeScript } from './decode-script.ts';
import { walkHtml } from './html-walker.ts';
import { KEPT } from './page-draft.ts';
import { PageVisitor } from './page-visitor.ts';
import { createRuleCollector } from './style-rules.ts';

const MAX_DEPTH = 200;

/** The content of a page with the code of one of its script files, and with what that code writes. */
export function addScriptFile(
  content: PageContent,
  file: WebAddress,
  code: string,
  addresses: AddressBook,
): PageContent {
  const kept = addresses.keepText(bothEnds(code, KEPT.codeLength));
  const decoded = decodeScript(kept);
  const scripts = content.scripts.map((script) =>
    script.address?.href === file.href ? { ...script, code: kept, decoded } : script,
  );
  if (decoded === '') return { ...content, scripts };
  const hidingRules = createRuleCollector().rules();
  const visitor = new PageVisitor(
    { html: decoded, address: file, addresses, hidingRules, maxDepth: MAX_DEPTH },
    null,
  );
  walkHtml(decoded, MAX_DEPTH, visitor);
  const written = visitor.finish(content.charset);
  return {
    ...content,
    scripts: [...scripts, ...written.scripts],
    links: [...content.links, ...written.links],
    frames: [...content.frames, ...written.frames],
    hiddenBoxes: [...content.hiddenBoxes, ...written.hiddenBoxes],
    resources: [...content.resources, ...written.resources],
  };
}

/** Planted code stands at the beginning or at the end of a file. */
function bothEnds(code: string, length: number): string {
  if (code.length <= length) return code;
  const half = length / 2;
  return `${code.slice(0, half)}\n${code.slice(-half)}`;
}
