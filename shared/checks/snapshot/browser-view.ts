import type { PageContent } from './page.ts';
import type { WebAddress } from './web-address.ts';

/** Who opens a page in the browser. */
export type BrowserVisitor =
  /** Somebody who typed the address. */
  | 'visitor'
  /** Somebody who came from a search. */
  | 'search-visitor'
  /** The same on a phone. */
  | 'search-phone';

/** How a visit ended. */
export type VisitEnd =
  | 'loaded'
  /** Not loaded in time, or still busy: what was seen until then is there. */
  | 'timed-out'
  /** The page broke the process that drew it, also by its memory. */
  | 'crashed'
  /** No document came: no connection, no such name, a wrong certificate. */
  | 'failed'
  /** The address is none that may be opened. */
  | 'refused';

/** Another address that the main frame asked for, in their order; the one that was opened is not among them. */
export interface BrowserNavigation {
  /** `null` for an address that is not http(s) or cannot be read; see `href`. */
  readonly address: WebAddress | null;
  /** As it was asked for, at most 500 characters. */
  readonly href: string;
  /**
   * What asked: the status of an answer, a `<meta>` refresh, code while the page loaded, code after it had loaded
   * (`timer`), or code that answered the click.
   */
  readonly by: 'http' | 'meta' | 'script' | 'timer' | 'click';
  /** Since the visit began, in milliseconds. */
  readonly atMs: number;
}

/** What was loaded, as Chromium names it. */
export type BrowserRequestKind =
  | 'document'
  | 'frame'
  | 'script'
  | 'style'
  | 'image'
  | 'font'
  | 'media'
  | 'xhr'
  | 'ping'
  | 'websocket'
  | 'worker'
  | 'other';

/** A request of the page or of one of its frames and workers. */
export interface BrowserRequest {
  /** `ws:` and `wss:` are written as `http:` and `https:`. `null` for an address that cannot be read. */
  readonly address: WebAddress | null;
  readonly kind: BrowserRequestKind;
  /** The address of the frame or worker that asked; `null` for the page itself. */
  readonly initiator: WebAddress | null;
  /**
   * `kept-away`: not sent, because pictures, fonts and media of others are not loaded. `refused`: not sent, because the
   * address is private, literal or no web address. A host that does not answer is an attempt all the same (`failed`).
   */
  readonly outcome: 'loaded' | 'failed' | 'kept-away' | 'refused';
}

/** A link as the browser drew it. */
export interface DrawnLink {
  readonly address: WebAddress | null;
  /** Its words, at most 200 characters. */
  readonly text: string;
}

/** What the browser computed of a box that holds links to other hosts or words of the trade. */
export interface DrawnBox {
  /** Its way from the nearest name: `#footer > div:nth-of-type(2)`, at most 300 characters. */
  readonly selector: string;
  /** Its words as the document holds them, seen or not, at most 500 characters. */
  readonly text: string;
  /** At most 20. */
  readonly links: readonly DrawnLink[];
  readonly hasTradeWords: boolean;
  /** In CSS pixels of the whole page. */
  readonly rect: { readonly x: number; readonly y: number; readonly width: number; readonly height: number };
  /** How much of the box a visitor can come to see by scrolling, 0 to 1. */
  readonly visibleShare: number;
  /** Why a visitor does not see it; empty when it is seen. */
  readonly hiddenBy: readonly (
    | 'display'
    | 'visibility'
    | 'opacity'
    | 'clipped'
    | 'off-screen'
    | 'no-size'
    | 'tiny-text'
    | 'contrast'
    | 'covered'
  )[];
  /** The product of its own opacity and of all boxes around it, 0 to 1. */
  readonly opacity: number;
  /** In CSS pixels. */
  readonly fontSize: number;
  /** Of text to background as WCAG 2 counts it, 1 to 21; `null` where a picture or nothing known lies behind. */
  readonly contrast: number | null;
  /** The computed value: `static`, `absolute`, `fixed`. */
  readonly position: string;
  /** It covers at least two thirds of the window and stays there when the page is scrolled. */
  readonly coversWindow: boolean;
}

/** What a page tried that goes beyond showing itself. Nothing of it was granted. */
export interface BrowserAttempt {
  readonly kind:
    | 'popup'
    | 'popup-on-click'
    | 'download'
    | 'permission'
    | 'clipboard-write'
    | 'service-worker'
    | 'dialog'
    | 'full-screen'
    | 'unload-trap'
    | 'websocket'
    | 'sustained-cpu'
    /** A scheme that opens another program: `zalo:`, `intent:`, `tg:`. */
    | 'other-program';
  /** The name of the permission, of the file, of the dialog, the text for the clipboard; at most 500 characters. */
  readonly detail: string;
  /** Where the attempt leads to or what it loads, where there is such. */
  readonly address: WebAddress | null;
  readonly atMs: number;
}

/** A form as it stood in the document after scripts had run. */
export interface DrawnForm {
  /** Where it sends to; `null` when the address is not http(s). */
  readonly action: WebAddress | null;
  readonly method: 'get' | 'post';
  readonly hasPassword: boolean;
  /** A field for the number of a bank card, by its name or its `autocomplete`. */
  readonly hasCard: boolean;
  readonly isSeen: boolean;
}

/** The first screen as a picture. The file lies beside the result, never in it. */
export interface BrowserPicture {
  /** SHA-256 of the JPEG, lower-case hexadecimal. */
  readonly sha256: string;
  readonly width: number;
  readonly height: number;
  readonly bytes: number;
}

/** One page opened once by one visitor. */
export interface BrowserVisit {
  /** The address that was opened. */
  readonly address: WebAddress;
  readonly as: BrowserVisitor;
  /** The second brings the cookies of the first. */
  readonly visitNumber: 1 | 2;
  readonly end: VisitEnd;
  /** Chromium's name of the error for `failed` and `crashed`: `ERR_NAME_NOT_RESOLVED`, `oom`; `''` otherwise. */
  readonly detail: string;
  /** Where the page was in the end; `null` when none came. */
  readonly final: WebAddress | null;
  /** Of the last answer of the main frame; `null` when none came. */
  readonly status: number | null;
  readonly navigations: readonly BrowserNavigation[];
  /** At most 400, those to other hosts first. */
  readonly requests: readonly BrowserRequest[];
  readonly requestCount: number;
  /** The document after scripts had run, read as every page is; `null` when none came. */
  readonly content: PageContent | null;
  /** At most 200. */
  readonly boxes: readonly DrawnBox[];
  /** At most 100, the first of each kind among them. */
  readonly attempts: readonly BrowserAttempt[];
  readonly attemptCount: number;
  /** At most 30. */
  readonly forms: readonly DrawnForm[];
  readonly picture: BrowserPicture | null;
}

/** What the browser did not see, and why. */
export interface BrowserGap {
  readonly code:
    /** There is no browser here, or it is switched off. */
    | 'no-browser'
    /** It would run without the sandbox of the operating system. */
    | 'without-sandbox'
    /** It did not start, or its way to the network could not be shown to be guarded. */
    | 'not-started'
    /** The proxy of the network refuses. */
    | 'proxy-refused'
    /** The time of the site was up before all pages had been opened. */
    | 'time'
    /** It had to be ended by the bounds on memory. */
    | 'memory'
    /** It ended by itself. */
    | 'ended'
    /** A page could not be opened or broke. */
    | 'page-failed'
    | 'cancelled';
  /** The page or the circumstance that it concerns, at most 2,000 characters. */
  readonly at: string;
}

/** What a running browser saw of the site. */
export interface BrowserView {
  readonly visits: readonly BrowserVisit[];
  /** Whether the operating system's sandbox was around the pages. */
  readonly isSandboxed: boolean;
  readonly notSeen: readonly BrowserGap[];
}
