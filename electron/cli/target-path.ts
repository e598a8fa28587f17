import { realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { isSystemError } from '#services/storage/file-failure.ts';
import { isLostName } from '#services/storage/write-file-safely.ts';

async function kindOf(filePath: string): Promise<'folder' | 'other' | 'missing'> {
  try {
    return (await stat(filePath)).isDirectory() ? 'folder' : 'other';
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return 'missing';
  }
}

/** `null` where nothing is. */
export async function isFolder(filePath: string): Promise<boolean | null> {
  const kind = await kindOf(filePath);
  return kind === 'missing' ? null : kind === 'folder';
}

/** The path with links resolved where it exists. */
async function realOrSame(filePath: string): Promise<string> {
  try {
    return await realpath(filePath);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return filePath;
  }
}

/**
 * Why a file must not be written there: a Vietnamese sentence, or `null`. `inputs` are files that the command reads
 * and that must survive it.
 */
export async function targetFault(target: string, inputs: readonly string[]): Promise<string | null> {
  if (isLostName(target)) return `Windows không nhận ${path.basename(target)} làm tên tệp. Cần tên khác.`;
  if ((await kindOf(target)) === 'folder') return `${target} là thư mục. Cần ghi cả tên tệp.`;
  const folder = path.dirname(target);
  if ((await kindOf(folder)) !== 'folder') return `Không có thư mục ${folder}.`;
  const real = await realOrSame(target);
  const realInputs = await Promise.all(inputs.map(realOrSame));
  return realInputs.includes(real) ? `${target} là tệp đang được đọc, không thể ghi đè.` : null;
}
