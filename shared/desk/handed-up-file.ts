import { z } from 'zod';
import { canonicalJson } from '../base/canonical-json.ts';
import { fail, ok, type Result } from '../base/result.ts';
import { sha256Hex } from '../base/text-schemas.ts';
import { fingerprintText } from '../keys/unit-keys.ts';
import { decidedContent } from './decision.ts';
import {
  faultOfManifest,
  HANDED_UP_FORMAT,
  type HandedUpManifest,
  handedUpManifestSchema,
} from './handed-up-manifest.ts';
import { unitKey } from './register.ts';

/** What makes a file that was handed up worth nothing by itself, whoever has sent it. */
export const HANDED_UP_FAULTS = [
  'signature-missing',
  'changed',
  'signature-wrong',
  'newer',
  'malformed',
  'unit-outside',
  'contradictory',
  'report-missing',
  'report-changed',
] as const;

/** What makes a file that was handed up worth nothing by itself. */
export type HandedUpFault = (typeof HANDED_UP_FAULTS)[number];

const place = {
  /** Where the ZIP was found. */
  source: z.string(),
  /** SHA-256 of the exact bytes of the manifest. */
  manifestSha256: sha256Hex,
} as const;

/** A file that was handed up, as it was read; whether its desk is known has not been asked. */
export const handedUpFileSchema = z.discriminatedUnion('status', [
  z.strictObject({
    ...place,
    status: z.literal('sound'),
    manifest: handedUpManifestSchema,
    /** Of the key that has signed the manifest. */
    keyFingerprint: fingerprintText,
    /** The contents of the reports inside, by `sameReportKey`, and when the lower desk had them. */
    contents: z.array(z.strictObject({ key: decidedContent, receivedAt: z.iso.datetime() })),
  }),
  z.strictObject({
    ...place,
    status: z.literal('faulty'),
    fault: z.enum(HANDED_UP_FAULTS),
    /** Which unit or report it is about; may be empty. */
    subject: z.string(),
  }),
]);

/** A file that was handed up, as it was read. */
export type HandedUpFile = z.output<typeof handedUpFileSchema>;

/** A file that was handed up in which nothing is wrong by itself. */
export type SoundHandedUp = Extract<HandedUpFile, { status: 'sound' }>;

/** A report that lies in the ZIP, as it was judged. */
export interface ReportInside {
  /** Its name in the ZIP. */
  readonly name: string;
  readonly fileSha256: string;
  /** By `sameReportKey`. */
  readonly key: string;
  /** Of the unit that the report names; `null` when it is no whole report. */
  readonly unitCode: string | null;
}

interface Fault {
  readonly fault: HandedUpFault;
  readonly subject: string;
}

/** Whether a JSON text calls itself a manifest. */
export function isManifestText(text: string): boolean {
  return z.looseObject({ format: z.literal(HANDED_UP_FORMAT) }).safeParse(parsed(text)).success;
}

/** The manifest in a text, which has to be its own canonical JSON and to agree with itself. */
export function readManifest(text: string): Result<HandedUpManifest, Fault> {
  const value = parsed(text);
  const newer = z.looseObject({ format: z.literal(HANDED_UP_FORMAT), schemaVersion: z.int().min(2) });
  if (newer.safeParse(value).success) return fail({ fault: 'newer', subject: '' });
  const read = handedUpManifestSchema.safeParse(value);
  if (!read.success || canonicalJson(read.data) !== text) return fail({ fault: 'malformed', subject: '' });
  const fault = faultOfManifest(read.data);
  return fault === null ? ok(read.data) : fail(fault);
}

/** Holds a manifest against the reports that lie beside it; gives their contents with the times of the lower desk. */
export function contentsOf(
  { reports }: HandedUpManifest,
  inside: readonly ReportInside[],
): Result<SoundHandedUp['contents'], Fault> {
  const byName = new Map(inside.map((report) => [report.name, report]));
  const contents: SoundHandedUp['contents'] = [];
  for (const { name, fileSha256, unitCode, receivedAt } of reports) {
    const found = byName.get(name);
    if (found === undefined) return fail({ fault: 'report-missing', subject: name });
    const isTheSame = found.fileSha256 === fileSha256 && unitKey(found.unitCode ?? '') === unitKey(unitCode);
    if (!isTheSame) return fail({ fault: 'report-changed', subject: name });
    contents.push({ key: found.key, receivedAt });
  }
  return ok(contents);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    // what is too deep to be followed is no manifest either
    if (error instanceof SyntaxError || error instanceof RangeError) return undefined;
    throw error;
  }
}
