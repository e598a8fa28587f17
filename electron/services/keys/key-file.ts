import { z } from 'zod';
import { ok, type Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import { fromBase64, toBase64 } from './base64-text.ts';
import {
  certificateText,
  damagedKeyFile,
  keyFileChecksumSchema,
  keyFileText,
  type KeyProtection,
  type LockedPrivateKey,
  lockedPrivateKeySchema,
  lockPrivateKey,
  readKeyFileText,
  unlockPrivateKey,
} from './locked-private-key.ts';
import {
  describeCertificates,
  exportSealingKey,
  importSealingKey,
  type PublicKeyFacts,
  type SealingKey,
  type SealingKeyMaterial,
} from './sealing-key.ts';

/** Version 1 of the key file. A released version never changes. */
const keyFileSchema = z.strictObject({
  format: z.literal('tu-kiem-attt/key'),
  schemaVersion: z.literal(1),
  /** DER, the leaf first, then the unit root; public, so that a file shows whose it is without its passphrase. */
  certificates: z.tuple([certificateText, certificateText]),
  protection: lockedPrivateKeySchema,
  checksum: keyFileChecksumSchema,
});

/** A key file that was read; the private key in it is still locked. */
export interface LockedKey extends PublicKeyFacts {
  readonly protectedBy: KeyProtection['kind'];
  /**
   * Fails with `passphrase-wrong`, with `key-protection-unavailable` when the system cannot help now, with
   * `key-file-damaged` when it refuses (another user, another PC) or the key does not belong to the certificate.
   * Asking for the wrong kind of protection is a bug and throws.
   */
  readonly unlock: (protection: KeyProtection) => Promise<Result<SealingKey, Failure>>;
}

/**
 * The content of a key file. Fails with `passphrase-too-short` or `key-protection-unavailable`. Whoever has the file
 * and its passphrase can seal in the unit's name.
 */
export async function encodeKeyFile(
  key: SealingKey,
  protection: KeyProtection,
): Promise<Result<string, Failure>> {
  const material = await exportSealingKey(key);
  const locked = await lockPrivateKey(material.privateKey, protection);
  if (!locked.ok) return locked;
  const content: Omit<z.output<typeof keyFileSchema>, 'checksum'> = {
    format: 'tu-kiem-attt/key',
    schemaVersion: 1,
    certificates: [toBase64(material.certificates[0]), toBase64(material.certificates[1])],
    protection: locked.value,
  };
  return ok(keyFileText(content));
}

/** Reads a key file without unlocking it. Fails with `key-file-damaged`. */
export function decodeKeyFile(content: Uint8Array): Result<LockedKey, Failure> {
  const read = readKeyFileText(content, keyFileSchema);
  if (!read.ok) return read;
  const file = read.value;
  const certificates = [fromBase64(file.certificates[0]), fromBase64(file.certificates[1])] as const;
  const facts = describeCertificates(certificates);
  if (facts === null) return damagedKeyFile('the certificates cannot be read');
  return ok({
    ...facts,
    protectedBy: file.protection.kind,
    unlock: (protection) => unlock(file.protection, certificates, protection),
  });
}

async function unlock(
  box: LockedPrivateKey,
  certificates: SealingKeyMaterial['certificates'],
  protection: KeyProtection,
): Promise<Result<SealingKey, Failure>> {
  const privateKey = await unlockPrivateKey(box, protection);
  if (!privateKey.ok) return privateKey;
  const key = await importSealingKey({ privateKey: privateKey.value, certificates });
  return key === null ? damagedKeyFile('the private key does not belong to the certificate') : ok(key);
}
