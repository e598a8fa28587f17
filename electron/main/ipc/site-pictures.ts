import { readEvidence, removeEvidence } from '#services/evidence/evidence-store.ts';
import { ok } from '#shared/base/result.ts';
import type { RawPicture, StoredPicture } from '#shared/checks/result/site-picture.ts';
import type { DepsOf } from './handler-deps.ts';
import type { HandlersOf } from './serve-contract.ts';

const INTAKE_LIMIT_MS = 30_000;

/**
 * Has pictures of a site's pages decoded and kept in a worker. A picture is more than the result needs: without it the
 * result is told all the same.
 */
export async function keepPictures(
  { folders, runJob }: DepsOf<'folders' | 'runJob'>,
  host: string,
  pictures: readonly RawPicture[],
): Promise<readonly StoredPicture[]> {
  if (pictures.length === 0) return [];
  const kept = await runJob(
    'take-in-pictures',
    { folder: folders.evidence, originalName: `Ảnh chụp ${host}.jpg`, pictures: [...pictures] },
    { timeLimitMs: INTAKE_LIMIT_MS },
  );
  return kept.ok ? kept.value.kept : [];
}

type PictureCalls = 'site-check:read-picture' | 'site-check:forget-pictures';

/** What the page may do with pictures that were kept. */
export function pictureHandlers({
  folders,
  safety,
}: DepsOf<'folders' | 'safety'>): Pick<HandlersOf<'site-check'>, PictureCalls> {
  return {
    'site-check:read-picture': async ({ file }) => {
      const bytes = await readEvidence(folders.evidence, file);
      return ok({ jpeg: bytes.ok ? new Uint8Array(bytes.value) : null });
    },
    'site-check:forget-pictures': async ({ files }) => {
      for (const file of files) {
        const removed = await removeEvidence(folders.evidence, file);
        if (!removed.ok) return removed;
      }
      const dropped = await safety.shelf.dropEvidence(files);
      return dropped.ok ? ok({}) : dropped;
    },
  };
}
