import { z } from 'zod';
import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import { fromBase64, toBase64 } from './base64-text.ts';
import {
  type DecryptionKeyFacts,
  type DecryptionKeyMaterial,
  describeEncryptionCertificate,
  importDecryptionKey,
} from './decryption-key.ts';
import {
  certificateText,
  keyFileChecksumSchema,
  keyFileText,
  type KeyProtection,
  lockedPrivateKeySchema,
  lockPrivateKey,
  readKeyFileText,
  unlockPrivateKey,
} from './locked-private-key.ts';

/** Version 1 of the file of a decryption key. A released version never changes. */
const decryptionKeyFileSchema = z.strictObject({
  format: z.literal('tu-kiem-attt/decryption-key'),
  schemaVersion: z.literal(1),
  /** DER; public, so that a file shows whose it is without its passphrase. */
  certificate: certificateText,
  protection: lockedPrivateKeySchema,
  checksum: keyFileChecksumSchema,
});

/** The file of a decryption key that was read; the private key in it is still locked. */
export interface LockedDecryptionKey extends DecryptionKeyFacts {
  readonly certificate: Uint8Array;
  readonly protectedBy: KeyProtection['kind'];
  /**
   * Fails with `passphrase-wrong`, `key-protection-unavailable`, or with `decryption-key-damaged` when the system refuses
   * (another user, another PC) or the key does not belong to the certificate.
   */
  readonly unlock: (protection: KeyProtection) => Promise<Result<DecryptionKeyMaterial, Failure>>;
}

/**
 * The content of the file of a decryption key. Fails with `passphrase-too-short` or `key-protection-unavailable`. Whoever
 * has the file and its passphrase can read what was encrypted for the desk.
 */
export async function encodeDecryptionKey(
  { privateKey, certificate }: DecryptionKeyMaterial,
  protection: KeyProtection,
): Promise<Result<string, Failure>> {
  const locked = await lockPrivateKey(privateKey, protection);
  if (!locked.ok) return locked;
  const content: Omit<z.output<typeof decryptionKeyFileSchema>, 'checksum'> = {
    format: 'tu-kiem-attt/decryption-key',
    schemaVersion: 1,
    certificate: toBase64(certificate),
    protection: locked.value,
  };
  return ok(keyFileText(content));
}

/** Reads the file of a decryption key without unlocking it. Fails with `decryption-key-damaged`. */
export function decodeDecryptionKey(content: Uint8Array): Result<LockedDecryptionKey, Failure> {
  const read = readKeyFileText(content, decryptionKeyFileSchema);
  if (!read.ok) return damaged(read.error.detail);
  const { protection: box } = read.value;
  const certificate = fromBase64(read.value.certificate);
  const facts = describeEncryptionCertificate(certificate);
  if (facts === null) return damaged('the certificate cannot be read');
  return ok({
    ...facts,
    certificate,
    protectedBy: box.kind,
    unlock: async (protection) => {
      const privateKey = await unlockPrivateKey(box, protection);
      if (!privateKey.ok) {
        const { code, detail } = privateKey.error;
        return code === 'key-file-damaged' ? damaged(detail) : privateKey;
      }
      const material = { privateKey: privateKey.value, certificate };
      const key = await importDecryptionKey(material);
      return key === null ? damaged('the private key does not belong to the certificate') : ok(material);
    },
  });
}

function damaged(detail: string): Result<never, Failure> {
  return fail({ code: 'decryption-key-damaged', detail });
}
