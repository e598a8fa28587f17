import { readCertificate, type CertificateFacts } from '#services/keys/certificate.ts';
import { createDecryptionKey } from '#services/keys/create-decryption-key.ts';
import {
  type DecryptionKey,
  type DecryptionKeyMaterial,
  importDecryptionKey,
} from '#services/keys/decryption-key.ts';

/** A made-up desk's key for opening what was encrypted for it. */
export interface SampleDecryptionKey {
  readonly material: DecryptionKeyMaterial;
  readonly key: DecryptionKey;
  readonly certificate: CertificateFacts;
}

/** A new key in the name of a made-up desk, valid from the day before. */
export async function sampleDecryptionKey(unitName = 'Phòng Văn hóa Mẫu'): Promise<SampleDecryptionKey> {
  const now = new Date(Date.now() - 24 * 60 * 60 * 1000);
  const material = await createDecryptionKey({ unitName, unitCode: '', now });
  const key = await importDecryptionKey(material);
  const certificate = readCertificate(material.certificate);
  if (key === null || certificate === null) throw new Error('a key that was just made cannot be read');
  return { material, key, certificate };
}
