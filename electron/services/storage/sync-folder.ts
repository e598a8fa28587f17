import { type FileHandle, open } from 'node:fs/promises';
import { isSystemError } from './file-failure.ts';

/** Makes durable that a file was made or renamed in a folder; Windows knows no such thing. */
export async function syncFolder(folder: string): Promise<void> {
  if (process.platform === 'win32') return;
  let handle: FileHandle | undefined;
  try {
    handle = await open(folder, 'r');
    await handle.sync();
  } catch (error) {
    // some file systems cannot sync a folder; the file itself is synced
    if (!isSystemError(error)) throw error;
  } finally {
    await handle?.close();
  }
}
