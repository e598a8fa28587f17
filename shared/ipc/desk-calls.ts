import { z } from 'zod';
import { nameText, sha256Hex } from '../base/text-schemas.ts';
import { decidedContent, deskDecisionSchema } from '../desk/decision.ts';
import { deskPlacesSchema } from '../desk/desk-places.ts';
import { handUpCountsSchema } from '../desk/hand-up-counts.ts';
import { lowerDeskSchema } from '../desk/lower-desk.ts';
import { MAX_RECEIPTS, readingSchema, receiptSchema } from '../desk/reading.ts';
import { registerReadingSchema } from '../desk/register-reading.ts';
import { MAX_READ_COLUMNS } from '../records/paste/clipboard-rows.ts';
import { MAX_CLIPBOARD_LENGTH, MAX_READ_ROWS } from '../records/paste/clipboard-table.ts';
import { decisionShape } from '../receipts/receipt-content.ts';
import { receiptsWrittenSchema } from '../receipts/receipts-written.ts';
import { campaignIdSchema } from '../directives/run.ts';
import { call, nothing, savedFile } from './call.ts';

/** More than there are reports that the desk may have read. */
const MAX_DECISIONS = 20_000;
/** A province has some hundred communes. */
const MAX_LOWER_DESKS = 2_000;

/** For what the figures are worked out, with what main does not know. */
const countedFor = {
  campaign: campaignIdSchema,
  deadline: z.iso.datetime().nullable(),
  /** They are kept in the working store, which main does not read. */
  decisions: z.array(deskDecisionSchema).max(MAX_DECISIONS).default([]),
  /** The desks below whose keys were compared; kept there as well. */
  lowerDesks: z.array(lowerDeskSchema).max(MAX_LOWER_DESKS).default([]),
};

/** The calls of the receiving desk. The page never names a path that main has not told it. */
export const deskCalls = {
  /** Which register and folders the receiving desk reads. */
  'desk:describe': call(nothing, deskPlacesSchema),
  /** Asks for a table of units and shows it line by line; nothing is used yet. */
  'desk:choose-register': call(
    nothing,
    z.discriminatedUnion('status', [
      z.strictObject({
        status: z.literal('examined'),
        fileName: z.string(),
        fileSha256: sha256Hex,
        reading: registerReadingSchema,
      }),
      z.strictObject({ status: z.literal('not-chosen') }),
    ]),
  ),
  /** The same for a table that was pasted; cells as a spreadsheet copies them, the heading row among them. */
  'desk:paste-register': call(
    z.strictObject({
      rows: z.array(z.array(z.string().max(MAX_CLIPBOARD_LENGTH)).max(MAX_READ_COLUMNS)).max(MAX_READ_ROWS),
    }),
    z.strictObject({ fileSha256: sha256Hex, reading: registerReadingSchema }),
  ),
  /** Uses the table that was shown last. */
  'desk:adopt-register': call(z.strictObject({ fileSha256: sha256Hex }), deskPlacesSchema),
  /** Asks for a further folder with received files. */
  'desk:add-folder': call(nothing, deskPlacesSchema),
  /** Reads a folder no more; what lies in it stays. */
  'desk:remove-folder': call(z.strictObject({ folder: z.string().max(4_000) }), deskPlacesSchema),
  /** Has every file in the folders judged; how far that has come is told by events. */
  'desk:read': call(z.strictObject({ receipts: z.array(receiptSchema).max(MAX_RECEIPTS) }), readingSchema),
  /** Stops reading, or writing lines of JSON. */
  'desk:cancel': call(nothing, nothing),
  /** Asks where to and writes what the files say together that were read last; CSV files go into a new folder. */
  'desk:export': call(
    z.strictObject({
      kind: z.enum(['xlsx', 'csv', 'missing', 'summary', 'ndjson']),
      ...countedFor,
      /** How the desk calls itself, for the report. */
      deskName: z.string().max(200).default(''),
    }),
    z.discriminatedUnion('status', [
      /**
       * `unreadCount`: files that could not be had, so that they are not in what was written; `differingCount`: files that
       * were read anew for it and are not what the window shows.
       */
      savedFile.options[0].extend({ unreadCount: z.int().min(0), differingCount: z.int().min(0) }),
      savedFile.options[1],
    ]),
  ),
  /** Asks where to and writes the report on a campaign, from the files that were read last, as a PDF under the desk's key. */
  'desk:save-sealed-summary': call(
    z.strictObject({
      ...countedFor,
      deskName: nameText.min(3),
      /** Who vouches for it. */
      madeBy: nameText.min(2),
      /** Of the app's own key, where it has one. */
      passphrase: z.string().max(200).nullable(),
    }),
    z.discriminatedUnion('status', [
      savedFile.options[0].extend({ unreadCount: z.int().min(0) }),
      savedFile.options[1],
    ]),
  ),
  /**
   * Asks where to and makes a sealed receipt for each decision, into one file or a new folder; only for whole files among
   * those that were read last.
   */
  'desk:save-receipts': call(
    z.strictObject({
      deskName: nameText.min(3),
      /** Of the app's own key, where it has one. */
      passphrase: z.string().max(200).nullable(),
      place: z.enum(['file', 'folder']),
      decisions: z
        .array(z.strictObject({ key: decidedContent, ...decisionShape }))
        .min(1)
        .max(MAX_DECISIONS),
    }),
    z.discriminatedUnion('status', [
      savedFile.options[0].extend(receiptsWrittenSchema.shape),
      savedFile.options[1],
    ]),
  ),
  /**
   * Asks where to and writes the file for the desk above: the reports of a campaign among the files that were read last,
   * with what this desk knows and has decided, under its key.
   */
  'desk:hand-up': call(
    z.strictObject({
      campaign: campaignIdSchema,
      deskName: nameText.min(3),
      /** The place whose units this desk speaks for. */
      commune: nameText.min(1),
      handedBy: nameText.min(2),
      /** Of the app's own key, where it has one. */
      passphrase: z.string().max(200).nullable(),
      decisions: z.array(deskDecisionSchema).max(MAX_DECISIONS),
      /** When the file of last time for the campaign says to be made; `null`: there is none. */
      madeLast: z.iso.datetime().nullable(),
    }),
    z.discriminatedUnion('status', [
      savedFile.options[0].extend({ holds: handUpCountsSchema, createdAt: z.iso.datetime() }),
      savedFile.options[1],
    ]),
  ),
  /** Shows what was written since the app was started where it lies. */
  'desk:show-in-folder': call(z.strictObject({ id: z.uuid() }), nothing),
} as const;
