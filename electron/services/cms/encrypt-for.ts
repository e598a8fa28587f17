import { createCipheriv, randomBytes, webcrypto } from 'node:crypto';
import type { CertificateFacts } from '../keys/certificate.ts';
import { publicPointOf } from '../keys/public-point.ts';
import { derElement, derOid, derSetOf, TAG } from './der.ts';
import { GCM, OID } from './envelope-algorithms.ts';
import { AGREEMENT, agreedKey, KEY_BYTES, wrapKey } from './key-agreement.ts';

const { subtle } = webcrypto;

const WRAPPING = derElement(TAG.sequence, derOid(OID.aes256Wrap));
const WHOLE_BYTES = Uint8Array.of(0);

/**
 * An envelope (CMS AuthEnvelopedData, DER; RFC 5083) that only the holders of the certificates open: AES-256-GCM under a
 * key of its own, wrapped for each of them by ECDH on P-256. Nothing in it tells what the content is, but its size. A
 * certificate of another curve is a bug of the caller, who asks `mayEncryptFor` first.
 */
export async function encryptFor(
  content: Uint8Array,
  recipients: readonly CertificateFacts[],
): Promise<Uint8Array> {
  const key = randomBytes(KEY_BYTES);
  const nonce = randomBytes(GCM.nonceBytes);
  const cipher = createCipheriv(GCM.cipher, key, nonce, { authTagLength: GCM.tagBytes });
  const encrypted = Buffer.concat([cipher.update(content), cipher.final()]);
  const infos = await Promise.all(recipients.map((recipient) => recipientInfo(recipient, key)));
  const algorithm = derElement(
    TAG.sequence,
    derOid(OID.aes256Gcm),
    derElement(TAG.sequence, derElement(TAG.octetString, nonce), integer(GCM.tagBytes)),
  );
  const envelope = derElement(
    TAG.sequence,
    integer(0),
    derSetOf(TAG.set, infos),
    derElement(TAG.sequence, derOid(OID.data), algorithm, derElement(TAG.primitive0, encrypted)),
    derElement(TAG.octetString, cipher.getAuthTag()),
  );
  return derElement(TAG.sequence, derOid(OID.authEnvelopedData), derElement(TAG.context0, envelope));
}

/** KeyAgreeRecipientInfo (RFC 5753, 3.1.1): the key, wrapped for one certificate under a point made for it alone. */
async function recipientInfo(recipient: CertificateFacts, key: Uint8Array): Promise<Uint8Array> {
  const own = await subtle.generateKey(AGREEMENT, true, ['deriveBits']);
  const agreed = await agreedKey({
    privateKey: own.privateKey,
    point: publicPointOf(recipient) ?? noPoint(),
    hash: 'sha256',
    wrapping: WRAPPING,
    userMaterial: null,
  });
  const ownPoint = new Uint8Array(await subtle.exportKey('raw', own.publicKey));
  const originator = derElement(
    TAG.context1,
    derElement(TAG.sequence, derOid(OID.ecPublicKey)),
    derElement(TAG.bitString, WHOLE_BYTES, ownPoint),
  );
  const named = derElement(
    TAG.sequence,
    recipient.issuerDer,
    derElement(TAG.integer, recipient.serialNumber),
  );
  const wrapped = derElement(TAG.octetString, wrapKey(agreed ?? noPoint(), key));
  return derElement(
    TAG.context1,
    integer(3),
    derElement(TAG.context0, originator),
    derElement(TAG.sequence, derOid(OID.ecdhSha256), WRAPPING),
    derElement(TAG.sequence, derElement(TAG.sequence, named, wrapped)),
  );
}

/** Below 128. */
function integer(value: number): Uint8Array {
  return derElement(TAG.integer, Uint8Array.of(value));
}

function noPoint(): never {
  throw new Error('a certificate that nothing can be encrypted for');
}
