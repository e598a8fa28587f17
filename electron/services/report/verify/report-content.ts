import { z } from 'zod';
import type { Directive } from '#shared/directives/directive.ts';
import { canonicalJson } from '#shared/base/canonical-json.ts';
import { recheckFindings } from '#shared/report/recheck-findings.ts';
import { anyReportSchema, REPORT_JSON_NAME, reportSchemaFor } from '#shared/report/report.ts';
import type { Verification } from '#shared/report/verification.ts';
import { sha256 } from '#services/hashes/sha256.ts';
import { packSha256 } from '#services/packs/pack-sha256.ts';
import { parseBoundedJson } from './bounded-json.ts';
import { Refusal } from '#services/pdf/refusal.ts';

const MAX_FAULTS = 10;

type AnyReport = z.output<typeof anyReportSchema>;

/** The content of `report.json`, held against its schema. */
export interface ReportContent {
  readonly report: AnyReport;
  readonly reportSha256: string;
  readonly pack: Verification['pack'];
  readonly findings: Verification['findings']['status'];
}

/**
 * Reads `report.json`. Refuses with `report-data-invalid` whatever the app would not have written just so: bytes that
 * are not their own canonical JSON, values that the schema of the pack (of any pack, if the app does not know it)
 * refuses or would have cleaned, a broken chain, evidence that is named but not listed.
 */
export function readReportContent(bytes: Uint8Array, directives: readonly Directive[]): ReportContent {
  const json = parseBoundedJson(bytes);
  const report = parsedBy(anyReportSchema, json, bytes);
  const { pack, edition } = recognisePack(report, directives);
  if (edition !== null) parsedBy(edition.schema, json, bytes);
  if ((report.sequence === 1) !== (report.previousReportSha256 === null)) {
    invalid('sequence 1 and no previous report belong together');
  }
  refuseUnlistedReferences(report);
  const findings = edition === null ? 'not-checked' : recheckFindings(report, edition.directive);
  return { report, reportSha256: sha256(bytes), pack, findings };
}

/** What has to be worked out for a pack only once: a receiver has hundreds of reports on the same one. */
interface KnownPack {
  readonly directive: Directive;
  readonly sha256: string;
  readonly schema: ReturnType<typeof reportSchemaFor>;
}

const knownPacks = new WeakMap<Directive, KnownPack>();

function knownPack(directive: Directive): KnownPack {
  const known = knownPacks.get(directive);
  if (known !== undefined) return known;
  const pack = { directive, sha256: packSha256(directive), schema: reportSchemaFor(directive) };
  knownPacks.set(directive, pack);
  return pack;
}

function parsedBy<Schema extends z.ZodType>(
  schema: Schema,
  json: unknown,
  bytes: Uint8Array,
): z.output<Schema> {
  const parsed = parseOrNull(schema, json);
  if (parsed === null) return invalid('too many faults');
  if (!parsed.success) return invalid(firstFaults(parsed.error));
  const written = withoutLaterFields(parsed.data, json);
  const isCanonical = Buffer.compare(Buffer.from(canonicalJson(written)), bytes) === 0;
  return isCanonical ? parsed.data : invalid('not in the form in which the app writes it');
}

/** `null` when the faults are so many that zod cannot hand them on. */
function parseOrNull<Schema extends z.ZodType>(schema: Schema, json: unknown) {
  try {
    return schema.safeParse(json);
  } catch (error) {
    if (error instanceof RangeError) return null;
    throw error;
  }
}

function firstFaults({ issues }: z.ZodError): string {
  return z.prettifyError({ issues: issues.slice(0, MAX_FAULTS) }).slice(0, 500);
}

/**
 * What was parsed without the fields that the file does not have and that are read as `null`, “not known”: an app of
 * an earlier day had no such field to write.
 */
function withoutLaterFields(parsed: unknown, json: unknown): unknown {
  if (Array.isArray(parsed) && Array.isArray(json)) {
    return parsed.map((item: unknown, index) => withoutLaterFields(item, json[index]));
  }
  if (!isRecord(parsed) || !isRecord(json)) return parsed;
  const kept = Object.entries(parsed).filter(([key, value]) => value !== null || Object.hasOwn(json, key));
  return Object.fromEntries(kept.map(([key, value]) => [key, withoutLaterFields(value, json[key])]));
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function recognisePack(
  { pack, input }: AnyReport,
  directives: readonly Directive[],
): { readonly pack: Verification['pack']; readonly edition: KnownPack | null } {
  if (pack.id !== input.campaign) return invalid('the pack is not the one of the campaign');
  const editions = directives.filter(({ id }) => id === pack.id).map(knownPack);
  const edition = editions.find(({ sha256 }) => sha256 === pack.sha256);
  if (edition !== undefined) return { pack: 'known', edition };
  return { pack: editions.length > 0 ? 'other-edition' : 'unknown', edition: null };
}

function refuseUnlistedReferences({ evidence, input }: AnyReport): void {
  const files = new Set(evidence.map(({ file }) => file));
  if (files.size !== evidence.length) invalid('an evidence file is listed twice');
  if (files.has(REPORT_JSON_NAME)) invalid('report.json is listed as evidence');
  const unlisted = Object.values(input.answers)
    .flatMap((answer) => answer.evidence)
    .find(({ file }) => !files.has(file));
  if (unlisted !== undefined) invalid(`${unlisted.file} is not listed`);
}

function invalid(detail: string): never {
  throw new Refusal('report-data-invalid', detail);
}
