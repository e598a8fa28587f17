import { Tokenizer, type TokenizerCallbacks } from 'htmlparser2';
import { ENDS, ENDS_PARAGRAPH, READ_ATTRIBUTES, VOID_ELEMENTS } from './element-names.ts';

/** The read attributes of an element, by name. */
export type Attributes = Readonly<Partial<Record<string, string>>>;

/** Of an element that has none of the read attributes. */
export const NO_ATTRIBUTES: Attributes = Object.freeze({});

/** What the walker tells, in the order of the document. */
export interface HtmlVisitor {
  /** `isPushed` is false for elements that hold nothing or lie too deep: no `close` follows. */
  readonly open: (name: string, attributes: Attributes, tag: TagPlace, isPushed: boolean) => void;
  readonly close: (name: string) => void;
  readonly text: (data: string) => void;
  readonly comment: (data: string) => void;
}

/** Where an opening tag stands in the document, and whether one of its read attributes is code. */
export interface TagPlace {
  readonly start: number;
  readonly end: number;
  readonly hasCode: boolean;
}

/**
 * Walks through an HTML document in one pass, with htmlparser2's tokenizer and a bounded stack of open elements: the
 * library's own parser keeps the whole stack, which a document of a hundred thousand nested tags turns into minutes.
 * Gives whether elements lay deeper than `maxDepth`; those are told without their place.
 */
export function walkHtml(
  html: string,
  maxDepth: number,
  visitor: HtmlVisitor,
): { readonly isTooDeep: boolean } {
  const walker = new Walker(html, maxDepth, visitor);
  const tokenizer = new Tokenizer({ xmlMode: false, decodeEntities: true }, walker);
  tokenizer.write(html);
  tokenizer.end();
  return { isTooDeep: walker.isTooDeep };
}

class Walker implements TokenizerCallbacks {
  isTooDeep = false;
  readonly #html: string;
  readonly #maxDepth: number;
  readonly #visitor: HtmlVisitor;
  readonly #stack: string[] = [];
  /** How many open elements there are of each name: most wrong closing tags are then known without a search. */
  readonly #openOf = new Map<string, number>();
  #name = '';
  #tagStart = 0;
  #attributes: Partial<Record<string, string>> | null = null;
  #attribute = '';
  #value = '';
  #isRead = false;
  #hasCode = false;
  #foreignDepth = 0;

  constructor(html: string, maxDepth: number, visitor: HtmlVisitor) {
    this.#html = html;
    this.#maxDepth = maxDepth;
    this.#visitor = visitor;
  }

  isInForeignContext(): boolean {
    return this.#foreignDepth > 0;
  }

  onopentagname(start: number, end: number): void {
    this.#name = this.#html.slice(start, end).toLowerCase();
    this.#tagStart = start - 1;
    this.#attributes = null;
    this.#hasCode = false;
  }

  onattribname(start: number, end: number): void {
    this.#attribute = this.#html.slice(start, end).toLowerCase();
    this.#isRead = READ_ATTRIBUTES.has(this.#attribute);
    if (this.#isRead && this.#attribute.startsWith('on')) this.#hasCode = true;
    this.#value = '';
  }

  onattribdata(start: number, end: number): void {
    if (this.#isRead) this.#value += this.#html.slice(start, end);
  }

  onattribentity(codePoint: number): void {
    if (this.#isRead) this.#value += String.fromCodePoint(codePoint);
  }

  onattribend(): void {
    if (!this.#isRead) return;
    this.#attributes ??= {};
    // the first of two attributes of the same name counts, as in browsers
    this.#attributes[this.#attribute] ??= this.#value;
  }

  onopentagend(end: number): void {
    const name = this.#name === 'image' ? 'img' : this.#name;
    this.#endImplied(name);
    const isVoid = VOID_ELEMENTS.has(name);
    const isDeep = this.#stack.length >= this.#maxDepth;
    if (isDeep && !isVoid) this.isTooDeep = true;
    const isPushed = !isVoid && !isDeep;
    const tag = { start: this.#tagStart, end: end + 1, hasCode: this.#hasCode };
    this.#visitor.open(name, this.#attributes ?? NO_ATTRIBUTES, tag, isPushed);
    if (!isPushed) return;
    this.#stack.push(name);
    this.#openOf.set(name, (this.#openOf.get(name) ?? 0) + 1);
    if (name === 'svg' || name === 'math') this.#foreignDepth += 1;
  }

  onselfclosingtag(end: number): void {
    this.onopentagend(end);
    if (this.#foreignDepth > 0 && this.#stack.at(-1) === this.#name) this.#pop();
  }

  onclosetag(start: number, end: number): void {
    const name = this.#html.slice(start, end).toLowerCase();
    if ((this.#openOf.get(name) ?? 0) === 0) return;
    const position = this.#stack.lastIndexOf(name);
    while (this.#stack.length > position) this.#pop();
  }

  ontext(start: number, end: number): void {
    this.#visitor.text(this.#html.slice(start, end));
  }

  ontextentity(codePoint: number): void {
    this.#visitor.text(String.fromCodePoint(codePoint));
  }

  oncomment(start: number, end: number, offset: number): void {
    this.#visitor.comment(this.#html.slice(start, end - offset));
  }

  oncdata(start: number, end: number, offset: number): void {
    const data = this.#html.slice(start, end - offset);
    if (this.#foreignDepth > 0) this.#visitor.text(data);
    else this.#visitor.comment(data);
  }

  onend(): void {
    while (this.#stack.length > 0) this.#pop();
  }

  // a document type and processing instructions say nothing to the check
  ondeclaration(): void {
    this.#attributes = null;
  }

  onprocessinginstruction(): void {
    this.#attributes = null;
  }

  #endImplied(name: string): void {
    const ended = ENDS.get(name);
    while (ended !== undefined && ended.includes(this.#stack.at(-1) ?? '')) this.#pop();
    if (this.#stack.at(-1) === 'p' && ENDS_PARAGRAPH.has(name)) this.#pop();
  }

  #pop(): void {
    const name = this.#stack.pop();
    if (name === undefined) return;
    this.#openOf.set(name, (this.#openOf.get(name) ?? 0) - 1);
    if (name === 'svg' || name === 'math') this.#foreignDepth -= 1;
    this.#visitor.close(name);
  }
}
