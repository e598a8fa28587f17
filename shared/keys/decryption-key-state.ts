import { z } from 'zod';

/** The state of the key with which this PC opens reports that were encrypted for it. */
export const decryptionKeyStateSchema = z.discriminatedUnion('status', [
  z.strictObject({
    status: z.literal('none'),
    /** Whether the operating system can keep the key; if not, a passphrase is needed. */
    canProtectWithSystem: z.boolean(),
  }),
  z.strictObject({
    status: z.literal('present'),
    fingerprint: z.string(),
    holderName: z.string(),
    /** ISO 8601; from then on units encrypt nothing for it any more. */
    validTo: z.iso.datetime(),
    /** The certificate (DER) in base64, as a pack carries it. */
    certificate: z.base64(),
    /** Whether its passphrase has to be entered before anything can be opened. */
    isLocked: z.boolean(),
  }),
  z.strictObject({ status: z.literal('damaged'), canProtectWithSystem: z.boolean() }),
]);

/** The state of the key with which this PC opens encrypted reports. */
export type DecryptionKeyState = z.output<typeof decryptionKeyStateSchema>;
