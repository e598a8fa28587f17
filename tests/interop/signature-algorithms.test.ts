import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { verifyReportFile } from '#services/report/verify/verify-report-file.ts';
import { signWith } from '../support/forge.ts';
import { signaturePlace } from '../support/pdf-places.ts';
import { unsealedFile } from '../support/report-file.ts';
import { runTool } from '../support/run-tool.ts';
import { sampleDirective } from '../support/sample-directive.ts';
import { seededRandom } from '../support/seeded-random.ts';

let folder: string;
let unsealed: Uint8Array;
const at = (name: string) => path.join(folder, name);

beforeAll(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'signature-algorithms-'));
  unsealed = await unsealedFile();
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** A certificate that names itself as its issuer, with a new key of the given kind. */
function makeSigner(name: string, ...newKey: readonly string[]): readonly string[] {
  const files = ['-keyout', at(`${name}.key`), '-out', at(`${name}.pem`)];
  runTool('openssl', 'req', '-x509', '-nodes', ...newKey, ...files, '-subj', `/CN=${name}`);
  return ['-signer', at(`${name}.pem`), '-inkey', at(`${name}.key`)];
}

/** A file that openssl signed. */
function signedBy(...options: readonly string[]): Promise<Uint8Array> {
  return signWith(unsealed, (signedBytes) => {
    writeFileSync(at('content'), signedBytes);
    const form = ['-binary', '-outform', 'DER', '-in', at('content'), '-out', at('cms')];
    runTool('openssl', 'cms', '-sign', ...form, ...options);
    return Promise.resolve(Uint8Array.from(readFileSync(at('cms'))));
  });
}

const verify = (bytes: Uint8Array) => verifyReportFile(bytes, { directives: [sampleDirective] });

/** The algorithm of a signature that is accepted, or the cause of its refusal. */
async function verdict(...options: readonly string[]): Promise<string> {
  const { integrity, signatures } = await verify(await signedBy(...options));
  return signatures[0]?.algorithm ?? integrity.cause;
}

const SHA_256 = ['-cades', '-md', 'sha256'];

describe('a signature that openssl made', () => {
  it('is accepted with each algorithm of the allow-list', async () => {
    const p256 = makeSigner('p256', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-256');
    const p384 = makeSigner('p384', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-384');
    const rsa = makeSigner('rsa', '-newkey', 'rsa:2048');
    const pss = [...SHA_256, ...rsa, '-keyopt', 'rsa_padding_mode:pss', '-keyopt', 'rsa_pss_saltlen:digest'];
    expect(await verdict(...SHA_256, ...p256)).toBe('ECDSA P-256, SHA-256');
    expect(await verdict('-cades', '-md', 'sha384', ...p384)).toBe('ECDSA P-384, SHA-384');
    expect(await verdict('-cades', '-md', 'sha512', ...p384)).toBe('ECDSA P-384, SHA-512');
    expect(await verdict(...SHA_256, ...rsa)).toBe('RSA 2048, SHA-256');
    expect(await verdict('-cades', '-md', 'sha512', ...rsa)).toBe('RSA 2048, SHA-512');
    expect(await verdict(...pss)).toBe('RSA-PSS 2048, SHA-256');
    expect(await verdict(...SHA_256, ...rsa, '-keyid')).toBe('RSA 2048, SHA-256');
  });

  it('is refused with anything weaker', async () => {
    const rsa1024 = makeSigner('rsa1024', '-newkey', 'rsa:1024');
    const rsa2048 = makeSigner('rsa2048', '-newkey', 'rsa:2048');
    const p521 = makeSigner('p521', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:P-521');
    const secp256k1 = makeSigner('k1', '-newkey', 'ec', '-pkeyopt', 'ec_paramgen_curve:secp256k1');
    const notAllowed = 'algorithm-not-allowed';
    expect(await verdict(...SHA_256, ...rsa1024)).toBe(notAllowed);
    expect(await verdict('-cades', '-md', 'sha1', ...rsa2048)).toBe(notAllowed);
    expect(await verdict('-cades', '-md', 'sha224', ...rsa2048)).toBe(notAllowed);
    expect(await verdict(...SHA_256, ...p521)).toBe(notAllowed);
    expect(await verdict(...SHA_256, ...secp256k1)).toBe(notAllowed);
    const salted = [...SHA_256, ...rsa2048, '-keyopt', 'rsa_padding_mode:pss', '-keyopt', 'rsa_mgf1_md:sha1'];
    expect(await verdict(...salted)).toBe(notAllowed);
  });

  it('is refused when it lacks what a signature needs', async () => {
    const rsa = makeSigner('one', '-newkey', 'rsa:2048');
    const other = makeSigner('other', '-newkey', 'rsa:2048');
    expect(await verdict(...SHA_256, ...rsa, '-nocerts')).toBe('certificate-mismatch');
    expect(await verdict('-md', 'sha256', ...rsa)).toBe('certificate-mismatch');
    expect(await verdict(...SHA_256, ...rsa, ...other)).toBe('signature-malformed');
    expect(await verdict('-md', 'sha256', '-noattr', ...rsa)).toBe('signature-malformed');
    expect(await verdict(...SHA_256, ...rsa, '-nodetach')).toBe('signature-malformed');
  });

  it('never stops the verifier, whatever its bytes are', async () => {
    const random = seededRandom(31);
    const rsa = makeSigner('any', '-newkey', 'rsa:2048');
    const pss = ['-keyopt', 'rsa_padding_mode:pss', '-keyopt', 'rsa_pss_saltlen:digest'];
    const signed = await signedBy(...SHA_256, ...rsa, ...pss);
    const { gap } = signaturePlace(signed);
    const cmsDigits = readFileSync(at('cms')).length * 2;
    for (let round = 0; round < 1_000; round += 1) {
      const broken = Uint8Array.from(signed);
      const place = gap.start + 1 + Math.floor((random() * cmsDigits) / 2) * 2;
      broken.set(
        Buffer.from(
          Math.floor(random() * 256)
            .toString(16)
            .padStart(2, '0'),
        ),
        place,
      );
      await expect(verify(broken)).resolves.toHaveProperty('integrity.status');
    }
  });
});
