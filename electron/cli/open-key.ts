import { fail, type Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import { decodeKeyFile, type LockedKey } from '#services/keys/key-file.ts';
import { MAX_KEY_FILE_BYTES } from '#services/keys/locked-private-key.ts';
import type { CertificateKey } from '#services/keys/certificate-key.ts';
import { openCertificateFile } from '#services/keys/pkcs12/open-certificate-file.ts';
import { MAX_PKCS12_BYTES } from '#services/keys/pkcs12/read-pkcs12.ts';
import type { SealingKey } from '#services/keys/sealing-key.ts';
import type { CommandIo } from './command.ts';
import { readPassphrase } from './passphrase.ts';
import { readSmallFile } from './read-small-file.ts';

/** Reads a key file without unlocking it. */
export async function readKeyFile(keyPath: string): Promise<Result<LockedKey, Failure>> {
  const content = await readSmallFile(keyPath, MAX_KEY_FILE_BYTES);
  return content.ok ? decodeKeyFile(content.value) : content;
}

/** Opens a key file with the passphrase from another file or from the environment. */
export async function openKey(
  keyPath: string,
  passphrasePath: string | undefined,
  environment: CommandIo['environment'],
): Promise<Result<SealingKey, Failure>> {
  const locked = await readKeyFile(keyPath);
  if (!locked.ok) return locked;
  if (locked.value.protectedBy === 'system') {
    return fail({ code: 'key-protection-unavailable', detail: 'the key is bound to the app on one PC' });
  }
  const passphrase = await readPassphrase(passphrasePath, environment);
  if (!passphrase.ok) return passphrase;
  return await locked.value.unlock({ kind: 'passphrase', passphrase: passphrase.value });
}

/** Opens a PKCS #12 file for one signature, with the passphrase from where `openKey` takes it. */
export async function openCertificate(
  filePath: string,
  passphrasePath: string | undefined,
  { environment, now }: Pick<CommandIo, 'environment' | 'now'>,
): Promise<Result<CertificateKey, Failure>> {
  const content = await readSmallFile(filePath, MAX_PKCS12_BYTES);
  if (!content.ok) return content;
  const passphrase = await readPassphrase(passphrasePath, environment);
  if (!passphrase.ok) return passphrase;
  return await openCertificateFile(content.value, passphrase.value, now());
}
