import { readFileSync, writeFileSync } from 'node:fs';
import { mkdtemp, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCertificateFile } from '#services/keys/pkcs12/open-certificate-file.ts';
import { verifyReportFile } from '#services/report/verify/verify-report-file.ts';
import {
  type CertificateFiles,
  certificateFiles,
  VIETNAMESE_PASSPHRASE,
} from '#tests/support/certificate-files.ts';
import { exportAnswers, SAMPLE_ANSWERS } from '#tests/support/exported-report.ts';
import { runTool } from '#tests/support/run-tool.ts';
import { type SchoolSigner, schoolSigner } from '#tests/support/school-signature.ts';

let folder: string;
let files: CertificateFiles;
let school: SchoolSigner;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'signed-export-'));
  files = certificateFiles();
  school = schoolSigner();
});

afterAll(async () => {
  files.dispose();
  school.dispose();
  await rm(folder, { recursive: true });
});

async function signedExport(name: string, file: string): Promise<string> {
  const key = await openCertificateFile(readFileSync(file), VIETNAMESE_PASSPHRASE, new Date());
  if (!key.ok) throw new Error(key.error.code);
  const target = path.join(folder, name);
  await exportAnswers(SAMPLE_ANSWERS.primary, target, { key: key.value });
  return target;
}

describe('a report signed with the unit’s own certificate', () => {
  it.each([
    ['RSA', ['rsa:2048'], 'RSA-PSS 2048, SHA-256'],
    ['EC on P-256', ['ec', '-pkeyopt', 'ec_paramgen_curve:P-256'], 'ECDSA P-256, SHA-256'],
    ['EC on P-384', ['ec', '-pkeyopt', 'ec_paramgen_curve:P-384'], 'ECDSA P-384, SHA-256'],
  ])('by %s is valid for pdfsig, qpdf and the verifier', async (_kind, key, algorithm) => {
    const target = await signedExport('signed.pdf', files.make({ key, encryption: ['-legacy'] }));
    const pdf = Uint8Array.from(await readFile(target));
    const said = school.inspect(pdf);
    expect(said).toContain('Signature is Valid');
    expect(said).toContain('Total document signed');
    expect(said).toContain('Signature Type: ETSI.CAdES.detached');
    expect(said).toContain('Common Name: Trường THPT Mẫu');
    expect(runTool('qpdf', '--check', target)).toContain('No syntax or stream encoding errors found');
    expect(await verifyReportFile(pdf)).toMatchObject({
      integrity: { status: 'intact' },
      signer: { status: 'unknown-certificate' },
      signatures: [{ kind: 'certificate', signerName: 'Trường THPT Mẫu', issuerName: 'CA mẫu', algorithm }],
    });
  });

  it('carries its authority, is trusted by who knows it, and calls itself signed, not sealed', async () => {
    const target = await signedExport('chain.pdf', files.make());
    const der = path.join(folder, 'ca.der');
    runTool('openssl', 'x509', '-in', path.join(files.folder, 'ca.pem'), '-outform', 'DER', '-out', der);
    expect(school.inspect(Uint8Array.from(await readFile(target)), readFileSync(der))).toContain(
      'Certificate is Trusted',
    );
    const text = runTool('pdftotext', target, '-').replace(/\s+/gu, ' ');
    expect(text).toContain('Tệp này mang chữ ký số bằng chứng thư số của đơn vị.');
    expect(text).not.toMatch(/niêm phong|đã ký số/iu);
  });
});

describe('an unsigned report', () => {
  it('signed by the school’s own tool, once or twice, is intact and named after the certificate', async () => {
    const target = path.join(folder, 'unsigned.pdf');
    const exported = await exportAnswers(SAMPLE_ANSWERS.primary, target, { key: null });
    expect(exported.fingerprint).toBeNull();
    const unsigned = Uint8Array.from(await readFile(target));
    expect(await verifyReportFile(unsigned)).toMatchObject({ integrity: { cause: 'no-signature' } });
    const once = school.sign(unsigned);
    for (const signed of [once, school.sign(once)]) {
      writeFileSync(path.join(folder, 'signed.pdf'), signed);
      expect(await verifyReportFile(signed)).toMatchObject({
        integrity: { status: 'intact' },
        signer: { status: 'unknown-certificate' },
        signatures: expect.arrayContaining([
          expect.objectContaining({ kind: 'certificate', signerName: 'Trường THPT Mẫu' }),
        ]) as unknown,
        reportSha256: exported.reportSha256,
      });
    }
  });
});
