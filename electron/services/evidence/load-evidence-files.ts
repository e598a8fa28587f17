import { readFile, stat } from 'node:fs/promises';
import path from 'node:path';
import { fail, ok } from '#shared/base/result.ts';
import { EVIDENCE_FILE_LIMIT_BYTES } from '#shared/base/file-limits.ts';
import { prepareEvidence } from './prepare-evidence.ts';
import { isSystemError } from '../storage/file-failure.ts';
import type { LoadEvidence } from './loaded-evidence.ts';

/**
 * Loads evidence from files as users have them and prepares it. `paths` are absolute, by the names that the answers
 * use.
 *
 * Errors: `evidence-missing`, `file-unreadable`, `evidence-too-large` and those of `prepareEvidence`, with the name.
 */
export function loadEvidenceFrom(paths: ReadonlyMap<string, string>): LoadEvidence {
  return async (file) => {
    const found = paths.get(file);
    if (found === undefined) return fail({ code: 'evidence-missing', detail: file });
    try {
      const { size } = await stat(found);
      if (size > EVIDENCE_FILE_LIMIT_BYTES) return fail({ code: 'evidence-too-large', detail: file });
      const prepared = await prepareEvidence(new Uint8Array(await readFile(found)));
      if (!prepared.ok) return fail({ ...prepared.error, detail: `${file}: ${prepared.error.detail}` });
      const { bytes, mediaType } = prepared.value;
      return ok({ bytes, mediaType, originalName: path.basename(found) });
    } catch (error) {
      if (!isSystemError(error)) throw error;
      return fail({ code: error.code === 'ENOENT' ? 'evidence-missing' : 'file-unreadable', detail: file });
    }
  };
}
