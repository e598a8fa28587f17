import { mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { fromBase64, toBase64 } from '#services/keys/base64-text.ts';
import { readPackFile } from '#services/packs/read-pack-file.ts';
import { signedPackSchema } from '#services/packs/signed-pack.ts';
import {
  EXAMPLE_PACK,
  examplePackBytes,
  jsonBytes,
  packKey,
  signedPackBytes,
} from '#tests/support/pack-files.ts';
import { runTool } from '#tests/support/run-tool.ts';

let folder: string;
const at = (name: string) => path.join(folder, name);

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'signed-pack-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

it('openssl accepts the signature of the app over the very bytes of the pack', async () => {
  const signed = await signedPackBytes(await examplePackBytes(), await packKey());
  const { pack, signature } = signedPackSchema.parse(JSON.parse(Buffer.from(signed).toString()));
  expect(Buffer.from(fromBase64(pack))).toEqual(readFileSync(EXAMPLE_PACK));
  writeFileSync(at('pack.json'), fromBase64(pack));
  writeFileSync(at('pack.p7s'), fromBase64(signature));
  const verify = ['cms', '-verify', '-binary', '-noverify', '-inform', 'DER', '-in', at('pack.p7s')];
  runTool('openssl', ...verify, '-content', at('pack.json'), '-out', at('out.json'));
  expect(readFileSync(at('out.json'))).toEqual(readFileSync(EXAMPLE_PACK));
});

it('the app accepts the signature that openssl makes with a certificate of somebody else', async () => {
  const request = ['req', '-x509', '-newkey', 'rsa:2048', '-nodes', '-utf8', '-days', '30'];
  const subject = ['-subj', '/C=VN/O=Sở mẫu/CN=Phòng mẫu'];
  runTool('openssl', ...request, ...subject, '-keyout', at('key.pem'), '-out', at('cert.pem'));
  const sign = ['cms', '-sign', '-binary', '-md', 'sha256', '-outform', 'DER', '-in', EXAMPLE_PACK];
  runTool('openssl', ...sign, '-signer', at('cert.pem'), '-inkey', at('key.pem'), '-out', at('outside.p7s'));
  const file = jsonBytes({
    format: 'tu-kiem-attt/signed-pack',
    schemaVersion: 1,
    pack: toBase64(readFileSync(EXAMPLE_PACK)),
    signature: toBase64(readFileSync(at('outside.p7s'))),
  });
  expect(await readPackFile(file)).toMatchObject({
    status: 'sound',
    pack: { signer: { kind: 'certificate', name: 'Phòng mẫu', algorithm: 'RSA 2048, SHA-256' } },
  });
});
