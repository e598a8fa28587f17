import { decodeDecryptionKey } from '#services/keys/decryption-key-file.ts';
import { MAX_KEY_FILE_BYTES } from '#services/keys/locked-private-key.ts';
import { readChosenFile } from '#services/storage/read-chosen-file.ts';
import { writeFileSafely } from '#services/storage/write-file-safely.ts';
import { fail, ok, type Result } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';
import type { CallOutput } from '#shared/ipc/contract.ts';
import { chooseFiles, chooseTarget, type FilesQuestion } from './file-dialogs.ts';
import type { DepsOf } from './handler-deps.ts';
import { createSavedFiles } from './saved-files.ts';
import type { HandlersOf } from './serve-contract.ts';

const KIND = 'Khóa giải mã';
const OWNER_ONLY = 0o600;

const COPY: FilesQuestion = {
  title: 'Chọn bản sao khóa giải mã',
  buttonLabel: 'Lấy khóa này',
  filter: { name: KIND, extensions: ['json'] },
  isForSeveral: false,
};

type DecryptionDeps = DepsOf<'window' | 'folders' | 'decryptionKeys'>;

/** What the page may know and do about the key that opens encrypted reports. */
export function decryptionHandlers(deps: DecryptionDeps): HandlersOf<'decryption'> {
  const { window, decryptionKeys } = deps;
  const savedFiles = createSavedFiles();
  const stateAfter = async (done: Result<void, Failure>) =>
    done.ok ? ok(await decryptionKeys.describe()) : done;
  return {
    'decryption:describe': async () => ok(await decryptionKeys.describe()),
    'decryption:create': async ({ name, passphrase }) =>
      stateAfter(await decryptionKeys.create({ unitName: name, unitCode: '', now: new Date(), passphrase })),
    'decryption:unlock': async ({ passphrase }) => stateAfter(await decryptionKeys.unlock(passphrase)),
    'decryption:save-copy': async ({ passphrase }) => {
      const saved = await saveCopy(passphrase, deps);
      if (!saved.ok) return saved;
      return ok(saved.value === null ? { status: 'not-chosen' } : savedFiles.keep(saved.value));
    },
    'decryption:take-copy': async ({ passphrase }) => {
      const [file] = await chooseFiles(window, COPY);
      return file === undefined ? ok({ status: 'not-chosen' }) : takeCopy(file, passphrase, deps);
    },
    'decryption:put-aside': async () => {
      const { status } = await decryptionKeys.describe();
      return stateAfter(status === 'none' ? ok(undefined) : await decryptionKeys.putAside());
    },
  };
}

/** The path of the copy; `null` when the user gives up. What was written has to be a key file before it gets its name. */
async function saveCopy(
  passphrase: string,
  { window, folders, decryptionKeys }: DecryptionDeps,
): Promise<Result<string | null, Failure>> {
  const copy = await decryptionKeys.copyUnder(passphrase);
  if (!copy.ok) return copy;
  const targetPath = await chooseTarget(window, {
    title: 'Lưu bản sao khóa giải mã',
    buttonLabel: 'Lưu bản sao',
    folder: folders.documents,
    proposedName: 'khoa-giai-ma-ban-sao.json',
    kind: { name: KIND, extension: 'json' },
  });
  if (targetPath === null) return ok(null);
  const isKey = (bytes: Uint8Array) => {
    const read = decodeDecryptionKey(bytes);
    return Promise.resolve(
      read.ok ? ok(undefined) : fail({ code: 'self-check-failed' as const, detail: read.error.detail }),
    );
  };
  const written = await writeFileSafely(targetPath, Buffer.from(copy.value), isKey, OWNER_ONLY);
  return written.ok ? ok(targetPath) : written;
}

async function takeCopy(
  file: string,
  passphrase: string,
  { decryptionKeys }: DecryptionDeps,
): Promise<Result<CallOutput<'decryption:take-copy'>, Failure>> {
  const content = await readChosenFile(file, MAX_KEY_FILE_BYTES);
  if (!content.ok) return content;
  const taken = await decryptionKeys.takeCopy(content.value, passphrase);
  return taken.ok ? ok({ status: 'taken', state: await decryptionKeys.describe() }) : taken;
}
