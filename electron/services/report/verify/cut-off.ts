import { latin1 } from '#services/pdf/tokens.ts';
import { startXrefAtEnd } from '#services/pdf/revision-end.ts';

const KEY = Buffer.from('/ByteRange');
const RANGE = /^\/ByteRange\s*\[\s*0\s+(\d{1,10})\s+(\d{1,10})\s+(\d{1,10})\s*\]/u;
const RANGE_BYTES = 128;
const MAX_RANGES = 64;
const LESS = 0x3c;
const GREATER = 0x3e;
/** `\r\n`: of a line end alone nothing else in the file tells that it is missing. */
const LINE_END = 2;

/**
 * How many bytes are missing at the end of a PDF, as a byte range in it says that stands where it says that it stands;
 * 0 when none is known to be missing. Only for the words about a file that is refused.
 */
export function missingBytes(pdf: Uint8Array): number {
  const missing = Math.max(0, ...claimedEnds(pdf)) - pdf.length;
  if (missing <= 0) return 0;
  const isCut = startXrefAtEnd(pdf) === null || (missing <= LINE_END && !endsInLineFeed(pdf));
  return isCut ? missing : 0;
}

function endsInLineFeed(pdf: Uint8Array): boolean {
  return pdf.at(-1) === 0x0a;
}

/** Whether a byte range stands where it says, and ends within the file: then nobody has written the bytes anew. */
export function hasRangeInPlace(pdf: Uint8Array): boolean {
  return claimedEnds(pdf).some((end) => end <= pdf.length);
}

/** Of byte ranges whose gap begins and ends as `/Contents` does. */
function claimedEnds(pdf: Uint8Array): readonly number[] {
  const text = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  const ends: number[] = [];
  let at = text.indexOf(KEY);
  for (let met = 0; at !== -1 && met < MAX_RANGES; met += 1) {
    const [, gapStart = 0, gapEnd = 0, length = 0] = (
      RANGE.exec(latin1(pdf, at, at + RANGE_BYTES)) ?? []
    ).map(Number);
    const isGap = pdf[gapStart] === LESS && (gapEnd > pdf.length || pdf[gapEnd - 1] === GREATER);
    if (gapEnd > gapStart && isGap) ends.push(gapEnd + length);
    at = text.indexOf(KEY, at + KEY.length);
  }
  return ends;
}
