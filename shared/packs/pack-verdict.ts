import { z } from 'zod';
import { nameText, sha256Hex } from '../base/text-schemas.ts';
import { directiveSchema } from '../directives/directive.ts';
import { dataPackSchema } from './data-pack.ts';
import { shownFaultSchema } from './pack-fault.ts';
import { tableChangeSchema } from './table-changes.ts';

/** Who signed a file, as far as the signature itself can tell. */
export const packSignerSchema = z.strictObject({
  /** A key that the app made for itself, or a certificate that somebody else issued. Nobody has vouched for either. */
  kind: z.enum(['app-key', 'certificate']),
  name: z.string(),
  issuerName: z.string(),
  /** Four groups of four characters, from the SHA-256 of the public key. */
  fingerprint: z.string(),
  algorithm: z.string(),
  validFrom: z.string(),
  validTo: z.string(),
});

/** Who signed a pack, as far as the signature itself can tell. */
export type PackSigner = z.output<typeof packSignerSchema>;

/** What is known of a file that is in order, whatever it holds. */
const fileFacts = {
  /** SHA-256 of the content's canonical JSON: the same for the signed and the unsigned file, and in every report. */
  packSha256: sha256Hex,
  /** SHA-256 of the file. */
  fileSha256: sha256Hex,
  sizeBytes: z.int(),
  /** `null` for a file without a signature. */
  signer: packSignerSchema.nullable(),
};

export const packFactsSchema = z.strictObject({ directive: directiveSchema, ...fileFacts });

/** A pack file that is in order. */
export type PackFacts = z.output<typeof packFactsSchema>;

const dataFactsSchema = z.strictObject({ data: dataPackSchema, ...fileFacts });

/** A file with newer tables of facts that is in order. */
export type DataFacts = z.output<typeof dataFactsSchema>;

/** What is known of any file that is in order. */
export type FileFacts = Omit<PackFacts, 'directive'>;

/** What a pack file is by itself, without regard to the packs at hand. */
export const packReadingSchema = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('sound'), pack: packFactsSchema }),
  z.strictObject({ status: z.literal('sound-data'), pack: dataFactsSchema }),
  z.strictObject({ status: z.literal('unsound'), faults: z.array(shownFaultSchema).min(1) }),
]);

/** What a pack file is by itself. */
export type PackReading = z.output<typeof packReadingSchema>;

/** What the user is told of a pack file before it is used. */
export const packVerdictSchema = z.discriminatedUnion('status', [
  z.strictObject({
    status: z.literal('refused'),
    fileName: nameText,
    faults: z.array(shownFaultSchema).min(1),
  }),
  z.strictObject({
    status: z.literal('acceptable'),
    fileName: nameText,
    pack: packFactsSchema,
    /** The edition of the same pack that is at hand; `null` for a new pack. */
    present: packFactsSchema.nullable(),
  }),
  /** Newer tables of facts; at least one of them is newer than the one in use. */
  z.strictObject({
    status: z.literal('acceptable-data'),
    fileName: nameText,
    pack: dataFactsSchema,
    changes: z.array(tableChangeSchema).min(1),
  }),
]);

/** What the user is told of a pack file before it is used. */
export type PackVerdict = z.output<typeof packVerdictSchema>;

/** What was brought in on this PC, and the stored files that can no longer be used. */
export const packListSchema = z.strictObject({
  packs: z.array(packFactsSchema),
  /** Files with newer tables of facts. */
  data: z.array(dataFactsSchema),
  setAside: z.array(z.strictObject({ fileName: z.string(), reason: z.string() })),
});

/** The packs that were brought in on this PC. */
export type PackList = z.output<typeof packListSchema>;
