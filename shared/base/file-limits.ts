/** The most bytes of a report file that is read and judged, through whichever door it comes; far above what an export writes. */
export const REPORT_FILE_LIMIT_BYTES = 64 * 1024 * 1024;

/** The most bytes of a ZIP file with reports in it. */
export const ZIP_FILE_LIMIT_BYTES = 128 * 1024 * 1024;

/** The most bytes of a file with one report or several, by how its name ends. */
export function receivedFileLimit(fileName: string): number {
  return isZipName(fileName) ? ZIP_FILE_LIMIT_BYTES : REPORT_FILE_LIMIT_BYTES;
}

/** Why a file above that limit is refused. */
export function receivedFileTooLarge(fileName: string): 'zip-too-large' | 'report-too-large' {
  return isZipName(fileName) ? 'zip-too-large' : 'report-too-large';
}

function isZipName(fileName: string): boolean {
  return /\.zip$/iu.test(fileName);
}

/** The most bytes of a file that is taken in as evidence, through whichever door it comes: photos of telephones have up to 15 MB. */
export const EVIDENCE_FILE_LIMIT_BYTES = 40 * 1024 * 1024;

/** A limit in the words of a sentence: `64 MB`. */
export function limitText(bytes: number): string {
  return `${String(Math.floor(bytes / 1024 / 1024))} MB`;
}

/** How many folders with received files a desk reads; what lies below them is read too. */
export const MAX_DESK_FOLDERS = 20;
