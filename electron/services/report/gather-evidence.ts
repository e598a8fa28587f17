import type { ReportInput } from '#shared/answers/report-input.ts';
import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Directive } from '#shared/directives/directive.ts';
import type { Failure } from '#shared/failures/failure.ts';
import type { EvidenceFacts } from '#shared/report/build-report.ts';
import { evidenceInUse, filesInUse, picturesInUse } from '#shared/report/evidence-in-use.ts';
import type { LoadEvidence } from '../evidence/loaded-evidence.ts';
import { thumbnail } from '../evidence/prepare-evidence.ts';
import { sha256 } from '../hashes/sha256.ts';

/** All evidence of a report in memory. */
export interface GatheredEvidence {
  readonly facts: readonly EvidenceFacts[];
  /** By SHA-256. */
  readonly contents: ReadonlyMap<string, EvidenceContent>;
  /** Files of pictures of websites that are no longer to be had. */
  readonly lostPictures: ReadonlySet<string>;
}

/** The bytes of one attachment and its small picture. */
export interface EvidenceContent {
  readonly bytes: Uint8Array;
  readonly thumbnail: Uint8Array | null;
}

/** What the gathering needs. */
export interface GatherRequest {
  readonly input: ReportInput;
  readonly directive: Directive;
  readonly loadEvidence: LoadEvidence;
  /** Of all different files together. */
  readonly maxTotalBytes: number;
  readonly onFile: (done: number, total: number) => void;
  readonly signal: AbortSignal;
}

/** Enough for 130 points on paper at 200 dots per inch. */
const THUMBNAIL_SIDE_PX = 360;
/** A page of a website is to be read on paper. */
const WEBSITE_SIDE_PX = 800;

/**
 * Loads every file that answers and website checks name, once, with hash and small picture. A picture of a website that is
 * gone or damaged does not hold up the report: nobody can take it again, so it is named among those that are lost.
 *
 * Errors: those of `loadEvidence`, `evidence-limit-exceeded`, `evidence-damaged`, `cancelled`.
 */
export async function gatherEvidence(request: GatherRequest): Promise<Result<GatheredEvidence, Failure>> {
  const files = filesInUse(request.input, request.directive);
  const ofAnswers = new Set(evidenceInUse(request.input, request.directive).map(({ file }) => file));
  const facts: EvidenceFacts[] = [];
  const contents = new Map<string, EvidenceContent>();
  const lostPictures = new Set<string>();
  let totalBytes = 0;
  for (const [index, file] of files.entries()) {
    if (request.signal.aborted) return fail({ code: 'cancelled', detail: 'evidence' });
    const loaded = await request.loadEvidence(file);
    if (!loaded.ok) {
      if (ofAnswers.has(file) || !isGone(loaded.error)) return loaded;
      lostPictures.add(file);
      continue;
    }
    const { bytes, mediaType, originalName } = loaded.value;
    const hash = sha256(bytes);
    facts.push({ file, originalName, mediaType, sizeBytes: bytes.length, sha256: hash });
    if (!contents.has(hash)) {
      totalBytes += bytes.length;
      if (totalBytes > request.maxTotalBytes) {
        return fail({ code: 'evidence-limit-exceeded', detail: `${String(request.maxTotalBytes)} bytes` });
      }
      const picture = await thumbnail(bytes, mediaType, sidePxOf(file, request.input));
      if (!picture.ok) return fail({ ...picture.error, detail: originalName });
      contents.set(hash, { bytes, thumbnail: picture.value });
    }
    request.onFile(index + 1, files.length);
  }
  return ok({ facts, contents, lostPictures });
}

function isGone({ code }: Failure): boolean {
  return code === 'evidence-missing' || code === 'kept-evidence-damaged' || code === 'evidence-damaged';
}

function sidePxOf(file: string, input: ReportInput): number {
  return picturesInUse(input).some((picture) => picture.file === file) ? WEBSITE_SIDE_PX : THUMBNAIL_SIDE_PX;
}
