import type { Result } from '#shared/base/result.ts';
import type { EvidenceMediaType } from '#shared/evidence/stored-evidence.ts';
import type { Failure } from '#shared/failures/failure.ts';

/** A piece of evidence as it goes into the report file, already prepared. */
export interface LoadedEvidence {
  readonly bytes: Uint8Array;
  readonly originalName: string;
  readonly mediaType: EvidenceMediaType;
}

/** Gives the bytes for the name that an answer uses. */
export type LoadEvidence = (file: string) => Promise<Result<LoadedEvidence, Failure>>;
