import { z } from 'zod';
import { formatDate } from '../base/dates.ts';
import { sha256Hex } from '../base/text-schemas.ts';
import { type IssuerList, issuerListSchema } from '../keys/issuer-list.ts';
import { fileFault, shownFaultSchema } from '../packs/pack-fault.ts';
import { packSignerSchema } from '../packs/pack-verdict.ts';
import { shownFaults } from '../packs/place-in-words.ts';

/** What the file of a signed list of issuers is by itself. */
export const issuersReadingSchema = z.discriminatedUnion('status', [
  z.strictObject({
    status: z.literal('sound'),
    list: issuerListSchema,
    /** Who signed the list, as far as the signature itself can tell. Nobody has vouched for them. */
    signer: packSignerSchema,
    fileSha256: sha256Hex,
  }),
  z.strictObject({ status: z.literal('unsound'), faults: z.array(shownFaultSchema).min(1) }),
]);

/** What the file of a signed list of issuers is by itself. */
export type IssuersReading = z.output<typeof issuersReadingSchema>;

/** The same beside the list at hand: one of an earlier day never takes its place. */
export function judgeIssuers(reading: IssuersReading, present: IssuerList): IssuersReading {
  if (reading.status === 'unsound' || reading.list.listedOn >= present.listedOn) return reading;
  return refused('older_list', 'Danh sách này lập trước danh sách đang dùng nên không thay được.');
}

/**
 * The same of a file that is offered for keeping, `today`: `YYYY-MM-DD`. One of a day to come is refused as well: it would
 * keep out every right one until that day.
 */
export function judgeOfferedIssuers(
  reading: IssuersReading,
  present: IssuerList,
  today: string,
): IssuersReading {
  const judged = judgeIssuers(reading, present);
  if (judged.status === 'unsound' || judged.list.listedOn <= today) return judged;
  const day = formatDate(judged.list.listedOn);
  return refused(
    'from_the_future',
    `Danh sách ghi ngày ${day}, sau hôm nay. Thầy/Cô xem lại ngày của máy này.`,
  );
}

function refused(code: string, sentence: string): IssuersReading {
  return { status: 'unsound', faults: [...shownFaults([fileFault(code, sentence)])] };
}

/** The list in use: `signer` is `null` for the one that comes with the app; a kept file may have become unusable. */
export const issuersAtHandSchema = z.strictObject({
  list: issuerListSchema,
  signer: packSignerSchema.nullable(),
  isFileUnusable: z.boolean(),
});

/** The list in use. */
export type IssuersAtHand = z.output<typeof issuersAtHandSchema>;
