import { open } from 'node:fs/promises';
import path from 'node:path';
import { isIn } from '#services/desk/report-files.ts';
import { isSystemError } from '#services/storage/file-failure.ts';
import { isFolder, targetFault } from '../target-path.ts';
import type { CollateCall } from './collate-call.ts';

/** What came in is called so, whatever it holds. */
const RECEIVED_NAME = /\.(?:pdf|zip|eml|msg|p7m)$/iu;
/** How the files begin that `--xlsx` and `--ndjson` write. */
const BEGINNINGS = { xlsx: /^PK/u, ndjson: /^\s*\{/u } as const;

/**
 * Why the files of a call must not be written where they are to go: a Vietnamese sentence, or `null`. It is found out
 * before hundreds of files are read, and nothing that is read or that came in is written over.
 */
export async function collateTargetFault(call: CollateCall): Promise<string | null> {
  const { xlsxPath, ndjsonPath, csvFolder } = call;
  if (xlsxPath !== null && xlsxPath === ndjsonPath) return '--xlsx và --ndjson phải là hai tệp khác nhau.';
  return (
    (await fileFault(xlsxPath, 'xlsx', call)) ??
    (await fileFault(ndjsonPath, 'ndjson', call)) ??
    (await folderFault(csvFolder, call))
  );
}

async function fileFault(
  target: string | null,
  kind: keyof typeof BEGINNINGS,
  { places, inputs }: CollateCall,
): Promise<string | null> {
  if (target === null) return null;
  const fault = await targetFault(target, [...places, ...inputs]);
  if (fault !== null) return fault;
  const beginning = await beginningOf(target);
  const isOurs = BEGINNINGS[kind].test(beginning) && !RECEIVED_NAME.test(target);
  return beginning === '' || isOurs
    ? null
    : `${target} đã có và không phải tệp do --${kind} ghi, không thể ghi đè. Cần tên khác.`;
}

/** Reports in the folder for tables would be taken for tables and passed over, a table of units there written over. */
async function folderFault(folder: string | null, { places, inputs }: CollateCall): Promise<string | null> {
  if (folder === null) return null;
  const own = path.resolve(folder);
  const inside = places.find((place) => path.resolve(place) === own || isIn(place, own));
  if (inside !== undefined) return `--csv cần một thư mục khác: trong ${folder} có ${inside} đang được đọc.`;
  const table = inputs.find((file) => path.dirname(file) === own && /\.csv$/iu.test(file));
  if (table !== undefined) return `--csv cần một thư mục khác: ${table} là tệp đang được đọc.`;
  return (await isFolder(folder)) === false ? `${folder} là tệp, --csv cần một thư mục.` : null;
}

/** `''` for a file that is empty, not there or not to be read. */
async function beginningOf(file: string): Promise<string> {
  try {
    const handle = await open(file, 'r');
    try {
      const { buffer, bytesRead } = await handle.read(Buffer.alloc(64), 0, 64, 0);
      return buffer.toString('latin1', 0, bytesRead);
    } finally {
      await handle.close();
    }
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return '';
  }
}
