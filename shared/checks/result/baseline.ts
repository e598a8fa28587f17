import { z } from 'zod';
import { lineOfText, sha256Hex } from '#shared/base/text-schemas.ts';

const host = z.string().max(255);

/** The state of a page to which the next check is compared. */
const pageBaselineSchema = z.strictObject({
  url: z.string().max(2_000),
  title: lineOfText(300),
  firstHeading: lineOfText(300),
  textLength: z.int().min(0),
  linkCount: z.int().min(0),
  shapeHash: z.string().max(16),
  sha256: z.union([sha256Hex, z.literal('')]),
});

/** The state of a site that the principal accepts as right, kept to see changes. */
export const baselineSchema = z.strictObject({
  format: z.literal('tu-kiem-attt/site-baseline'),
  schemaVersion: z.literal(1),
  host,
  takenAt: z.iso.datetime(),
  pages: z.array(pageBaselineSchema).max(200),
  scriptHosts: z.array(host).max(500),
  frameHosts: z.array(host).max(500),
  formHosts: z.array(host).max(500),
  generator: lineOfText(200),
  server: lineOfText(200),
  iconSha256: z.union([sha256Hex, z.literal('')]),
  addresses: z.array(z.string().max(64)).max(64),
  nameServers: z.array(host).max(64),
  mailHosts: z.array(host).max(64),
  cnames: z.array(host).max(16),
  certificateIssuer: lineOfText(300),
  certificateKeySha256: z.union([sha256Hex, z.literal('')]),
  certificateValidTo: z.union([z.iso.datetime(), z.literal('')]),
  sitemapEntryCount: z.int().min(0),
  /** Checks in a row that found the site unused or parked. */
  unusedChecks: z.int().min(0).max(1_000),
  /** Keys of findings that were marked as removed: seen again, they “came back”. */
  removedKeys: z.array(z.string().max(600)).max(2_000),
});

/** The state of a site that the principal accepts as right. */
export type Baseline = z.output<typeof baselineSchema>;
