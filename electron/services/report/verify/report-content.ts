import { z } from 'zod';
import type { Directive } from '#shared/directives/directive.ts';
import { canonicalJson } from '#shared/report/canonical-json.ts';
import { anyReportSchema, REPORT_JSON_NAME, reportSchemaFor } from '#shared/report/report.ts';
import type { Verification } from '#shared/report/verification.ts';
import { packSha256, sha256 } from '../pack-sha256.ts';
import { parseBoundedJson } from './bounded-json.ts';
import { Refusal } from './refusal.ts';

type AnyReport = z.output<typeof anyReportSchema>;

/** The content of `report.json`, held against its schema. */
export interface ReportContent {
  readonly report: AnyReport;
  readonly reportSha256: string;
  readonly pack: Verification['pack'];
}

/**
 * Reads `report.json`. Refuses with `report-data-invalid` whatever the app would not have written just so: bytes that
 * are not their own canonical JSON, values that the schema of the pack (of any pack, if the app does not know it)
 * refuses or would have cleaned, a broken chain, evidence that is named but not listed.
 */
export function readReportContent(bytes: Uint8Array, directives: readonly Directive[]): ReportContent {
  const json = parseBoundedJson(bytes);
  const report = parsedBy(anyReportSchema, json, bytes);
  const { pack, directive } = recognisePack(report, directives);
  if (directive !== null) parsedBy(schemaFor(directive), json, bytes);
  if ((report.sequence === 1) !== (report.previousReportSha256 === null)) {
    invalid('sequence 1 and no previous report belong together');
  }
  refuseUnlistedReferences(report);
  return { report, reportSha256: sha256(bytes), pack };
}

/** A schema takes longer to build than to use, and a receiver has hundreds of reports on the same pack. */
const schemas = new WeakMap<Directive, ReturnType<typeof reportSchemaFor>>();

function schemaFor(directive: Directive): ReturnType<typeof reportSchemaFor> {
  const schema = schemas.get(directive) ?? reportSchemaFor(directive);
  schemas.set(directive, schema);
  return schema;
}

function parsedBy<Schema extends z.ZodType>(
  schema: Schema,
  json: unknown,
  bytes: Uint8Array,
): z.output<Schema> {
  const parsed = schema.safeParse(json);
  if (!parsed.success) return invalid(z.prettifyError(parsed.error).slice(0, 500));
  const isCanonical = Buffer.compare(Buffer.from(canonicalJson(parsed.data)), bytes) === 0;
  return isCanonical ? parsed.data : invalid('not in the form in which the app writes it');
}

function recognisePack(
  { pack, input }: AnyReport,
  directives: readonly Directive[],
): { readonly pack: Verification['pack']; readonly directive: Directive | null } {
  if (pack.id !== input.campaign) return invalid('the pack is not the one of the campaign');
  const sameId = directives.filter(({ id }) => id === pack.id);
  const directive = sameId.find((candidate) => packSha256(candidate) === pack.sha256);
  if (directive !== undefined) return { pack: 'known', directive };
  return { pack: sameId.length > 0 ? 'other-edition' : 'unknown', directive: null };
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
