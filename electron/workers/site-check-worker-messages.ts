import { z } from 'zod';
import {
  checkedSiteSchema,
  siteCheckProgressSchema,
  siteCheckRequestSchema,
} from '#shared/checks/request/site-check-request.ts';
import { MAX_PICTURES } from '#shared/checks/result/site-check-result.ts';
import { broughtTableSchema } from '#shared/facts/facts-in-use.ts';
import { rawPictureSchema } from '#shared/checks/result/site-picture.ts';

/** What main knows and the worker cannot find out by itself. */
const siteCheckSettingsSchema = z.strictObject({
  appVersion: z.string(),
  /** The imported list of bad hosts; `null` when there is none. */
  hostsListFile: z.string().nullable(),
  /** Tables of facts that were brought in; the child makes of them what is in use. */
  broughtTables: z.array(broughtTableSchema),
  /** Only in tests: addresses of this PC and of the local network may be checked. */
  isPrivateAllowed: z.boolean(),
  /** The system's proxy for the sites, `http://proxy:3128`; `null` for a direct connection. */
  proxy: z.string().nullable(),
  /** The app's own executable as a browser; `null` where pages are not opened. */
  browser: z
    .strictObject({
      executable: z.string(),
      args: z.array(z.string()),
      isSandboxOptional: z.boolean(),
    })
    .nullable(),
});

/** What main knows and the worker cannot find out by itself. */
export type SiteCheckSettings = z.output<typeof siteCheckSettingsSchema>;

/** What main's browser engine says about a certificate; Chromium's names of errors are short. */
const browserWordSchema = z.strictObject({
  error: z.string().max(100).nullable(),
  isKnownRoot: z.boolean(),
});

const questionId = z.int().min(1);

/** From main to the worker; a worker does one run in its life. */
export const toSiteCheckWorkerSchema = z.discriminatedUnion('kind', [
  z.strictObject({
    kind: z.literal('start'),
    request: siteCheckRequestSchema,
    settings: siteCheckSettingsSchema,
  }),
  z.strictObject({ kind: z.literal('cancel') }),
  /** `null` when the browser engine has no word. */
  z.strictObject({ kind: z.literal('browser-said'), id: questionId, word: browserWordSchema.nullable() }),
]);

/** From main to the worker. */
export type ToSiteCheckWorker = z.output<typeof toSiteCheckWorkerSchema>;

/** From the worker to main. */
export const fromSiteCheckWorkerSchema = z.discriminatedUnion('kind', [
  /** Said every few seconds: a worker that falls silent hangs. */
  z.strictObject({ kind: z.literal('alive') }),
  z.strictObject({ kind: z.literal('progress'), progress: siteCheckProgressSchema }),
  z.strictObject({
    kind: z.literal('checked'),
    checked: checkedSiteSchema.omit({ pictures: true }),
    /** Not looked at yet. */
    pictures: z.array(rawPictureSchema).max(MAX_PICTURES),
  }),
  /** What does the browser engine say about the certificate of `https://host:port`? */
  z.strictObject({
    kind: z.literal('ask-browser'),
    id: questionId,
    host: z.string().min(1).max(255),
    port: z.int().min(1).max(65_535),
  }),
  z.strictObject({ kind: z.literal('ended') }),
]);

/** From the worker to main. */
export type FromSiteCheckWorker = z.output<typeof fromSiteCheckWorkerSchema>;

/** How often a worker says that it lives, in milliseconds. */
export const ALIVE_EVERY_MS = 2_000;
