import { z } from 'zod';
import { nameText } from '../base/text-schemas.ts';
import { failureSchema } from '../failures/failure.ts';

/** The media types that evidence may have. */
export const EVIDENCE_MEDIA_TYPES = ['image/jpeg', 'image/png', 'application/pdf'] as const;

/** The media type of a piece of evidence. */
export type EvidenceMediaType = (typeof EVIDENCE_MEDIA_TYPES)[number];

/** The name under which the evidence store keeps a file: the SHA-256 of its bytes and an extension. */
export const storedFileName = z.string().regex(/^[0-9a-f]{64}\.(?:jpg|png|pdf)$/u);

/** A file in the evidence store; sizes in bytes. */
export const storedEvidenceSchema = z.strictObject({
  file: storedFileName,
  originalName: nameText,
  mediaType: z.enum(EVIDENCE_MEDIA_TYPES),
  sizeBytes: z.int(),
});

/** A file in the evidence store. */
export type StoredEvidence = z.output<typeof storedEvidenceSchema>;

/** What became of one file that the user offered as evidence. */
export const evidenceIntakeSchema = z.discriminatedUnion('status', [
  z.strictObject({ status: z.literal('stored'), evidence: storedEvidenceSchema }),
  z.strictObject({ status: z.literal('refused'), originalName: nameText, failure: failureSchema }),
]);

/** What became of one file that the user offered as evidence. */
export type EvidenceIntake = z.output<typeof evidenceIntakeSchema>;
