import type { PdfDict } from './pdf-values.ts';

/** Where an object is. */
export type XrefEntry =
  | { readonly kind: 'free' }
  | { readonly kind: 'offset'; readonly offset: number; readonly generation: number }
  | { readonly kind: 'in-stream'; readonly stream: number; readonly index: number };

/** One cross-reference section: what one revision of the file defined, and its trailer. */
export interface XrefSection {
  readonly offset: number;
  readonly entries: ReadonlyMap<number, XrefEntry>;
  readonly trailer: PdfDict;
}

/** An object number that is not in use. */
export const FREE_ENTRY: XrefEntry = { kind: 'free' };
