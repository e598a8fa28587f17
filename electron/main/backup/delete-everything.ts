import { rm } from 'node:fs/promises';
import path from 'node:path';
import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import { writeFailure } from '#services/storage/file-failure.ts';
import { namesIn } from '#services/storage/names-in.ts';
import type { AppFolders } from '../folders/app-folders.ts';

/** Journals that were put aside lie beside the journal. */
async function keptJournals({ journal }: AppFolders): Promise<readonly string[]> {
  const parent = path.dirname(journal);
  const prefix = `${path.basename(journal)}-kept-`;
  return (await namesIn(parent))
    .filter((name) => name.startsWith(prefix))
    .map((name) => path.join(parent, name));
}

/**
 * Deletes all that the app keeps in its own folder but the working store, which the page has to close first. Reports and backups
 * that the user has saved anywhere stay. Errors: those of writing; what is gone by then is gone.
 */
export async function deleteEverything(folders: AppFolders): Promise<Result<void, Failure>> {
  const places = [
    folders.evidence,
    folders.keys,
    folders.packs,
    folders.hostsList,
    folders.exportHistoryFile,
    folders.approvedKeysFile,
    folders.issuersFile,
    folders.deskPlacesFile,
    folders.troubleLogFile,
    folders.keptStores,
    folders.journal,
    ...(await keptJournals(folders)),
    folders.beforeRestore,
    folders.backupRecordFile,
  ];
  try {
    for (const place of places) await rm(place, { recursive: true, force: true });
    return ok(undefined);
  } catch (error) {
    const failure = writeFailure(error, 'write');
    if (failure === null) throw error;
    return fail(failure);
  }
}
