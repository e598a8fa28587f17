/** A name such as `/Type`, decoded, without the slash. */
export interface PdfName {
  readonly kind: 'name';
  readonly name: string;
}

/** A string. `start` and `end` are its place in the file with its brackets; -1 when it stood in an object stream. */
export interface PdfString {
  readonly kind: 'string';
  readonly bytes: Uint8Array;
  readonly isHex: boolean;
  readonly start: number;
  readonly end: number;
}

/** An array; `start` and `end` as for strings. */
export interface PdfArray {
  readonly kind: 'array';
  readonly items: readonly PdfValue[];
  readonly start: number;
  readonly end: number;
}

/** A dictionary. A file that gives a key twice is refused before one of these exists. */
export interface PdfDict {
  readonly kind: 'dict';
  readonly entries: ReadonlyMap<string, PdfValue>;
}

/** A stream: its dictionary and where its data begins in the file. */
export interface PdfStream {
  readonly kind: 'stream';
  readonly dict: PdfDict;
  readonly dataStart: number;
}

/** A reference to an indirect object. */
export interface PdfRef {
  readonly kind: 'ref';
  readonly number: number;
  readonly generation: number;
}

/** Any PDF object. */
export type PdfValue =
  null | boolean | number | PdfName | PdfString | PdfArray | PdfDict | PdfStream | PdfRef;

/** One of the kinds of PDF objects that are more than a JavaScript value. */
export type PdfKind = Exclude<PdfValue, null | boolean | number>['kind'];

/** Whether a value is of a kind, with its type. */
export function isKind<Kind extends PdfKind>(
  value: PdfValue | undefined,
  kind: Kind,
): value is Extract<PdfValue, { kind: Kind }> {
  return typeof value === 'object' && value !== null && value.kind === kind;
}

/** The text of a name; `null` for anything else. */
export function nameOf(value: PdfValue | undefined): string | null {
  return isKind(value, 'name') ? value.name : null;
}

/** A whole number that is not negative; `null` for anything else. */
export function countOf(value: PdfValue | undefined): number | null {
  return typeof value === 'number' && Number.isSafeInteger(value) && value >= 0 ? value : null;
}
