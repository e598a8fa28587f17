/**
 * A page can put elements under the names of what is asked of `document` and of forms (`<img name="body">`): asked by the
 * prototypes they are what they are.
 */
function getter<Owner>(prototype: Owner, name: keyof Owner): (owner: Owner) => unknown {
  const descriptor = Object.getOwnPropertyDescriptor(prototype, name);
  return (owner) => descriptor?.get?.call(owner) as unknown;
}

const rootGetter = getter(Document.prototype, 'documentElement');
const parentGetter = getter(Node.prototype, 'parentElement');
const textGetter = getter(Node.prototype, 'textContent');
const shadowGetter = getter(Element.prototype, 'shadowRoot');

/** The open shadow tree of an element; `null` for none. */
export function shadowOf(element: Element): ShadowRoot | null {
  const tree = shadowGetter(element);
  return tree instanceof ShadowRoot ? tree : null;
}

/** The `<html>` element. */
export function rootElement(): Element {
  const root = rootGetter(document);
  if (!(root instanceof Element)) throw new Error('no root element');
  return root;
}

/** All elements of the document that a selector means, in its order. */
export function elementsBy(selector: string): readonly Element[] {
  return [...rootElement().querySelectorAll(selector)];
}

/** The first link within an element; `null` when there is none. */
export function linkIn(element: Element): Element | null {
  const walker = Document.prototype.createTreeWalker.call(document, element, NodeFilter.SHOW_ELEMENT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node instanceof HTMLAnchorElement) return node;
  }
  return null;
}

export function parentOf(element: Element | Node): Element | null {
  const parent = parentGetter(element);
  return parent instanceof Element ? parent : null;
}

export function attributeOf(element: Element, name: string): string | null {
  return Element.prototype.getAttribute.call(element, name);
}

export function textOf(element: Element): string {
  const text = textGetter(element);
  return typeof text === 'string' ? text : '';
}

export function rectsOf(element: Element): readonly DOMRect[] {
  return [...Element.prototype.getClientRects.call(element)];
}

/** The element at a point of the window. */
export function elementAt(x: number, y: number): Element | null {
  return Document.prototype.elementFromPoint.call(document, x, y);
}

/** An address of the document made absolute; `''` when it is none. */
export function absolute(written: string): string {
  const { baseURI } = rootElement();
  return URL.canParse(written, baseURI) ? new URL(written, baseURI).href.slice(0, 4_000) : '';
}
