import { readdir, stat } from 'node:fs/promises';
import path from 'node:path';
import type { FolderSize } from '#shared/support/support-facts.ts';
import { isSystemError } from '../storage/file-failure.ts';

const NOTHING: FolderSize = { files: 0, bytes: 0 };

function passOver(error: unknown): FolderSize {
  if (isSystemError(error)) return NOTHING;
  throw error;
}

/** How large a folder is with all below it; what the system does not show counts as nothing. Links are not followed. */
export async function folderSize(folder: string): Promise<FolderSize> {
  const entries = await readdir(folder, { withFileTypes: true }).catch((error: unknown) => {
    passOver(error);
    return [];
  });
  let [files, bytes] = [0, 0];
  for (const entry of entries) {
    const target = path.join(folder, entry.name);
    const size = entry.isDirectory() ? await folderSize(target) : await fileSize(target, entry.isFile());
    files += size.files;
    bytes += size.bytes;
  }
  return { files, bytes };
}

async function fileSize(file: string, isPlain: boolean): Promise<FolderSize> {
  if (!isPlain) return NOTHING;
  return await stat(file).then(({ size }) => ({ files: 1, bytes: size }), passOver);
}
