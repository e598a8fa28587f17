import { z } from 'zod';
import { nameText } from '../base/text-schemas.ts';
import { decryptionKeyStateSchema } from '../keys/decryption-key-state.ts';
import { call, nothing, savedFile } from './call.ts';

const passphrase = z.string().max(200);

/** The calls about the key that opens encrypted reports; the key itself never leaves main and its workers. */
export const decryptionCalls = {
  'decryption:describe': call(nothing, decryptionKeyStateSchema),
  /** Makes a key in the name of the desk; refused while there is one. */
  'decryption:create': call(
    z.strictObject({ name: nameText.min(1), passphrase: passphrase.nullable() }),
    decryptionKeyStateSchema,
  ),
  /** Holds the key ready until the program ends. */
  'decryption:unlock': call(z.strictObject({ passphrase }), decryptionKeyStateSchema),
  /** Asks where to, and writes a copy of the key under a passphrase of its own. */
  'decryption:save-copy': call(z.strictObject({ passphrase }), savedFile),
  /** Asks for such a copy, and keeps it as the key of this PC; refused while there is one. */
  'decryption:take-copy': call(
    z.strictObject({ passphrase }),
    z.discriminatedUnion('status', [
      z.strictObject({ status: z.literal('taken'), state: decryptionKeyStateSchema }),
      z.strictObject({ status: z.literal('not-chosen') }),
    ]),
  ),
  /** Puts the key aside, under a forgotten passphrase; nothing is deleted. */
  'decryption:put-aside': call(nothing, decryptionKeyStateSchema),
} as const;
