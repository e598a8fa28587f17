import { rm } from 'node:fs/promises';

/**
 * Removes a folder that a killed app has used. Its helper processes die after it and may still write a file while the folder
 * is being emptied: then it is emptied once more.
 */
export async function removeFolder(folder: string): Promise<void> {
  await rm(folder, { recursive: true, force: true, maxRetries: 20, retryDelay: 100 });
}
