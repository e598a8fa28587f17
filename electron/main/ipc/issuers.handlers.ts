import path from 'node:path';
import { shownName } from '#services/evidence/evidence-store.ts';
import { MAX_ISSUERS_FILE_BYTES } from '#services/issuers/read-issuers-file.ts';
import { readChosenFile } from '#services/storage/read-chosen-file.ts';
import { toVietnamTime } from '#shared/base/dates.ts';
import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import { judgeOfferedIssuers } from '#shared/issuers/issuers-reading.ts';
import { chooseFiles, type FilesQuestion } from './file-dialogs.ts';
import type { DepsOf } from './handler-deps.ts';
import { oneAtATime } from './one-at-a-time.ts';
import type { HandlersOf } from './serve-contract.ts';

const READ_LIMIT_MS = 30_000;

const ISSUERS_FILE: FilesQuestion = {
  title: 'Chọn danh sách nơi cấp chứng thư',
  buttonLabel: 'Xem danh sách',
  filter: { name: 'Danh sách nơi cấp chứng thư', extensions: ['json'] },
  isForSeveral: false,
};

/** What the page may do with the list of issuers. A file is shown first, and kept only when the user says so. */
export function issuersHandlers({
  window,
  issuers,
  runJob,
}: DepsOf<'window' | 'issuers' | 'runJob'>): HandlersOf<'issuers'> {
  const inTurn = oneAtATime();
  /** The file that was shown last, and may be adopted. */
  let offered: { readonly bytes: Uint8Array; readonly fileSha256: string } | null = null;

  const currentAfter = async (changed: Result<void, Failure>) =>
    changed.ok ? ok(await issuers.current()) : changed;

  return {
    'issuers:describe': async () => ok(await issuers.current()),
    'issuers:choose': async () => {
      const [file] = await chooseFiles(window, ISSUERS_FILE);
      if (file === undefined) return ok({ status: 'not-chosen' as const });
      return inTurn(async () => {
        offered = null;
        const content = await readChosenFile(file, MAX_ISSUERS_FILE_BYTES);
        if (!content.ok) return content;
        const bytes = content.value;
        const read = await runJob('read-issuers', { content: bytes }, { timeLimitMs: READ_LIMIT_MS });
        if (!read.ok) return read;
        const today = toVietnamTime(new Date()).slice(0, 10);
        const reading = judgeOfferedIssuers(read.value, (await issuers.current()).list, today);
        if (reading.status === 'sound') offered = { bytes, fileSha256: reading.fileSha256 };
        return ok({ status: 'examined' as const, fileName: shownName(path.basename(file)), reading });
      });
    },
    'issuers:adopt': ({ fileSha256 }) =>
      inTurn(async () =>
        offered?.fileSha256 === fileSha256
          ? currentAfter(await issuers.put(offered.bytes))
          : fail({ code: 'file-not-found', detail: 'known issuers' }),
      ),
    'issuers:remove': () => inTurn(async () => currentAfter(await issuers.remove())),
  };
}
