import { z } from 'zod';
import { writtenBackupSchema } from '../backup/backup-content.ts';
import { nameText } from '../base/text-schemas.ts';
import { deskWorkSchema } from '../desk-work/desk-work.ts';
import { handOverDraftSchema, handOverSchema } from '../hand-over/hand-over.ts';
import { fingerprintText } from '../keys/unit-keys.ts';
import { bytes, call, nothing, savedFile } from './call.ts';

const passphrase = z.string().max(200).nullable();
/** The file that was examined is under a passphrase that was not given. */
const locked = z.strictObject({ status: z.literal('passphrase-needed') });
/** It was read whole. */
const whole = z.strictObject({
  status: z.literal('whole'),
  fileName: z.string(),
  createdAt: z.iso.datetime(),
});

/** The calls about files that bring the work of a colleague to another PC: parts of a campaign, the work of a desk. */
export const handOverCalls = {
  /** Asks where to and writes a part of a campaign into a file for another PC. */
  'hand-over:make': call(
    z.strictObject({
      passphrase,
      /** The heading of the part, for the name of the file. */
      title: nameText,
      content: handOverDraftSchema,
    }),
    z.discriminatedUnion('status', [
      savedFile.options[0].extend({ written: writtenBackupSchema }),
      savedFile.options[1],
    ]),
  ),
  /** The same for the work of a receiving desk. `code`: of the content, for whoever gets the file to compare. */
  'hand-over:make-desk-work': call(
    z.strictObject({ passphrase, content: deskWorkSchema }),
    z.discriminatedUnion('status', [
      savedFile.options[0].extend({ sizeBytes: z.int().min(0), code: fingerprintText }),
      savedFile.options[1],
    ]),
  ),
  /** Looks at every byte of the chosen file, which has to be the work of a desk; nothing is written. */
  'hand-over:examine-desk-work': call(
    z.strictObject({ passphrase }),
    z.discriminatedUnion('status', [
      locked,
      whole.extend({
        content: deskWorkSchema,
        code: fingerprintText,
      }),
    ]),
  ),
  /** Shows a hand-over that was made since the app was started in its folder. */
  'hand-over:show-in-folder': call(z.strictObject({ id: z.uuid() }), nothing),
  /** Asks for a hand-over file. */
  'hand-over:choose': call(nothing, z.strictObject({ chosenFileName: z.string().nullable() })),
  /** Takes a file that was dropped on the page. */
  'hand-over:choose-bytes': call(
    z.strictObject({ fileName: z.string().max(1_000), content: bytes }),
    nothing,
  ),
  /** Looks at every byte of the chosen file; nothing is written. `pack`: how its pack stands on this PC. */
  'hand-over:examine': call(
    z.strictObject({ passphrase }),
    z.discriminatedUnion('status', [
      locked,
      whole.extend({
        content: handOverSchema,
        pack: z.enum(['same', 'other-edition', 'unknown']),
        evidenceCount: z.int().min(0),
        evidenceBytes: z.int().min(0),
      }),
    ]),
  ),
  /** Adds the evidence of the file that was examined last to the store; what is there stays. */
  'hand-over:take-evidence': call(nothing, nothing),
};
