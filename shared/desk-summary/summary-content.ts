import { z } from 'zod';
import { lineOfText, nameText } from '../base/text-schemas.ts';
import { campaignIdSchema } from '../directives/run.ts';
import { fingerprintText } from '../keys/unit-keys.ts';

/** The file name of the figures inside a sealed report of a desk on a campaign. */
export const SUMMARY_JSON_NAME = 'bao-cao-tong-hop.json';

/** Each is above what the tables of a desk with every unit of a province need. */
const MAX_TABLES = 40;
const MAX_COLUMNS = 60;
const MAX_ROWS = 40_000;
const MAX_CELL = 20_000;

const tableSchema = z
  .strictObject({
    id: z.string().regex(/^[a-z0-9-]{1,40}$/u),
    title: lineOfText(120).min(1),
    columns: z.array(lineOfText(120).min(1)).min(1).max(MAX_COLUMNS),
    rows: z.array(z.array(z.union([z.number(), z.string().max(MAX_CELL)]))).max(MAX_ROWS),
  })
  .refine(({ columns, rows }) => rows.every((row) => row.length === columns.length));

const campaignOf = z.strictObject({ id: campaignIdSchema, title: nameText.min(1) });

/** The content of `bao-cao-tong-hop.json`, version 1: what the pages of the report say, as data. */
export const summaryContentSchema = z.strictObject({
  format: z.literal('tu-kiem-attt/desk-summary'),
  schemaVersion: z.literal(1),
  app: z.strictObject({ name: nameText, version: lineOfText(40).min(1) }),
  /** The claim of the desk's clock, ISO 8601, UTC. */
  createdAt: z.iso.datetime(),
  /** As the desk calls itself; whose word it is follows from the key of the seal alone. */
  desk: z.strictObject({ name: nameText.min(3) }),
  madeBy: nameText.min(2),
  campaign: campaignOf,
  /** Until when reports were to come, ISO 8601; `null`: no day was set. */
  deadline: z.iso.datetime().nullable(),
  /** When the reports were read, ISO 8601: what came later is not in it. */
  readAt: z.iso.datetime(),
  tables: z.array(tableSchema).min(1).max(MAX_TABLES),
});

/** The content of `bao-cao-tong-hop.json`. */
export type SummaryContent = z.output<typeof summaryContentSchema>;

/** What is told of a sealed report of a desk; only of a file that is whole. */
export const sealedSummarySchema = z.strictObject({
  deskName: nameText,
  madeBy: nameText,
  campaign: campaignOf,
  createdAt: z.iso.datetime(),
  readAt: z.iso.datetime(),
  /** Of the key that sealed it. */
  keyFingerprint: fingerprintText,
});

/** What is told of a sealed report of a desk. */
export type SealedSummary = z.output<typeof sealedSummarySchema>;
