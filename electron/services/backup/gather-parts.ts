import { readdir, readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import type { Result } from '#shared/base/result.ts';
import { decodeDecryptionKey } from '../keys/decryption-key-file.ts';
import { DECRYPTION_KEY_FILE_NAME } from '../keys/decryption-key-store.ts';
import { decodeKeyFile } from '../keys/key-file.ts';
import { KEY_FILE_NAME } from '../keys/key-store.ts';
import type { KeyProtection } from '../keys/locked-private-key.ts';
import { isSystemError } from '../storage/file-failure.ts';
import { kindOfPart, maxBytesOf } from './part-kinds.ts';

/** Where the app keeps what goes into a backup. */
export interface BackupFolders {
  readonly evidence: string;
  readonly keys: string;
  readonly approvedKeysFile: string;
  readonly packs: string;
  readonly hostsList: string;
  readonly exportHistoryFile: string;
}

/** A part that is to be written: a file of the app, or bytes at hand. */
export interface GatheredPart {
  readonly name: string;
  readonly sizeBytes: number;
  readonly from: { readonly file: string } | { readonly bytes: Uint8Array };
}

async function unlessRefusedBySystem<Value>(asked: Promise<Value>, nothing: Value): Promise<Value> {
  try {
    return await asked;
  } catch (error) {
    if (isSystemError(error)) return nothing;
    throw error;
  }
}

/** The file as a part of that name; none where there is no such file, or it is none that a backup takes. */
export async function filePart(name: string, file: string): Promise<readonly GatheredPart[]> {
  const kind = kindOfPart(name);
  const found = await unlessRefusedBySystem(stat(file), null);
  if (kind === null || found?.isFile() !== true || found.size > maxBytesOf(kind)) return [];
  return [{ name, sizeBytes: found.size, from: { file } }];
}

async function folderParts(prefix: string, folder: string): Promise<readonly GatheredPart[]> {
  const names = (await unlessRefusedBySystem(readdir(folder), [])).toSorted();
  const parts: GatheredPart[] = [];
  for (const name of names) parts.push(...(await filePart(`${prefix}/${name}`, path.join(folder, name))));
  return parts;
}

/** A key that the system protects opens for one user of one PC only. */
async function keyPart(
  name: string,
  file: string,
  decode: (bytes: Uint8Array) => Result<{ readonly protectedBy: KeyProtection['kind'] }, unknown>,
): Promise<readonly GatheredPart[]> {
  const bytes = await unlessRefusedBySystem(readFile(file), null);
  if (bytes === null) return [];
  const key = decode(bytes);
  if (!key.ok || key.value.protectedBy !== 'passphrase') return [];
  return [{ name, sizeBytes: bytes.length, from: { bytes } }];
}

/** Lists all that the app holds beside its working store. */
export async function gatherParts(folders: BackupFolders): Promise<readonly GatheredPart[]> {
  return [
    ...(await filePart('exports.jsonl', folders.exportHistoryFile)),
    ...(await keyPart('key.json', path.join(folders.keys, KEY_FILE_NAME), decodeKeyFile)),
    ...(await keyPart(
      'decryption-key.json',
      path.join(folders.keys, DECRYPTION_KEY_FILE_NAME),
      decodeDecryptionKey,
    )),
    ...(await filePart('approved-keys.json', folders.approvedKeysFile)),
    ...(await folderParts('packs', folders.packs)),
    ...(await folderParts('hosts-list', folders.hostsList)),
    ...(await folderParts('evidence', folders.evidence)),
    ...(await folderParts('thumbnails', path.join(folders.evidence, 'thumbnails'))),
  ];
}
