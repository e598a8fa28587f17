import { LIMITS } from './limits.ts';
import { countOf, isKind, type PdfArray, type PdfDict, type PdfString } from './pdf-values.ts';
import { Refusal } from './refusal.ts';

/** What a signature covers: everything from byte 0 to `end` but its own `/Contents`. */
export interface SignedRange {
  /** Position of the `<` of `/Contents`. */
  readonly gapStart: number;
  /** Position behind the `>` of `/Contents`. */
  readonly gapEnd: number;
  /** The end of the signed revision. */
  readonly end: number;
  /** The content of `/Contents`: the CMS and its padding. */
  readonly contents: Uint8Array;
}

/**
 * The byte range of a signature: exactly two ranges, the first from byte 0, the gap exactly the hexadecimal string
 * `/Contents`. Refuses with `byte-range-invalid` or `signature-malformed`; with `damaged-pdf` when the signature
 * lacks one of the two, so that there is nothing to hold against each other.
 */
export function readSignedRange(signature: PdfDict, bytes: Uint8Array): SignedRange {
  const byteRange = signature.entries.get('ByteRange');
  const contents = signature.entries.get('Contents');
  if (!isKind(byteRange, 'array') || !isKind(contents, 'string')) {
    throw new Refusal('damaged-pdf', 'signature without /ByteRange or /Contents');
  }
  const [firstLength, gapEnd, lastLength] = twoRanges(byteRange);
  const end = gapEnd + lastLength;
  if (firstLength !== contents.start || gapEnd !== contents.end || contents.start < 0) {
    throw new Refusal('byte-range-invalid', 'the gap is not exactly /Contents');
  }
  if (end > bytes.length) {
    throw new Refusal('byte-range-invalid', `ends at ${String(end)}, the file at ${String(bytes.length)}`);
  }
  refuseUnusualHex(contents, bytes);
  return { gapStart: firstLength, gapEnd, end, contents: contents.bytes };
}

/** Length of the first range, start and length of the second. */
function twoRanges({ items }: PdfArray): readonly [number, number, number] {
  const numbers = items.flatMap((item) => countOf(item) ?? []);
  const [start, firstLength = 0, gapEnd = 0, lastLength = 0] = numbers;
  if (items.length !== 4 || numbers.length !== 4 || start !== 0) {
    throw new Refusal('byte-range-invalid', 'not two ranges from byte 0');
  }
  return [firstLength, gapEnd, lastLength];
}

/** Bytes of the gap are not signed: only one way of writing is taken, plain hexadecimal digits in one case. */
function refuseUnusualHex(contents: PdfString, bytes: Uint8Array): void {
  if (contents.bytes.length > LIMITS.signatureBytes) throw new Refusal('signature-malformed', 'too large');
  const { buffer, byteOffset } = bytes;
  const { start, end, isHex } = contents;
  const digits = Buffer.from(buffer, byteOffset + start + 1, end - start - 2).toString('latin1');
  const isPlain = isHex && digits.length === 2 * contents.bytes.length;
  if (!isPlain || !/^(?:[0-9a-f]*|[0-9A-F]*)$/u.test(digits)) {
    throw new Refusal('signature-malformed', '/Contents is not plain hexadecimal');
  }
}
