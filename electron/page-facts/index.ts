import type { RawPageFacts } from '#services/site-check/browser/view-messages.ts';
import { documentHtml } from './document-html.ts';
import { readBoxes } from './read-boxes.ts';
import { readForms } from './read-forms.ts';

export { askRecorder } from './ask-recorder.ts';
export { clickPage } from './click-page.ts';

/** What the reader is told. */
export interface ReadOptions {
  /** The host of the site without `www.`: it and what lies below it are its own. */
  readonly siteHost: string;
  readonly limits: {
    readonly htmlLength: number;
    readonly boxes: number;
    readonly linksOfBox: number;
    readonly forms: number;
  };
}

/** Runs in a world of its own beside the page's scripts and reads the document as it stands. */
export function readPageFacts({ siteHost, limits }: ReadOptions): RawPageFacts {
  return {
    html: documentHtml().slice(0, limits.htmlLength),
    boxes: readBoxes(siteHost, limits.boxes, limits.linksOfBox),
    forms: readForms(limits.forms),
  };
}
