import { z } from 'zod';
import { localDate } from '#shared/base/dates.ts';
import { nameText } from '#shared/base/text-schemas.ts';
import { baselineSchema } from '../result/baseline.ts';
import { readSiteAddress } from './site-address.ts';
import { MAX_PICTURES, siteCheckOutcomeSchema, siteCheckResultSchema } from '../result/site-check-result.ts';
import { storedPictureSchema } from '../result/site-picture.ts';

/** The most sites that one run may check. */
export const MAX_SITES = 200;

const siteId = z.string().min(1).max(2_100);
const host = z.string().min(1).max(255);

const siteUrl = z
  .string()
  .max(2_000)
  .refine((url) => {
    const address = readSiteAddress(url);
    return address.status === 'checkable' && address.url === url;
  });

/** One site that is to be checked, with what is known of it. */
const siteToCheckSchema = z.strictObject({
  /** As `readSiteAddress` gives it. */
  siteId,
  url: siteUrl,
  /** The state that was accepted as right; `null` when there is none yet. */
  baseline: baselineSchema.nullable(),
  /** The last check that saw the site; `null` at the first. */
  previous: siteCheckResultSchema.nullable(),
  acceptedHosts: z.array(host).max(2_000),
  /** When the domain runs out, as the school has entered it. */
  domainExpiresOn: localDate.nullable(),
  /** Whether the school says that the address is still used. */
  isDeclaredInUse: z.boolean().nullable(),
});

/** A run of the website check. */
export const siteCheckRequestSchema = z.strictObject({
  sites: z.array(siteToCheckSchema).min(1).max(MAX_SITES),
  /** Every host of the school's inventory. */
  ownHosts: z.array(host).max(2_000),
  /** Names of the school, as it writes itself. */
  schoolNames: z.array(nameText).max(10),
  /** Whether the user has asked for the list of well-known files that should not be public. */
  isExposedFilesWanted: z.boolean(),
  /** Whether pages are also opened in the app's own browser, where there is one. */
  isBrowserWanted: z.boolean(),
});

/** A run of the website check. */
export type SiteCheckRequest = z.output<typeof siteCheckRequestSchema>;
/** One site that is to be checked. */
export type SiteToCheck = SiteCheckRequest['sites'][number];

/** What is being done for a site, in order. */
export const CHECK_PHASES = [
  'waiting',
  'connection',
  'address',
  'encryption',
  'pages',
  'visitors',
  'browser',
  'judging',
] as const;

/** What can be said of a site before its check has ended: never that there is no sign. */
export const FIRST_WORDS = ['grave', 'going-on'] as const;

/** See `FIRST_WORDS`. */
export type FirstWord = (typeof FIRST_WORDS)[number];

/** How far the check of one site has come. */
export const siteCheckProgressSchema = z.strictObject({
  siteId,
  phase: z.enum(CHECK_PHASES),
  pagesSeen: z.int().min(0),
  /** Pages that are known and will be seen, those seen included. */
  pagesPlanned: z.int().min(0),
  /** Of the whole check of the site, 0 to 1, never falling. */
  fraction: z.number().min(0).max(1),
  /** In milliseconds; `null` when it cannot be said. */
  timeLeftMs: z.number().min(0).nullable(),
  /** `null` before the home page was seen. */
  firstWord: z.enum(FIRST_WORDS).nullable(),
});

/** How far the check of one site has come. */
export type SiteCheckProgress = z.output<typeof siteCheckProgressSchema>;

/** A site whose check has ended. */
export const checkedSiteSchema = z.strictObject({
  siteId,
  outcome: siteCheckOutcomeSchema,
  pictures: z.array(storedPictureSchema).max(MAX_PICTURES),
});

/** A site whose check has ended. */
export type CheckedSite = z.output<typeof checkedSiteSchema>;
