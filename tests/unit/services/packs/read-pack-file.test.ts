import { X509Certificate } from 'node:crypto';
import fc from 'fast-check';
import { beforeAll, describe, expect, it } from 'vitest';
import { fromBase64, toBase64 } from '#services/keys/base64-text.ts';
import type { SealingKey } from '#services/keys/sealing-key.ts';
import { readPackFile } from '#services/packs/read-pack-file.ts';
import { signedPackSchema } from '#services/packs/signed-pack.ts';
import { sha256 } from '#services/hashes/sha256.ts';
import { packSha256 } from '#services/packs/pack-sha256.ts';
import { sampleDecryptionKey } from '#tests/support/decryption-keys.ts';
import { jsonBytes, packKey, signedPackBytes } from '#tests/support/pack-files.ts';
import { sampleDirective, sampleDirectiveJson } from '#tests/support/sample-directive.ts';

const plain = jsonBytes(sampleDirectiveJson());
let key: SealingKey;
let signed: Uint8Array<ArrayBuffer>;

beforeAll(async () => {
  key = await packKey();
  signed = await signedPackBytes(plain, key);
});

async function codesOf(bytes: Uint8Array): Promise<readonly string[]> {
  const reading = await readPackFile(bytes);
  return reading.status === 'unsound' ? reading.faults.map(({ code }) => code) : [];
}

/** The signed pack with other parts. */
function reassembled(change: (parts: { pack: Uint8Array; signature: Uint8Array }) => object): Uint8Array {
  const parts = signedPackSchema.parse(JSON.parse(Buffer.from(signed).toString()));
  const raw = { pack: fromBase64(parts.pack), signature: fromBase64(parts.signature) };
  return jsonBytes({ ...parts, ...change(raw) });
}

describe('a plain pack file', () => {
  it('is read, and said to be unsigned', async () => {
    expect(await readPackFile(plain)).toEqual({
      status: 'sound',
      pack: {
        directive: sampleDirective,
        packSha256: packSha256(sampleDirective),
        fileSha256: sha256(plain),
        sizeBytes: plain.length,
        signer: null,
      },
    });
  });

  it('may carry a certificate that reports are encrypted for, and is refused with one that is none', async () => {
    const withCertificate = (encryptionCertificate: string) =>
      jsonBytes({
        ...sampleDirectiveJson(),
        receivingDesks: [{ name: 'Sở mẫu', fingerprint: 'AAAA-BBBB-CCCC-DDDD', encryptionCertificate }],
      });
    const { certificate } = (await sampleDecryptionKey()).material;
    expect((await readPackFile(withCertificate(toBase64(certificate)))).status).toBe('sound');
    // one that another key has signed, one with a changed byte, and none at all
    const wrong = [key.certificates[0], certificate.with(200, 0), Buffer.alloc(300)];
    for (const bytes of wrong)
      expect(await codesOf(withCertificate(toBase64(bytes)))).toEqual(['encryption_certificate']);
    expect(await codesOf(withCertificate('không phải base64'))).not.toEqual([]);
  });

  it.each([
    ['nothing', new Uint8Array(), 'empty_file'],
    ['a byte order mark', Buffer.concat([Uint8Array.of(0xef, 0xbb, 0xbf), plain]), 'byte_order_mark'],
    ['UTF-16', Buffer.from(`\ufeff${Buffer.from(plain).toString()}`, 'utf16le'), 'utf_16'],
    ['other bytes', Uint8Array.of(0x7b, 0xff, 0xc0, 0x7d), 'not_utf8'],
    ['a picture', Uint8Array.of(0x89, 0x50, 0x4e, 0x47), 'not_utf8'],
    ['too much', Buffer.alloc(600 * 1024, ' '), 'not_json'],
    ['far too much', Buffer.alloc(1024 * 1024, ' '), 'file_too_large'],
    [
      'a pack padded beyond its limit',
      Buffer.concat([plain, Buffer.alloc(520 * 1024, ' ')]),
      'file_too_large',
    ],
  ])('with %s is refused', async (_name, bytes, code) => {
    expect(await codesOf(bytes)).toEqual([code]);
  });
});

describe('a signed pack file', () => {
  it('names its signer, and has the hash of the pack in it', async () => {
    const reading = await readPackFile(signed);
    const leaf = new X509Certificate(key.certificates[0]);
    expect(reading).toMatchObject({
      status: 'sound',
      pack: {
        packSha256: packSha256(sampleDirective),
        fileSha256: sha256(signed),
        signer: {
          kind: 'app-key',
          name: 'Phòng mẫu thuộc Sở mẫu',
          fingerprint: key.fingerprint,
          algorithm: 'ECDSA P-256, SHA-256',
          validTo: new Date(leaf.validTo).toISOString(),
        },
      },
    });
  });

  it('is refused when the content was changed, with the reason', async () => {
    const bytes = reassembled(({ pack }) => ({
      pack: toBase64(Buffer.from(Buffer.from(pack).toString().replace('Công văn mẫu', 'Công văn khác'))),
    }));
    expect(await readPackFile(bytes)).toEqual({
      status: 'unsound',
      faults: [
        {
          code: 'digest-mismatch',
          path: 'signature',
          place: 'Chữ ký',
          message: 'Nội dung đã bị sửa sau khi ký. Chữ ký không còn khớp.',
        },
      ],
    });
  });

  it.each([
    [
      'bytes behind the signature',
      (raw: Uint8Array) => Buffer.concat([raw, Uint8Array.of(0)]),
      'signature-malformed',
    ],
    ['no signature to speak of', () => Buffer.alloc(200, 1), 'signature-malformed'],
    ['a changed last byte', (raw: Uint8Array) => raw.with(-1, (raw.at(-1) ?? 0) ^ 1), 'signature-mismatch'],
  ])('is refused with %s', async (_name, change, code) => {
    expect(
      await codesOf(reassembled(({ signature }) => ({ signature: toBase64(change(signature)) }))),
    ).toEqual([code]);
  });

  it('is refused with the signature of another pack', async () => {
    const other = await signedPackBytes(jsonBytes({ ...sampleDirectiveJson(), id: 'khac' }), key);
    const { signature } = signedPackSchema.parse(JSON.parse(Buffer.from(other).toString()));
    expect(await codesOf(reassembled(() => ({ signature })))).toEqual(['digest-mismatch']);
  });

  it('is refused for what is in it as well, all reasons together', async () => {
    const rotten = jsonBytes({ ...sampleDirectiveJson(), fileTag: '', title: '' });
    const bytes = reassembled(() => ({ pack: toBase64(rotten) }));
    expect(await codesOf(bytes)).toEqual(['digest-mismatch', 'too_small', 'invalid_format']);
  });

  it.each([
    ['another version', { schemaVersion: 2 }, 'newer_version'],
    ['an unknown member', { extra: 1 }, 'signed_pack_malformed'],
    ['no base64', { pack: '%%%' }, 'signed_pack_malformed'],
    ['a signed pack inside', { pack: toBase64(plain.slice(0, 20)) }, 'digest-mismatch'],
  ])('is refused with %s', async (_name, change, code) => {
    expect((await codesOf(reassembled(() => change)))[0]).toBe(code);
  });

  it('holds no signed pack: a signature over a signature is none', async () => {
    expect(await codesOf(await signedPackBytes(signed, key))).toEqual(['not_a_pack']);
  });

  it('never throws and never passes when any byte of it is another', async () => {
    await fc.assert(
      fc.asyncProperty(fc.nat(signed.length - 1), fc.integer({ min: 1, max: 255 }), async (at, flip) => {
        const reading = await readPackFile(signed.with(at, (signed[at] ?? 0) ^ flip));
        // blanks between the members may be others
        if (reading.status === 'sound') expect(reading.pack.directive).toEqual(sampleDirective);
        else expect(reading).toMatchObject({ status: 'unsound' });
      }),
      { numRuns: 300 },
    );
  });
});
