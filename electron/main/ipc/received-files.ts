import path from 'node:path';
import { readChosenFile } from '#services/storage/read-chosen-file.ts';
import { sameBytesAs, writeFileSafely } from '#services/storage/write-file-safely.ts';
import {
  receivedFileLimit,
  receivedFileTooLarge,
  REPORT_FILE_LIMIT_BYTES,
} from '#shared/base/file-limits.ts';
import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import type { CallOutput } from '#shared/ipc/contract.ts';
import { unitTableOf } from '#shared/keys/approved-keys.ts';
import type { VerifiedFiles } from '#shared/report/verification.ts';
import { sealedPartName, shownName } from '#shared/report/received-names.ts';
import { tellWhenDone } from '../window/tell-in-background.ts';
import { chooseFiles, chooseTarget, type FilesQuestion } from './file-dialogs.ts';
import type { DepsOf } from './handler-deps.ts';
import { createHeldParts } from './held-parts.ts';
import { oneAtATime } from './one-at-a-time.ts';
import type { HandlersOf } from './serve-contract.ts';

const VERIFY_LIMIT_MS = 60_000;
/** For a ZIP with hundreds of reports on a slow PC. */
const RECEIVED_LIMIT_MS = 600_000;
const HELD_BYTES = 128 * 1024 * 1024;

const RECEIVED_FILES: FilesQuestion = {
  title: 'Chọn tệp báo cáo cần kiểm tra',
  buttonLabel: 'Kiểm tra',
  filter: {
    name: 'Báo cáo PDF, tệp mã hóa P7M, tệp nén ZIP, thư EML',
    extensions: ['pdf', 'p7m', 'zip', 'eml'],
  },
  isForSeveral: true,
};

type VerifyDeps = DepsOf<'window' | 'folders' | 'packs' | 'approvedKeys' | 'issuers' | 'runJob'>;
type ReceivedDeps = VerifyDeps & DepsOf<'openedReports' | 'decryptionKeys'>;
type VerifiedFile = CallOutput<'report:verify-exported'>;

/** Has one file judged that has to be a report itself, and not packed. */
export function reportVerifier(deps: VerifyDeps) {
  return async (filePath: string): Promise<Result<VerifiedFile, Failure>> => {
    const content = await readChosenFile(filePath, REPORT_FILE_LIMIT_BYTES, 'report-too-large');
    if (!content.ok) return content;
    const verified = await deps.runJob(
      'verify-report',
      { content: content.value, ...(await knownTo(deps)) },
      { timeLimitMs: VERIFY_LIMIT_MS },
    );
    return verified.ok ? ok({ fileName: path.basename(filePath), verification: verified.value }) : verified;
  };
}

type ReceivedCalls =
  | 'report:choose-and-verify'
  | 'report:count-opened'
  | 'report:verify-opened'
  | 'report:verify-bytes'
  | 'report:save-sealed-part';

/** What the page may do with files that came from others. */
export function receivedFiles(deps: ReceivedDeps): Pick<HandlersOf<'report'>, ReceivedCalls> {
  const { window, folders, openedReports, decryptionKeys, runJob } = deps;
  const inTurn = oneAtATime();
  const heldParts = createHeldParts(HELD_BYTES);

  const verify = (fileName: string, content: Uint8Array<ArrayBuffer>) =>
    inTurn(async (): Promise<Result<VerifiedFiles, Failure>> => {
      const decryption = await decryptionKeys.material();
      const input = { content, decryption, ...(await knownTo(deps)) };
      const judged = await runJob('verify-received', input, { timeLimitMs: RECEIVED_LIMIT_MS });
      if (!judged.ok) return judged;
      const { files, skipped } = judged.value;
      for (const { verification, sealedPart } of files) {
        if (sealedPart !== null) heldParts.hold(verification.fileSha256, sealedPart);
      }
      return ok({
        files: files.map(({ entry, verification }) => ({ fileName: shown(fileName, entry), verification })),
        skipped: skipped.map((name) => shownName(fileName, name)),
      });
    });

  const verifyAll = async (filePaths: readonly string[]) => {
    const all: CallOutput<'report:choose-and-verify'> = { files: [], skipped: [], failures: [] };
    const tell = tellWhenDone(window);
    for (const filePath of filePaths) {
      const name = path.basename(filePath);
      const content = await readChosenFile(filePath, receivedFileLimit(name), receivedFileTooLarge(name));
      const judged = content.ok ? await verify(name, content.value) : content;
      if (judged.ok) {
        all.files.push(...judged.value.files);
        all.skipped.push(...judged.value.skipped);
      } else all.failures.push(judged.error);
    }
    tell(`Đã kiểm tra xong ${String(all.files.length)} tệp báo cáo.`);
    return ok(all);
  };

  return {
    'report:choose-and-verify': async () => verifyAll(await chooseFiles(window, RECEIVED_FILES)),
    'report:count-opened': () => Promise.resolve(ok({ count: openedReports.count() })),
    'report:verify-opened': () => verifyAll(openedReports.take()),
    'report:verify-bytes': ({ fileName, content }) => verify(fileName, content),
    'report:save-sealed-part': async ({ fileSha256, fileName }) => {
      const part = heldParts.find(fileSha256);
      if (part === undefined) return fail({ code: 'checked-file-gone', detail: fileSha256 });
      const targetPath = await chooseTarget(window, {
        title: 'Lưu phần đã niêm phong',
        buttonLabel: 'Lưu',
        folder: folders.documents,
        proposedName: sealedPartName(fileName),
        kind: { name: 'Báo cáo PDF', extension: 'pdf' },
      });
      if (targetPath === null) return ok({ status: 'not-chosen' });
      const written = await writeFileSafely(targetPath, part, sameBytesAs(part));
      const { base, dir } = path.parse(targetPath);
      return written.ok ? ok({ status: 'saved', fileName: base, folder: dir }) : written;
    },
  };
}

/** What files are held against. */
async function knownTo({ packs, approvedKeys, issuers }: VerifyDeps) {
  const { list } = await issuers.current();
  return {
    directives: [...(await packs.directives())],
    units: unitTableOf(await approvedKeys.list()),
    issuers: list,
  };
}

function shown(fileName: string, entry: string | null): string {
  return entry === null ? fileName : shownName(fileName, entry);
}
