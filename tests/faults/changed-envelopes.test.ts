import { beforeAll, describe, expect, it } from 'vitest';
import { decryptEnvelope } from '#services/cms/decrypt-envelope.ts';
import { derElement, derOid, TAG } from '#services/cms/der.ts';
import { encryptFor } from '#services/cms/encrypt-for.ts';
import { unwrapKey, wrapKey } from '#services/cms/key-agreement.ts';
import { isEnvelope, readEnvelope } from '#services/cms/read-envelope.ts';
import { type SampleDecryptionKey, sampleDecryptionKey } from '../support/decryption-keys.ts';

const CONTENT = new TextEncoder().encode('%PDF-1.7 một báo cáo mẫu');
let desk: SampleDecryptionKey;
let envelope: Uint8Array;

beforeAll(async () => {
  desk = await sampleDecryptionKey();
  envelope = await encryptFor(CONTENT, [desk.certificate]);
});

describe('an envelope', () => {
  it('is opened by the key that it is for, and by no other', async () => {
    const other = await sampleDecryptionKey('Sở mẫu');
    expect(await decryptEnvelope(envelope, desk.key)).toEqual({ ok: true, value: CONTENT });
    expect(await decryptEnvelope(envelope, other.key)).toEqual({ ok: false, error: 'for-others' });
  });

  it('shows nothing of its content, and never looks the same twice', async () => {
    const again = await encryptFor(CONTENT, [desk.certificate]);
    expect(Buffer.from(envelope).includes('PDF')).toBe(false);
    expect(Buffer.compare(again, envelope)).not.toBe(0);
  });

  it('gives no content once any of its bytes was changed', async () => {
    const opened: number[] = [];
    for (const [place, byte] of envelope.entries()) {
      for (const mask of [0x01, 0x80, 0xff]) {
        const changed = envelope.with(place, byte ^ mask);
        if ((await decryptEnvelope(changed, desk.key)).ok) opened.push(place);
      }
    }
    expect(opened).toEqual([]);
  });

  it('gives no content when it is cut off anywhere, or something stands behind it', async () => {
    for (let length = 0; length < envelope.length; length += 1)
      expect((await decryptEnvelope(envelope.subarray(0, length), desk.key)).ok).toBe(false);
    expect(await decryptEnvelope(Buffer.concat([envelope, Buffer.alloc(1)]), desk.key)).toEqual({
      ok: false,
      error: 'damaged',
    });
  });

  it('is told by its first bytes from what is none', () => {
    expect(isEnvelope(envelope.subarray(0, 32))).toBe(true);
    for (const bytes of [new Uint8Array(), CONTENT, desk.material.certificate, Uint8Array.of(0x30)])
      expect(isEnvelope(bytes)).toBe(false);
  });
});

describe('what calls itself an envelope', () => {
  const type = derOid('1.2.840.113549.1.9.16.1.23');
  const holding = (...parts: readonly Uint8Array[]) =>
    derElement(TAG.sequence, type, derElement(TAG.context0, derElement(TAG.sequence, ...parts)));
  const zero = derElement(TAG.integer, Uint8Array.of(0));
  const many = (count: number) => derElement(TAG.set, Buffer.alloc(2 * count, derElement(TAG.context1)));

  it.each([
    ['nothing inside', () => holding()],
    ['a million parts', () => holding(zero, many(1_000_000), derElement(TAG.sequence), zero)],
    [
      'too many recipients',
      () => holding(zero, many(65), derElement(TAG.sequence), derElement(TAG.octetString)),
    ],
    ['a length beyond its end', () => Uint8Array.of(0x30, 0x84, 0xff, 0xff, 0xff, 0xff, ...type)],
    ['a length of a hundred bytes', () => Uint8Array.of(0x30, 0xe4, ...type)],
    [
      'thousands of levels',
      () =>
        Array.from({ length: 5_000 }).reduce<Uint8Array>((inner) => derElement(TAG.sequence, inner), type),
    ],
  ])('with %s is refused', (_what, made) => {
    expect(readEnvelope(made()).ok).toBe(false);
  });
});

describe('a wrapped key', () => {
  const bytes = (hex: string) => new Uint8Array(Buffer.from(hex, 'hex'));
  // RFC 3394, 4.6
  const wrapping = bytes('000102030405060708090A0B0C0D0E0F101112131415161718191A1B1C1D1E1F');
  const key = bytes('00112233445566778899AABBCCDDEEFF000102030405060708090A0B0C0D0E0F');
  const wrapped = bytes('28C9F404C4B810F4CBCCB35CFB87F8263F5786E2D80ED326CBC7F0E71A99F43BFB988B9B7A02DD21');

  it('is what RFC 3394 says', () => {
    expect(wrapKey(wrapping, key)).toEqual(wrapped);
    expect(unwrapKey(wrapping, wrapped)).toEqual(key);
  });

  it('is not given when it was changed or is of another length', () => {
    expect(unwrapKey(wrapping, wrapped.with(39, 0))).toBeNull();
    expect(unwrapKey(wrapping, wrapped.subarray(8))).toBeNull();
    expect(unwrapKey(wrapping.with(0, 1), wrapped)).toBeNull();
  });
});
