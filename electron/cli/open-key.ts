import { readFile, stat } from 'node:fs/promises';
import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import { decodeKeyFile, MAX_KEY_FILE_BYTES } from '#services/keys/key-file.ts';
import type { SealingKey } from '#services/keys/sealing-key.ts';
import { isSystemError } from '#services/storage/file-failure.ts';

const MAX_PASSPHRASE_FILE_BYTES = 4_096;

async function readSmallFile(filePath: string, maxBytes: number): Promise<Result<Uint8Array, Failure>> {
  try {
    const { size } = await stat(filePath);
    if (size > maxBytes) return fail({ code: 'file-too-large', detail: filePath });
    return ok(new Uint8Array(await readFile(filePath)));
  } catch (error) {
    if (!isSystemError(error)) throw error;
    const code = error.code === 'ENOENT' ? 'file-not-found' : 'file-unreadable';
    return fail({ code, detail: `${filePath} (${error.code})` });
  }
}

/** The passphrase in a file: its first line. */
async function readPassphrase(filePath: string): Promise<Result<string, Failure>> {
  const content = await readSmallFile(filePath, MAX_PASSPHRASE_FILE_BYTES);
  if (!content.ok) return content;
  const [firstLine = ''] = new TextDecoder().decode(content.value).split(/\r?\n/u);
  return ok(firstLine);
}

/** Opens a key file with the passphrase that stands in another file. */
export async function openKey(
  keyPath: string,
  passphrasePath: string | undefined,
): Promise<Result<SealingKey, Failure>> {
  const content = await readSmallFile(keyPath, MAX_KEY_FILE_BYTES);
  if (!content.ok) return content;
  const locked = decodeKeyFile(content.value);
  if (!locked.ok) return locked;
  if (locked.value.protectedBy === 'system') {
    return fail({ code: 'key-protection-unavailable', detail: 'the key is bound to the app on one PC' });
  }
  if (passphrasePath === undefined) return fail({ code: 'passphrase-needed', detail: '--passphrase-file' });
  const passphrase = await readPassphrase(passphrasePath);
  if (!passphrase.ok) return passphrase;
  return await locked.value.unlock({ kind: 'passphrase', passphrase: passphrase.value });
}
