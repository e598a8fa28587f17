import { createDecipheriv } from 'node:crypto';
import { fail, ok, type Result } from '#shared/base/result.ts';
import type { CertificateFacts } from '../keys/certificate.ts';
import type { DecryptionKey } from '../keys/decryption-key.ts';
import { GCM } from './envelope-algorithms.ts';
import { agreedKey, unwrapKey } from './key-agreement.ts';
import { type Envelope, type EnvelopeFault, type EnvelopeRecipient, readEnvelope } from './read-envelope.ts';

/** `for-others`: whole as far as can be seen, but not encrypted for this key. */
export type DecryptionFault = EnvelopeFault | 'for-others';

/**
 * The content of an envelope that was encrypted for a key. It is never larger than the envelope, and nothing of it is
 * given before its tag has been found right. See `readEnvelope` for what can be read.
 */
export async function decryptEnvelope(
  bytes: Uint8Array,
  key: DecryptionKey,
): Promise<Result<Uint8Array, DecryptionFault>> {
  const envelope = readEnvelope(bytes);
  if (!envelope.ok) return envelope;
  const own = envelope.value.recipients.find(({ named }) => isNamed(named, key.certificate));
  if (own === undefined) return fail('for-others');
  const agreed = await agreedKey({ ...own, privateKey: key.privateKey });
  const contentKey = agreed === null ? null : unwrapKey(agreed, own.wrapped);
  const content = contentKey === null ? null : decrypted(envelope.value, contentKey);
  return content === null ? fail('damaged') : ok(content);
}

function decrypted({ nonce, encrypted, tag }: Envelope, key: Uint8Array): Uint8Array | null {
  const decipher = createDecipheriv(GCM.cipher, key, nonce, { authTagLength: GCM.tagBytes });
  decipher.setAuthTag(tag);
  try {
    return Uint8Array.from(Buffer.concat([decipher.update(encrypted), decipher.final()]));
  } catch (error) {
    // that is how Node tells that the tag is wrong
    if (error instanceof Error) return null;
    throw error;
  }
}

function isNamed(named: EnvelopeRecipient['named'], certificate: CertificateFacts): boolean {
  if ('keyIdentifier' in named) {
    const { subjectKeyIdentifier } = certificate;
    return subjectKeyIdentifier !== null && isSame(named.keyIdentifier, subjectKeyIdentifier);
  }
  return (
    isSame(named.issuerDer, certificate.issuerDer) && isSame(named.serialNumber, certificate.serialNumber)
  );
}

function isSame(one: Uint8Array, other: Uint8Array): boolean {
  return Buffer.compare(one, other) === 0;
}
