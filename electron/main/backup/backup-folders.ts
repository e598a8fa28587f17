import type { BackupFolders } from '#services/backup/gather-parts.ts';
import type { AppFolders } from '../folders/app-folders.ts';

/** The places of the app that a backup holds and a restore fills. */
export function backupFoldersOf(folders: AppFolders): BackupFolders {
  const { evidence, keys, approvedKeysFile, packs, hostsList, exportHistoryFile } = folders;
  return { evidence, keys, approvedKeysFile, packs, hostsList, exportHistoryFile };
}
