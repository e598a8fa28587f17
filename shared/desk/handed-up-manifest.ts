import { z } from 'zod';
import { lineOfText, nameText, sha256Hex } from '../base/text-schemas.ts';
import { campaignIdSchema } from '../directives/run.ts';
import { fingerprintText } from '../keys/unit-keys.ts';
import { decisionShape, isSoundDecision, receiptReportSchema } from '../receipts/receipt-content.ts';
import { unitCode } from '../unit/unit-profile.ts';
import { decidedContent } from './decision.ts';
import { unitKey } from './register.ts';

/** What a manifest calls itself. */
export const HANDED_UP_FORMAT = 'tu-kiem-attt/handed-up';

/** The names of the manifest and of the signature over its bytes, at the top of the ZIP. */
export const HANDED_UP_NAMES = { manifest: 'nop-len.json', signature: 'nop-len.p7s' } as const;

/** The most reports of one file: beside manifest and signature, a ZIP of which more is wanted is not opened. */
export const MAX_HANDED_UP_REPORTS = 490;

/** The most units of one file; no xã or phường has as many. */
export const MAX_HANDED_UP_UNITS = 1_000;

/** The most bytes of a manifest. */
export const MAX_MANIFEST_BYTES = 8 * 1024 * 1024;

/** A unit from which the lower desk awaits a report. */
const handedUpUnitSchema = z.strictObject({
  code: unitCode,
  name: nameText.min(1),
  /** Whom to call; empty where the register of the desk names nobody. */
  phone: lineOfText(40),
});

/** A key that the lower desk knows for one of its units. */
const handedUpKeySchema = z.strictObject({
  unitCode,
  fingerprint: fingerprintText,
  /** When the desk has compared it by telephone; `null`: its register names it. */
  comparedAt: z.iso.datetime().nullable(),
});

/** What the lower desk has decided about one report. */
const handedUpDecisionSchema = z
  .strictObject({ key: decidedContent, report: receiptReportSchema, ...decisionShape })
  .refine(isSoundDecision);

/** A report file that lies in the ZIP, its bytes as the lower desk received them. */
const handedUpReportSchema = z.strictObject({
  name: z.string().regex(/^bao-cao\/[a-z0-9_-]{1,100}\.pdf$/u),
  fileSha256: sha256Hex,
  sizeBytes: z.int().min(1),
  unitCode,
  /** When the lower desk had this content first, by its clock. */
  receivedAt: z.iso.datetime(),
});

/**
 * The manifest of a file that a desk hands up, version 1: the word of that desk, under its key. All times are the claim of
 * its clock, ISO 8601, UTC. A released version never changes.
 */
export const handedUpManifestSchema = z.strictObject({
  format: z.literal(HANDED_UP_FORMAT),
  schemaVersion: z.literal(1),
  app: z.strictObject({ name: nameText, version: lineOfText(40).min(1) }),
  createdAt: z.iso.datetime(),
  /** Who made the file, as the desk says. */
  handedBy: nameText.min(2),
  /** As the desk calls itself and its place; whose word it is follows from the key alone. */
  desk: z.strictObject({ name: nameText.min(3), commune: nameText.min(1) }),
  campaign: z.strictObject({
    id: campaignIdSchema,
    title: nameText.min(1),
    /** Of the pack as the desk has it; `null` where it has none. */
    packSha256: sha256Hex.nullable(),
  }),
  units: z.array(handedUpUnitSchema).min(1).max(MAX_HANDED_UP_UNITS),
  keys: z.array(handedUpKeySchema).max(16_000),
  decisions: z.array(handedUpDecisionSchema).max(10_000),
  reports: z.array(handedUpReportSchema).min(1).max(MAX_HANDED_UP_REPORTS),
});

/** The manifest of a file that a desk hands up. */
export type HandedUpManifest = z.output<typeof handedUpManifestSchema>;

/** A manifest of which only the sizes of its reports are not known yet. */
export const handUpPlanSchema = z.strictObject({
  head: handedUpManifestSchema.omit({ reports: true }),
  reports: z
    .array(handedUpReportSchema.omit({ sizeBytes: true }))
    .min(1)
    .max(MAX_HANDED_UP_REPORTS),
});

/** A manifest of which only the sizes of its reports are not known yet; report files are fetched by their hash. */
export type HandUpPlan = z.output<typeof handUpPlanSchema>;

/** Why a manifest cannot be right in itself. `subject`: the code of the unit that it is about, or nothing. */
export interface ManifestFault {
  readonly fault: 'unit-outside' | 'contradictory';
  readonly subject: string;
}

/**
 * Whether a manifest agrees with itself: it speaks of its own units only, nothing stands in it twice, and nothing is
 * later than the manifest.
 */
export function faultOfManifest(manifest: HandedUpManifest): ManifestFault | null {
  const codes = manifest.units.map(({ code }) => unitKey(code));
  const own = new Set(codes);
  const outside = [
    ...manifest.keys.map((key) => key.unitCode),
    ...manifest.decisions.map(({ report }) => report.unitCode),
    ...manifest.reports.map((report) => report.unitCode),
  ].find((code) => !own.has(unitKey(code)));
  if (outside !== undefined) return { fault: 'unit-outside', subject: outside };
  return isConsistent(manifest, codes) ? null : { fault: 'contradictory', subject: '' };
}

function isConsistent(manifest: HandedUpManifest, codes: readonly string[]): boolean {
  const { keys, decisions, reports, campaign, createdAt } = manifest;
  const listsWithoutTwins = [
    codes,
    keys.map(({ fingerprint }) => fingerprint),
    decisions.map(({ key }) => key),
    reports.map(({ name }) => name),
    reports.map(({ fileSha256 }) => fileSha256),
  ];
  const times = [
    ...keys.flatMap(({ comparedAt }) => comparedAt ?? []),
    ...decisions.map(({ decidedAt }) => decidedAt),
    ...reports.map(({ receivedAt }) => receivedAt),
  ];
  return (
    listsWithoutTwins.every((list) => new Set(list).size === list.length) &&
    times.every((time) => Date.parse(time) <= Date.parse(createdAt)) &&
    decisions.every(({ report }) => report.campaign === campaign.id)
  );
}
