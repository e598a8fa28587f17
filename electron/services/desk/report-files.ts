import { lstat, readdir } from 'node:fs/promises';
import path from 'node:path';
import { isSystemError } from '#services/storage/file-failure.ts';

/** What systems and office programs leave in folders, and nobody handed in. */
const CLUTTER = /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$)/iu;

/** What lies at the places that were named. */
export interface FoundFiles {
  /** Absolute paths, in the order of their names. */
  readonly files: readonly string[];
  /** Folders and files that the system would not show. */
  readonly unreadable: readonly string[];
}

/**
 * Every file at some places: files as they are, folders with all that lies below them. Links inside of a folder are not
 * followed, as they may lead back or away. A file that is reached in two ways is there once.
 * @param places absolute paths
 */
export async function filesAt(places: readonly string[]): Promise<FoundFiles> {
  const files = new Set<string>();
  const unreadable: string[] = [];
  const open = [...places];
  for (let place = open.pop(); place !== undefined; place = open.pop()) {
    try {
      const found = await lstat(place);
      if (found.isDirectory()) open.push(...(await childrenOf(place)));
      else if (found.isFile() || places.includes(place)) files.add(place);
    } catch (error) {
      if (!isSystemError(error)) throw error;
      unreadable.push(place);
    }
  }
  return { files: [...files].sort(), unreadable: unreadable.sort() };
}

async function childrenOf(folder: string): Promise<readonly string[]> {
  const names = await readdir(folder);
  return names.filter((name) => !CLUTTER.test(name)).map((name) => path.join(folder, name));
}

/** A path from the folder that was named on, so that the same files have the same names on another PC. */
export function shownPath(file: string, places: readonly string[]): string {
  const folder = places.find((place) => isIn(file, place));
  return (folder === undefined ? path.basename(file) : path.relative(folder, file)).replaceAll('\\', '/');
}

/** Whether a path leads to something below a folder; both absolute. */
export function isIn(file: string, folder: string): boolean {
  const inner = path.relative(folder, file);
  return inner !== '' && inner !== '..' && !inner.startsWith(`..${path.sep}`) && !path.isAbsolute(inner);
}
