import { beforeAll, describe, expect, it } from 'vitest';
import { verifyReportFile } from '#services/report/verify/verify-report-file.ts';
import { readCms } from '#services/cms/cms-signature.ts';
import { assembleSealCms } from '#services/cms/seal-cms.ts';
import { ecdsaSignatureFromDer } from '#services/keys/ecdsa-signature.ts';
import { ecdsaSignatureToDer } from '#services/keys/ecdsa-signature-to-der.ts';
import { signaturePlace } from '../support/pdf-places.ts';
import { sampleKey, sealedFile, sha256 } from '../support/report-file.ts';
import { sampleDirective } from '../support/sample-directive.ts';

/** The order of P-256 (SEC 2, 2.4.2): with s, the order less s is a signature of the same bytes. */
const ORDER = 0xffffffff00000000ffffffffffffffffbce6faada7179e84f3b9cac2fc632551n;

let sealed: Uint8Array;

beforeAll(async () => {
  sealed = await sealedFile(await sampleKey());
});

/** The file with other digits in `/Contents`, as many as before. */
function withDigits(digits: string): Uint8Array {
  const { gap } = signaturePlace(sealed);
  const file = Uint8Array.from(sealed);
  file.set(Buffer.from(digits.padEnd(gap.end - gap.start - 2, '0')), gap.start + 1);
  return file;
}

function digitsOfSeal(): string {
  const { gap } = signaturePlace(sealed);
  return Buffer.from(sealed.subarray(gap.start + 1, gap.end - 1)).toString('latin1');
}

/** The file with the second of the two values that are a signature by the same key over the same bytes. */
function withSecondSignature(): Uint8Array {
  const { gap } = signaturePlace(sealed);
  const cms = readCms(Buffer.from(digitsOfSeal(), 'hex'));
  const { signer: leaf } = cms;
  const root = cms.certificates.find((certificate) => certificate !== leaf);
  const raw = ecdsaSignatureFromDer(cms.signature, 'P-256');
  if (leaf === null || root === undefined || raw === null) throw new Error('no seal of the app');
  const numbers = Buffer.from(raw).toString('hex');
  const second = (ORDER - BigInt(`0x${numbers.slice(64)}`)).toString(16).padStart(64, '0');
  const pair = Uint8Array.from(Buffer.from(numbers.slice(0, 64) + second, 'hex'));
  const content = Buffer.concat([sealed.subarray(0, gap.start), sealed.subarray(gap.end)]);
  const messageDigest = Buffer.from(sha256(content), 'hex');
  const signature = ecdsaSignatureToDer(pair.buffer);
  return withDigits(Buffer.from(assembleSealCms({ leaf, root, messageDigest, signature })).toString('hex'));
}

describe('a copy of a sealed report that differs only outside of what was signed', () => {
  it.each<[string, () => Uint8Array]>([
    ['the second value of its signature', withSecondSignature],
    ['hexadecimal digits of the other case', () => withDigits(digitsOfSeal().toUpperCase())],
    ['a line feed behind its end', () => Buffer.concat([sealed, Buffer.from('\n')])],
  ])('(%s) has the same verdict, and is recognised as the same', async (_what, copyOf) => {
    const verify = (bytes: Uint8Array) => verifyReportFile(bytes, { directives: [sampleDirective] });
    const [original, copy] = [await verify(sealed), await verify(copyOf())];
    expect(original.integrity.status).toBe('intact');
    expect(copy.fileSha256).not.toBe(original.fileSha256);
    expect(copy.sealed).toEqual(original.sealed);
    const verdictOf = ({ integrity, signer, signatures, reportSha256 }: typeof original) => ({
      status: integrity.status,
      signer,
      signatures,
      reportSha256,
    });
    expect(verdictOf(copy)).toEqual(verdictOf(original));
  });
});
