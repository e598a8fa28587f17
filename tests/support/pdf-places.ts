import { anatomyOf, referenceIn } from './append-revision.ts';

/** Where the signature of a file is: its byte range in brackets, and `/Contents` with its brackets. */
export interface SignaturePlace {
  readonly range: { readonly start: number; readonly end: number };
  readonly gap: { readonly start: number; readonly end: number };
}

/** The place of the first signature in a file of the tests. */
export function signaturePlace(pdf: Uint8Array): SignaturePlace {
  const text = Buffer.from(pdf).toString('latin1');
  const start = text.indexOf('/ByteRange [') + '/ByteRange '.length;
  const gapStart = text.indexOf('/Contents <', start) + '/Contents '.length;
  return {
    range: { start, end: text.indexOf(']', start) + 1 },
    gap: { start: gapStart, end: text.indexOf('>', gapStart) + 1 },
  };
}

/** The file with other numbers in the byte range; everything stays where it is. */
export function withByteRange(pdf: Uint8Array, numbers: readonly (number | string)[]): Uint8Array {
  const { range } = signaturePlace(pdf);
  const text = `[${numbers.join(' ')}`.padEnd(range.end - range.start - 1);
  if (text.length !== range.end - range.start - 1) throw new Error('too long for its place');
  const changed = Uint8Array.from(pdf);
  changed.set(Buffer.from(text), range.start);
  return changed;
}

/** The catalog of a file with something put at its end. */
export function catalogWith(pdf: Uint8Array, addition: string): Readonly<Record<number, string>> {
  const { rootNumber, objectText } = anatomyOf(pdf);
  return { [rootNumber]: objectText(rootNumber).replace(/>>$/u, `${addition} >>`) };
}

/** The number of the object that holds the catalog's names. */
export function namesNumber(pdf: Uint8Array): number {
  const { rootNumber, objectText } = anatomyOf(pdf);
  return referenceIn(objectText(rootNumber), 'Names');
}

/** The number of an attachment's file specification. */
export function specificationNumber(pdf: Uint8Array, name: string): number {
  const text = anatomyOf(pdf).objectText(namesNumber(pdf));
  const match = new RegExp(`\\(${name.replace(/\./gu, '\\.')}\\)\\s+(\\d+) 0 R`, 'u').exec(text);
  if (match === null) throw new Error(`no attachment ${name}`);
  return Number(match[1]);
}

/** The number of an attachment's content. */
export function contentNumber(pdf: Uint8Array, name: string): number {
  return referenceIn(anatomyOf(pdf).objectText(specificationNumber(pdf, name)), 'F');
}
