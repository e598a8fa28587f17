import type { Budget } from '#services/pdf/budget.ts';
import { findSignatures } from '#services/pdf/find-signatures.ts';
import { LIMITS } from '#services/pdf/limits.ts';
import { PdfDocument } from '#services/pdf/pdf-document.ts';
import { isKind, type PdfDict } from '#services/pdf/pdf-values.ts';
import { damaged, Refusal } from '#services/pdf/refusal.ts';
import { lastRevisionEnd, startXrefAtEnd } from '#services/pdf/revision-end.ts';
import { readSignedRange, type SignedRange } from '#services/pdf/signed-range.ts';

/** A signature and the revision that it covers, cut out of the file and parsed on its own. */
export interface SignedRevision {
  readonly range: SignedRange;
  readonly dictionary: PdfDict;
  readonly document: PdfDocument;
}

/** The signatures that the last revision of a file claims to have. */
export interface ClaimedSignatures {
  readonly lastRevision: PdfDocument;
  /** In the order of their ends. */
  readonly ranges: readonly SignedRange[];
  /** Why a further signature has no readable range. */
  readonly unreadable: Refusal | null;
}

/**
 * Reads the last revision only to learn which signatures to look for; nothing in it is believed. Refuses with the
 * cause of the first signature when no signature has a readable range.
 */
export function claimedSignatures(bytes: Uint8Array, budget: Budget): ClaimedSignatures {
  const { startXref, end } = lastRevisionEnd(bytes);
  const lastRevision = new PdfDocument(bytes.subarray(0, end), startXref, budget);
  const signatures = findSignatures(lastRevision);
  if (signatures.length > LIMITS.signatures) return damaged('too many signatures');
  const ranges: SignedRange[] = [];
  const refusals: Refusal[] = [];
  for (const signature of signatures) {
    const range = rangeOrRefusal(signature, lastRevision.bytes);
    if (range instanceof Refusal) refusals.push(range);
    else ranges.push(range);
  }
  const [unreadable = null] = refusals;
  if (unreadable !== null && ranges.length === 0) throw unreadable;
  return { lastRevision, ranges: ranges.toSorted((one, other) => one.end - other.end), unreadable };
}

function rangeOrRefusal(signature: PdfDict, bytes: Uint8Array): SignedRange | Refusal {
  try {
    return readSignedRange(signature, bytes);
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

/**
 * Cuts the revision out that the signature at `index` covers and parses it alone: slice, then parse. It has to end
 * exactly where a PDF revision ends, and to hold exactly the signatures up to this one.
 */
export function cutSignedRevision(
  lastRevision: PdfDocument,
  ranges: readonly SignedRange[],
  index: number,
  budget: Budget,
): SignedRevision {
  const range = ranges[index];
  if (range === undefined) throw new RangeError(`no signature ${String(index)}`);
  const slice = lastRevision.bytes.subarray(0, range.end);
  const startXref = startXrefAtEnd(slice);
  if (startXref === null) throw new Refusal('byte-range-invalid', 'does not end where a revision ends');
  const isLast = slice.length === lastRevision.bytes.length && startXref === lastRevision.sections[0]?.offset;
  const document = isLast ? lastRevision : new PdfDocument(slice, startXref, budget);
  const held = findSignatures(document).map((dictionary) => ({
    dictionary,
    range: readSignedRange(dictionary, slice),
  }));
  const own = held.find((signature) => signature.range.gapStart === range.gapStart);
  const gaps = new Set(held.map((signature) => signature.range.gapStart));
  const isSameList =
    held.length === index + 1 && ranges.slice(0, index + 1).every(({ gapStart }) => gaps.has(gapStart));
  if (own === undefined || !isSameList) {
    throw new Refusal('byte-range-invalid', 'the signed revision holds other signatures');
  }
  return { range, dictionary: own.dictionary, document };
}

/**
 * Whether an older revision inside the first signed one had another signature: then somebody dropped that one from
 * the form and signed again, over changed content.
 */
export function hasDroppedSignature({ document, range }: SignedRevision, budget: Budget): boolean {
  return document.sections.slice(1).some(({ offset }) => {
    try {
      const earlier = findSignatures(new PdfDocument(document.bytes, offset, budget));
      return earlier.some(({ entries }) => {
        const contents = entries.get('Contents');
        return isKind(contents, 'string') && contents.start !== range.gapStart;
      });
    } catch (error) {
      // the older part of a linearised file is no document of its own
      if (error instanceof Refusal) return false;
      throw error;
    }
  });
}
