import { copyFile, link, mkdir, readdir, readFile, rename, rm, stat } from 'node:fs/promises';
import path from 'node:path';
import { isSystemError } from '#services/storage/file-failure.ts';
import { folderSize } from '#services/support/folder-size.ts';

const BEFORE_START = 'before-start';
/** LevelDB never changes these files once they are written. */
const UNCHANGING = /\.ldb$|\.blob[\\/]/u;

/** The working store as Chromium finds it at a start: a damaged one it empties without a word, and deletes its files. */
export interface KeptStores {
  /**
   * Has to run before a window opens the store. Makes a copy for this run; one that Chromium would read in part only is
   * moved away, so that what is missing is seen. A disk without room for the copy does not hold up the start.
   */
  readonly lookBeforeStart: (now: Date) => Promise<void>;
  /** Keeps the copy for good. */
  readonly keep: (now: Date) => Promise<void>;
  /** How many stores are kept for good, and how large they are together. */
  readonly measure: () => Promise<{ readonly count: number; readonly bytes: number }>;
}

/** Looks after the copies of a working store in a folder of their own. */
export function openKeptStores(workingStore: string, folder: string): KeptStores {
  const copy = path.join(folder, BEFORE_START);
  const named = (now: Date) => path.join(folder, now.toISOString().replace(/\D/gu, '').slice(0, 17));
  return {
    lookBeforeStart: (now) =>
      unlessRefused(async () => {
        await rm(copy, { recursive: true, force: true });
        if (!(await exists(workingStore))) return;
        await mkdir(folder, { recursive: true });
        if (await isHalf(workingStore)) await rename(workingStore, named(now));
        else await copyFolder(workingStore, copy);
      }),
    keep: (now) =>
      unlessRefused(async () => {
        if (await exists(copy)) await rename(copy, named(now));
      }),
    measure: async () => {
      const names = (await namesIn(folder)).filter((name) => name !== BEFORE_START);
      const sizes = await Promise.all(names.map((name) => folderSize(path.join(folder, name))));
      return { count: names.length, bytes: sizes.reduce((sum, { bytes }) => sum + bytes, 0) };
    },
  };
}

async function namesIn(folder: string): Promise<readonly string[]> {
  return (await exists(folder)) ? await readdir(folder) : [];
}

async function unlessRefused(work: () => Promise<void>): Promise<void> {
  try {
    await work();
  } catch (error) {
    if (!isSystemError(error)) throw error;
  }
}

async function exists(target: string): Promise<boolean> {
  return await stat(target).then(
    () => true,
    () => false,
  );
}

/** A folder with its files; those that never change are linked, where the disk can. */
async function copyFolder(from: string, to: string): Promise<void> {
  await mkdir(to, { recursive: true });
  for (const entry of await readdir(from, { withFileTypes: true })) {
    const [source, target] = [path.join(from, entry.name), path.join(to, entry.name)];
    if (entry.isDirectory()) await copyFolder(source, target);
    else if (entry.isFile() && entry.name !== 'LOCK') await linkOrCopy(source, target);
  }
}

async function linkOrCopy(source: string, target: string): Promise<void> {
  try {
    if (!UNCHANGING.test(source)) await copyFile(source, target);
    else await link(source, target);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    await copyFile(source, target);
  }
}

/** Whether Chromium would open a LevelDB below the folder in part, or not at all: its list of files is not there. */
async function isHalf(folder: string): Promise<boolean> {
  for (const name of await readdir(folder)) {
    if (name.endsWith('.leveldb') && (await isHalfDatabase(path.join(folder, name)))) return true;
  }
  return false;
}

async function isHalfDatabase(folder: string): Promise<boolean> {
  const names = await readdir(folder);
  if (!names.some((name) => /\.(?:ldb|log)$/u.test(name))) return false;
  const current = names.includes('CURRENT') ? await readFile(path.join(folder, 'CURRENT'), 'utf8') : '';
  const manifest = current.trim();
  if (!names.includes(manifest)) return true;
  const sizes = await Promise.all(
    names
      .filter((name) => name === manifest || name.endsWith('.ldb'))
      .map(async (name) => (await stat(path.join(folder, name))).size),
  );
  return sizes.includes(0);
}
