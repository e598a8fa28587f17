import { z } from 'zod';

/** The bytes of a file. */
export const bytes = z.custom<Uint8Array>((value) => value instanceof Uint8Array);

/** A job: what it takes, and what it gives when it succeeds. */
export function job<Input extends z.ZodType, Output extends z.ZodType>(input: Input, output: Output) {
  return { input, output };
}

/** What a worker may open encrypted files with. */
export const decryptionMaterial = z.discriminatedUnion('status', [
  z.strictObject({ status: z.enum(['none', 'locked']) }),
  z.strictObject({ status: z.literal('ready'), privateKey: bytes, certificate: bytes }),
]);

/** A sealing key as plain bytes. */
export const sealingKeyMaterial = z.strictObject({
  privateKey: bytes,
  certificates: z.tuple([bytes, bytes]).readonly(),
});
