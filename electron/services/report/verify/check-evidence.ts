import { REPORT_JSON_NAME, type EvidenceEntry } from '#shared/report/report.ts';
import { sha256 } from '#services/hashes/sha256.ts';
import { LIMITS } from '#services/pdf/limits.ts';
import type { PdfDocument } from '#services/pdf/pdf-document.ts';
import type { PdfStream } from '#services/pdf/pdf-values.ts';
import { Refusal } from '#services/pdf/refusal.ts';
import type { EvidenceMediaType } from '#shared/evidence/stored-evidence.ts';

/** How files of each type begin. */
const FIRST_BYTES: Readonly<Record<EvidenceMediaType, readonly number[]>> = {
  'image/jpeg': [0xff, 0xd8, 0xff],
  'image/png': [0x89, 0x50, 0x4e, 0x47],
  'application/pdf': [0x25, 0x50, 0x44, 0x46],
};

/**
 * Holds the attachments against the list in the report: every listed file is there with its size, hash and type, and
 * nothing else is. Refuses with `evidence-missing`, `evidence-mismatch` or `evidence-unlisted`.
 */
export function checkEvidence(
  document: PdfDocument,
  attachments: ReadonlyMap<string, PdfStream>,
  listed: readonly EvidenceEntry[],
): void {
  const known = new Set([REPORT_JSON_NAME, ...listed.map(({ file }) => file)]);
  const unlisted = [...attachments.keys()].find((name) => !known.has(name));
  if (unlisted !== undefined) throw new Refusal('evidence-unlisted', unlisted);
  for (const entry of listed) {
    const stream = attachments.get(entry.file);
    if (stream === undefined) throw new Refusal('evidence-missing', entry.file);
    const fault = faultOf(document.streamData(stream, LIMITS.evidenceBytes), entry);
    if (fault !== null) throw new Refusal('evidence-mismatch', `${entry.file}: ${fault}`);
  }
}

function faultOf(bytes: Uint8Array, entry: EvidenceEntry): string | null {
  if (bytes.length !== entry.sizeBytes) return 'another size';
  if (sha256(bytes) !== entry.sha256) return 'another hash';
  return FIRST_BYTES[entry.mediaType].every((byte, index) => bytes[index] === byte) ? null : 'another type';
}
