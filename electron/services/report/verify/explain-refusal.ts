import type { IntegrityCause } from '#shared/report/verification.ts';
import type { Refusal } from '#services/pdf/refusal.ts';
import { missingBytes } from './cut-off.ts';
import { type FileOrigin, originOf } from './file-origin.ts';
import { withoutBytesBefore } from './open-envelope.ts';
import { findSealTrace, type SealTrace } from './seal-trace.ts';

type Cause = Exclude<IntegrityCause, 'intact'>;

/** Why a file is refused, in the words that help the receiver most. */
export interface ExplainedRefusal {
  readonly cause: Cause;
  /** For IT staff, in English. */
  readonly detail: string;
  /** Whether the file was once sealed, or still claims to be. */
  readonly wasSealed: boolean;
  /** How many bytes are known to be missing at its end. */
  readonly missingBytes: number;
}

/** What is clear from the first bytes, or has to be said whatever else is true. */
const SAID_AT_ONCE = new Set<Cause>([
  'empty-file',
  'file-too-large',
  'packed-archive',
  'packed-mail',
  'outlook-mail',
  'packed-base64',
  'encrypted-no-key',
  'office-document',
  'receipt',
  'receipt-data-invalid',
  'desk-summary',
  'desk-summary-invalid',
]);

/** What has to be said also of a file that another program wrote anew. */
const GRAVER_THAN_SAVED_AGAIN = new Set<Cause>(['encrypted', 'active-content', 'not-a-pdf']);

/** What can be said only of a file that claims to be sealed. */
const ABOUT_THE_SEAL = new Set<Cause>([
  'byte-range-invalid',
  'signature-malformed',
  'algorithm-not-allowed',
  'digest-mismatch',
  'signature-mismatch',
  'certificate-mismatch',
  'content-after-seal',
]);

/** What can be the mere consequence of a changed or an added byte. */
const STRUCTURAL = new Set<Cause>(['not-a-pdf', 'damaged-pdf', 'no-signature', 'no-report-data']);

const TRACE_CAUSES: Readonly<Record<SealTrace, Cause | null>> = {
  none: null,
  whole: null,
  unreadable: 'signature-malformed',
  'not-comparable': null,
  'content-changed': 'digest-mismatch',
  'content-added': 'content-after-seal',
};

/**
 * The words for a refusal: that a file is not of this app, is not all there, or was saved anew comes before what is
 * wrong with its structure. `hasSignature`: whether the first signature held.
 */
export function explainRefusal(
  { reason, message }: Refusal,
  bytes: Uint8Array,
  hasSignature: boolean,
): ExplainedRefusal {
  const said = { detail: message, wasSealed: false, missingBytes: 0 };
  if (SAID_AT_ONCE.has(reason)) return { ...said, cause: reason };
  const pdf = withoutBytesBefore(bytes);
  const missing = missingBytes(pdf);
  if (missing > 0) return { ...said, cause: 'cut-off', wasSealed: true, missingBytes: missing };
  const cause = causeByOrigin(reason, originOf(pdf), hasSignature);
  return cause === null ? { ...said, ...causeByTrace(reason, pdf, hasSignature) } : { ...said, cause };
}

/** `null` when the file is one of this app, as far as can be seen, and nobody has written it anew. */
function causeByOrigin(reason: Cause, origin: FileOrigin, hasSignature: boolean): Cause | null {
  if (reason === 'encrypted' || reason === 'not-a-pdf') return null;
  if (origin.isPortfolio) return 'packed-portfolio';
  if (!origin.isOurs && origin.hasEnd) {
    return reason === 'no-report-data' && !hasSignature ? reason : 'not-our-report';
  }
  const isSavedAgain =
    origin.isOurs && origin.isRewritten && !hasSignature && !GRAVER_THAN_SAVED_AGAIN.has(reason);
  return isSavedAgain ? 'saved-again' : null;
}

/**
 * Where the structure of the file hides its seal, the bytes still show whether there was one: then the receiver hears
 * that the content was changed, not that some offset is wrong.
 */
function causeByTrace(
  reason: Cause,
  pdf: Uint8Array,
  hasSignature: boolean,
): Pick<ExplainedRefusal, 'cause' | 'wasSealed'> {
  const isSealed = hasSignature || ABOUT_THE_SEAL.has(reason);
  const trace = isSealed ? 'whole' : findSealTrace(pdf);
  const cause = (STRUCTURAL.has(reason) ? TRACE_CAUSES[trace] : null) ?? reason;
  return { cause, wasSealed: trace !== 'none' };
}
