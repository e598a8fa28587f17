import { z } from 'zod';
import { kebabId, nameText, sha256Hex } from '../base/text-schemas.ts';
import { shownFaultSchema } from '../packs/pack-fault.ts';
import { packListSchema, packSignerSchema, packVerdictSchema } from '../packs/pack-verdict.ts';
import { bytes, call, nothing, savedFile } from './call.ts';

/** The calls about packs: those of others, which are looked at first, and one that is made here. */
export const packCalls = {
  'packs:list': call(nothing, packListSchema),
  'packs:choose': call(
    nothing,
    z.discriminatedUnion('status', [
      ...packVerdictSchema.options,
      z.strictObject({ status: z.literal('not-chosen') }),
    ]),
  ),
  'packs:examine-bytes': call(
    z.strictObject({ fileName: z.string().max(1_000), content: bytes }),
    packVerdictSchema,
  ),
  /**
   * Keeps the file that was examined last; its hash says that the page and main mean the same one. `id` is that of the
   * pack, `null` for newer tables of facts.
   */
  'packs:adopt': call(z.strictObject({ fileSha256: sha256Hex }), z.strictObject({ id: kebabId.nullable() })),
  'packs:remove-data': call(z.strictObject({ fileSha256: sha256Hex }), nothing),
  /**
   * Reads what was made as any pack is read, asks where to, signs it (`name`: what a new key is called where there is none)
   * and writes it; `signing: null` leaves it unsigned.
   */
  'packs:save-made': call(
    z.strictObject({
      content: bytes,
      signing: z
        .strictObject({ name: nameText.min(1), passphrase: z.string().max(200).nullable() })
        .nullable(),
    }),
    z.discriminatedUnion('status', [
      savedFile.options[0].extend({ packSha256: sha256Hex, signer: packSignerSchema.nullable() }),
      savedFile.options[1],
      z.strictObject({ status: z.literal('refused'), faults: z.array(shownFaultSchema).min(1) }),
    ]),
  ),
  /** Shows a pack that was saved since the app was started where it lies. */
  'packs:show-made': call(z.strictObject({ id: z.uuid() }), nothing),
} as const;
