import { scrypt, webcrypto } from 'node:crypto';
import { z } from 'zod';
import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import { base64Text, fromBase64, toBase64 } from './base64-text.ts';

const { subtle } = webcrypto;

/** The least number of characters of a passphrase. */
export const MIN_PASSPHRASE_LENGTH = 8;

/** About half a second and 128 MB on an office PC (RFC 7914; OWASP's first choice for interactive use). */
const SCRYPT = { N: 2 ** 17, r: 8, p: 1 } as const;
/** What a file may ask of this PC at most: 256 MB. */
const MAX_SCRYPT_N = 2 ** 18;
const SALT_BYTES = 16;
const IV_BYTES = 12;
const KEY_BYTES = 32;

/** A secret under a passphrase: scrypt, then AES-256-GCM. */
export const passphraseBoxSchema = z.strictObject({
  kind: z.literal('passphrase'),
  kdf: z.strictObject({
    name: z.literal('scrypt'),
    N: z
      .int()
      .min(2 ** 14)
      .max(MAX_SCRYPT_N)
      .refine((n) => Number.isInteger(Math.log2(n))),
    r: z.int().min(1).max(8),
    p: z.int().min(1).max(2),
    salt: base64Text(16, 64),
  }),
  cipher: z.literal('AES-256-GCM'),
  iv: base64Text(IV_BYTES, IV_BYTES),
  /** With the tag at its end. */
  ciphertext: base64Text(17, 8_192),
});

/** A secret under a passphrase. */
export type PassphraseBox = z.output<typeof passphraseBoxSchema>;

/** Locks a secret. Fails with `passphrase-too-short`. The passphrase counts as NFC, whichever way it was typed. */
export async function sealWithPassphrase(
  secret: Uint8Array,
  passphrase: string,
): Promise<Result<PassphraseBox, Failure>> {
  if (Array.from(passphrase.normalize('NFC')).length < MIN_PASSPHRASE_LENGTH) {
    return fail({
      code: 'passphrase-too-short',
      detail: `at least ${String(MIN_PASSPHRASE_LENGTH)} characters`,
    });
  }
  const kdf = { name: 'scrypt' as const, ...SCRYPT, salt: toBase64(randomBytes(SALT_BYTES)) };
  const iv = randomBytes(IV_BYTES);
  const key = await deriveKey(passphrase, kdf);
  const ciphertext = await subtle.encrypt({ name: 'AES-GCM', iv }, key, secret);
  return ok({
    kind: 'passphrase',
    kdf,
    cipher: 'AES-256-GCM',
    iv: toBase64(iv),
    ciphertext: toBase64(new Uint8Array(ciphertext)),
  });
}

/** Unlocks a secret. Fails with `passphrase-wrong`, also when the box was tampered with: the cipher cannot tell. */
export async function openWithPassphrase(
  box: PassphraseBox,
  passphrase: string,
): Promise<Result<Uint8Array, Failure>> {
  const key = await deriveKey(passphrase, box.kdf);
  try {
    const secret = await subtle.decrypt(
      { name: 'AES-GCM', iv: fromBase64(box.iv) },
      key,
      fromBase64(box.ciphertext),
    );
    return ok(new Uint8Array(secret));
  } catch (error) {
    if (error instanceof Error)
      return fail({ code: 'passphrase-wrong', detail: 'AES-GCM tag does not match' });
    throw error;
  }
}

async function deriveKey(passphrase: string, kdf: PassphraseBox['kdf']): Promise<webcrypto.CryptoKey> {
  const { N, r, p } = kdf;
  const bytes = await new Promise<Uint8Array>((resolve, reject) => {
    // Node wants room for more than the 128·N·r bytes that scrypt fills.
    const options = { N, r, p, maxmem: 256 * N * r };
    scrypt(passphrase.normalize('NFC'), fromBase64(kdf.salt), KEY_BYTES, options, (error, derived) => {
      if (error === null) resolve(derived);
      else reject(error);
    });
  });
  return subtle.importKey('raw', bytes, 'AES-GCM', false, ['encrypt', 'decrypt']);
}

function randomBytes(length: number): Uint8Array {
  return webcrypto.getRandomValues(new Uint8Array(length));
}
