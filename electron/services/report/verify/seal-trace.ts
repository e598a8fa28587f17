import { createHash, type Hash } from 'node:crypto';
import { messageDigestOf } from '#services/cms/check-signature.ts';
import { type CmsSignature, readCms } from '#services/cms/cms-signature.ts';
import { LIMITS } from '#services/pdf/limits.ts';
import { hexValue } from '#services/pdf/characters.ts';
import { Refusal } from '#services/pdf/refusal.ts';
import { allowedHash } from '#services/cms/signature-algorithm.ts';

/**
 * What a file still shows of a seal that cannot be reached through its structure; `not-comparable` when its algorithm
 * is not one that we follow.
 */
export type SealTrace =
  'none' | 'unreadable' | 'not-comparable' | 'content-changed' | 'content-added' | 'whole';

/** A DER sequence of more than 255 bytes in hexadecimal, as `/Contents` begins. */
const BEGINNINGS = ['3082', '3083'];
/** What a signature dictionary says about its kind. */
const SIGNATURE_NAMES = ['/ETSI.CAdES.detached', '/adbe.pkcs7.detached'];
const END_OF_FILE = Buffer.from('%%EOF');
const MIN_DIGITS = 1_000;
const MAX_CANDIDATES = 3;
const MAX_TRIES = 10_000;
const MAX_ENDS = 64;

/**
 * Looks for a signature by its bytes, only to choose the right words for a file that is refused anyway: was it sealed
 * once, and was it changed since, or was something added? Never a reason to accept anything.
 */
export function findSealTrace(bytes: Uint8Array): SealTrace {
  const traces = candidates(bytes).flatMap((candidate) => {
    const cms = readOrRefusal(() => cmsOf(bytes.subarray(candidate.start + 1, candidate.end - 1)));
    if (cms instanceof Refusal) return [];
    const trace = readOrRefusal(() => compareDigest(bytes, candidate, cms));
    return [trace instanceof Refusal ? (TRACE_OF_REFUSED[trace.reason] ?? 'unreadable') : trace];
  });
  const [trace = hasSignatureName(bytes) ? 'unreadable' : 'none'] = traces;
  return traces.find((one) => one !== 'content-changed') ?? trace;
}

function hasSignatureName(bytes: Uint8Array): boolean {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  return SIGNATURE_NAMES.some((name) => text.includes(name, 0, 'latin1'));
}

/** Where a `/Contents` may be, with the brackets around its digits, whatever stands in their places. */
interface Candidate {
  readonly start: number;
  readonly end: number;
}

function candidates(bytes: Uint8Array): readonly Candidate[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const found: Candidate[] = [];
  for (const beginning of BEGINNINGS) {
    let digits = text.indexOf(beginning, 0, 'latin1');
    for (let tries = 0; digits !== -1 && tries < MAX_TRIES && found.length < MAX_CANDIDATES; tries += 1) {
      const end = endOfDigits(bytes, digits);
      if (end - digits > MIN_DIGITS) found.push({ start: digits - 1, end: end + 1 });
      digits = text.indexOf(beginning, end, 'latin1');
    }
  }
  return found;
}

function endOfDigits(bytes: Uint8Array, position: number): number {
  const limit = Math.min(bytes.length, position + 2 * LIMITS.signatureBytes);
  let at = position;
  while (at < limit && hexValue(bytes[at] ?? 0) >= 0) at += 1;
  return at;
}

const TRACE_OF_REFUSED: Partial<Record<Refusal['reason'], SealTrace>> = {
  'algorithm-not-allowed': 'not-comparable',
};

/** The file is refused already: a further reason to refuse it only chooses the words. */
function readOrRefusal<Value>(read: () => Value): Value | Refusal {
  try {
    return read();
  } catch (error) {
    if (error instanceof Refusal) return error;
    throw error;
  }
}

function cmsOf(digits: Uint8Array): CmsSignature {
  return readCms(Uint8Array.from(Buffer.from(Buffer.from(digits).toString('latin1'), 'hex')));
}

function compareDigest(bytes: Uint8Array, { start, end }: Candidate, cms: CmsSignature): SealTrace {
  const wanted = messageDigestOf(cms);
  if (wanted === null) return 'unreadable';
  const hash = createHash(allowedHash(cms.digestAlgorithm.oid).replace('-', '').toLowerCase());
  hash.update(bytes.subarray(0, start));
  let at = end;
  for (const revisionEnd of possibleEnds(bytes, end)) {
    hash.update(bytes.subarray(at, revisionEnd));
    at = revisionEnd;
    if (digestSoFar(hash).equals(wanted)) return revisionEnd === bytes.length ? 'whole' : 'content-added';
  }
  return 'content-changed';
}

function digestSoFar(hash: Hash): Buffer {
  return hash.copy().digest();
}

/** Behind each `%%EOF`, with and without its line end, and the end of the file. */
function possibleEnds(bytes: Uint8Array, from: number): readonly number[] {
  const text = Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const ends: number[] = [];
  let at = text.indexOf(END_OF_FILE, from);
  while (at !== -1 && ends.length < MAX_ENDS) {
    const end = at + END_OF_FILE.length;
    ends.push(end, end + 1, end + 2);
    at = text.indexOf(END_OF_FILE, end);
  }
  return [...ends.filter((end) => end < bytes.length), bytes.length];
}
