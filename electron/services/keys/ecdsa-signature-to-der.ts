import * as pkijs from 'pkijs';

/** An ECDSA signature as X.509 and CMS write it (DER) from the two numbers side by side that WebCrypto gives. */
export function ecdsaSignatureToDer(raw: ArrayBuffer): Uint8Array {
  return new Uint8Array(pkijs.createCMSECDSASignature(raw));
}
