/**
 * A page can put elements under the names of what is asked of `document` and of forms (`<img name="body">`): asked by the
 * prototypes they are what they are.
 */
function getter<Owner, Value>(prototype: Owner, name: keyof Owner): (owner: Owner) => Value {
  const read = Object.getOwnPropertyDescriptor(prototype, name)?.get;
  return (owner) => read?.call(owner) as Value;
}

const parentGetter = getter<Node, Element | null>(Node.prototype, 'parentElement');
const textGetter = getter<Node, string | null>(Node.prototype, 'textContent');

const shadowGetter = getter<Element, ShadowRoot | null>(Element.prototype, 'shadowRoot');

/** The open shadow tree of an element; `null` for none. */
export function shadowOf(element: Element): ShadowRoot | null {
  return shadowGetter(element);
}

/** The `<html>` element. */
export function rootElement(): Element {
  const root = Document.prototype.querySelector.call(document, ':root');
  if (root === null) throw new Error('no root element');
  return root;
}

/** All elements of the document that a selector means, in its order. */
export function elementsBy(selector: string, within: Element = rootElement()): readonly Element[] {
  return [...Element.prototype.querySelectorAll.call(within, selector)];
}

export function parentOf(element: Element | Node): Element | null {
  return parentGetter(element);
}

export function attributeOf(element: Element, name: string): string | null {
  return Element.prototype.getAttribute.call(element, name);
}

export function textOf(element: Element): string {
  return textGetter(element) ?? '';
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
