import { z } from 'zod';

/** The state of the sealing key on this PC. */
export const keyStateSchema = z.discriminatedUnion('status', [
  z.strictObject({
    status: z.literal('none'),
    /** Whether the operating system can keep the key; if not, a passphrase is needed. */
    canProtectWithSystem: z.boolean(),
  }),
  z.strictObject({
    status: z.literal('present'),
    fingerprint: z.string(),
    unitName: z.string(),
    isPassphraseNeeded: z.boolean(),
  }),
  z.strictObject({ status: z.literal('damaged') }),
]);

/** The state of the sealing key on this PC. */
export type KeyState = z.output<typeof keyStateSchema>;
