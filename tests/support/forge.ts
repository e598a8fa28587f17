import { createHash, webcrypto } from 'node:crypto';
import { readCertificate } from '#services/keys/certificate.ts';
import { ecdsaSignatureToDer } from '#services/keys/ecdsa-signature.ts';
import { assembleSealCms, signedAttributes } from '#services/cms/seal-cms.ts';
import { sealPdf } from '#services/report/seal/seal-pdf.ts';
import type { SealingKey } from '#services/keys/sealing-key.ts';
import { verifyReportFile } from '#services/report/verify/verify-report-file.ts';
import { anatomyOf, appendRevision, referenceIn } from './append-revision.ts';
import { type FileParts, unsealedFile } from './report-file.ts';
import { sampleDirective } from './sample-directive.ts';

/** Where the signature of a file is: its byte range in brackets, and `/Contents` with its brackets. */
export interface SignaturePlace {
  readonly range: { readonly start: number; readonly end: number };
  readonly gap: { readonly start: number; readonly end: number };
}

/** The place of the first signature in a file of the tests. */
export function signaturePlace(pdf: Uint8Array): SignaturePlace {
  const text = Buffer.from(pdf).toString('latin1');
  const start = text.indexOf('/ByteRange [') + '/ByteRange '.length;
  const gapStart = text.indexOf('/Contents <', start) + '/Contents '.length;
  return {
    range: { start, end: text.indexOf(']', start) + 1 },
    gap: { start: gapStart, end: text.indexOf('>', gapStart) + 1 },
  };
}

/** The file with other numbers in the byte range; everything stays where it is. */
export function withByteRange(pdf: Uint8Array, numbers: readonly (number | string)[]): Uint8Array {
  const { range } = signaturePlace(pdf);
  const text = `[${numbers.join(' ')}`.padEnd(range.end - range.start - 1);
  if (text.length !== range.end - range.start - 1) throw new Error('too long for its place');
  const changed = Uint8Array.from(pdf);
  changed.set(Buffer.from(text), range.start);
  return changed;
}

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

/** The catalog of a file with something put at its end. */
export function catalogWith(pdf: Uint8Array, addition: string): Readonly<Record<number, string>> {
  const { rootNumber, objectText } = anatomyOf(pdf);
  return { [rootNumber]: objectText(rootNumber).replace(/>>$/u, `${addition} >>`) };
}

/** The number of the object that holds the catalog's names. */
export function namesNumber(pdf: Uint8Array): number {
  const { rootNumber, objectText } = anatomyOf(pdf);
  return referenceIn(objectText(rootNumber), 'Names');
}

/** The number of an attachment's file specification. */
export function specificationNumber(pdf: Uint8Array, name: string): number {
  const text = anatomyOf(pdf).objectText(namesNumber(pdf));
  const match = new RegExp(`\\(${name.replace(/\./gu, '\\.')}\\)\\s+(\\d+) 0 R`, 'u').exec(text);
  if (match === null) throw new Error(`no attachment ${name}`);
  return Number(match[1]);
}

/** The number of an attachment's content. */
export function contentNumber(pdf: Uint8Array, name: string): number {
  return referenceIn(anatomyOf(pdf).objectText(specificationNumber(pdf, name)), 'F');
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
