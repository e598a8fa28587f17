import path from 'node:path';
import { fail, ok } from '#shared/base/result.ts';
import type { LoadEvidence } from './loaded-evidence.ts';
import { readEvidence, shownName } from './evidence-store.ts';
import { pdfFault } from './pdf-fault.ts';
import type { EvidenceMediaType } from '#shared/evidence/stored-evidence.ts';

const MEDIA_TYPES: Readonly<Record<string, EvidenceMediaType>> = {
  '.jpg': 'image/jpeg',
  '.png': 'image/png',
  '.pdf': 'application/pdf',
};

/**
 * Loads evidence that the store in `folder` has prepared before. `originalNames` says what the user's files were
 * called, by the names that the store gave them.
 *
 * Errors: `evidence-missing`, `kept-evidence-damaged`, `evidence-damaged`, `evidence-locked`, with the name that the
 * user knows.
 */
export function loadStoredEvidence(
  folder: string,
  originalNames: Readonly<Record<string, string>>,
): LoadEvidence {
  return async (file) => {
    const name = originalNames[file] ?? file;
    const mediaType = MEDIA_TYPES[path.extname(file)];
    if (mediaType === undefined) return fail({ code: 'evidence-missing', detail: name });
    const bytes = await readEvidence(folder, file);
    if (!bytes.ok) return fail({ ...bytes.error, detail: name });
    // earlier versions took in what nobody can open
    const fault = mediaType === 'application/pdf' ? pdfFault(bytes.value) : null;
    if (fault !== null) return fail({ ...fault, detail: name });
    return ok({ bytes: bytes.value, mediaType, originalName: shownName(name) });
  };
}
