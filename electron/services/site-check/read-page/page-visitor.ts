import type { HidingMethod, PageContent } from '#shared/checks/snapshot/page.ts';
import type { WebAddress } from '#shared/checks/snapshot/web-address.ts';
import type { AddressBook } from '../address-book.ts';
import { cleanText } from './clean-text.ts';
import { decodeScript } from './decode-script.ts';
import { backgroundOf, colourOf, hidingByStyle, readDeclarations } from './hiding-style.ts';
import { type Attributes, type HtmlVisitor, type TagPlace, walkHtml } from './html-walker.ts';
import { OpenBoxes } from './open-boxes.ts';
import { keep, KEPT, newDraft } from './page-draft.ts';
import { readFrame, readImage, readLinkElement, readMeta, readResource } from './read-element.ts';
import { nameHash, ShapeHash } from './shape-hash.ts';
import { structuredNames } from './structured-names.ts';
import type { HidingRules } from './style-rules.ts';

/** What a visitor of one document needs to know. */
export interface PageVisitorOptions {
  readonly html: string;
  readonly address: WebAddress;
  readonly addresses: AddressBook;
  readonly hidingRules: HidingRules;
  readonly maxDepth: number;
}

/** A visitor that gives the content in the end. */
export interface PageVisitor extends HtmlVisitor {
  readonly finish: (charset: string) => PageContent;
}

/** Elements that do not part words. */
const INLINE: ReadonlySet<string> = new Set([
  ...[
    'a',
    'abbr',
    'acronym',
    'b',
    'bdi',
    'bdo',
    'big',
    'cite',
    'code',
    'data',
    'dfn',
    'em',
    'font',
    'i',
    'img',
  ],
  ...[
    'ins',
    'kbd',
    'mark',
    'q',
    's',
    'samp',
    'small',
    'span',
    'strike',
    'strong',
    'sub',
    'sup',
    'time',
    'tt',
  ],
  ...['u', 'var', 'wbr'],
]);

/** Elements whose content is no text of the page. */
const RAW: ReadonlySet<string> = new Set(['script', 'style', 'title', 'textarea']);

const MAX_NAME = 300;
const MAX_HREF = 500;
const MAX_PIECE = 4_000;

/** An element that changes how what follows is read, until it closes. */
interface OpenMark {
  readonly depth: number;
  readonly kind: 'box' | 'background' | 'noscript' | 'svg' | 'raw';
  readonly background: string | null;
}

interface Piece {
  readonly texts: string[];
  length: number;
}

interface OpenAnchor extends Piece {
  readonly attributes: Attributes;
  readonly depth: number;
}

/** Reads one document, or a piece of HTML that a script carries, into a draft. */
export function createPageVisitor(options: PageVisitorOptions): PageVisitor {
  return new Visitor(options);
}

class Visitor implements PageVisitor {
  readonly #options: PageVisitorOptions;
  readonly #draft;
  readonly #boxes = new OpenBoxes();
  readonly #shape = new ShapeHash();
  readonly #texts: string[] = [];
  readonly #marks: OpenMark[] = [];
  readonly #parents: number[] = [];
  #background: string | null = null;
  #noscript = 0;
  #svg = 0;
  #raw: (Piece & { readonly name: string; readonly attributes: Attributes }) | null = null;
  #anchor: OpenAnchor | null = null;
  #heading: (Piece & { readonly level: number; readonly isHidden: boolean }) | null = null;
  #form: { action: WebAddress | null; hasPassword: boolean; method: 'get' | 'post'; depth: number } | null =
    null;
  #isWritten = false;

  constructor(options: PageVisitorOptions) {
    this.#options = options;
    this.#draft = newDraft(options.address);
  }

  open(name: string, attributes: Attributes, tag: TagPlace, isPushed: boolean): void {
    const hash = nameHash(name);
    if (!this.#isWritten) this.#shape.add(this.#parents.at(-1) ?? 0, hash);
    if (isPushed) this.#parents.push(hash);
    if (!INLINE.has(name)) this.#space();
    if (isPushed) this.#noteHiding(name, attributes, tag);
    this.#readElement(name, attributes, isPushed);
  }

  close(name: string): void {
    const depth = this.#parents.length;
    this.#parents.pop();
    if (!INLINE.has(name)) this.#space();
    if (name === 'a' && this.#anchor !== null && this.#anchor.depth >= depth) this.#closeAnchor();
    if (this.#heading !== null && /^h[1-6]$/u.test(name)) this.#closeHeading();
    if (name === 'form' && this.#form !== null) this.#closeForm();
    if (this.#raw?.name === name) this.#closeRaw();
    while ((this.#marks.at(-1)?.depth ?? 0) >= depth) this.#unmark();
  }

  text(data: string): void {
    if (this.#raw !== null) {
      addPiece(this.#raw, data, KEPT.codeLength);
      return;
    }
    if (this.#svg > 0) return;
    if (this.#anchor !== null) addPiece(this.#anchor, data, MAX_PIECE);
    if (this.#heading !== null) addPiece(this.#heading, data, MAX_PIECE);
    if (this.#boxes.method !== null) this.#boxes.addText(data);
    else if (!this.#isWritten) this.#texts.push(data);
  }

  comment(data: string): void {
    const draft = this.#draft;
    if (draft.commentsLength >= KEPT.commentsLength) return;
    const text = cleanText(data, KEPT.commentsLength - draft.commentsLength);
    draft.comments.push(text);
    draft.commentsLength += text.length + 1;
  }

  finish(charset: string): PageContent {
    if (this.#anchor !== null) this.#closeAnchor();
    if (this.#form !== null) this.#closeForm();
    const { base: _base, commentsLength: _length, comments, title, ...draft } = this.#draft;
    const text = this.#texts.join('').replace(/\s+/gu, ' ').trim().normalize('NFC');
    return {
      ...draft,
      title: title ?? '',
      charset,
      text: text.length > KEPT.textLength ? text.slice(0, KEPT.textLength) : text,
      textLength: text.length,
      hiddenBoxes: this.#boxes.finish(),
      shapeHash: this.#shape.digest(),
      comments: comments.join('\n').slice(0, KEPT.commentsLength),
    };
  }

  #space(): void {
    if (this.#boxes.method !== null) this.#boxes.addText(' ');
    else if (!this.#isWritten) this.#texts.push(' ');
    if (this.#anchor !== null) addPiece(this.#anchor, ' ', MAX_PIECE);
    if (this.#heading !== null) addPiece(this.#heading, ' ', MAX_PIECE);
  }

  #mark(kind: OpenMark['kind']): void {
    this.#marks.push({ depth: this.#parents.length, kind, background: this.#background });
  }

  #unmark(): void {
    const mark = this.#marks.pop();
    if (mark === undefined) return;
    if (mark.kind === 'box') this.#boxes.close();
    if (mark.kind === 'noscript') this.#noscript -= 1;
    if (mark.kind === 'svg') this.#svg -= 1;
    this.#background = mark.background;
  }

  #noteHiding(name: string, attributes: Attributes, { start, end }: TagPlace): void {
    const method = this.#boxes.method === null ? this.#hidingOf(name, attributes) : null;
    if (method !== null) {
      this.#mark('box');
      this.#boxes.open(method, this.#options.html.slice(start, Math.min(end, start + MAX_HREF)));
    }
    const own = ownBackground(attributes);
    if (own !== null) {
      this.#mark('background');
      this.#background = own;
    }
  }

  #hidingOf(name: string, attributes: Attributes): HidingMethod | null {
    const { style, id, hidden } = attributes;
    if (hidden !== undefined && hidden !== 'until-found') return 'hidden-attribute';
    if (style !== undefined) {
      const method = hidingByStyle(readDeclarations(style), this.#background);
      if (method !== null) return method;
    }
    if (id !== undefined || attributes['class'] !== undefined) {
      const method = this.#options.hidingRules.methodFor(name, id ?? '', attributes['class'] ?? '');
      if (method !== null) return method;
    }
    return hidingByElement(name, attributes, this.#background);
  }

  #readElement(name: string, attributes: Attributes, isPushed: boolean): void {
    const { addresses } = this.#options;
    const draft = this.#draft;
    switch (name) {
      case 'a':
        if (this.#anchor !== null) this.#closeAnchor();
        if (attributes['href'] !== undefined) {
          this.#anchor = { attributes, texts: [], length: 0, depth: this.#parents.length };
          if (!isPushed) this.#closeAnchor();
        }
        return;
      case 'area':
        if (attributes['href'] !== undefined) this.#addLink(attributes, attributes['alt'] ?? '');
        return;
      case 'img':
        this.#readImage(attributes);
        return;
      case 'iframe':
      case 'frame':
        keep(
          draft.frames,
          readFrame(
            attributes,
            draft.base,
            addresses,
            this.#frameHiding(name, attributes),
            this.#noscript > 0,
          ),
          KEPT.frames,
        );
        readResource(name, attributes, draft, addresses);
        if (isPushed) this.#openRaw(name, {});
        return;
      case 'meta':
        readMeta(attributes, draft, addresses);
        return;
      case 'link':
        readLinkElement(attributes, draft, addresses);
        return;
      case 'base':
        draft.base = addresses.read(attributes['href'] ?? '', draft.base) ?? draft.base;
        return;
      case 'html':
        draft.language ||= cleanText(attributes['lang'] ?? '', 20);
        return;
      case 'form':
        this.#openForm(attributes, isPushed);
        return;
      case 'input':
        if (this.#form !== null && attributes['type']?.toLowerCase() === 'password')
          this.#form.hasPassword = true;
        return;
      default:
        this.#readOther(name, attributes, isPushed);
    }
  }

  #readOther(name: string, attributes: Attributes, isPushed: boolean): void {
    readResource(name, attributes, this.#draft, this.#options.addresses);
    if (!isPushed) return;
    if (name === 'noscript') {
      this.#mark('noscript');
      this.#noscript += 1;
    } else if (name === 'svg' || name === 'math') {
      this.#mark('svg');
      this.#svg += 1;
    } else if (RAW.has(name)) this.#openRaw(name, attributes);
    else if (/^h[1-6]$/u.test(name)) this.#openHeading(Number(name[1]));
  }

  /** A frame has its own style; else it is hidden as its box is. */
  #frameHiding(name: string, attributes: Attributes): HidingMethod | null {
    return this.#boxes.method ?? this.#hidingOf(name, attributes);
  }

  #readImage(attributes: Attributes): void {
    const text = readImage(attributes, this.#draft, this.#options.addresses);
    if (text !== '' && this.#anchor !== null) addPiece(this.#anchor, ` ${text} `, MAX_PIECE);
  }

  #addLink(attributes: Attributes, text: string): void {
    const href = (attributes['href'] ?? '').trim();
    const link = {
      address: this.#options.addresses.read(href, this.#draft.base),
      href: cleanText(href, MAX_HREF),
      text: cleanText(text, MAX_NAME),
      rel: cleanText(attributes['rel'] ?? '', 60).toLowerCase(),
      hiddenBy: this.#boxes.method,
    };
    keep(this.#draft.links, link, KEPT.links);
    this.#boxes.addLink(link);
  }

  #closeAnchor(): void {
    const anchor = this.#anchor;
    this.#anchor = null;
    if (anchor !== null) this.#addLink(anchor.attributes, anchor.texts.join(''));
  }

  #openHeading(level: number): void {
    if (this.#heading !== null) this.#closeHeading();
    this.#heading = { level, isHidden: this.#boxes.method !== null, texts: [], length: 0 };
  }

  #closeHeading(): void {
    const heading = this.#heading;
    this.#heading = null;
    if (heading === null) return;
    const text = cleanText(heading.texts.join(''), MAX_NAME);
    if (text === '') return;
    keep(this.#draft.headings, { level: heading.level, text, isHidden: heading.isHidden }, KEPT.headings);
  }

  #openForm(attributes: Attributes, isPushed: boolean): void {
    if (this.#form !== null || !isPushed) return;
    const action = (attributes['action'] ?? '').trim();
    this.#form = {
      action: action === '' ? this.#draft.base : this.#options.addresses.read(action, this.#draft.base),
      hasPassword: false,
      method: attributes['method']?.toLowerCase() === 'post' ? 'post' : 'get',
      depth: this.#parents.length,
    };
  }

  #closeForm(): void {
    if (this.#form !== null) {
      const { action, hasPassword, method } = this.#form;
      keep(this.#draft.forms, { action, hasPassword, method }, KEPT.forms);
    }
    this.#form = null;
  }

  #openRaw(name: string, attributes: Attributes): void {
    this.#raw ??= { name, attributes, texts: [], length: 0 };
  }

  #closeRaw(): void {
    const raw = this.#raw;
    this.#raw = null;
    if (raw === null) return;
    if (raw.name === 'title' && this.#svg === 0)
      this.#draft.title ??= cleanText(raw.texts.join(''), MAX_NAME);
    if (raw.name === 'script') this.#readScript(raw.attributes, raw.texts.join(''));
  }

  #readScript(attributes: Attributes, code: string): void {
    const draft = this.#draft;
    const type = cleanText(attributes['type'] ?? '', 60).toLowerCase();
    if (type.includes('ld+json')) {
      for (const name of structuredNames(code)) keep(draft.structuredNames, name, KEPT.structuredNames);
      return;
    }
    const address = this.#options.addresses.read(attributes['src'] ?? '', draft.base);
    const isInline = attributes['src'] === undefined;
    const decoded = isInline && !this.#isWritten ? decodeScript(code) : '';
    const kept = isInline ? this.#options.addresses.keepText(code.slice(0, KEPT.codeLength)) : '';
    const hasIntegrity = (attributes['integrity'] ?? '') !== '';
    keep(
      draft.scripts,
      { address: isInline ? null : address, code: kept, decoded, type, hasIntegrity },
      KEPT.scripts,
    );
    if (decoded !== '') this.#readWritten(decoded);
  }

  /** Links, frames, boxes and scripts of HTML that a script carries; its words are not those of the page. */
  #readWritten(html: string): void {
    const inner = new Visitor({ ...this.#options, html, address: this.#draft.base });
    inner.#isWritten = true;
    inner.#background = this.#background;
    walkHtml(html, this.#options.maxDepth, inner);
    const written = inner.#draft;
    for (const link of written.links) keep(this.#draft.links, link, KEPT.links);
    for (const frame of written.frames) keep(this.#draft.frames, frame, KEPT.frames);
    for (const script of written.scripts) keep(this.#draft.scripts, script, KEPT.scripts);
    this.#boxes.adopt(inner.#boxes);
  }
}

function addPiece(piece: Piece, data: string, bound: number): void {
  if (piece.length >= bound) return;
  piece.texts.push(data);
  piece.length += data.length;
}

function ownBackground(attributes: Attributes): string | null {
  const { style, bgcolor } = attributes;
  if (style?.toLowerCase().includes('background') === true) return backgroundOf(readDeclarations(style));
  return bgcolor === undefined ? null : colourOf(bgcolor.toLowerCase());
}

/** Hiding by old attributes: a marquee of a few pixels that races, text in the colour of its background. */
function hidingByElement(
  name: string,
  attributes: Attributes,
  background: string | null,
): HidingMethod | null {
  if (name === 'template') return 'display-none';
  if (name === 'marquee') {
    const isTiny = [attributes['width'], attributes['height']].some((size) =>
      /^[0-5](?:px)?$/u.test(size ?? ''),
    );
    return isTiny || Number(attributes['scrollamount'] ?? '0') >= 1_000 ? 'zero-size' : null;
  }
  if (name === 'font' && attributes['color'] !== undefined && background !== null) {
    return colourOf(attributes['color'].toLowerCase()) === background ? 'same-colour' : null;
  }
  return null;
}
