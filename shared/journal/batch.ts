import { z } from 'zod';

/** How many rows one change, or one whole store, may hold. */
export const MAX_ENTRIES = 200_000;

/** What stands under a key of a table: a row, or `null` where it was deleted. */
export const entrySchema = z.strictObject({
  table: z.string().min(1).max(40),
  key: z.json(),
  row: z.json(),
});

/** A place in the line of all changes. Every new beginning gets a line of its own. */
export const positionSchema = z.strictObject({
  lineId: z.uuid(),
  /** The number of the last change; 0 before the first. */
  sequence: z.int().min(0),
});

/** One confirmed change of the working store, whole or not at all. */
export const batchSchema = z.strictObject({
  ...positionSchema.shape,
  /** UTC. */
  at: z.iso.datetime(),
  entries: z.array(entrySchema).max(MAX_ENTRIES),
});

/** What a whole store holds, without the row that says where in the line it is. */
export const contentSchema = z.strictObject({
  /** The version of the database's schema whose rows these are. */
  schemaVersion: z.int().min(1).max(10_000),
  entries: z.array(entrySchema).max(MAX_ENTRIES),
});

/** What could be brought back, in figures for the user. */
export const recoverableSchema = z.strictObject({
  answerCount: z.int().min(0),
  rowCount: z.int().min(0),
  /** Of a receiving desk: reports about which it has decided, and of which it knows when they came first. */
  decisionCount: z.int().min(0),
  receiptCount: z.int().min(0),
  /** Of the same: keys of desks below that were compared. */
  lowerDeskCount: z.int().min(0),
  /** How it calls itself, and its deadlines by campaign, as `deadlinesOf` gives them. */
  deskName: z.string().max(200),
  deskDeadlines: z.record(z.string().max(100), z.string().max(16)),
  unitName: z.string().max(200),
  /** When the last of it was saved, UTC. */
  savedAt: z.iso.datetime(),
  schemaVersion: z.int().min(1),
  /** Whether everything that was found could be read. */
  isWhole: z.boolean(),
});

/** See `entrySchema`. */
export type Entry = z.output<typeof entrySchema>;
/** See `positionSchema`. */
export type Position = z.output<typeof positionSchema>;
/** See `batchSchema`. */
export type Batch = z.output<typeof batchSchema>;
/** See `contentSchema`. */
export type StoreContent = z.output<typeof contentSchema>;
/** See `recoverableSchema`. */
export type Recoverable = z.output<typeof recoverableSchema>;
