import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import forge from 'node-forge';
import { runTool } from './run-tool.ts';

/** The passphrase of the made-up files, typed as on a Vietnamese keyboard. */
export const VIETNAMESE_PASSPHRASE = 'mật khẩu của trường';

const USAGE = 'keyUsage=digitalSignature,nonRepudiation\nextendedKeyUsage=emailProtection\n';
const RSA = ['rsa:2048'];

/** What is special about a certificate; by default RSA 2048, valid for a year, for signing documents. */
export interface CertificateWish {
  readonly key?: readonly string[];
  readonly extensions?: string;
  /** How the file is encrypted: openssl's own choice (AES) unless told otherwise. */
  readonly encryption?: readonly string[];
  readonly passphrase?: string;
}

/** PKCS #12 files of a made-up school, made by openssl in a folder of their own. */
export interface CertificateFiles {
  readonly folder: string;
  /** Gives the path of a new file. */
  readonly make: (wish?: CertificateWish) => string;
  /** A file whose key is not the one of its certificate, which openssl itself refuses to make. */
  readonly makeMismatched: () => string;
  readonly dispose: () => void;
}

/** Makes an authority and a folder for its files. */
export function certificateFiles(): CertificateFiles {
  const folder = mkdtempSync(path.join(tmpdir(), 'certificate-files-'));
  const at = (name: string) => path.join(folder, name);
  const authority = ['-subj', '/C=VN/O=Cơ quan cấp chứng thư mẫu/CN=CA mẫu'];
  newKey(RSA, ['-x509', ...authority, '-days', '3650', '-keyout', at('ca.key'), '-out', at('ca.pem')]);
  let count = 0;
  return {
    folder,
    make: (wish = {}) => {
      count += 1;
      return makeFile(at, String(count), wish);
    },
    makeMismatched: () => {
      const [one, other] = [at('one'), at('other')];
      for (const name of [one, other]) {
        newKey(RSA, ['-x509', '-subj', '/CN=Mau', '-keyout', `${name}.key`, '-out', `${name}.pem`]);
      }
      const key = forge.pki.privateKeyFromPem(readFileSync(`${one}.key`, 'utf8'));
      const certificate = forge.pki.certificateFromPem(readFileSync(`${other}.pem`, 'utf8'));
      const pfx = forge.pkcs12.toPkcs12Asn1(key, certificate, VIETNAMESE_PASSPHRASE, { algorithm: '3des' });
      writeFileSync(at('mismatched.p12'), Buffer.from(forge.asn1.toDer(pfx).getBytes(), 'latin1'));
      return at('mismatched.p12');
    },
    dispose: () => {
      rmSync(folder, { recursive: true });
    },
  };
}

function newKey(kind: readonly string[], more: readonly string[]): void {
  runTool('openssl', 'req', '-newkey', ...kind, '-nodes', '-utf8', ...more);
}

function makeFile(at: (name: string) => string, name: string, wish: CertificateWish): string {
  const { key = RSA, extensions = USAGE, encryption = [], passphrase = VIETNAMESE_PASSPHRASE } = wish;
  const ending = (end: string) => at(`${name}.${end}`);
  const subject = ['-subj', '/C=VN/O=Trường mẫu/CN=Trường THPT Mẫu'];
  newKey(key, [...subject, '-keyout', ending('key'), '-out', ending('csr')]);
  writeFileSync(at('extensions'), extensions);
  const authority = ['-CA', at('ca.pem'), '-CAkey', at('ca.key'), '-CAcreateserial'];
  const limits = ['-extfile', at('extensions'), '-days', '365'];
  runTool('openssl', 'x509', '-req', '-in', ending('csr'), ...authority, ...limits, '-out', ending('pem'));
  const parts = ['-in', ending('pem'), '-inkey', ending('key'), '-certfile', at('ca.pem'), '-name', 'school'];
  const target = ['-out', ending('p12'), '-passout', `pass:${passphrase}`];
  runTool('openssl', 'pkcs12', '-export', ...encryption, ...parts, ...target);
  return ending('p12');
}
