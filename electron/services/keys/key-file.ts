import { createHash } from 'node:crypto';
import { z } from 'zod';
import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import { canonicalJson } from '#shared/base/canonical-json.ts';
import { base64Text, fromBase64, toBase64 } from './base64-text.ts';
import { openWithPassphrase, passphraseBoxSchema, sealWithPassphrase } from './passphrase-box.ts';
import {
  describeCertificates,
  exportSealingKey,
  importSealingKey,
  type PublicKeyFacts,
  type SealingKey,
  type SealingKeyMaterial,
} from './sealing-key.ts';
import type { SystemProtector } from './system-protector.ts';

/** The largest key file that is read; a real one has some 3 kB. */
export const MAX_KEY_FILE_BYTES = 64 * 1024;

const certificateText = base64Text(100, 8_192);

const systemBoxSchema = z.strictObject({ kind: z.literal('system'), ciphertext: base64Text(16, 8_192) });

/** Version 1 of the key file. A released version never changes. */
const keyFileSchema = z.strictObject({
  format: z.literal('tu-kiem-attt/key'),
  schemaVersion: z.literal(1),
  /** DER, the leaf first, then the unit root; public, so that a file shows whose it is without its passphrase. */
  certificates: z.tuple([certificateText, certificateText]),
  /** The private key (PKCS #8): under a passphrase, or protected by the operating system for one user of one PC. */
  protection: z.discriminatedUnion('kind', [passphraseBoxSchema, systemBoxSchema]),
  /** SHA-256 of the canonical JSON of all the rest: tells a rotten file from a wrong passphrase. */
  checksum: z.string().regex(/^[0-9a-f]{64}$/u),
});

type KeyFile = z.output<typeof keyFileSchema>;

/** What protects the private key in a key file. */
export type KeyProtection =
  | { readonly kind: 'passphrase'; readonly passphrase: string }
  | { readonly kind: 'system'; readonly protector: SystemProtector };

/** A key file that was read; the private key in it is still locked. */
export interface LockedKey extends PublicKeyFacts {
  readonly protectedBy: KeyProtection['kind'];
  /**
   * Fails with `passphrase-wrong`, with `key-protection-unavailable` when the system cannot help now, with
   * `key-file-damaged` when it refuses (another user, another PC) or the key does not belong to the certificate.
   * Asking for the wrong kind of protection is a bug and throws.
   */
  readonly unlock: (protection: KeyProtection) => Promise<Result<SealingKey, Failure>>;
}

/**
 * The content of a key file. Fails with `passphrase-too-short` or `key-protection-unavailable`. Whoever has the file
 * and its passphrase can seal in the unit's name.
 */
export async function encodeKeyFile(
  key: SealingKey,
  protection: KeyProtection,
): Promise<Result<string, Failure>> {
  const material = await exportSealingKey(key);
  const locked = await lockPrivateKey(material.privateKey, protection);
  if (!locked.ok) return locked;
  const content: Omit<KeyFile, 'checksum'> = {
    format: 'tu-kiem-attt/key',
    schemaVersion: 1,
    certificates: [toBase64(material.certificates[0]), toBase64(material.certificates[1])],
    protection: locked.value,
  };
  return ok(`${JSON.stringify({ ...content, checksum: checksumOf(content) }, null, 2)}\n`);
}

/** Reads a key file without unlocking it. Fails with `key-file-damaged`. */
export function decodeKeyFile(content: Uint8Array): Result<LockedKey, Failure> {
  if (content.length > MAX_KEY_FILE_BYTES) return damaged('too large for a key file');
  const parsed = keyFileSchema.safeParse(parseJson(Buffer.from(content).toString('utf8')));
  if (!parsed.success) return damaged(z.prettifyError(parsed.error));
  const { checksum, ...file } = parsed.data;
  if (checksum !== checksumOf(file)) return damaged('the checksum does not match');
  const certificates = [fromBase64(file.certificates[0]), fromBase64(file.certificates[1])] as const;
  const facts = describeCertificates(certificates);
  if (facts === null) return damaged('the certificates cannot be read');
  return ok({
    ...facts,
    protectedBy: file.protection.kind,
    unlock: (protection) => unlock(file.protection, certificates, protection),
  });
}

async function lockPrivateKey(
  privateKey: Uint8Array,
  protection: KeyProtection,
): Promise<Result<KeyFile['protection'], Failure>> {
  if (protection.kind === 'passphrase') return sealWithPassphrase(privateKey, protection.passphrase);
  if (!protection.protector.isAvailable()) return protectionUnavailable();
  return ok({ kind: 'system', ciphertext: toBase64(protection.protector.protect(privateKey)) });
}

async function unlock(
  box: KeyFile['protection'],
  certificates: SealingKeyMaterial['certificates'],
  protection: KeyProtection,
): Promise<Result<SealingKey, Failure>> {
  const privateKey = await unlockPrivateKey(box, protection);
  if (!privateKey.ok) return privateKey;
  const key = await importSealingKey({ privateKey: privateKey.value, certificates });
  return key === null ? damaged('the private key does not belong to the certificate') : ok(key);
}

async function unlockPrivateKey(
  box: KeyFile['protection'],
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
    if (error instanceof Error) return damaged('protected for another user or on another PC');
    throw error;
  }
}

function damaged(detail: string): Result<never, Failure> {
  return fail({ code: 'key-file-damaged', detail });
}

function protectionUnavailable(): Result<never, Failure> {
  return fail({ code: 'key-protection-unavailable', detail: 'the system offers no protection for secrets' });
}

function checksumOf(content: Omit<KeyFile, 'checksum'>): string {
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
