import type { Form, Frame, Link, Meta, PageContent, Resource, Script } from '#shared/checks/snapshot/page.ts';
import type { WebAddress } from '#shared/checks/snapshot/web-address.ts';

/** How many of each thing are kept of one page. */
export const KEPT = {
  links: 5_000,
  scripts: 300,
  frames: 200,
  forms: 100,
  metas: 150,
  headings: 200,
  resources: 1_500,
  imageTexts: 300,
  alternates: 100,
  icons: 10,
  structuredNames: 20,
  codeLength: 65_536,
  textLength: 200_000,
  commentsLength: 4_000,
} as const;

/** What has been read of a page so far. */
export interface PageDraft {
  base: WebAddress;
  title: string | null;
  language: string;
  readonly metas: Meta[];
  readonly headings: PageContent['headings'][number][];
  readonly links: Link[];
  readonly scripts: Script[];
  readonly frames: Frame[];
  readonly forms: Form[];
  readonly resources: Resource[];
  readonly imageTexts: string[];
  canonical: WebAddress | null;
  amphtml: WebAddress | null;
  readonly alternates: WebAddress[];
  refresh: PageContent['refresh'];
  readonly structuredNames: string[];
  readonly icons: WebAddress[];
  readonly comments: string[];
  commentsLength: number;
}

/** A draft of a page at this address. */
export function newDraft(base: WebAddress): PageDraft {
  return {
    base,
    title: null,
    language: '',
    metas: [],
    headings: [],
    links: [],
    scripts: [],
    frames: [],
    forms: [],
    resources: [],
    imageTexts: [],
    canonical: null,
    amphtml: null,
    alternates: [],
    refresh: null,
    structuredNames: [],
    icons: [],
    comments: [],
    commentsLength: 0,
  };
}

/** Adds to a list up to its bound. */
export function keep<Item>(list: Item[], item: Item, bound: number): void {
  if (list.length < bound) list.push(item);
}
