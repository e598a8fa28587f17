import * as asn1js from 'asn1js';
import forge from 'node-forge';
import * as pkijs from 'pkijs';

const PBES2 = '1.2.840.113549.1.5.13';
const TRIPLE_DES = '1.2.840.113549.3.7';
/** Above what any tool writes, and some seconds of work. */
const MAX_ITERATIONS = 2_000_000;

/**
 * Decrypts one part of a PKCS #12 file (RFC 7292, 5.1). PBES2 (AES) takes the passphrase as UTF-8, the older kinds (RC2,
 * Triple DES) as UTF-16: two libraries, each right for one of them. `null`: the passphrase or the part is wrong.
 */
export async function decryptPart(
  algorithm: pkijs.AlgorithmIdentifier,
  ciphertext: Uint8Array,
  passphrase: string,
): Promise<Uint8Array | null> {
  if (mostIterations(algorithm.algorithmParams as unknown) > MAX_ITERATIONS) return null;
  const password = passphrase.normalize('NFC');
  if (algorithm.algorithmId !== PBES2) return decryptWithForge(algorithm, ciphertext, password);
  if (isTripleDes(algorithm)) {
    return decryptWithForge(algorithm, ciphertext, forge.util.encodeUtf8(password));
  }
  try {
    return await decryptWithWebCrypto(algorithm, ciphertext, password);
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}

/** A cipher of PBES2 that WebCrypto does not have. */
function isTripleDes({ algorithmParams }: pkijs.AlgorithmIdentifier): boolean {
  const parameters: unknown = algorithmParams;
  const scheme = parameters instanceof asn1js.Sequence ? parameters.valueBlock.value[1] : undefined;
  const oid = scheme instanceof asn1js.Sequence ? scheme.valueBlock.value[0] : undefined;
  return oid instanceof asn1js.ObjectIdentifier && oid.valueBlock.toString() === TRIPLE_DES;
}

async function decryptWithWebCrypto(
  algorithm: pkijs.AlgorithmIdentifier,
  ciphertext: Uint8Array,
  password: string,
): Promise<Uint8Array> {
  const encryptedContentInfo = new pkijs.EncryptedContentInfo({
    contentEncryptionAlgorithm: algorithm,
    encryptedContent: new asn1js.OctetString({ valueHex: Uint8Array.from(ciphertext) }),
  });
  const plain = await pkijs.getCrypto(true).decryptEncryptedContentInfo({
    password: Uint8Array.from(new TextEncoder().encode(password)).buffer,
    encryptedContentInfo,
  });
  return new Uint8Array(plain);
}

/** forge knows this only as the decryption of a private key: an algorithm and a ciphertext. */
function decryptWithForge(
  algorithm: pkijs.AlgorithmIdentifier,
  ciphertext: Uint8Array,
  password: string,
): Uint8Array | null {
  const part = new asn1js.Sequence({
    value: [algorithm.toSchema(), new asn1js.OctetString({ valueHex: Uint8Array.from(ciphertext) })],
  });
  try {
    const parsed = forge.asn1.fromDer(Buffer.from(part.toBER(false)).toString('latin1'));
    // its types leave out that it gives null for a wrong passphrase
    const plain = forge.pki.decryptPrivateKeyInfo(parsed, password) as forge.asn1.Asn1 | null;
    return plain === null ? null : Uint8Array.from(Buffer.from(forge.asn1.toDer(plain).getBytes(), 'latin1'));
  } catch (error) {
    if (error instanceof Error) return null;
    throw error;
  }
}

/** The largest number anywhere in the parameters: no other one comes near the bound. */
function mostIterations(block: unknown): number {
  if (block instanceof asn1js.Integer) {
    const bytes = block.valueBlock.valueHexView;
    return bytes.length > 6 ? Infinity : Number.parseInt(Buffer.from(bytes).toString('hex') || '0', 16);
  }
  if (!(block instanceof asn1js.Constructed)) return 0;
  return Math.max(0, ...block.valueBlock.value.map(mostIterations));
}
