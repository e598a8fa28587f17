import { mkdtempSync, rmdirSync } from 'node:fs';
import path from 'node:path';
import { isSystemError } from '#services/storage/file-failure.ts';

/** The folder that whoever carries the program on a stick makes beside it, to have the data there too. */
export const BESIDE_NAME = 'du-lieu';
/** Set by the start program of the portable edition, which unpacks the app elsewhere. */
const PORTABLE_VARIABLE = 'PORTABLE_EXECUTABLE_DIR';

/** The running program, as far as it says where it lies. */
export interface ProgramPlace {
  readonly isPackaged: boolean;
  /** The path of the executable. */
  readonly execPath: string;
}

/** What is on the disk. */
export interface DiskView {
  readonly isFolder: (candidate: string) => boolean;
  readonly isFile: (candidate: string) => boolean;
}

/**
 * The folder `du-lieu` beside the program; `null` where there is none, the app is not packaged, or it is installed: an
 * installer clears the folder of the program away with everything in it.
 */
export function dataBesideProgram(
  { isPackaged, execPath }: ProgramPlace,
  environment: NodeJS.ProcessEnv,
  { isFolder, isFile }: DiskView,
): string | null {
  const [folder, name] = [path.dirname(execPath), path.basename(execPath)];
  if (!isPackaged || isFile(path.join(folder, `Uninstall ${name}`))) return null;
  const beside = path.join(environment[PORTABLE_VARIABLE] ?? folder, BESIDE_NAME);
  return isFolder(beside) ? beside : null;
}

/** What is said where the data cannot be kept beside the program; nothing was begun yet. */
export const NOT_WRITABLE =
  `Thư mục ${BESIDE_NAME} cạnh chương trình không ghi được. Dữ liệu đang có vẫn còn nguyên.\n\n` +
  'Thầy/Cô bỏ chế độ chỉ đọc của USB rồi mở lại chương trình.';

/** What is said where the data cannot be kept in the folder that is meant for it. */
export function notWritableWords(folder: string): string {
  return (
    `Thư mục dữ liệu ${folder} không ghi được. Dữ liệu đang có vẫn còn nguyên.\n\n` +
    'Thầy/Cô nhờ người phụ trách máy tính bỏ chế độ chỉ đọc của thư mục hoặc ổ đĩa đó, rồi mở lại chương trình.'
  );
}

/** Whether something can be kept in the folder; tried out, as only that is certain on Windows. */
export function isWritable(folder: string): boolean {
  return tryToWrite(folder) === null;
}

/** Whether the system forbids to write into the folder; a full disk forbids nothing. */
export function isForbidden(folder: string): boolean {
  return ['EROFS', 'EACCES', 'EPERM'].includes(tryToWrite(folder) ?? '');
}

/** The code of the error that comes of it; `null` where it works. */
function tryToWrite(folder: string): string | null {
  try {
    rmdirSync(mkdtempSync(path.join(folder, '.thu-')));
    return null;
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return error.code;
  }
}
