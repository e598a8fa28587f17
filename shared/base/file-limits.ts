/** The most bytes of a report file that is read and judged, through whichever door it comes; far above what an export writes. */
export const REPORT_FILE_LIMIT_BYTES = 64 * 1024 * 1024;

/** The most bytes of a file that is taken in as evidence, through whichever door it comes: photos of telephones have up to 15 MB. */
export const EVIDENCE_FILE_LIMIT_BYTES = 40 * 1024 * 1024;

/** A limit in the words of a sentence: `64 MB`. */
export function limitText(bytes: number): string {
  return `${String(Math.floor(bytes / 1024 / 1024))} MB`;
}
