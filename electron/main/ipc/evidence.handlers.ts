import path from 'node:path';
import {
  evidencePath,
  findMissing,
  readEvidence,
  readThumbnail,
  shownName,
} from '#services/evidence/evidence-store.ts';
import { readChosenFile } from '#services/storage/read-chosen-file.ts';
import { ok, type Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import { EVIDENCE_FILE_LIMIT_BYTES } from '#shared/base/file-limits.ts';
import { chooseFiles, type FilesQuestion } from './file-dialogs.ts';
import type { DepsOf } from './handler-deps.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { openWithSystem } from './open-with-system.ts';
import type { HandlersOf } from './serve-contract.ts';
import type { EvidenceIntake, StoredEvidence } from '#shared/evidence/stored-evidence.ts';

const INTAKE_LIMIT_MS = 60_000;

const EVIDENCE_FILES: FilesQuestion = {
  title: 'Chọn minh chứng',
  buttonLabel: 'Thêm minh chứng',
  filter: { name: 'Ảnh JPG, PNG và tệp PDF', extensions: ['jpg', 'jpeg', 'png', 'pdf'] },
  isForSeveral: true,
};

/** What the page may do with evidence files. Pictures are decoded in a worker, one at a time. */
export function evidenceHandlers({
  window,
  folders,
  runJob,
}: DepsOf<'window' | 'folders' | 'runJob'>): HandlersOf<'evidence'> {
  const folder = folders.evidence;
  const inTurn = oneAtATime();
  const takeIn = (originalName: string, content: Uint8Array<ArrayBuffer>) =>
    inTurn(() =>
      runJob('take-in-evidence', { folder, originalName, content }, { timeLimitMs: INTAKE_LIMIT_MS }),
    );
  const takeInFile = async (filePath: string) => {
    const content = await readChosenFile(filePath, EVIDENCE_FILE_LIMIT_BYTES, 'evidence-too-large');
    return content.ok ? takeIn(path.basename(filePath), content.value) : content;
  };
  return {
    'evidence:add': async ({ originalName, content }) =>
      ok(intake(originalName, await takeIn(originalName, content))),
    'evidence:choose': async () => {
      const chosen: EvidenceIntake[] = [];
      for (const filePath of await chooseFiles(window, EVIDENCE_FILES)) {
        chosen.push(intake(path.basename(filePath), await takeInFile(filePath)));
      }
      return ok(chosen);
    },
    'evidence:thumbnail': async ({ file }) => ok({ jpeg: await readThumbnail(folder, file) }),
    'evidence:find-missing': async ({ files }) => ok({ missing: [...(await findMissing(folder, files))] }),
    'evidence:open': async ({ file }) => {
      const content = await readEvidence(folder, file);
      return content.ok ? openWithSystem(evidencePath(folder, file)) : content;
    },
  };
}

function intake(originalName: string, result: Result<StoredEvidence, Failure>): EvidenceIntake {
  return result.ok
    ? { status: 'stored', evidence: result.value }
    : { status: 'refused', originalName: shownName(originalName), failure: result.error };
}
