import { z } from 'zod';
import { fail, ok, type Result } from '#shared/base/result.ts';
import { MAX_PACK_BYTES } from '#shared/packs/limits.ts';
import { fileFault, type PackFault } from '#shared/packs/pack-fault.ts';
import type { PackSigner } from '#shared/packs/pack-verdict.ts';
import { base64Text, fromBase64, toBase64 } from '#services/keys/base64-text.ts';
import type { SealingKey } from '#services/keys/sealing-key.ts';
import { signDetached } from '../cms/sign-detached.ts';
import { checkDetached } from '../cms/check-detached.ts';
import type { Refusal } from '../pdf/refusal.ts';

const FORMAT = 'tu-kiem-attt/signed-pack';
const MAX_SIGNATURE_BYTES = 16_384;

/** Version 1 of the signed pack. A released version never changes. */
export const signedPackSchema = z.strictObject({
  format: z.literal(FORMAT),
  schemaVersion: z.literal(1),
  /** The exact bytes of the pack file that was signed. */
  pack: base64Text(2, MAX_PACK_BYTES),
  /** CMS (RFC 5652), DER, detached, over those bytes; one signer, signed attributes, its certificate inside. */
  signature: base64Text(64, MAX_SIGNATURE_BYTES),
});

/** A signed pack, taken apart and not yet believed. */
export interface SignedPack {
  readonly pack: Uint8Array;
  readonly signature: Uint8Array;
}

/** Whether a JSON value calls itself a signed pack. */
export function isSignedPack(value: unknown): boolean {
  return z.looseObject({ format: z.literal(FORMAT) }).safeParse(value).success;
}

/** The parts of a signed pack. */
export function openSignedPack(value: unknown): Result<SignedPack, PackFault> {
  const parsed = signedPackSchema.safeParse(value);
  if (parsed.success) {
    return ok({ pack: fromBase64(parsed.data.pack), signature: fromBase64(parsed.data.signature) });
  }
  const version = z.looseObject({ schemaVersion: z.int().min(2) }).safeParse(value);
  return fail(
    version.success
      ? fileFault('newer_version', 'Tệp ký theo quy cách mới, cần phiên bản mới hơn của chương trình.')
      : fileFault('signed_pack_malformed', 'Phần bọc ngoài của tệp có chữ ký bị hỏng hoặc thiếu.'),
  );
}

/** Puts the exact bytes of a pack file and a signature over them into one file. */
export async function signPack(pack: Uint8Array, key: SealingKey): Promise<string> {
  const signature = await signDetached(key, pack);
  const signed: z.input<typeof signedPackSchema> = {
    format: FORMAT,
    schemaVersion: 1,
    pack: toBase64(pack),
    signature: toBase64(signature),
  };
  return `${JSON.stringify(signed, null, 2)}\n`;
}

/** Who signed the bytes of the pack, or why that signature is worth nothing. */
export async function checkPackSignature(signed: SignedPack): Promise<Result<PackSigner, PackFault>> {
  const signer = await checkDetached(signed.pack, signed.signature);
  if (!signer.ok) return fail(refusedSignature(signer.error));
  const { kind, signerName, ...facts } = signer.value;
  return ok({ ...facts, name: signerName, kind: kind === 'app-seal' ? 'app-key' : 'certificate' });
}

const SENTENCES: Partial<Record<Refusal['reason'], string>> = {
  'digest-mismatch': 'Nội dung đã bị sửa sau khi ký. Chữ ký không còn khớp.',
  'signature-mismatch': 'Chữ ký không đúng: không phải do khóa ghi trong tệp ký.',
  'certificate-mismatch': 'Chữ ký và chứng thư đi kèm không khớp nhau.',
  'algorithm-not-allowed': 'Chữ ký dùng thuật toán không được chấp nhận.',
};

function refusedSignature(reason: Refusal['reason']): PackFault {
  return {
    path: ['signature'],
    code: reason,
    message: SENTENCES[reason] ?? 'Chữ ký bị hỏng nên không đọc được.',
  };
}
