import { lstat, readdir, realpath } from 'node:fs/promises';
import path from 'node:path';
import { isSystemError } from '#services/storage/file-failure.ts';

/** What systems and office programs leave in folders, and nobody handed in. */
const CLUTTER = /^(?:\.|~\$|Thumbs\.db$|desktop\.ini$)/iu;

/** What lies at the places that were named. */
export interface FoundFiles {
  /** Absolute paths, in the order of their names. */
  readonly files: readonly string[];
  /** Folders and files that the system would not show, links that lead to what was not read, pipes and devices. */
  readonly unreadable: readonly string[];
}

/** Something that was named, or lies in a folder that was: how it is called, and where it is when no link leads there. */
interface Place {
  readonly path: string;
  readonly real: string;
}

/**
 * Every file at some places: files as they are, folders with all that lies below them. A place that is named may be a
 * link, as folders on a server often are; links inside of a folder are not followed, as they may lead back or away, and are
 * named where they lead to something else than what is read anyhow. A file that is reached in two ways is there once.
 * @param places absolute paths
 */
export async function filesAt(places: readonly string[]): Promise<FoundFiles> {
  const files = new Map<string, string>();
  const folders = new Set<string>();
  const unreadable: string[] = [];
  const others: Place[] = [];
  for (const named of places) {
    const open: Place[] = [];
    await tryPlace(named, unreadable, async () => {
      open.push({ path: named, real: await realpath(named) });
    });
    for (let place = open.pop(); place !== undefined; place = open.pop()) {
      const { path: at, real } = place;
      await tryPlace(at, unreadable, async () => {
        const found = await lstat(real);
        const isNew = !folders.has(real);
        if (found.isFile() && !files.has(real)) files.set(real, at);
        if (!found.isFile() && !found.isDirectory()) others.push(place);
        if (!found.isDirectory() || !isNew) return;
        folders.add(real);
        open.push(...(await childrenOf({ path: at, real })));
      });
    }
  }
  for (const { path: at, real } of others) {
    await tryPlace(at, unreadable, async () => {
      const end = await realpath(real);
      if (!files.has(end) && !folders.has(end)) unreadable.push(at);
    });
  }
  return { files: [...files.values()].sort(), unreadable: [...new Set(unreadable)].sort() };
}

/** Whatever the system does not show is named, and the rest goes on. */
async function tryPlace(place: string, unreadable: string[], look: () => Promise<void>): Promise<void> {
  try {
    await look();
  } catch (error) {
    if (!isSystemError(error)) throw error;
    unreadable.push(place);
  }
}

async function childrenOf(folder: Place): Promise<readonly Place[]> {
  const names = await readdir(folder.real);
  return names
    .filter((name) => !CLUTTER.test(name))
    .map((name) => ({ path: path.join(folder.path, name), real: path.join(folder.real, name) }));
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

/** Whether what is written to a path comes to lie below one of some folders, whatever links lead there; all absolute. */
export async function leadsInto(target: string, folders: readonly string[]): Promise<boolean> {
  const real = await realPathOf(target);
  const reals = await Promise.all(folders.map(realPathOf));
  return [...folders, ...reals].some((folder) => isIn(target, folder) || isIn(real, folder));
}

/** Where a path leads: its links resolved as far as there is something. */
async function realPathOf(target: string): Promise<string> {
  try {
    return await realpath(target);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    const parent = path.dirname(target);
    return parent === target ? target : path.join(await realPathOf(parent), path.basename(target));
  }
}
