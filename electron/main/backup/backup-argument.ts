import path from 'node:path';

/** The ending of backup files, which the system opens with the app. */
export const BACKUP_ENDING = '.tkattt';

/** The backup file among the arguments of a start, as a double click hands it over; `null` without one. */
export function backupArgument(argv: readonly string[], workingFolder: string): string | null {
  const found = argv
    .slice(1)
    .findLast((argument) => !argument.startsWith('-') && argument.toLowerCase().endsWith(BACKUP_ENDING));
  return found === undefined ? null : path.resolve(workingFolder, found);
}
