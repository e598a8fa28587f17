import { type ReceivedFile, sameReportKey } from './received-file.ts';

/** The files of a run together with stored reports that are not among them. */
export function withStored(
  files: readonly ReceivedFile[],
  stored: readonly ReceivedFile[],
): readonly ReceivedFile[] {
  const here = new Set(files.filter(({ sealed }) => sealed !== null).map(sameReportKey));
  return [...files, ...stored.filter((file) => !here.has(sameReportKey(file)))];
}
