import { z } from 'zod';
import { once } from '#shared/base/once.ts';
import { remembered } from '#shared/base/remembered.ts';
import { askedParts } from '#shared/directives/asked-of.ts';
import type { Directive } from '#shared/directives/directive.ts';
import { isSoundRun, packIdOf } from '#shared/directives/run.ts';
import { filesNamed } from '#shared/report/evidence-in-use.ts';
import { recheckFindings } from '#shared/report/recheck-findings.ts';
import {
  anyReportSchema,
  REPORT_JSON_NAME,
  reportSchemaFor,
  reportWithoutPhonesSchemaFor,
} from '#shared/report/report.ts';
import type { Verification } from '#shared/report/verification.ts';
import { unitProfileSchema } from '#shared/unit/unit-profile.ts';
import { sha256 } from '#services/hashes/sha256.ts';
import { packSha256 } from '#services/packs/pack-sha256.ts';
import { parseBoundedJson } from './bounded-json.ts';
import { parsedBy } from './parse-as-written.ts';
import { Refusal } from '#services/pdf/refusal.ts';
import { takesAsWritten } from './takes-as-written.ts';

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
  const { pack, edition } = recognisePack(json, directives);
  const report = edition === null ? readUnknownReport(json) : readKnownReport(edition, json);
  if (report.pack.id !== packIdOf(report.input.campaign)) invalid('the pack is not the one of the campaign');
  if (!isSoundRun(report.input, edition?.directive ?? null))
    invalid('the days are not those of the campaign');
  if ((report.sequence === 1) !== (report.previousReportSha256 === null)) {
    invalid('sequence 1 and no previous report belong together');
  }
  refuseUnlistedReferences(report);
  const findings = edition === null ? 'not-checked' : recheckFindings(report, edition.directive);
  return { report, reportSha256: sha256(bytes), pack, findings };
}

/** Where the schema of any pack differs from that of a known one. */
const anyPackParts = anyReportSchema.shape.input.pick({ answers: true, records: true });
const inputPartsSchema = z.object({ input: z.object({ answers: z.unknown(), records: z.unknown() }) });
const takesAnyParts = once(() => takesAsWritten(anyPackParts));
const takesAnyReport = once(() => takesAsWritten(anyReportSchema));

function readUnknownReport(json: unknown): AnyReport {
  return takesAnyReport()(json) ? json : parsedBy(anyReportSchema, json);
}

const unitTypeSchema = z.object({ input: z.object({ unit: unitProfileSchema.pick({ type: true }) }) });

const partsOf = remembered(askedParts);

/** What takes reports on a pack, or on the part of it that a type of unit is asked; worked out once for each. */
const readerOf = remembered((part: Directive) => {
  const schema = reportSchemaFor(part);
  return {
    schema,
    takes: takesAsWritten(schema),
    /** For reports that say that their phone numbers are hidden. */
    withoutPhones: once(() => reportWithoutPhonesSchemaFor(part)),
  };
});

const phonesSchema = z.object({ phonesHidden: z.literal(true) });

function isWithoutPhones(json: unknown): boolean {
  return phonesSchema.safeParse(json).success;
}

/** Both schemas have to take the report; what they have in common is looked at once. */
function readKnownReport({ directive }: KnownPack, json: unknown): AnyReport {
  const type = unitTypeSchema.safeParse(json).data?.input.unit.type ?? '';
  const { schema, takes, withoutPhones } = readerOf(partsOf(directive)(type));
  const areHidden = isWithoutPhones(json);
  if (!areHidden && takes(json)) {
    const { answers, records } = json.input;
    const parts: unknown = { answers, records };
    if (takesAnyParts()(parts)) return { ...json, input: { ...json.input, ...parts } };
  }
  const report = parsedBy(areHidden ? withoutPhones() : schema, json);
  const { answers, records } = parsedBy(anyPackParts, inputPartsSchema.parse(json).input);
  return { ...report, input: { ...report.input, answers, records } };
}

/** What has to be worked out for a pack only once: a receiver has hundreds of reports on the same one. */
interface KnownPack {
  readonly directive: Directive;
  readonly sha256: string;
}

const knownPacks = new WeakMap<Directive, KnownPack>();

function knownPack(directive: Directive): KnownPack {
  const known = knownPacks.get(directive);
  if (known !== undefined) return known;
  const pack = { directive, sha256: packSha256(directive) };
  knownPacks.set(directive, pack);
  return pack;
}

const namedPackSchema = z.object({ pack: z.object({ id: z.string(), sha256: z.string() }) });

/** By what a report says of its pack; a report that says nothing of it is held against the schema of any pack. */
function recognisePack(
  json: unknown,
  directives: readonly Directive[],
): { readonly pack: Verification['pack']; readonly edition: KnownPack | null } {
  const named = namedPackSchema.safeParse(json).data?.pack;
  const editions = directives.filter(({ id }) => id === named?.id).map(knownPack);
  const edition = editions.find(({ sha256 }) => sha256 === named?.sha256);
  if (edition !== undefined) return { pack: 'known', edition };
  return { pack: editions.length > 0 ? 'other-edition' : 'unknown', edition: null };
}

function refuseUnlistedReferences({ evidence, input }: AnyReport): void {
  const files = new Set(evidence.map(({ file }) => file));
  if (files.size !== evidence.length) invalid('an evidence file is listed twice');
  if (files.has(REPORT_JSON_NAME)) invalid('report.json is listed as evidence');
  const unlisted = filesNamed(input).find((file) => !files.has(file));
  if (unlisted !== undefined) invalid(`${unlisted} is not listed`);
}

function invalid(detail: string): never {
  throw new Refusal('report-data-invalid', detail);
}
