import type {
  Form,
  Frame,
  Link,
  Meta,
  PageContent,
  Resource,
  Script,
  StructuredBlock,
} from '#shared/checks/snapshot/page.ts';
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
  structuredBlocks: 20,
  codeLength: 65_536,
  textLength: 200_000,
  commentsLength: 4_000,
} as const;

/** What has been read of a page so far. */
export interface PageDraft {
  /** Where the document came from. */
  readonly address: WebAddress;
  /** What its relative addresses are read against. */
  readonly base: WebAddress;
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
  readonly structuredBlocks: StructuredBlock[];
  readonly icons: WebAddress[];
  readonly comments: string[];
  commentsLength: number;
  /** Whether the document has more than is kept of it. */
  isPart: boolean;
}

/** A draft of a page at this address. */
export function newDraft(address: WebAddress, base: WebAddress): PageDraft {
  return {
    address,
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
    structuredBlocks: [],
    icons: [],
    comments: [],
    commentsLength: 0,
    isPart: false,
  };
}

/** Takes over what HTML that a script carries brings into the page. */
export function adoptDraft(draft: PageDraft, written: PageDraft): void {
  for (const link of written.links) keep(draft, draft.links, link, KEPT.links);
  for (const frame of written.frames) keep(draft, draft.frames, frame, KEPT.frames);
  for (const script of written.scripts) keep(draft, draft.scripts, script, KEPT.scripts);
  for (const resource of written.resources) keep(draft, draft.resources, resource, KEPT.resources);
  draft.isPart ||= written.isPart;
}

/** The finished content of a page. */
export function draftContent(
  draft: PageDraft,
  rest: Pick<PageContent, 'charset' | 'text' | 'textLength' | 'hiddenBoxes' | 'shapeHash'>,
): PageContent {
  return {
    ...rest,
    title: draft.title ?? '',
    language: draft.language,
    metas: draft.metas,
    headings: draft.headings,
    links: draft.links,
    scripts: draft.scripts,
    frames: draft.frames,
    forms: draft.forms,
    resources: draft.resources,
    imageTexts: draft.imageTexts,
    canonical: draft.canonical,
    amphtml: draft.amphtml,
    alternates: draft.alternates,
    refresh: draft.refresh,
    structuredNames: draft.structuredNames,
    structuredBlocks: draft.structuredBlocks,
    icons: draft.icons,
    comments: draft.comments.join('\n').slice(0, KEPT.commentsLength),
  };
}

/** Adds to a list of the draft up to its bound; what is left out is noted. */
export function keep<Item>(draft: PageDraft, list: Item[], item: Item, bound: number): void {
  if (list.length < bound) list.push(item);
  else draft.isPart = true;
}

/** Adds to a list of which some are enough. */
export function keepSome<Item>(list: Item[], item: Item, bound: number): void {
  if (list.length < bound) list.push(item);
}
