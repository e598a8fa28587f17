import type { PageContent } from '#shared/checks/snapshot/page.ts';
import type { WebAddress } from '#shared/checks/snapshot/web-address.ts';
import type { AddressResolver } from '../addresses/address-resolver.ts';
import { cleanText, detached, oneLine } from '../text/clean-text.ts';
import { documentBase } from './document-base.ts';
import { INLINE_ELEMENTS, RAW_ELEMENTS } from './element-names.ts';
import { HidingTracker } from './hiding-tracker.ts';
import { type Attributes, type HtmlVisitor, type TagPlace, walkHtml } from './html-walker.ts';
import { adoptDraft, draftContent, keep, KEPT, newDraft } from './page-draft.ts';
import { Piece } from './piece.ts';
import {
  pictureName,
  readForm,
  readFrame,
  readImage,
  readPlainElement,
  readResource,
  showsPage,
} from './read-element.ts';
import { heldDocument, readEventCode, readScript } from './read-script.ts';
import { nameHash, ShapeHash } from './shape-hash.ts';
import type { HidingRules } from './style-rules.ts';

/** What a visitor of one document needs to know. */
interface PageVisitorOptions {
  readonly html: string;
  readonly address: WebAddress;
  readonly addresses: AddressResolver;
  readonly hidingRules: HidingRules;
  readonly maxDepth: number;
}

const HEADING = /^h[1-6]$/u;
const MAX_LABEL = 300;
const MAX_HREF = 500;
const MAX_PIECE = 4_000;
/** Of visible text as it stands in the document, with all its blanks. */
const MAX_RAW_TEXT = 4 * KEPT.textLength;

interface Raw {
  readonly name: string;
  readonly attributes: Attributes;
  readonly piece: Piece;
}

interface Anchor {
  readonly attributes: Attributes;
  readonly depth: number;
  readonly piece: Piece;
  /** The name of the picture's file within, for links without words. */
  picture: string;
}

interface Heading {
  readonly level: number;
  readonly isHidden: boolean;
  readonly piece: Piece;
}

/** Reads a document, or a piece of HTML that a script carries, while it is walked. */
export class PageVisitor implements HtmlVisitor {
  readonly #options: PageVisitorOptions;
  readonly #isWritten: boolean;
  readonly #draft;
  readonly #hiding: HidingTracker;
  readonly #shape = new ShapeHash();
  readonly #visible = new Piece(MAX_RAW_TEXT);
  /** Hashes of the names of the open elements. */
  readonly #path: number[] = [];
  #raw: Raw | null = null;
  #anchor: Anchor | null = null;
  #heading: Heading | null = null;
  #form: ReturnType<typeof readForm> | null = null;

  /** `background` is the colour behind HTML that a script writes into a page; `undefined` for a document. */
  constructor(options: PageVisitorOptions, background?: string | null) {
    this.#options = options;
    this.#isWritten = background !== undefined;
    const { html, address, addresses, maxDepth } = options;
    this.#draft = newDraft(address, documentBase(html, address, addresses, maxDepth));
    this.#hiding = new HidingTracker(options.hidingRules, background ?? null);
  }

  open(name: string, attributes: Attributes, { start, end, hasCode }: TagPlace, isPushed: boolean): void {
    const hash = nameHash(name);
    this.#shape.add(this.#path.at(-1) ?? 0, hash);
    if (!INLINE_ELEMENTS.has(name)) this.text(' ');
    if (isPushed) {
      const depth = this.#path.push(hash);
      this.#hiding.enter(name, attributes, depth, () =>
        this.#options.html.slice(start, Math.min(end, start + MAX_HREF)),
      );
    }
    this.#readElement(name, attributes, isPushed);
    if (hasCode) {
      const written = readEventCode(attributes, this.#draft, this.#options.addresses, this.#isWritten);
      if (written !== '') this.#readWritten(written);
    }
    if (!isPushed) return;
    if (RAW_ELEMENTS.has(name)) this.#raw ??= { name, attributes, piece: new Piece(KEPT.codeLength) };
    else if (name.length === 2 && HEADING.test(name)) this.#openHeading(Number(name[1]));
  }

  close(name: string): void {
    const depth = this.#path.length;
    this.#path.pop();
    if (this.#raw?.name === name) this.#closeRaw();
    else if (!INLINE_ELEMENTS.has(name)) this.text(' ');
    if (this.#anchor !== null && this.#anchor.depth >= depth) this.#closeAnchor();
    if (this.#heading !== null && HEADING.test(name)) this.#closeHeading();
    if (name === 'form') this.#closeForm();
    this.#hiding.leave(depth);
  }

  text(data: string): void {
    if (this.#raw !== null) {
      this.#raw.piece.add(data);
      return;
    }
    if (this.#hiding.isInDrawing) return;
    this.#anchor?.piece.add(data);
    this.#heading?.piece.add(data);
    if (this.#hiding.boxes.method !== null) this.#hiding.boxes.addText(data);
    else if (!this.#isWritten) this.#visible.add(data);
  }

  comment(data: string): void {
    const draft = this.#draft;
    const room = KEPT.commentsLength - draft.commentsLength;
    if (room <= 0) return;
    const text = cleanText(data, room);
    draft.comments.push(text);
    draft.commentsLength += text.length + 1;
  }

  /** What was read, and whether the document has more than that. */
  finish(charset: string): { readonly content: PageContent; readonly isPart: boolean } {
    this.#closeAll();
    const text = oneLine(this.#visible.toString());
    const textLength = text.length + this.#visible.leftOut;
    const content = draftContent(this.#draft, {
      charset,
      text: text.slice(0, KEPT.textLength),
      textLength,
      hiddenBoxes: this.#hiding.boxes.finish(),
      shapeHash: this.#shape.digest(),
    });
    const isPart = this.#draft.isPart || this.#hiding.boxes.isPart || textLength > KEPT.textLength;
    return { content, isPart };
  }

  #closeAll(): void {
    this.#closeAnchor();
    this.#closeForm();
  }

  #readElement(name: string, attributes: Attributes, isPushed: boolean): void {
    if (showsPage(name, attributes)) {
      this.#readFrame(name, attributes);
      return;
    }
    switch (name) {
      case 'a':
        this.#openAnchor(attributes, isPushed);
        return;
      case 'area':
        this.#addLink(attributes, attributes['alt'] ?? '');
        return;
      case 'img':
        this.#readImage(attributes);
        return;
      case 'form':
        if (isPushed) this.#form ??= readForm(attributes, this.#draft, this.#options.addresses);
        return;
      case 'input':
        this.#readInput(attributes);
        return;
      default:
        readPlainElement(name, attributes, this.#draft, this.#options.addresses, this.#hiding.isInert);
    }
  }

  #openAnchor(attributes: Attributes, isPushed: boolean): void {
    this.#closeAnchor();
    if (attributes['href'] === undefined) return;
    this.#anchor = { attributes, depth: this.#path.length, piece: new Piece(MAX_PIECE), picture: '' };
    if (!isPushed) this.#closeAnchor();
  }

  #closeAnchor(): void {
    const anchor = this.#anchor;
    this.#anchor = null;
    if (anchor === null) return;
    const words = anchor.piece.toString();
    this.#addLink(anchor.attributes, words.trim() === '' ? anchor.picture : words);
  }

  #addLink(attributes: Attributes, text: string): void {
    const href = attributes['href']?.trim();
    if (href === undefined) return;
    if (this.#draft.links.length >= KEPT.links) {
      this.#draft.isPart = true;
      return;
    }
    const address = this.#options.addresses.read(href, this.#draft.base);
    const link = {
      address,
      // most are written as they are read; one text then serves both
      href: address?.path === href ? address.path : this.#options.addresses.keepText(href.slice(0, MAX_HREF)),
      text: this.#options.addresses.keepText(oneLine(text.slice(0, MAX_PIECE)).slice(0, MAX_LABEL)),
      rel: relOf(attributes),
      hiddenBy: this.#hiding.boxes.method,
    };
    keep(this.#draft, this.#draft.links, link, KEPT.links);
    this.#hiding.boxes.addLink(link);
  }

  #openHeading(level: number): void {
    this.#closeHeading();
    this.#heading = { level, isHidden: this.#hiding.boxes.method !== null, piece: new Piece(MAX_PIECE) };
  }

  #closeHeading(): void {
    const heading = this.#heading;
    this.#heading = null;
    if (heading === null) return;
    const words = oneLine(heading.piece.toString().slice(0, 4 * MAX_LABEL)).slice(0, MAX_LABEL);
    // most headings of a list are the words of a link: one text then serves both
    const inLink = this.#draft.links.at(-1)?.text;
    const text = inLink === words ? inLink : detached(words);
    const { level, isHidden } = heading;
    if (text !== '') keep(this.#draft, this.#draft.headings, { level, text, isHidden }, KEPT.headings);
  }

  #closeForm(): void {
    if (this.#form !== null) keep(this.#draft, this.#draft.forms, this.#form, KEPT.forms);
    this.#form = null;
  }

  #readInput(attributes: Attributes): void {
    if (this.#form === null || attributes['type']?.toLowerCase() !== 'password') return;
    this.#form = { ...this.#form, hasPassword: true };
  }

  #readImage(attributes: Attributes): void {
    const text = readImage(attributes, this.#draft, this.#options.addresses);
    if (this.#anchor === null) return;
    if (text !== '') this.#anchor.piece.add(` ${text} `);
    else this.#anchor.picture = pictureName(attributes);
  }

  /** A frame is hidden as its box is, else by itself. */
  #readFrame(name: string, attributes: Attributes): void {
    const hiddenBy = this.#hiding.boxes.method ?? this.#hiding.methodOf(name, attributes);
    const { addresses } = this.#options;
    const frame = readFrame(attributes, this.#draft.base, addresses, hiddenBy, this.#hiding.isInNoscript);
    keep(this.#draft, this.#draft.frames, frame, KEPT.frames);
    readResource(name, attributes, this.#draft, addresses);
    const held = this.#isWritten ? '' : heldDocument(attributes);
    if (held !== '') this.#readWritten(held);
  }

  #closeRaw(): void {
    const raw = this.#raw;
    this.#raw = null;
    if (raw === null) return;
    const isTitle = raw.name === 'title' && !this.#hiding.isInDrawing;
    if (isTitle) this.#draft.title ??= cleanText(raw.piece.toString(), MAX_LABEL);
    if (raw.name !== 'script') return;
    if (raw.piece.leftOut > 0) this.#draft.isPart = true;
    const code = raw.piece.toString();
    const written = readScript(raw.attributes, code, this.#draft, this.#options.addresses, this.#isWritten);
    if (written !== '') this.#readWritten(written);
  }

  /** Links, frames, boxes and scripts of HTML that a script carries; its words are not those of the page. */
  #readWritten(html: string): void {
    const inner = new PageVisitor(
      { ...this.#options, html, address: this.#draft.base },
      this.#hiding.background,
    );
    walkHtml(html, this.#options.maxDepth, inner);
    inner.#closeAll();
    adoptDraft(this.#draft, inner.#draft);
    this.#hiding.boxes.adopt(inner.#hiding.boxes);
  }
}

function relOf({ rel }: Attributes): string {
  return rel === undefined ? '' : cleanText(rel, 60).toLowerCase();
}
