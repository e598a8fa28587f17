import { readdir, realpath, stat } from 'node:fs/promises';
import path from 'node:path';
import { fail, ok, type Result } from '#shared/base/result.ts';
import { isSystemError } from '../storage/file-failure.ts';

/** Why a name in an answers file leads to no evidence. */
export interface EvidencePathFault {
  readonly code: 'evidence_path_refused' | 'evidence_missing';
  readonly message: string;
}

const REFUSED: EvidencePathFault = {
  code: 'evidence_path_refused',
  message: 'Tệp minh chứng phải nằm trong thư mục của tệp câu trả lời, ghi bằng đường dẫn tương đối.',
};
const MISSING: EvidencePathFault = {
  code: 'evidence_missing',
  message: 'Không tìm thấy tệp minh chứng này.',
};

/** Relative, forward slashes, no step up, no drive letter: the same on every system. */
function isPlainRelative(name: string): boolean {
  const parts = name.split('/');
  return !/[\\:\0]/u.test(name) && parts.every((part) => part !== '' && part !== '.' && part !== '..');
}

function isInside(folder: string, file: string): boolean {
  const relative = path.relative(folder, file);
  return relative !== '' && !relative.startsWith('..') && !path.isAbsolute(relative);
}

/**
 * The path of a file as its folders really spell it: a name may stand on the disk in another Unicode form than in the
 * answers (macOS and its archives write NFD). A part that no entry fits stays as it is.
 */
async function spelledAsOnDisk(root: string, name: string): Promise<string> {
  let found = root;
  for (const part of name.split('/')) {
    const entries = await readdir(found);
    const same = entries.find((entry) => entry.normalize('NFC') === part.normalize('NFC'));
    found = path.join(found, entries.includes(part) ? part : (same ?? part));
  }
  return found;
}

/**
 * The absolute path of an evidence file that an answers file names, links resolved. It has to stay inside the folder
 * of the answers file, wherever links lead.
 */
export async function findEvidenceFile(
  folder: string,
  name: string,
): Promise<Result<string, EvidencePathFault>> {
  if (!isPlainRelative(name)) return fail(REFUSED);
  try {
    const root = await realpath(folder);
    const file = await realpath(await spelledAsOnDisk(root, name));
    if (!isInside(root, file)) return fail(REFUSED);
    return (await stat(file)).isFile() ? ok(file) : fail(MISSING);
  } catch (error) {
    if (!isSystemError(error)) throw error;
    return fail(MISSING);
  }
}
