import { access, mkdir, rename, rm } from 'node:fs/promises';
import path from 'node:path';
import { z } from 'zod';
import type { Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import { thumbnailPath } from '../evidence/evidence-store.ts';
import { readApprovedKeys } from '../keys/approved-keys-store.ts';
import { decodeDecryptionKey } from '../keys/decryption-key-file.ts';
import { DECRYPTION_KEY_FILE_NAME } from '../keys/decryption-key-store.ts';
import { decodeKeyFile } from '../keys/key-file.ts';
import { KEY_FILE_NAME } from '../keys/key-store.ts';
import { sha256 } from '../hashes/sha256.ts';
import { linesToAdd, addHistoryLines, removeHistoryLines } from '../storage/export-history.ts';
import { namesIn } from '../storage/names-in.ts';
import { sameBytesAs, writeFileSafely } from '../storage/write-file-safely.ts';
import type { BackupFolders } from './gather-parts.ts';
import { kindOfPart, type PartKind } from './part-kinds.ts';

/** The parts of a backup that are small enough to be kept in memory until all of it was read. */
export type SmallParts = {
  readonly kind: Exclude<PartKind, 'head' | 'store' | 'evidence' | 'sums'>;
  readonly fileName: string;
  readonly bytes: Buffer;
}[];

/** What a restore has added beside the working store and the evidence. */
export const addedFilesSchema = z.strictObject({
  /** Lines of the history of exports. */
  exportLines: z.array(z.string()),
  packs: z.array(z.string().refine((name) => kindOfPart(`packs/${name}`) === 'pack')),
  hasHostsList: z.boolean(),
  hasKey: z.boolean(),
  /** Nothing was said of it before there was such a key. */
  hasDecryptionKey: z.boolean().default(false),
  hasApprovedKeys: z.boolean(),
});

/** See `addedFilesSchema`. */
export type AddedFiles = z.output<typeof addedFilesSchema>;

async function exists(file: string): Promise<boolean> {
  return access(file).then(
    () => true,
    () => false,
  );
}

/** What this PC lacks of it: what it has already stays as it is. */
export async function planAdditions(parts: SmallParts, folders: BackupFolders): Promise<AddedFiles> {
  const bytesOf = (kind: PartKind) => parts.find((part) => part.kind === kind)?.bytes;
  const present = new Set(await namesIn(folders.packs));
  const packs = parts.filter(
    ({ kind, fileName, bytes }) =>
      kind === 'pack' && fileName.startsWith(sha256(bytes)) && !present.has(fileName),
  );
  const key = bytesOf('key');
  const decryptionKey = bytesOf('decryptionKey');
  const lacksKey = async (name: string) => !(await exists(path.join(folders.keys, name)));
  const approved = readApprovedKeys(bytesOf('approvedKeys')?.toString('utf8') ?? '');
  return {
    exportLines: [
      ...(await linesToAdd(folders.exportHistoryFile, bytesOf('exports')?.toString('utf8') ?? '')),
    ],
    packs: packs.map(({ fileName }) => fileName),
    hasHostsList: bytesOf('hostsList') !== undefined && (await namesIn(folders.hostsList)).length === 0,
    hasKey: key !== undefined && decodeKeyFile(key).ok && (await lacksKey(KEY_FILE_NAME)),
    hasDecryptionKey:
      decryptionKey !== undefined &&
      decodeDecryptionKey(decryptionKey).ok &&
      (await lacksKey(DECRYPTION_KEY_FILE_NAME)),
    hasApprovedKeys: approved !== null && !(await exists(folders.approvedKeysFile)),
  };
}

/** Writes what was planned, and the small pictures that are missing. Errors: those of writing. */
export async function addFiles(
  parts: SmallParts,
  added: AddedFiles,
  folders: BackupFolders,
): Promise<Result<void, Failure>> {
  for (const part of parts) {
    const target = targetOf(part, added, folders);
    if (target === null || (part.kind === 'thumbnail' && (await exists(target)))) continue;
    await mkdir(path.dirname(target), { recursive: true });
    const written = await writeFileSafely(target, part.bytes, sameBytesAs(part.bytes), 0o600);
    if (!written.ok) return written;
  }
  return addHistoryLines(folders.exportHistoryFile, added.exportLines);
}

function targetOf(
  { kind, fileName }: SmallParts[number],
  { packs, hasHostsList, hasKey, hasDecryptionKey, hasApprovedKeys }: AddedFiles,
  folders: BackupFolders,
): string | null {
  if (kind === 'pack') return packs.includes(fileName) ? path.join(folders.packs, fileName) : null;
  if (kind === 'hostsList') return hasHostsList ? path.join(folders.hostsList, fileName) : null;
  if (kind === 'key') return hasKey ? path.join(folders.keys, KEY_FILE_NAME) : null;
  if (kind === 'decryptionKey')
    return hasDecryptionKey ? path.join(folders.keys, DECRYPTION_KEY_FILE_NAME) : null;
  if (kind === 'approvedKeys') return hasApprovedKeys ? folders.approvedKeysFile : null;
  return kind === 'thumbnail' ? thumbnailPath(folders.evidence, fileName.slice(0, -'.jpg'.length)) : null;
}

/** Takes away what a restore has added. A key is put aside, as every key is; evidence stays. Errors: those of writing. */
export async function removeAdded(
  { exportLines, packs, hasHostsList, hasKey, hasDecryptionKey, hasApprovedKeys }: AddedFiles,
  folders: BackupFolders,
  now: Date,
): Promise<Result<void, Failure>> {
  for (const name of packs) await rm(path.join(folders.packs, name), { force: true });
  if (hasHostsList) {
    for (const name of await namesIn(folders.hostsList))
      await rm(path.join(folders.hostsList, name), { force: true });
  }
  if (hasApprovedKeys) await rm(folders.approvedKeysFile, { force: true });
  if (hasKey) await putAside(folders.keys, KEY_FILE_NAME, now);
  if (hasDecryptionKey) await putAside(folders.keys, DECRYPTION_KEY_FILE_NAME, now);
  return removeHistoryLines(folders.exportHistoryFile, exportLines);
}

async function putAside(folder: string, name: string, now: Date): Promise<void> {
  const file = path.join(folder, name);
  if (!(await exists(file))) return;
  const stamp = now.toISOString().replace(/[^0-9]/gu, '');
  await rename(file, path.join(folder, `${path.parse(name).name}.cu-${stamp}.json`));
}
