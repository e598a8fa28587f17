import { randomUUID } from 'node:crypto';
import { readdir, stat, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import { isSystemError } from '../storage/file-failure.ts';
import { readChosenFile } from '../storage/read-chosen-file.ts';

/** The file at the root of a stick by which it is known again. */
export const MARKER_NAME = '.tu-kiem-attt-sao-luu.json';
const MAX_MARKER_BYTES = 1_024;

const markerSchema = z.strictObject({
  format: z.literal('tu-kiem-attt/backup-place'),
  formatVersion: z.literal(1),
  id: z.uuid(),
});

/** A folder on a disk that is known again. */
export interface BackupPlace {
  readonly id: string;
  /** From the root of the disk. */
  readonly folderOnIt: string;
}

async function deviceOf(folder: string): Promise<number | null> {
  try {
    return (await stat(folder)).dev;
  } catch (error) {
    if (isSystemError(error)) return null;
    throw error;
  }
}

/**
 * Whether a folder lies on another disk than the app's data. That the disk can be pulled out and taken along nobody can
 * tell from here: a second partition is another disk as well.
 */
export async function isOnAnotherDisk(folder: string, dataFolder: string): Promise<boolean> {
  const [other, own] = [await deviceOf(folder), await deviceOf(dataFolder)];
  return other !== null && own !== null && other !== own;
}

async function rootOf(folder: string): Promise<string> {
  const device = await deviceOf(folder);
  let root = path.resolve(folder);
  for (;;) {
    const above = path.dirname(root);
    if (above === root || (await deviceOf(above)) !== device) return root;
    root = above;
  }
}

async function readMarker(root: string): Promise<string | null> {
  const bytes = await readChosenFile(path.join(root, MARKER_NAME), MAX_MARKER_BYTES);
  if (!bytes.ok) return null;
  try {
    const value: unknown = JSON.parse(Buffer.from(bytes.value).toString('utf8'));
    return markerSchema.safeParse(value).data?.id ?? null;
  } catch (error) {
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Leaves a marker on the disk of a folder, or takes the one that is there; `null` where none can be written. */
export async function markPlace(folder: string): Promise<BackupPlace | null> {
  const root = await rootOf(folder);
  const folderOnIt = path.relative(root, path.resolve(folder));
  const known = await readMarker(root);
  if (known !== null) return { id: known, folderOnIt };
  const id = randomUUID();
  try {
    const marker = { format: 'tu-kiem-attt/backup-place', formatVersion: 1, id };
    await writeFile(path.join(root, MARKER_NAME), `${JSON.stringify(marker)}\n`, { flag: 'wx' });
    return { id, folderOnIt };
  } catch (error) {
    if (isSystemError(error)) return null;
    throw error;
  }
}

/** The folder of a place among the roots of the disks that are plugged in; `null` when it is not. */
export async function findPlace(
  { id, folderOnIt }: BackupPlace,
  roots: readonly string[],
): Promise<string | null> {
  for (const root of roots) {
    if ((await readMarker(root)) !== id) continue;
    const folder = path.join(root, folderOnIt);
    if ((await deviceOf(folder)) !== null) return folder;
  }
  return null;
}

async function foldersIn(folder: string): Promise<readonly string[]> {
  try {
    const entries = await readdir(folder, { withFileTypes: true });
    return entries.filter((entry) => entry.isDirectory()).map(({ name }) => path.join(folder, name));
  } catch (error) {
    if (isSystemError(error)) return [];
    throw error;
  }
}

/** Where disks may be plugged in: the letters of Windows from D on, the folders for it elsewhere. */
export async function pluggedInRoots(platform: NodeJS.Platform): Promise<readonly string[]> {
  if (platform === 'win32') return Array.from('DEFGHIJKLMNOPQRSTUVWXYZ', (letter) => `${letter}:\\`);
  if (platform === 'darwin') return foldersIn('/Volumes');
  const shared = [...(await foldersIn('/media')), ...(await foldersIn('/run/media'))];
  const ofUsers = await Promise.all(shared.map(foldersIn));
  return [...shared, ...ofUsers.flat(), ...(await foldersIn('/mnt'))];
}
