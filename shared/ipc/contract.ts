import { z } from 'zod';
import { backupContentSchema, backupProgressSchema, writtenBackupSchema } from '../backup/backup-content.ts';
import { backupStateSchema } from '../backup/backup-state.ts';
import { startPlaceSchema } from '../base/start-place.ts';
import { kebabId, nameText, sha256Hex } from '../base/text-schemas.ts';
import { checkedSiteSchema, siteCheckProgressSchema } from '../checks/request/site-check-request.ts';
import { readingProgressSchema } from '../desk/reading.ts';
import { evidenceIntakeSchema, storedFileName } from '../evidence/stored-evidence.ts';
import {
  batchSchema,
  contentSchema,
  MAX_ENTRIES,
  positionSchema,
  recoverableSchema,
} from '../journal/batch.ts';
import { snapshotStateSchema } from '../journal/snapshot-state.ts';
import { faultSchema } from '../support/trouble.ts';
import { issuersAtHandSchema, issuersReadingSchema } from '../issuers/issuers-reading.ts';
import { approvedKeySchema, approvedKeysSchema } from '../keys/approved-keys.ts';
import { keyChangeSchema } from '../keys/key-change.ts';
import { fingerprintText } from '../keys/unit-keys.ts';
import { keyStateSchema } from '../keys/key-state.ts';
import { exportProgressSchema } from '../report/export-progress.ts';
import { bytes, call, nothing, savedFile } from './call.ts';
import { decryptionCalls } from './decryption-calls.ts';
import { deskCalls } from './desk-calls.ts';
import { handOverCalls } from './hand-over-calls.ts';
import { packCalls } from './pack-calls.ts';
import { reportCalls } from './report-calls.ts';
import { siteCheckCalls } from './site-check-calls.ts';

/** As many as there can be. */
const MAX_KEY_CHANGES = 5_000;

/** Every call of the renderer to main: one object in, one value out, both checked on both sides. */
export const calls = {
  'app:describe': call(
    nothing,
    z.strictObject({
      version: z.string(),
      dataFolder: z.string(),
      /** The data lies beside the program, as on a stick, and not in the user's profile. */
      isBesideProgram: z.boolean(),
    }),
  ),
  /** Where the system's own menu sent the user; each is given once. */
  'app:take-asked-place': call(nothing, z.strictObject({ place: startPlaceSchema.nullable() })),
  /** How much the disk takes on which the app keeps its data. */
  'app:measure-room': call(nothing, z.strictObject({ freeBytes: z.number().min(0) })),
  /** Working stores and journals that were put aside and stay on the disk. */
  'app:measure-kept-stores': call(
    nothing,
    z.strictObject({ count: z.int().min(0), bytes: z.number().min(0) }),
  ),
  'app:open-data-folder': call(nothing, nothing),
  /** Everything that was typed is saved, after `app:closing`. */
  'app:ready-to-close': call(nothing, nothing),
  'backup:describe': call(nothing, backupStateSchema),
  /** Writes all that the app holds into one file: asks where to, or onto the stick that took the last one. */
  'backup:make': call(
    z.strictObject({ passphrase: z.string().max(200).nullable(), place: z.enum(['ask', 'known']) }),
    z.discriminatedUnion('status', [
      z.strictObject({
        status: z.literal('saved'),
        id: z.uuid(),
        fileName: z.string(),
        folder: z.string(),
        /** Whether it lies on another disk than the data of the app. */
        isOnAnotherDisk: z.boolean(),
        written: writtenBackupSchema,
      }),
      z.strictObject({ status: z.literal('not-chosen') }),
    ]),
  ),
  /** Shows a backup that was made since the app was started in its folder. */
  'backup:show-in-folder': call(z.strictObject({ id: z.uuid() }), nothing),
  /** Stops making, examining or restoring, also of a hand-over. */
  'backup:cancel': call(nothing, nothing),
  /** Asks for a backup file. */
  'backup:choose': call(nothing, z.strictObject({ chosenFileName: z.string().nullable() })),
  /** Lets go of the chosen file. */
  'backup:dismiss': call(nothing, nothing),
  /** Looks at every byte of the chosen file; nothing is written. */
  'backup:examine': call(
    z.strictObject({ passphrase: z.string().max(200).nullable() }),
    z.discriminatedUnion('status', [
      z.strictObject({ status: z.literal('passphrase-needed') }),
      z.strictObject({ status: z.literal('whole'), content: backupContentSchema }),
    ]),
  ),
  /** Brings back what the examined file holds; the page has to put the content into the working store. */
  'backup:restore': call(nothing, contentSchema),
  /** The same for what was there before the last restore. */
  'backup:undo-restore': call(nothing, contentSchema),
  /** The working store is as it was before the restore. */
  'backup:forget-undo': call(nothing, nothing),
  /** Deletes everything on this PC; the page must have closed the working store. */
  'backup:delete-everything': call(nothing, nothing),
  ...decryptionCalls,
  ...handOverCalls,
  ...deskCalls,
  /** Asks where to and writes a ready-made document; `rowIndex` from 0, for a document about one row of a table. */
  'documents:save': call(
    z.strictObject({
      kind: kebabId,
      input: z.json(),
      rowIndex: z.int().min(0).nullable(),
      originalNames: z.record(storedFileName, nameText),
    }),
    savedFile,
  ),
  /** Opens a document that was saved since the app was started. */
  'documents:open': call(z.strictObject({ id: z.uuid() }), nothing),
  'evidence:add': call(
    z.strictObject({ originalName: z.string().max(1_000), content: bytes }),
    evidenceIntakeSchema,
  ),
  'evidence:choose': call(nothing, z.array(evidenceIntakeSchema)),
  /** A JPEG of at most 320 px; `null` for a PDF. */
  'evidence:thumbnail': call(
    z.strictObject({ file: storedFileName }),
    z.strictObject({ jpeg: bytes.nullable() }),
  ),
  'evidence:open': call(z.strictObject({ file: storedFileName }), nothing),
  /** Which of these files the evidence store does not have, or no longer. */
  'evidence:find-missing': call(
    z.strictObject({ files: z.array(storedFileName).max(MAX_ENTRIES) }),
    z.strictObject({ missing: z.array(storedFileName) }),
  ),
  /**
   * Where the journal ends, the schema of the store that it begins with, `null` where that cannot be told, and whether
   * there are snapshots outside of the app's folder.
   */
  'journal:describe': call(
    nothing,
    z.strictObject({
      position: positionSchema.nullable(),
      schemaVersion: contentSchema.shape.schemaVersion.nullable(),
      hasSnapshots: z.boolean(),
    }),
  ),
  /** Writes a change down; answered when the disk has it. */
  'journal:append': call(batchSchema, nothing),
  /** Begins a new line with all that the working store holds; the journal before is put aside. */
  'journal:begin': call(contentSchema, positionSchema),
  /** The changes after a number, for a working store that lacks them. */
  'journal:since': call(
    z.strictObject({ sequence: z.int().min(0) }),
    z.strictObject({ batches: z.array(batchSchema).max(MAX_ENTRIES) }),
  ),
  /** What could be brought back; the working store as it was found at the start is kept from then on. */
  'journal:examine': call(nothing, z.strictObject({ recoverable: recoverableSchema.nullable() })),
  /** All that can be brought back; evidence files that the store lacks are copied back. */
  'journal:recover': call(nothing, contentSchema),
  /** Keeps the working store as it was found at the start, and empties it; the page must have closed it. */
  'journal:put-store-aside': call(nothing, nothing),
  'keys:describe': call(nothing, keyStateSchema),
  /** Puts the key aside, damaged or under a forgotten passphrase, so that the next export makes a new one. */
  'keys:put-aside': call(nothing, nothing),
  /** The keys that the user has compared by telephone. */
  'keys:list-approved': call(nothing, approvedKeysSchema),
  /** Keeps a key as the one of a unit; refused when it is approved for another one. Gives the new list. */
  'keys:approve': call(approvedKeySchema.omit({ approvedAt: true }), approvedKeysSchema),
  /**
   * Changes several approved keys in one step, each only where it stands as said: a whole change writes all or nothing.
   * Gives the new list, and how many stood otherwise.
   */
  'keys:change': call(
    z.strictObject({ changes: z.array(keyChangeSchema).max(MAX_KEY_CHANGES), isWhole: z.boolean() }),
    z.strictObject({ keys: approvedKeysSchema, leftCount: z.int().min(0) }),
  ),
  'keys:withdraw': call(z.strictObject({ fingerprint: fingerprintText }), approvedKeysSchema),
  /** Whose certificates are known. */
  'issuers:describe': call(nothing, issuersAtHandSchema),
  /** Asks for a signed list and shows it; nothing is used yet. */
  'issuers:choose': call(
    nothing,
    z.discriminatedUnion('status', [
      z.strictObject({ status: z.literal('examined'), fileName: z.string(), reading: issuersReadingSchema }),
      z.strictObject({ status: z.literal('not-chosen') }),
    ]),
  ),
  /** Uses the list that was shown last. */
  'issuers:adopt': call(z.strictObject({ fileSha256: sha256Hex }), issuersAtHandSchema),
  /** Goes back to the list that comes with the app. */
  'issuers:remove': call(nothing, issuersAtHandSchema),
  ...packCalls,
  ...reportCalls,
  'snapshots:describe': call(nothing, snapshotStateSchema),
  /** Writes a snapshot now. */
  'snapshots:make': call(nothing, snapshotStateSchema),
  /** What a support bundle would hold now, for the user to read; `rowCounts` by table, `null` without a working store. */
  'support:prepare': call(
    z.strictObject({
      rowCounts: z.record(z.string().regex(/^[a-z][A-Za-z]{0,19}$/u), z.int().min(0)).nullable(),
    }),
    z.strictObject({ id: z.uuid(), text: z.string() }),
  ),
  /** Asks where to and writes the bundle that was prepared last, letter by letter as it was shown. */
  'support:save': call(z.strictObject({ id: z.uuid() }), savedFile),
  /** Notes a fault of the page for a support bundle. */
  'support:note-fault': call(faultSchema, nothing),
  ...siteCheckCalls,
} as const satisfies Record<string, { readonly input: z.ZodType; readonly output: z.ZodType }>;

/** The name of a call. */
export type CallName = keyof typeof calls;

/** Every event of main to the renderer. */
export const events = {
  /** The system's own menu sent the user to a place while the app was running. */
  'app:place-asked': z.strictObject({}),
  /** The window is about to close, as soon as the page has saved what was typed. */
  'app:closing': z.strictObject({}),
  'backup:progress': backupProgressSchema,
  /** The app was opened with a backup file while it was running. */
  'backup:opened': z.strictObject({ fileName: z.string() }),
  'desk:progress': readingProgressSchema,
  /** The app was opened with report files while it was running. */
  'report:opened': z.strictObject({}),
  'report:export-progress': exportProgressSchema,
  'site-check:progress': siteCheckProgressSchema,
  /** The check of a site has ended. */
  'site-check:checked': checkedSiteSchema,
} as const satisfies Record<string, z.ZodType>;

/** The name of an event. */
export type EventName = keyof typeof events;

/** The names of all calls. The preload script gets them at build time, so that it carries no schema library. */
export const CALL_NAMES = namesOf(calls);

/** The names of all events. */
export const EVENT_NAMES = namesOf(events);

/** What a call takes. */
export type CallInput<Name extends CallName> = z.input<(typeof calls)[Name]['input']>;
/** What a call gives when it succeeds. */
export type CallOutput<Name extends CallName> = z.output<(typeof calls)[Name]['output']>;
/** What an event carries. */
export type EventPayload<Name extends EventName> = z.output<(typeof events)[Name]>;

function namesOf<Name extends string>(parts: Readonly<Record<Name, unknown>>): readonly Name[] {
  return Object.keys(parts) as Name[];
}
