import { X509Certificate } from 'node:crypto';
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { runTool } from './run-tool.ts';

/** A made-up school's own certificate, issued by a made-up authority, in the hands of poppler's signing tool. */
export interface SchoolSigner {
  /** The file with one more signature, added by `pdfsig` (RSA 2048, adbe.pkcs7.detached). */
  readonly sign: (pdf: Uint8Array) => Uint8Array;
  /** What `pdfsig` says about a file; `trusted` certificates (DER) count as authorities. */
  readonly inspect: (pdf: Uint8Array, trusted?: Uint8Array) => string;
  /** The certificate of the made-up authority (DER). */
  readonly authority: Uint8Array;
  readonly dispose: () => void;
}

const AUTHORITY = '/C=VN/O=Cơ quan cấp chứng thư mẫu/CN=CA mẫu';
const SCHOOL = '/C=VN/O=Trường mẫu/CN=Trường THPT Mẫu';

/** Makes the certificates with openssl and the certificate store with NSS's tools. */
export function schoolSigner(): SchoolSigner {
  const folder = mkdtempSync(path.join(tmpdir(), 'school-signer-'));
  const at = (name: string) => path.join(folder, name);
  const store = `sql:${folder}`;
  makeCertificates(at);
  runTool('certutil', '-N', '-d', store, '--empty-password');
  runTool('pk12util', '-i', at('school.p12'), '-d', store, '-W', 'mat-khau');
  return {
    sign: (pdf) => {
      writeFileSync(at('in.pdf'), pdf);
      runTool('pdfsig', at('in.pdf'), at('out.pdf'), '-add-signature', '-nick', 'school', '-nssdir', store);
      return Uint8Array.from(readFileSync(at('out.pdf')));
    },
    inspect: (pdf, trusted) => {
      writeFileSync(at('in.pdf'), pdf);
      if (trusted !== undefined) {
        writeFileSync(at('trusted.der'), trusted);
        runTool('certutil', '-A', '-d', store, '-n', 'trusted', '-t', 'CT,C,C', '-i', at('trusted.der'));
      }
      return runTool('pdfsig', '-nssdir', store, at('in.pdf'));
    },
    authority: new X509Certificate(readFileSync(at('ca.pem'))).raw,
    dispose: () => {
      rmSync(folder, { recursive: true });
    },
  };
}

function makeCertificates(at: (name: string) => string): void {
  const newKey = ['-newkey', 'rsa:2048', '-nodes', '-utf8'];
  runTool(
    'openssl',
    'req',
    '-x509',
    ...newKey,
    '-keyout',
    at('ca.key'),
    '-out',
    at('ca.pem'),
    '-subj',
    AUTHORITY,
  );
  runTool(
    'openssl',
    'req',
    ...newKey,
    '-keyout',
    at('school.key'),
    '-out',
    at('school.csr'),
    '-subj',
    SCHOOL,
  );
  writeFileSync(at('usage'), 'keyUsage=digitalSignature,nonRepudiation\nextendedKeyUsage=emailProtection\n');
  const issue = [
    'x509',
    '-req',
    '-in',
    at('school.csr'),
    '-CA',
    at('ca.pem'),
    '-CAkey',
    at('ca.key'),
    '-CAcreateserial',
  ];
  runTool('openssl', ...issue, '-extfile', at('usage'), '-days', '365', '-out', at('school.pem'));
  const bundle = [
    '-in',
    at('school.pem'),
    '-inkey',
    at('school.key'),
    '-certfile',
    at('ca.pem'),
    '-name',
    'school',
  ];
  runTool('openssl', 'pkcs12', '-export', ...bundle, '-out', at('school.p12'), '-passout', 'pass:mat-khau');
}
