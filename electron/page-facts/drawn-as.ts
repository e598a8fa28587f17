import type { RawPageFacts } from '#services/site-check/browser/view-messages.ts';
import { contrastOf } from './contrast-of.ts';
import { elementAt, linkIn, parentOf, rectsOf, rootElement, textOf } from './dom.ts';

type Box = RawPageFacts['boxes'][number];
type Drawn = Omit<Box, 'selector' | 'text' | 'links'>;
type HiddenBy = Box['hiddenBy'][number];

interface Area {
  readonly left: number;
  readonly top: number;
  readonly right: number;
  readonly bottom: number;
}

const TRANSPARENT = 0.1;
const TINY_PIXELS = 3;
const UNSEEN_SHARE = 0.05;
const NO_CONTRAST = 1.12;
const COVERING_SHARE = 2 / 3;

/** How the browser has drawn an element and what it holds. */
export function drawnAs(element: Element): Drawn {
  const style = getComputedStyle(innermost(element));
  const own = getComputedStyle(element);
  const area = areaOf(element);
  const seen = seenPart(area, element);
  const opacity = opacityOf(element);
  const fontSize = Number.parseFloat(style.fontSize) || 0;
  const contrast = contrastOf(innermost(element));
  const visibleShare = area === null || sizeOf(area) === 0 ? 0 : Math.min(1, sizeOf(seen) / sizeOf(area));
  const hidden = hiddenBy(area, style, { opacity, fontSize, contrast, visibleShare }, element);
  const isGone = hidden.includes('display') || hidden.includes('visibility');
  return {
    rect: rectOf(area),
    visibleShare: isGone ? 0 : visibleShare,
    hiddenBy: hidden,
    opacity,
    fontSize,
    contrast,
    position: own.position.slice(0, 20),
    coversWindow: coversWindow(element),
  };
}

/** The element in which the words stand: its style is what they are drawn with. */
function innermost(element: Element): Element {
  return linkIn(element) ?? element;
}

function areaOf(element: Element): Area | null {
  const range = new Range();
  range.selectNodeContents(element);
  const rects = [...range.getClientRects(), ...(isLeaf(element) ? rectsOf(element) : [])];
  if (rects.length === 0) return null;
  return {
    left: Math.min(...rects.map(({ left }) => left)) + scrollX,
    top: Math.min(...rects.map(({ top }) => top)) + scrollY,
    right: Math.max(...rects.map(({ right }) => right)) + scrollX,
    bottom: Math.max(...rects.map(({ bottom }) => bottom)) + scrollY,
  };
}

function isLeaf(element: Element): boolean {
  return element.tagName === 'A' || element.tagName === 'IFRAME' || element.tagName === 'AREA';
}

function sizeOf(area: Area | null): number {
  if (area === null) return 0;
  return Math.max(0, area.right - area.left) * Math.max(0, area.bottom - area.top);
}

function rectOf(area: Area | null): Box['rect'] {
  if (area === null) return { x: 0, y: 0, width: 0, height: 0 };
  const { left, top, right, bottom } = area;
  return {
    x: Math.round(left),
    y: Math.round(top),
    width: Math.round(right - left),
    height: Math.round(bottom - top),
  };
}

function overlap(a: Area, b: Area): Area | null {
  const both = {
    left: Math.max(a.left, b.left),
    top: Math.max(a.top, b.top),
    right: Math.min(a.right, b.right),
    bottom: Math.min(a.bottom, b.bottom),
  };
  return both.right > both.left && both.bottom > both.top ? both : null;
}

/** The part to which a visitor can scroll and that no box around it cuts off. */
function seenPart(area: Area | null, element: Element): Area | null {
  if (area === null) return null;
  const root = rootElement();
  let seen = overlap(area, { left: 0, top: 0, right: root.scrollWidth, bottom: root.scrollHeight });
  for (let around: Element | null = element; around !== null && around !== root; around = parentOf(around)) {
    if (seen === null) return null;
    if (around.localName === 'body') break;
    const style = getComputedStyle(around);
    const isCutting =
      style.overflow !== 'visible' || style.clipPath !== 'none' || style.getPropertyValue('clip') !== 'auto';
    if (isCutting) seen = cutBy(seen, around, style);
  }
  return seen;
}

function cutBy(seen: Area, around: Element, style: CSSStyleDeclaration): Area | null {
  const box = Element.prototype.getBoundingClientRect.call(around);
  const area = {
    left: box.left + scrollX,
    top: box.top + scrollY,
    right: box.right + scrollX,
    bottom: box.bottom + scrollY,
  };
  const isNothing =
    /inset\(\s*(?:5\d|[6-9]\d|100)%/u.test(style.clipPath) ||
    /circle\(\s*0/u.test(style.clipPath) ||
    /^rect\(\s*(?:0|1)px,?\s*(?:0|1)px,?\s*(?:0|1)px,?\s*(?:0|1)px/u.test(style.getPropertyValue('clip'));
  if (isNothing) return null;
  // what a box scrolls to can be seen, if the box itself can
  if (/auto|scroll/u.test(style.overflow)) return sizeOf(area) < 16 ? null : overlapOrAll(seen, area);
  return style.overflow === 'visible' ? seen : overlap(seen, area);
}

function overlapOrAll(seen: Area, scroller: Area): Area {
  return overlap(seen, scroller) ?? seen;
}

function opacityOf(element: Element): number {
  let product = 1;
  for (let around: Element | null = innermost(element); around !== null; around = parentOf(around)) {
    product *= Number.parseFloat(getComputedStyle(around).opacity);
  }
  return Math.min(1, Math.max(0, product));
}

type Measures = Pick<Drawn, 'opacity' | 'fontSize' | 'contrast' | 'visibleShare'>;

function hiddenBy(
  area: Area | null,
  style: CSSStyleDeclaration,
  { opacity, fontSize, contrast, visibleShare }: Measures,
  element: Element,
): HiddenBy[] {
  if (area === null) return ['display'];
  const { width, height } = rectOf(area);
  const isOff = isOffPage(area);
  const hasWords = textOf(element).trim() !== '';
  const all: readonly (readonly [HiddenBy, boolean])[] = [
    ['visibility', style.visibility !== 'visible'],
    ['opacity', opacity < TRANSPARENT],
    ['no-size', width < 2 || height < 2],
    ['off-screen', isOff],
    ['clipped', !isOff && visibleShare < UNSEEN_SHARE],
    ['tiny-text', hasWords && fontSize < TINY_PIXELS],
    ['contrast', hasWords && contrast !== null && contrast < NO_CONTRAST],
    ['covered', isCovered(area, element)],
  ];
  return all.flatMap(([name, isSo]) => (isSo ? [name] : []));
}

function isOffPage({ left, top, right, bottom }: Area): boolean {
  const { scrollWidth, scrollHeight } = rootElement();
  return right <= 0 || bottom <= 0 || left >= scrollWidth || top >= scrollHeight;
}

/** Whether something opaque that moves with the page lies over the middle of it. */
function isCovered({ left, top, right, bottom }: Area, element: Element): boolean {
  const x = (left + right) / 2 - scrollX;
  const y = (top + bottom) / 2 - scrollY;
  const above = elementAt(x, y);
  if (above === null || isWithin(element, above) || isWithin(above, element)) return false;
  const { position, backgroundColor, opacity } = getComputedStyle(above);
  const isOpaque = /^rgb\(/u.test(backgroundColor) && Number.parseFloat(opacity) > 0.9;
  return isOpaque && position !== 'fixed';
}

function isWithin(inner: Element, outer: Element): boolean {
  return Node.prototype.contains.call(outer, inner);
}

function coversWindow(element: Element): boolean {
  for (let around: Element | null = element; around !== null; around = parentOf(around)) {
    if (getComputedStyle(around).position !== 'fixed') continue;
    const { left, top, right, bottom } = Element.prototype.getBoundingClientRect.call(around);
    const shown = overlap(
      { left, top, right, bottom },
      { left: 0, top: 0, right: innerWidth, bottom: innerHeight },
    );
    if (sizeOf(shown) >= COVERING_SHARE * innerWidth * innerHeight) return true;
  }
  return false;
}
