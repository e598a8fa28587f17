import { createHash } from 'node:crypto';
import { z } from 'zod';
import { canonicalJson } from '#shared/base/canonical-json.ts';
import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import { base64Text, fromBase64, toBase64 } from './base64-text.ts';
import { openWithPassphrase, passphraseBoxSchema, sealWithPassphrase } from './passphrase-box.ts';
import type { SystemProtector } from './system-protector.ts';

/** The largest key file that is read; a real one has some 3 kB. */
export const MAX_KEY_FILE_BYTES = 64 * 1024;

const systemBoxSchema = z.strictObject({ kind: z.literal('system'), ciphertext: base64Text(16, 8_192) });

/** A private key (PKCS #8) in a key file: under a passphrase, or protected by the operating system for one user of one PC. */
export const lockedPrivateKeySchema = z.discriminatedUnion('kind', [passphraseBoxSchema, systemBoxSchema]);

/** SHA-256 of the canonical JSON of all the rest of a key file: tells a rotten file from a wrong passphrase. */
export const keyFileChecksumSchema = z.string().regex(/^[0-9a-f]{64}$/u);

/** A certificate (DER) in a key file. */
export const certificateText = base64Text(100, 8_192);

/** A private key as it stands in a key file. */
export type LockedPrivateKey = z.output<typeof lockedPrivateKeySchema>;

/** What protects the private key in a key file. */
export type KeyProtection =
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  | { readonly kind: 'system'; readonly protector: SystemProtector };

/** Under a passphrase, or, without one, protected by the system. */
export function protectionFor(passphrase: string | null, protector: SystemProtector): KeyProtection {
  return passphrase === null ? { kind: 'system', protector } : { kind: 'passphrase', passphrase };
}

/** Locks a private key. Fails with `passphrase-too-short` or `key-protection-unavailable`. */
export async function lockPrivateKey(
  privateKey: Uint8Array,
  protection: KeyProtection,
): Promise<Result<LockedPrivateKey, Failure>> {
  if (protection.kind === 'passphrase') return sealWithPassphrase(privateKey, protection.passphrase);
  if (!protection.protector.isAvailable()) return protectionUnavailable();
  return ok({ kind: 'system', ciphertext: toBase64(protection.protector.protect(privateKey)) });
}

/**
 * The private key out of its box. Fails with `passphrase-wrong`, with `key-protection-unavailable` when the system cannot
 * help now, with `key-file-damaged` when it refuses (another user, another PC). The wrong kind of protection is a bug.
 */
export async function unlockPrivateKey(
  box: LockedPrivateKey,
  protection: KeyProtection,
): Promise<Result<Uint8Array, Failure>> {
  if (box.kind === 'passphrase' && protection.kind === 'passphrase') {
    return openWithPassphrase(box, protection.passphrase);
  }
  if (box.kind === 'system' && protection.kind === 'system') {
    if (!protection.protector.isAvailable()) return protectionUnavailable();
    return unprotect(protection.protector, fromBase64(box.ciphertext));
  }
  throw new Error(`a key under ${box.kind} cannot be unlocked by ${protection.kind}`);
}

function unprotect(protector: SystemProtector, ciphertext: Uint8Array): Result<Uint8Array, Failure> {
  try {
    return ok(protector.unprotect(ciphertext));
  } catch (error) {
    if (error instanceof Error) return damagedKeyFile('protected for another user or on another PC');
    throw error;
  }
}

/** What a key file is that cannot be used; `detail` in English, for IT staff. */
export function damagedKeyFile(detail: string): Result<never, Failure> {
  return fail({ code: 'key-file-damaged', detail });
}

function protectionUnavailable(): Result<never, Failure> {
  return fail({ code: 'key-protection-unavailable', detail: 'the system offers no protection for secrets' });
}

/** The text of a key file: its content and the check sum over it. */
export function keyFileText(content: object): string {
  return `${JSON.stringify({ ...content, checksum: checksumOf(content) }, null, 2)}\n`;
}

/** The content of a key file by its schema, without the check sum. Fails with `key-file-damaged`. */
export function readKeyFileText<Content extends { readonly checksum: string }>(
  bytes: Uint8Array,
  schema: z.ZodType<Content>,
): Result<Omit<Content, 'checksum'>, Failure> {
  if (bytes.length > MAX_KEY_FILE_BYTES) return damagedKeyFile('too large for a key file');
  const parsed = schema.safeParse(parseJson(Buffer.from(bytes).toString('utf8')));
  if (!parsed.success) return damagedKeyFile(z.prettifyError(parsed.error));
  const { checksum, ...content } = parsed.data;
  return checksum === checksumOf(content) ? ok(content) : damagedKeyFile('the checksum does not match');
}

function checksumOf(content: object): string {
  return createHash('sha256').update(canonicalJson(content)).digest('hex');
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    if (error instanceof SyntaxError) return undefined;
    throw error;
  }
}
