import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import { type DecryptionAtHand, importDecryptionKey } from '#services/keys/decryption-key.ts';
import { decodeDecryptionKey } from '#services/keys/decryption-key-file.ts';
import { MAX_KEY_FILE_BYTES } from '#services/keys/locked-private-key.ts';
import type { CommandIo } from './command.ts';
import { readPassphrase } from './passphrase.ts';
import { readSmallFile } from './read-small-file.ts';

/** The key in a copy as the desk's window saves it, opened by the passphrase that the call names or the environment holds. */
export async function openDecryptionKey(
  keyPath: string,
  passphrasePath: string | undefined,
  { environment }: CommandIo,
): Promise<Result<DecryptionAtHand, Failure>> {
  const content = await readSmallFile(keyPath, MAX_KEY_FILE_BYTES);
  const locked = content.ok ? decodeDecryptionKey(content.value) : content;
  if (!locked.ok) return locked;
  if (locked.value.protectedBy === 'system')
    return fail({ code: 'key-protection-unavailable', detail: 'the key is bound to the app on one PC' });
  const passphrase = await readPassphrase(passphrasePath, environment);
  if (!passphrase.ok) return passphrase;
  const material = await locked.value.unlock({ kind: 'passphrase', passphrase: passphrase.value });
  if (!material.ok) return material;
  const key = await importDecryptionKey(material.value);
  return key === null
    ? fail({ code: 'decryption-key-damaged', detail: 'cannot be used' })
    : ok({ status: 'ready', key });
}
