import { readdir } from 'node:fs/promises';
import { isSystemError } from './file-failure.ts';

/** The names in a folder, in no order; none where there is no folder or the system refuses to look. */
export async function namesIn(folder: string): Promise<readonly string[]> {
  try {
    return await readdir(folder);
  } catch (error) {
    if (isSystemError(error)) return [];
    throw error;
  }
}
