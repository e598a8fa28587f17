import { createHash, webcrypto } from 'node:crypto';
import { readCertificate } from '#services/keys/certificate.ts';
import { ecdsaSignatureToDer } from '#services/keys/ecdsa-signature-to-der.ts';
import { assembleSealCms, signedAttributes } from '#services/cms/seal-cms.ts';
import { sealPdf } from '#services/report/seal/seal-pdf.ts';
import type { SealingKey } from '#services/keys/sealing-key.ts';
import { verifyReportFile } from '#services/report/verify/verify-report-file.ts';
import { appendRevision } from './append-revision.ts';
import { signaturePlace, withByteRange } from './pdf-places.ts';
import { type FileParts, unsealedFile } from './report-file.ts';
import { sampleDirective } from './sample-directive.ts';

/** Makes a CMS signature over some bytes. */
export type SignBytes = (signedBytes: Uint8Array) => Promise<Uint8Array>;

/**
 * Signs a file that has room for a signature with whatever `sign` makes of the bytes before and behind the gap, which
 * is `/Contents` unless told otherwise, up to `end`.
 */
export async function signWith(
  pdf: Uint8Array,
  sign: SignBytes,
  gap = signaturePlace(pdf).gap,
  end = pdf.length,
): Promise<Uint8Array> {
  const signed = withByteRange(pdf, [0, gap.start, gap.end, end - gap.end]);
  const cms = await sign(Buffer.concat([signed.subarray(0, gap.start), signed.subarray(gap.end, end)]));
  signed.set(Buffer.from(Buffer.from(cms).toString('hex')), signaturePlace(pdf).gap.start + 1);
  return signed;
}

/** Signs as the app does, but whatever the caller likes. */
export function sealerOf(key: SealingKey): SignBytes {
  return async (signedBytes) => {
    const [leaf, root] = key.certificates.map((der) => readCertificate(der));
    if (!leaf || !root) throw new Error('no certificates');
    const messageDigest = createHash('sha256').update(signedBytes).digest();
    const attributes = signedAttributes({ leaf, messageDigest });
    const signature = await webcrypto.subtle.sign(
      { name: 'ECDSA', hash: 'SHA-256' },
      key.privateKey,
      attributes,
    );
    return assembleSealCms({ leaf, root, messageDigest, signature: ecdsaSignatureToDer(signature) });
  };
}

/** A file that a forger with a key of their own changed before sealing: objects replaced or added by number. */
export async function sealedForgery(
  key: SealingKey,
  objects: (unsealed: Uint8Array) => Readonly<Record<number, string>>,
  parts: FileParts = {},
): Promise<Uint8Array> {
  const unsealed = await unsealedFile(parts);
  return sealPdf(appendRevision(unsealed, objects(unsealed)), key);
}

/** What the verifier says of a file, which has to be refused and to give nothing away: `status cause`. */
export async function refusalOf(bytes: Uint8Array): Promise<string> {
  const { integrity, signer, report, reportSha256 } = await verifyReportFile(bytes, {
    directives: [sampleDirective],
  });
  if (integrity.status === 'intact' || signer.status !== 'none' || report !== null || reportSha256 !== null) {
    throw new Error('the forgery was accepted');
  }
  return `${integrity.status} ${integrity.cause}`;
}
