import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { SealingKey } from '#services/keys/sealing-key.ts';
import { verifyReportFile } from '#services/report/verify/verify-report-file.ts';
import { sampleKey, sealedFile, unsealedFile } from '../support/report-file.ts';
import { runTool } from '../support/run-tool.ts';
import { sampleDirective } from '../support/sample-directive.ts';
import { type SchoolSigner, schoolSigner } from '../support/school-signature.ts';

let folder: string;
let school: SchoolSigner;
let key: SealingKey;
let sealed: Uint8Array;

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'seal-interop-'));
  school = schoolSigner();
  // other programs go by the clock of this machine
  key = await sampleKey(new Date(Date.now() - 24 * 60 * 60 * 1000));
  sealed = await sealedFile(key);
});

afterAll(() => {
  rmSync(folder, { recursive: true });
  school.dispose();
});

const verify = (bytes: Uint8Array) => verifyReportFile(bytes, { directives: [sampleDirective] });

/** Writes the two parts of a signed file: the signature without its padding, and the bytes that it covers. */
function extract(pdf: Uint8Array): { readonly cms: string; readonly signedBytes: string } {
  const text = Buffer.from(pdf).toString('latin1');
  const [, gapStart, gapEnd] = (/\/ByteRange \[0 (\d+) (\d+) \d+ *\]/u.exec(text) ?? []).map(Number);
  if (gapStart === undefined || gapEnd === undefined) throw new Error('no byte range');
  const cms = path.join(folder, 'seal.der');
  const signedBytes = path.join(folder, 'signed-bytes');
  writeFileSync(cms, Buffer.from(text.slice(gapStart + 1, gapEnd - 1), 'hex'));
  writeFileSync(signedBytes, Buffer.concat([pdf.subarray(0, gapStart), pdf.subarray(gapEnd)]));
  return { cms, signedBytes };
}

describe('the seal in the hands of other programs', () => {
  it('is valid for pdfsig and covers the whole document', () => {
    const said = school.inspect(sealed);
    expect(said).toContain('Signature is Valid');
    expect(said).toContain('Total document signed');
    expect(said).not.toContain('Not total document signed');
    expect(said).toContain('Signature Type: ETSI.CAdES.detached');
    expect(said).toContain('Signing Hash Algorithm: SHA-256');
    expect(said).toMatch(/Signing Time: Nov 2\d 2026/u);
    expect(said).toContain('Common Name: Trường Tiểu học Hoa Sen Mẫu');
    expect(said).not.toContain('Certificate is Trusted');
  });

  it('is trusted by pdfsig once the unit root is imported', () => {
    expect(school.inspect(sealed, key.certificates[1])).toContain('Certificate is Trusted');
  });

  it('is accepted by openssl with the unit root as the only authority', () => {
    const { cms, signedBytes } = extract(sealed);
    const root = path.join(folder, 'root.pem');
    writeFileSync(root, new X509Certificate(key.certificates[1]).toString());
    const check = ['cms', '-verify', '-inform', 'DER', '-in', cms, '-content', signedBytes, '-CAfile', root];
    const output = path.join(folder, 'verified');
    runTool('openssl', ...check, '-binary', '-out', output);
    expect(runTool('cmp', output, signedBytes)).toBe('');
  });

  it('names its certificate by hash and has no signing time', () => {
    const { cms } = extract(sealed);
    const printed = runTool('openssl', 'cms', '-cmsout', '-print', '-inform', 'DER', '-in', cms);
    expect(printed).toContain('id-smime-aa-signingCertificateV2');
    expect(printed).not.toContain('signingTime');
    expect(printed).toContain('unsignedAttrs:\n          <ABSENT>');
  });

  it('leaves a PDF that qpdf finds no fault with', () => {
    const file = path.join(folder, 'sealed.pdf');
    writeFileSync(file, sealed);
    expect(runTool('qpdf', '--check', file)).toContain('No syntax or stream encoding errors');
  });
});

describe('a signature of the school’s own, made by another program', () => {
  it('is accepted beside the seal, and both are listed', async () => {
    const signed = school.sign(sealed);
    expect(school.inspect(signed)).toContain('Total document signed');
    const { integrity, signer, signatures, report } = await verify(signed);
    expect(integrity).toMatchObject({ status: 'intact', cause: 'intact' });
    expect(signer.status).toBe('unknown-key');
    expect(signatures).toMatchObject([
      { kind: 'app-seal', fingerprint: key.fingerprint, algorithm: 'ECDSA P-256, SHA-256' },
      {
        kind: 'certificate',
        signerName: 'Trường THPT Mẫu',
        issuerName: 'CA mẫu',
        algorithm: 'RSA 2048, SHA-256',
      },
    ]);
    expect(report?.sequence).toBe(1);
  });

  it('is enough where the app has not sealed', async () => {
    const signed = school.sign(await unsealedFile({ hasPlaceholder: false }));
    const { integrity, signer, signatures } = await verify(signed);
    expect(integrity.status).toBe('intact');
    expect(signer.status).toBe('unknown-certificate');
    expect(signatures).toMatchObject([{ kind: 'certificate', signerName: 'Trường THPT Mẫu' }]);
  });

  it('may be followed by one more', async () => {
    const { integrity, signatures } = await verify(school.sign(school.sign(sealed)));
    expect(integrity.status).toBe('intact');
    expect(signatures.map(({ kind }) => kind)).toEqual(['app-seal', 'certificate', 'certificate']);
  });

  it('is lost, and the file said to be saved again, when another program rewrites it', async () => {
    const file = path.join(folder, 'signed.pdf');
    const rewritten = path.join(folder, 'rewritten.pdf');
    writeFileSync(file, sealed);
    runTool('qpdf', '--object-streams=generate', file, rewritten);
    expect((await verify(Uint8Array.from(readFileSync(rewritten)))).integrity.cause).toBe('saved-again');
  });
});
