import { z } from 'zod';
import { fail, ok, type Result } from '#shared/base/result.ts';
import type { IssuersReading } from '#shared/issuers/issuers-reading.ts';
import { type IssuerList, issuerListSchema } from '#shared/keys/issuer-list.ts';
import { fileFault, type PackFault } from '#shared/packs/pack-fault.ts';
import { shownFaults } from '#shared/packs/place-in-words.ts';
import { parseStrictJson } from '#shared/packs/strict-json.ts';
import { sha256 } from '../hashes/sha256.ts';
import { base64Text, fromBase64, toBase64 } from '../keys/base64-text.ts';
import { knownIssuers } from '../keys/known-issuers.ts';
import type { SealingKey } from '../keys/sealing-key.ts';
import { signDetached } from '../cms/sign-detached.ts';
import { decodeText } from '../packs/decode-text.ts';
import { checkPackSignature } from '../packs/signed-pack.ts';

const MAX_LIST_BYTES = 1024 * 1024;
const MAX_SIGNATURE_BYTES = 16_384;
/** The largest file of a signed list: the list in base64 with its signature. */
export const MAX_ISSUERS_FILE_BYTES = 2 * 1024 * 1024;

/** Version 1 of the signed list. A released version never changes. */
const signedListSchema = z.strictObject({
  format: z.literal('tu-kiem-attt/signed-known-issuers'),
  schemaVersion: z.literal(1),
  /** The exact bytes of the list that was signed. */
  list: base64Text(2, MAX_LIST_BYTES),
  /** CMS (RFC 5652), DER, detached, over those bytes, as in a signed pack. */
  signature: base64Text(64, MAX_SIGNATURE_BYTES),
});

type Faults = readonly PackFault[];

/**
 * Reads a signed list of issuers. Never throws, whatever the bytes are. A list without a signature, or with one that does
 * not hold, is unsound, and so is one with a certificate that is not what the list says.
 */
export async function readIssuersFile(bytes: Uint8Array): Promise<IssuersReading> {
  const read = await readSigned(bytes);
  return read.ok
    ? { status: 'sound', fileSha256: sha256(bytes), ...read.value }
    : { status: 'unsound', faults: [...shownFaults(read.error)] };
}

async function readSigned(bytes: Uint8Array) {
  if (bytes.length > MAX_ISSUERS_FILE_BYTES) return fail([fileFault('file_too_large', 'Tệp quá lớn.')]);
  const outer = readJson(bytes);
  if (!outer.ok) return outer;
  const signed = signedListSchema.safeParse(outer.value);
  if (!signed.success) {
    const sentence = 'Đây không phải danh sách nơi cấp chứng thư có chữ ký.';
    return fail([fileFault('not_signed_list', sentence)]);
  }
  const [content, signature] = [fromBase64(signed.data.list), fromBase64(signed.data.signature)];
  const signer = await checkPackSignature({ pack: content, signature });
  if (!signer.ok) return fail([signer.error]);
  const list = readIssuerList(content);
  return list.ok ? ok({ list: list.value, signer: signer.value }) : list;
}

/** Reads the list itself, whose certificates are held against what it says of them. */
export function readIssuerList(bytes: Uint8Array): Result<IssuerList, Faults> {
  const json = readJson(bytes);
  if (!json.ok) return json;
  const list = issuerListSchema.safeParse(json.value);
  if (!list.success) {
    const [issue] = list.error.issues;
    const sentence = 'Danh sách nơi cấp chứng thư không đúng quy cách.';
    return fail([{ path: issue?.path ?? [], code: issue?.code ?? 'invalid', message: sentence }]);
  }
  const issuers = knownIssuers(list.data);
  return issuers.ok ? ok(list.data) : fail([fileFault('certificate_mismatch', issuers.error)]);
}

/** Puts the exact bytes of a list and a signature over them into one file. */
export async function signIssuerList(list: Uint8Array, key: SealingKey): Promise<string> {
  const signed: z.input<typeof signedListSchema> = {
    format: 'tu-kiem-attt/signed-known-issuers',
    schemaVersion: 1,
    list: toBase64(list),
    signature: toBase64(await signDetached(key, list)),
  };
  return `${JSON.stringify(signed, null, 2)}\n`;
}

function readJson(bytes: Uint8Array): Result<unknown, Faults> {
  const text = decodeText(bytes);
  if (!text.ok) return fail([text.error]);
  const json = parseStrictJson(text.value);
  if (!json.ok) return json;
  return json.value.faults.length > 0 ? fail(json.value.faults) : ok(json.value.value);
}
