import path from 'node:path';
import { type BrowserWindow, dialog, type FileFilter } from 'electron';

interface DialogTexts {
  readonly title: string;
  readonly buttonLabel: string;
}

/** A dialog that asks where a new file is to be. */
export interface TargetQuestion extends DialogTexts {
  readonly folder: string;
  readonly proposedName: string;
  /** What files of the kind are called, and their ending without a dot. */
  readonly kind: { readonly name: string; readonly extension: string };
}

/** A dialog that asks for files that are there. */
export interface FilesQuestion extends DialogTexts {
  readonly filter: FileFilter;
  readonly isForSeveral: boolean;
}

/** Asks where to save; the path has the ending of the kind, `null` when the user gives up. */
export async function chooseTarget(window: BrowserWindow, question: TargetQuestion): Promise<string | null> {
  const { title, buttonLabel, folder, proposedName, kind } = question;
  const { canceled, filePath } = await dialog.showSaveDialog(window, {
    title,
    buttonLabel,
    defaultPath: path.join(folder, proposedName),
    filters: [{ name: kind.name, extensions: [kind.extension] }],
  });
  if (canceled || filePath === '') return null;
  const ending = `.${kind.extension}`;
  return path.extname(filePath).toLowerCase() === ending ? filePath : `${filePath}${ending}`;
}

/** Asks for files; none when the user gives up. */
export async function chooseFiles(
  window: BrowserWindow,
  { title, buttonLabel, filter, isForSeveral }: FilesQuestion,
): Promise<readonly string[]> {
  const { filePaths } = await dialog.showOpenDialog(window, {
    title,
    buttonLabel,
    properties: ['openFile', ...(isForSeveral ? (['multiSelections'] as const) : [])],
    filters: [filter],
  });
  return filePaths;
}

/** Asks for a folder; `null` when the user gives up. */
export async function chooseFolder(window: BrowserWindow, texts: DialogTexts): Promise<string | null> {
  const { filePaths } = await dialog.showOpenDialog(window, { ...texts, properties: ['openDirectory'] });
  return filePaths[0] ?? null;
}
