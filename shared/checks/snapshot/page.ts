import type { Exchange } from './http-exchange.ts';
import type { WebAddress } from './web-address.ts';

/** How a box is kept from the eyes of visitors. */
export type HidingMethod =
  | 'display-none'
  | 'visibility-hidden'
  | 'off-screen'
  | 'zero-size'
  | 'tiny-text'
  | 'transparent'
  | 'same-colour'
  | 'clipped'
  | 'hidden-attribute'
  /** Hidden by a rule of a `<style>` element or of a style sheet of the site. */
  | 'style-rule'
  /** Hidden by a script of the page that sets a style. */
  | 'script-rule';

export interface Link {
  /** `null` for addresses that are not http(s) or cannot be read. */
  readonly address: WebAddress | null;
  /** As written, at most 500 characters. */
  readonly href: string;
  /** The visible words, or the alternative text or else the name of an image within, at most 300 characters. */
  readonly text: string;
  readonly rel: string;
  /** Set when the link lies in a hidden box. */
  readonly hiddenBy: HidingMethod | null;
}

export interface Script {
  /** `null` for inline scripts and `data:` addresses. */
  readonly address: WebAddress | null;
  /**
   * The inline code, or that of a file of the site itself where it was read (on the first page that names it), at most
   * 64 kB; a longer file is several scripts with the same address. `''` for files of others.
   */
  readonly code: string;
  /**
   * HTML that the code carries in encoded strings (`unescape`, `atob`, `fromCharCode`, escapes) or writes into the page,
   * at most 8,000 characters. Its links, frames and hidden boxes are also among those of the page.
   */
  readonly decoded: string;
  readonly type: string;
  readonly hasIntegrity: boolean;
}

export interface Frame {
  readonly address: WebAddress | null;
  readonly src: string;
  /** In CSS pixels where the attributes or the inline style give them. */
  readonly width: number | null;
  readonly height: number | null;
  readonly hiddenBy: HidingMethod | null;
  /** Within `<noscript>`, as analytics do. */
  readonly isInNoscript: boolean;
  /** Width and height are 100 %: it fills the box in which it stands. */
  readonly isFilling: boolean;
  /** The inline style spreads it over the whole window: pinned above everything else, or as high as the window. */
  readonly isFullPage: boolean;
}

export interface Form {
  readonly action: WebAddress | null;
  readonly hasPassword: boolean;
  readonly method: 'get' | 'post';
}

/** A box that is not to be seen, with what it holds. */
export interface HiddenBox {
  readonly method: HidingMethod;
  /** Whether it is pushed thousands of pixels beyond the edge, by its own style, a rule or a script. */
  readonly isFarAway: boolean;
  /** The words within, at most 2,000 characters. */
  readonly text: string;
  readonly links: readonly Link[];
  /** The opening tag as written, at most 300 characters: the excerpt for the reader. */
  readonly tag: string;
}

/** A `<meta>` or Open Graph entry; names in lower case. */
export interface Meta {
  readonly name: string;
  readonly content: string;
}

/** An element that loads something: picture, style sheet, script, frame, media. */
export interface Resource {
  readonly element: string;
  readonly address: WebAddress;
}

/** What one block of JSON-LD tells search engines. */
export interface StructuredBlock {
  /** The addresses of other websites, each once. */
  readonly addresses: readonly WebAddress[];
  /** Names, headlines, descriptions, questions and answers, a line each, at most 2,000 characters. */
  readonly text: string;
}

/** What was read from one HTML document. Texts are NFC, blanks collapsed. */
export interface PageContent {
  readonly title: string;
  readonly language: string;
  readonly charset: string;
  readonly metas: readonly Meta[];
  readonly headings: readonly { readonly level: number; readonly text: string; readonly isHidden: boolean }[];
  /** The words that a visitor sees, at most 200,000 characters. */
  readonly text: string;
  /** How many characters of visible text there are, also beyond the limit. */
  readonly textLength: number;
  readonly links: readonly Link[];
  readonly scripts: readonly Script[];
  readonly frames: readonly Frame[];
  readonly forms: readonly Form[];
  readonly hiddenBoxes: readonly HiddenBox[];
  readonly resources: readonly Resource[];
  /** Alternative texts and titles of pictures, linked or not, at most 300 of at most 200 characters. */
  readonly imageTexts: readonly string[];
  readonly canonical: WebAddress | null;
  readonly amphtml: WebAddress | null;
  readonly alternates: readonly WebAddress[];
  /** From `<meta http-equiv=refresh>`. */
  readonly refresh: { readonly address: WebAddress | null; readonly seconds: number } | null;
  /** The names in JSON-LD organisations and web sites. */
  readonly structuredNames: readonly string[];
  /** The blocks of JSON-LD that name other websites, at most 20. */
  readonly structuredBlocks: readonly StructuredBlock[];
  readonly icons: readonly WebAddress[];
  /** 64 bits as 16 hexadecimal digits: near for documents of the same shape. */
  readonly shapeHash: string;
  /** Comments of the document, at most 4,000 characters in all. */
  readonly comments: string;
}

/** Where a page was found. */
export type PageOrigin = 'home' | 'link' | 'sitemap' | 'feed' | 'guess';

/** One page of the site. */
export interface Page {
  readonly address: WebAddress;
  readonly origin: PageOrigin;
  readonly exchange: Exchange;
  /** `null` when there was no HTML in the answer. */
  readonly content: PageContent | null;
  /** SHA-256 of the decoded body, lower-case hexadecimal; `''` when there was none. */
  readonly sha256: string;
}
