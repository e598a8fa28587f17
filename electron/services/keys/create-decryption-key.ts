import { webcrypto } from 'node:crypto';
import type { DecryptionKeyMaterial } from './decryption-key.ts';
import { issueEncryptionCertificate, SEAL_KEY_ALGORITHM, type UnitIdentity } from './unit-certificates.ts';

const { subtle } = webcrypto;

/** Makes a new key for ECDH on P-256 with a certificate in the desk's name, valid for ten years. */
export async function createDecryptionKey(identity: UnitIdentity): Promise<DecryptionKeyMaterial> {
  // for its certificate the key signs once, by which it shows that somebody holds it
  const keys = await subtle.generateKey(SEAL_KEY_ALGORITHM, true, ['sign', 'verify']);
  const certificate = await issueEncryptionCertificate(keys, identity);
  return { privateKey: new Uint8Array(await subtle.exportKey('pkcs8', keys.privateKey)), certificate };
}
