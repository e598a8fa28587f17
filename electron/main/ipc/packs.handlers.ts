import path from 'node:path';
import { shownName } from '#services/evidence/evidence-store.ts';
import { readChosenFile } from '#services/storage/read-chosen-file.ts';
import { toVietnamTime } from '#shared/base/dates.ts';
import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import { MAX_PACK_FILE_BYTES } from '#shared/packs/limits.ts';
import type { DataFacts, PackFacts, PackVerdict } from '#shared/packs/pack-verdict.ts';
import { chooseFiles, type FilesQuestion } from './file-dialogs.ts';
import type { DepsOf } from './handler-deps.ts';
import { oneAtATime } from './one-at-a-time.ts';
import { readPack } from './read-pack.ts';
import { createSavedFiles } from './saved-files.ts';
import type { HandlersOf } from './serve-contract.ts';

const PACK_FILE: FilesQuestion = {
  title: 'Chọn tệp bộ tiêu chí hoặc tệp dữ liệu',
  buttonLabel: 'Xem tệp',
  filter: { name: 'Bộ tiêu chí, dữ liệu', extensions: ['json'] },
  isForSeveral: false,
};

interface OfferedPack {
  readonly bytes: Uint8Array;
  readonly pack: PackFacts | DataFacts;
}

function today(): string {
  return toVietnamTime(new Date()).slice(0, 10);
}

/** What the page may do with packs. A file is looked into by a worker; it is kept only when the user says so. */
export function packsHandlers(
  deps: DepsOf<'window' | 'folders' | 'keyStore' | 'packs' | 'runJob'>,
): HandlersOf<'packs'> {
  const { window, packs } = deps;
  const savedFiles = createSavedFiles();
  const inTurn = oneAtATime();
  /** The file that was shown last, and may be adopted. */
  let offered: OfferedPack | null = null;

  const examine = (fileName: string, bytes: Uint8Array<ArrayBuffer>) =>
    inTurn(async (): Promise<Result<PackVerdict, Failure>> => {
      offered = null;
      const reading = await readPack(deps, bytes);
      if (!reading.ok) return reading;
      const verdict = await packs.judge(shownName(fileName), reading.value, today());
      if (verdict.status !== 'refused') offered = { bytes, pack: verdict.pack };
      return ok(verdict);
    });

  return {
    'packs:list': async () => ok(await packs.list()),
    'packs:choose': async () => {
      const [file] = await chooseFiles(window, PACK_FILE);
      if (file === undefined) return ok({ status: 'not-chosen' });
      const bytes = await readChosenFile(file, MAX_PACK_FILE_BYTES);
      return bytes.ok ? await examine(path.basename(file), bytes.value) : bytes;
    },
    'packs:examine-bytes': ({ fileName, content }) => examine(fileName, content),
    'packs:adopt': ({ fileSha256 }) =>
      inTurn(async () => {
        if (offered?.pack.fileSha256 !== fileSha256) return fail({ code: 'file-not-found', detail: 'pack' });
        const { bytes, pack } = offered;
        const kept = await packs.put(bytes, pack);
        return kept.ok ? ok({ id: 'directive' in pack ? pack.directive.id : null }) : kept;
      }),
    'packs:remove-data': ({ fileSha256 }) =>
      inTurn(async () => {
        const removed = await packs.removeData(fileSha256);
        return removed.ok ? ok({}) : removed;
      }),
    'packs:save-made': (request) =>
      inTurn(async () => {
        const { saveMadePack } = await import('./save-made-pack.ts');
        return await saveMadePack(request, deps, savedFiles);
      }),
    'packs:show-made': ({ id }) => savedFiles.show(id),
  };
}
