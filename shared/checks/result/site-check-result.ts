import { z } from 'zod';
import { lineOfText, remarkText } from '#shared/base/text-schemas.ts';
import { baselineSchema } from './baseline.ts';
import { UNREAD_REASONS } from './unread-reason.ts';
import { CERTAINTIES, SEVERITIES } from './severity.ts';

/** What the user has said about a finding. */
export const findingMarkSchema = z.strictObject({
  /** Đã gỡ. */
  isRemoved: z.boolean().default(false),
  /** Đã tìm nguyên nhân. */
  isCauseFound: z.boolean().default(false),
  cause: remarkText.default(''),
  /** Báo nhầm, with the reason; stays in the report. `null` when the finding stands. */
  falseAlarmReason: remarkText.nullable().default(null),
  markedAt: z.iso.datetime().nullable().default(null),
});

/** What the user has said about a finding. */
export type FindingMark = z.output<typeof findingMarkSchema>;

/** How a finding relates to the check before. */
export const CHANGES = ['first-check', 'new', 'still-there', 'came-back'] as const;

/** One thing that a rule saw on a site. */
export const findingSchema = z.strictObject({
  /** Id of the rule: `S01`. */
  rule: z.string().regex(/^[A-Z][0-9]{2}$/u),
  severity: z.enum(SEVERITIES),
  certainty: z.enum(CERTAINTIES),
  infection: z.enum(['proof', 'hint', 'none']),
  /** The page or host, at most 2,000 characters. */
  page: z.string().max(2_000),
  seen: lineOfText(500),
  excerpt: lineOfText(400),
  highlight: z.strictObject({ start: z.int().min(0), end: z.int().min(0) }).nullable(),
  /** The item of the directive. */
  clause: z.union([z.literal(3), z.literal(4)]),
  /** The same for the same thing at the next check. */
  key: z.string().max(600),
  change: z.enum(CHANGES),
});

/** One thing that a rule saw on a site. */
export type Finding = z.output<typeof findingSchema>;

/** Why a site could not be judged. */
export const NOT_CHECKED_REASONS = [
  'offline',
  'captive-portal',
  'proxy-fault',
  'dns-dead',
  'clock-wrong',
  'blocked-by-site',
  'site-down',
  'address-invalid',
  'private-address',
  'cancelled',
  'internal-error',
  ...UNREAD_REASONS,
] as const;

/** The most limits that one result tells of. */
export const MAX_LIMITS = 200;

/** Why a site could not be judged. */
export type NotCheckedReason = (typeof NOT_CHECKED_REASONS)[number];

export const siteCheckResultSchema = z.strictObject({
  /** As the user entered it. */
  url: z.string().max(2_000),
  host: z.string().max(255),
  checkedAt: z.iso.datetime(),
  appVersion: lineOfText(40),
  status: z.enum(['checked', 'partly-checked', 'not-checked']),
  /** Set unless the status is `checked`. */
  reason: z.enum(NOT_CHECKED_REASONS).nullable(),
  reachable: z.union([z.boolean(), z.literal('unknown')]),
  infected: z.union([z.boolean(), z.literal('unknown')]),
  /** Where the home page was found in the end, after all redirects; `''` when none was reached. */
  leadsTo: z.string().max(2_000).default(''),
  findings: z.array(findingSchema).max(1_000),
  /** Findings of the check before that are gone. */
  fixed: z.array(findingSchema).max(1_000),
  /** Pages that answered, errors and files among them. */
  pagesSeen: z.int().min(0),
  /** Pages of the site itself with words that were read; `null` in results from before this was counted. */
  pagesRead: z.int().min(0).nullable().default(null),
  /** How the site was looked at: its documents read, its pages opened in a browser; `null` in results from before there was a choice. */
  views: z
    .array(z.enum(['static', 'browser']))
    .nullable()
    .default(null),
  /** Whether the operating system's sandbox was around the browser; `null` when none opened a page. */
  isSandboxed: z.boolean().nullable().default(null),
  /** Pages that the browser has opened, each visit of its own; `null` in results from before. */
  pagesOpened: z.int().min(0).nullable().default(null),
  /**
   * What was not seen: a bound that was reached, a check that broke (`check-failed`), or a part that was not there for
   * some rules (`not-gathered`, with `part: ids` as the place).
   */
  limits: z.array(z.strictObject({ kind: z.string().max(40), at: z.string().max(2_000) })).max(MAX_LIMITS),
  /** In milliseconds. */
  timings: z.strictObject({
    totalMs: z.number().min(0),
    dnsMs: z.number().min(0),
    tlsMs: z.number().min(0),
    pagesMs: z.number().min(0),
    viewsMs: z.number().min(0),
  }),
});

/** The result of checking one site. */
export type SiteCheckResult = z.output<typeof siteCheckResultSchema>;

/** A result with the state that the next check may be compared to; `null` when the site could not be seen. */
export const siteCheckOutcomeSchema = z.strictObject({
  result: siteCheckResultSchema,
  baseline: baselineSchema.nullable(),
});

/** What the engine gives for one site. */
export type SiteCheckOutcome = z.output<typeof siteCheckOutcomeSchema>;

/** The most sites of one report. */
export const MAX_SITE_CHECKS = 100;

/** The most pictures of one check. */
export const MAX_PICTURES = 4;

/** A picture of a page that the user has chosen to report. */
export const reportedPictureSchema = z.strictObject({
  /** In an answers file the path of the picture, in the app its name in the evidence store, in a report the attachment. */
  file: z.string().min(1).max(300),
  /** The address of the page that it shows. */
  page: z.string().max(2_000),
});

/** A picture of a page that the user has chosen to report. */
export type ReportedPicture = z.output<typeof reportedPictureSchema>;

/** A result with what the user has said about its findings: part of `report.json`. */
export const reportedSiteCheckSchema = z.strictObject({
  result: siteCheckResultSchema,
  /** By the key of the finding. */
  marks: z.record(z.string().max(600), findingMarkSchema),
  /** Missing where none was chosen. */
  pictures: z.array(reportedPictureSchema).max(MAX_PICTURES).optional(),
});

/** A result with what the user has said about its findings. */
export type ReportedSiteCheck = z.output<typeof reportedSiteCheckSchema>;
