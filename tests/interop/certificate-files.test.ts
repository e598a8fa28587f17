import { readFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openCertificateFile } from '#services/keys/pkcs12/open-certificate-file.ts';
import { failureSentence } from '#shared/failures/failure-sentences.ts';
import {
  type CertificateFiles,
  certificateFiles,
  VIETNAMESE_PASSPHRASE,
} from '#tests/support/certificate-files.ts';
import { runTool } from '#tests/support/run-tool.ts';
import { sentenceFaults } from '#tests/support/sentence-style.ts';

const TRIPLE_DES = ['-certpbe', 'PBE-SHA1-3DES', '-keypbe', 'PBE-SHA1-3DES', '-macalg', 'sha1'];
const YEARS = 365 * 24 * 60 * 60 * 1000;

let files: CertificateFiles;

beforeAll(() => {
  files = certificateFiles();
});

afterAll(() => {
  files.dispose();
});

function open(file: string, passphrase = VIETNAMESE_PASSPHRASE, now = new Date()) {
  return openCertificateFile(readFileSync(file), passphrase, now);
}

async function refusal(file: string, passphrase?: string, now?: Date): Promise<string> {
  const opened = await open(file, passphrase, now);
  if (opened.ok) return 'opened';
  const { whatHappened, whatToDo } = failureSentence(opened.error.code);
  expect([...sentenceFaults(whatHappened, '.'), ...sentenceFaults(whatToDo, '.')]).toEqual([]);
  return opened.error.code;
}

describe('a PKCS #12 file', () => {
  it.each([
    ['of today (AES)', []],
    ['of the older kind (RC2 and Triple DES)', ['-legacy']],
    ['with Triple DES for both parts', TRIPLE_DES],
    ['with PBES2 and Triple DES', ['-certpbe', 'des-ede3-cbc', '-keypbe', 'des-ede3-cbc']],
    ['without a check of the passphrase', ['-nomac']],
    ['with its certificates in the open', ['-certpbe', 'NONE']],
  ])('%s opens under a Vietnamese passphrase, however it is typed', async (_kind, encryption) => {
    const file = files.make({ encryption });
    for (const form of ['NFC', 'NFD'] as const) {
      expect(await open(file, VIETNAMESE_PASSPHRASE.normalize(form))).toMatchObject({
        ok: true,
        value: {
          scheme: 'RSA-PSS',
          signerName: 'Trường THPT Mẫu',
          issuerName: 'CA mẫu',
          certificates: [{}, {}],
        },
      });
    }
    expect(await refusal(file, 'mat khau cua truong')).toBe('certificate-passphrase-wrong');
  });

  it('made by Java opens, and a wrong passphrase is told', async () => {
    const store = path.join(files.folder, 'java.p12');
    const name = ['-alias', 'school', '-dname', 'CN=Truong THPT Mau, O=Truong mau, C=VN'];
    const target = ['-storetype', 'PKCS12', '-keystore', store, '-storepass', 'mat-khau-mau'];
    runTool('keytool', '-genkeypair', '-keyalg', 'RSA', '-keysize', '2048', ...name, ...target);
    const inAnHour = new Date(Date.now() + 60 * 60 * 1000);
    expect(await open(store, 'mat-khau-mau', inAnHour)).toMatchObject({
      ok: true,
      value: { signerName: 'Truong THPT Mau' },
    });
    expect(await refusal(store, 'mat-khau-khac')).toBe('certificate-passphrase-wrong');
  });

  it.each([
    ['P-256', 'P-256'],
    ['P-384', 'P-384'],
  ])('with an EC key on %s is taken', async (curve, scheme) => {
    const file = files.make({ key: ['ec', '-pkeyopt', `ec_paramgen_curve:${curve}`] });
    expect(await open(file)).toMatchObject({ ok: true, value: { scheme } });
  });

  it('is refused with the reason when its certificate cannot be used', async () => {
    const usual = files.make();
    expect(await refusal(usual, undefined, new Date(Date.now() + 2 * YEARS))).toBe('certificate-expired');
    expect(await refusal(usual, undefined, new Date(Date.now() - 2 * YEARS))).toBe(
      'certificate-not-yet-valid',
    );
    expect(await refusal(files.make({ key: ['rsa:1024'] }))).toBe('certificate-key-weak');
    expect(await refusal(files.make({ key: ['ec', '-pkeyopt', 'ec_paramgen_curve:secp256k1'] }))).toBe(
      'certificate-key-weak',
    );
    expect(await refusal(files.makeMismatched())).toBe('certificate-key-mismatch');
  });

  it.each([
    ['encrypts keys only', 'keyUsage=keyEncipherment\n'],
    ['is for web servers', 'keyUsage=digitalSignature\nextendedKeyUsage=serverAuth\n'],
    ['is an authority', 'basicConstraints=critical,CA:TRUE\nkeyUsage=keyCertSign,digitalSignature\n'],
  ])('is refused when the certificate %s', async (_use, extensions) => {
    expect(await refusal(files.make({ extensions }))).toBe('certificate-use-unsuitable');
  });

  it('is refused when it is damaged, cut, something else or without a key', async () => {
    const bytes = readFileSync(files.make());
    const now = new Date();
    for (const content of [
      bytes.subarray(0, 900),
      Buffer.from('%PDF-1.7'),
      Buffer.alloc(0),
      Buffer.alloc(300_000),
    ]) {
      const opened = await openCertificateFile(content, VIETNAMESE_PASSPHRASE, now);
      expect(opened).toMatchObject({ ok: false, error: { code: 'certificate-file-damaged' } });
    }
    const noKey = path.join(files.folder, 'no-key.p12');
    const certificate = ['-nokeys', '-in', path.join(files.folder, 'ca.pem')];
    runTool(
      'openssl',
      'pkcs12',
      '-export',
      ...certificate,
      '-out',
      noKey,
      '-passout',
      `pass:${VIETNAMESE_PASSPHRASE}`,
    );
    expect(await refusal(noKey)).toBe('certificate-file-damaged');
  });

  it('never throws, whatever byte of it is changed', async () => {
    const bytes = readFileSync(files.make({ encryption: ['-legacy'] }));
    for (let at = 0; at < bytes.length; at += 97) {
      const changed = Uint8Array.from(bytes).with(at, (bytes[at] ?? 0) ^ 0xff);
      expect(await openCertificateFile(changed, VIETNAMESE_PASSPHRASE, new Date())).toHaveProperty('ok');
    }
  });
});
