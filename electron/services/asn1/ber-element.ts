/** An element of ASN.1 by its places in the bytes that hold it; what is inside has not been looked at. */
export interface BerElement {
  /** The first byte: class, primitive or constructed, number. Numbers above 30 are not read. */
  readonly tag: number;
  readonly start: number;
  readonly contentStart: number;
  readonly contentEnd: number;
  readonly end: number;
}

const LONG_TAG = 0x1f;
const CONSTRUCTED = 0x20;
const INDEFINITE = 0x80;
const MAX_LENGTH_BYTES = 4;
const MAX_DEPTH = 32;

/**
 * The element (BER, X.690) at `at`, which has to end at or before `end`; `null` when there is none. Costs next to
 * nothing, however large the element is: what nobody asks for, such as a revocation list, is stepped over.
 */
export function readElement(bytes: Uint8Array, at: number, end: number, depth = 0): BerElement | null {
  const tag = bytes[at];
  const first = bytes[at + 1];
  if (tag === undefined || first === undefined || at + 2 > end || (tag & LONG_TAG) === LONG_TAG) return null;
  if (first === INDEFINITE) return readIndefinite(bytes, at, end, depth);
  return readDefinite(bytes, { tag, start: at, first }, end);
}

function readDefinite(
  bytes: Uint8Array,
  { tag, start, first }: { readonly tag: number; readonly start: number; readonly first: number },
  end: number,
): BerElement | null {
  const lengthBytes = first < INDEFINITE ? 0 : first & 0x7f;
  const contentStart = start + 2 + lengthBytes;
  if (lengthBytes > MAX_LENGTH_BYTES || contentStart > end) return null;
  let length = lengthBytes === 0 ? first : 0;
  for (let index = start + 2; index < contentStart; index += 1) length = length * 256 + (bytes[index] ?? 0);
  const contentEnd = contentStart + length;
  return contentEnd > end ? null : { tag, start, contentStart, contentEnd, end: contentEnd };
}

/** Of no stated length: it goes on until two zeros stand where an element would begin. */
function readIndefinite(bytes: Uint8Array, start: number, end: number, depth: number): BerElement | null {
  const tag = bytes[start] ?? 0;
  if ((tag & CONSTRUCTED) === 0 || depth >= MAX_DEPTH) return null;
  let at = start + 2;
  while (at + 2 <= end) {
    if (bytes[at] === 0 && bytes[at + 1] === 0) {
      return { tag, start, contentStart: start + 2, contentEnd: at, end: at + 2 };
    }
    const inner = readElement(bytes, at, end, depth + 1);
    if (inner === null) return null;
    at = inner.end;
  }
  return null;
}

/** The elements that one consists of; `null` when it does not consist of whole elements, or of more than `maxCount`. */
export function elementsOf(
  bytes: Uint8Array,
  { tag, contentStart, contentEnd }: BerElement,
  maxCount: number,
): readonly BerElement[] | null {
  if ((tag & CONSTRUCTED) === 0) return null;
  const elements: BerElement[] = [];
  for (let at = contentStart; at < contentEnd;) {
    const element = readElement(bytes, at, contentEnd);
    if (element === null || elements.length === maxCount) return null;
    elements.push(element);
    at = element.end;
  }
  return elements;
}
