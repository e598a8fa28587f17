import type { RawPageFacts } from '#services/site-check/browser/view-messages.ts';
import { absolute, attributeOf, elementsBy, parentOf, rootElement, textOf } from './dom.ts';
import { drawnAs } from './drawn-as.ts';
import { selectorOf } from './selector-of.ts';

type Box = RawPageFacts['boxes'][number];

/** A page can hold more than can be looked at; in milliseconds. */
const TIME_MS = 1_200;
const MAX_BOX_TEXT = 600;
const LEAST_LETTERS = 4;
const NOT_WORDS = /^(?:title|script|style|noscript|template|textarea|option)$/u;

/**
 * Boxes with links or frames of other hosts, and boxes of words that nobody sees or that cover the window. Which words
 * are those of the trade is decided elsewhere.
 */
export function readBoxes(siteHost: string, limit: number, linksOfBox: number): Box[] {
  const end = performance.now() + TIME_MS;
  const boxes: Box[] = [];
  const linked = boxesWithLinks(siteHost);
  for (const [element, links] of linked) {
    if (boxes.length >= limit || performance.now() > end) return boxes;
    boxes.push(boxOf(element, links.slice(0, linksOfBox)));
  }
  for (const element of boxesWithWords()) {
    if (boxes.length >= limit || performance.now() > end) break;
    if (isInAny(element, linked)) continue;
    const box = boxOf(element, []);
    if (box.hiddenBy.length > 0 || box.coversWindow) boxes.push(box);
  }
  return boxes;
}

function boxOf(element: Element, links: Box['links']): Box {
  return {
    selector: selectorOf(element),
    text: words(element, 500),
    links: [...links],
    ...drawnAs(element),
  };
}

function isInAny(element: Element, boxes: ReadonlyMap<Element, unknown>): boolean {
  for (let around: Element | null = element; around !== null; around = parentOf(around)) {
    if (boxes.has(around)) return true;
  }
  return false;
}

function words(element: Element, length: number): string {
  return textOf(element)
    .slice(0, 20 * length)
    .replace(/\s+/gu, ' ')
    .trim()
    .slice(0, length)
    .replace(/\p{Surrogate}/gu, '');
}

function isForeign(href: string, siteHost: string): boolean {
  if (!URL.canParse(href)) return false;
  const { protocol, hostname } = new URL(href);
  if (protocol !== 'http:' && protocol !== 'https:') return false;
  return hostname !== siteHost && !hostname.endsWith(`.${siteHost}`) && hostname !== location.hostname;
}

/** Each box with the links in it: what is around a link when it holds little else, otherwise the link itself. */
function boxesWithLinks(siteHost: string): ReadonlyMap<Element, Box['links']> {
  const found = new Map<Element, Box['links']>();
  for (const element of elementsBy('a[href], area[href], iframe[src]')) {
    const href = hrefOf(element);
    if (!isForeign(href, siteHost)) continue;
    const box = element.tagName === 'IFRAME' ? element : surroundingsOf(element);
    const links = found.get(box) ?? [];
    found.set(box, [...links, { href, text: words(element, 200) }]);
    if (found.size > 2_000) break;
  }
  return found;
}

function hrefOf(element: Element): string {
  return absolute(attributeOf(element, element.tagName === 'IFRAME' ? 'src' : 'href') ?? '');
}

function surroundingsOf(link: Element): Element {
  const parent = parentOf(link);
  if (parent === null || parent.localName === 'body' || parent === rootElement()) return link;
  return textOf(parent).length <= MAX_BOX_TEXT ? parent : link;
}

function* boxesWithWords(): Generator<Element> {
  const walker = Document.prototype.createTreeWalker.call(document, rootElement(), NodeFilter.SHOW_TEXT);
  const seen = new Set<Element>();
  for (let node = walker.nextNode(); node !== null && seen.size < 3_000; node = walker.nextNode()) {
    const parent = parentOf(node);
    if (parent === null || seen.has(parent) || NOT_WORDS.test(parent.localName)) continue;
    if ((node.nodeValue ?? '').trim().length < LEAST_LETTERS) continue;
    seen.add(parent);
    yield parent;
  }
}
