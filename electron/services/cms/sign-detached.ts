import { createHash, webcrypto } from 'node:crypto';
import { readCertificate } from '../keys/certificate.ts';
import { ecdsaSignatureToDer } from '../keys/ecdsa-signature.ts';
import type { SealingKey } from '../keys/sealing-key.ts';
import { assembleSealCms, signedAttributes } from './seal-cms.ts';

/** The detached CMS (DER; ECDSA P-256 with SHA-256) of a sealing key over bytes that come in one or more parts. */
export async function signDetached(key: SealingKey, ...parts: readonly Uint8Array[]): Promise<Uint8Array> {
  const [leaf, root] = [readCertificate(key.certificates[0]), readCertificate(key.certificates[1])];
  if (leaf === null || root === null) throw new Error('the certificates of the key cannot be read');
  const hash = createHash('sha256');
  for (const part of parts) hash.update(part);
  const messageDigest = hash.digest();
  const toBeSigned = signedAttributes({ leaf, messageDigest });
  const algorithm = { name: 'ECDSA', hash: 'SHA-256' };
  const signature = await webcrypto.subtle.sign(algorithm, key.privateKey, toBeSigned);
  return assembleSealCms({ leaf, root, messageDigest, signature: ecdsaSignatureToDer(signature) });
}
