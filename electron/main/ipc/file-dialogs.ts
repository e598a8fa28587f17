import path from 'node:path';
import { type BrowserWindow, dialog, type FileFilter, type OpenDialogOptions } from 'electron';

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

/** The windows over which a dialog stands. */
const asking = new WeakSet<BrowserWindow>();

/** Asks unless a dialog stands over the window already: a double click asks once, and its second half gives up. */
async function askOnce<Answer>(
  window: BrowserWindow,
  ask: () => Promise<Answer>,
  givenUp: Answer,
): Promise<Answer> {
  if (asking.has(window)) return givenUp;
  asking.add(window);
  try {
    return await ask();
  } finally {
    asking.delete(window);
  }
}

/** Asks where to save; the path has the ending of the kind, `null` when the user gives up. */
export async function chooseTarget(window: BrowserWindow, question: TargetQuestion): Promise<string | null> {
  const { title, buttonLabel, folder, proposedName, kind } = question;
  const options = {
    title,
    buttonLabel,
    defaultPath: path.join(folder, proposedName),
    filters: [{ name: kind.name, extensions: [kind.extension] }],
  };
  const { canceled, filePath } = await askOnce(window, () => dialog.showSaveDialog(window, options), {
    canceled: true,
    filePath: '',
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
  return openDialog(window, {
    title,
    buttonLabel,
    properties: ['openFile', ...(isForSeveral ? (['multiSelections'] as const) : [])],
    filters: [filter],
  });
}

async function openDialog(window: BrowserWindow, options: OpenDialogOptions): Promise<readonly string[]> {
  const givenUp = { canceled: true, filePaths: [] };
  const { filePaths } = await askOnce(window, () => dialog.showOpenDialog(window, options), givenUp);
  return filePaths;
}

/** Asks for a folder; `null` when the user gives up. */
export async function chooseFolder(window: BrowserWindow, texts: DialogTexts): Promise<string | null> {
  const [folder = null] = await openDialog(window, { ...texts, properties: ['openDirectory'] });
  return folder;
}
