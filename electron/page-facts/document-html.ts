import { elementsBy, rootElement, shadowOf } from './dom.ts';

const MAX_TREES = 200;

/**
 * The document as it stands, and behind it what hangs in its open shadow trees: visitors see both as one page, and
 * `outerHTML` leaves them out.
 */
export function documentHtml(): string {
  const root = rootElement();
  return `<!doctype html>${root.outerHTML}${shadowHtml(elementsBy('*')).join('')}`;
}

function shadowHtml(hosts: readonly Element[]): readonly string[] {
  const found: string[] = [];
  const waiting = [...hosts];
  for (let host = waiting.shift(); host !== undefined && found.length < MAX_TREES; host = waiting.shift()) {
    const tree = shadowOf(host);
    if (tree === null) continue;
    found.push(`<div>${tree.getHTML()}</div>`);
    waiting.push(...tree.querySelectorAll('*'));
  }
  return found;
}
