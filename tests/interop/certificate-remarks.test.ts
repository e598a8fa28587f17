import { readFileSync, writeFileSync } from 'node:fs';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyReportFile } from '#services/report/verify/verify-report-file.ts';
import { type CertificateFiles, certificateFiles } from '../support/certificate-files.ts';
import { type SignBytes, signWith } from '../support/forge.ts';
import { opensslCms } from '../support/later-signature.ts';
import { unsealedFile } from '../support/report-file.ts';
import { runTool } from '../support/run-tool.ts';
import { sampleDirective } from '../support/sample-directive.ts';

const ENCRYPTION_ONLY = 'keyUsage=keyEncipherment\n';
const AUTHORITY = 'basicConstraints=critical,CA:TRUE\nkeyUsage=keyCertSign\n';

let files: CertificateFiles;

beforeAll(() => {
  files = certificateFiles();
});

afterAll(() => {
  files.dispose();
});

/** What openssl signs with a certificate that a made-up authority issued today, for a year. */
function signedBy(extensions?: string, ...options: readonly string[]): SignBytes {
  return (signedBytes) => {
    const certificate = files.make(extensions === undefined ? {} : { extensions });
    const ending = (end: string) => certificate.replace(/p12$/u, end);
    const [content, cms] = [path.join(files.folder, 'content'), path.join(files.folder, 'cms')];
    writeFileSync(content, signedBytes);
    const keys = ['-signer', ending('pem'), '-inkey', ending('key'), '-md', 'sha256'];
    const form = ['-binary', '-outform', 'DER', '-in', content, '-out', cms];
    runTool('openssl', 'cms', '-sign', ...form, ...keys, ...options);
    return Promise.resolve(Uint8Array.from(readFileSync(cms)));
  };
}

/** A report signed by a certificate alone, which claims to be of the year that is given. */
async function signedReport(sign: SignBytes, year: string | null, subFilter = 'ETSI.CAdES.detached') {
  const text = Buffer.from(await unsealedFile()).toString('latin1');
  const kind = '/SubFilter /ETSI.CAdES.detached';
  const changed = text
    .replace(kind, `/SubFilter /${subFilter}`.padEnd(kind.length))
    .replace(/\/M \(D:\d{4}/u, year === null ? '/X (D:2026' : `/M (D:${year}`);
  return signWith(Uint8Array.from(Buffer.from(changed, 'latin1')), sign);
}

async function remarksOn(file: Uint8Array) {
  const { integrity, signer, signatures } = await verifyReportFile(file, { directives: [sampleDirective] });
  expect({ integrity: integrity.status, signer: signer.status, signatures: signatures.length }).toEqual({
    integrity: 'intact',
    signer: 'unknown-certificate',
    signatures: 1,
  });
  return signatures[0]?.certificate;
}

describe('of the certificate of a signature that holds, the verifier says', () => {
  it.each<[string, () => Promise<Uint8Array>, readonly string[]]>([
    [
      'that its issuer is not known, and nothing of its time without a claimed one',
      () => signedReport(signedBy(undefined, '-cades'), null),
      ['issuer-unknown'],
    ],
    [
      'that it names itself as its issuer',
      () => signedReport(opensslCms(['-newkey', 'rsa:2048'], '-cades', '-md', 'sha256'), null),
      ['self-issued', 'use-unsuitable'],
    ],
    [
      'that it had expired when it is claimed to have signed',
      () => signedReport(signedBy(undefined, '-cades'), '2199'),
      ['issuer-unknown', 'expired'],
    ],
    [
      'that it was not yet valid then',
      () => signedReport(signedBy(undefined, '-cades'), '1999'),
      ['issuer-unknown', 'not-yet-valid'],
    ],
    [
      'that its key is one for encryption',
      () => signedReport(signedBy(ENCRYPTION_ONLY, '-cades'), null),
      ['issuer-unknown', 'use-unsuitable'],
    ],
    [
      'that it is one of an authority',
      () => signedReport(signedBy(AUTHORITY, '-cades'), null),
      ['issuer-unknown', 'use-unsuitable'],
    ],
    [
      'that the signature does not name it, so that nobody vouches for the name',
      () => signedReport(signedBy(), null, 'adbe.pkcs7.detached'),
      ['issuer-unknown', 'not-bound'],
    ],
  ])('%s', async (_what, make, remarks) => {
    expect(await remarksOn(await make())).toEqual(remarks);
  });
});
