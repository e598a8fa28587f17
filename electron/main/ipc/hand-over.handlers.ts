import { app } from 'electron';
import { shownName } from '#services/evidence/evidence-store.ts';
import { packSha256 } from '#services/packs/pack-sha256.ts';
import { fail, ok } from '#shared/base/result.ts';
import { toVietnamTime } from '#shared/base/dates.ts';
import { findPackOf } from '#shared/directives/run.ts';
import type { HandOver } from '#shared/hand-over/hand-over.ts';
import { handOverFileName } from '#shared/hand-over/file-name.ts';
import type { CallOutput } from '#shared/ipc/contract.ts';
import { chooseFiles, chooseTarget, type FilesQuestion } from './file-dialogs.ts';
import { deskWorkHandlers } from './desk-work.handlers.ts';
import type { DepsOf } from './handler-deps.ts';
import type { Run } from './one-run.ts';
import { createSavedFiles, type SavedFiles } from './saved-files.ts';
import type { HandlersOf } from './serve-contract.ts';

const KIND = { name: 'Tệp bàn giao Tự kiểm ATTT', extension: 'tkattt' };

const HAND_OVER_FILE: FilesQuestion = {
  title: 'Chọn tệp bàn giao',
  buttonLabel: 'Xem phần bàn giao',
  filter: { name: KIND.name, extensions: [KIND.extension] },
  isForSeveral: false,
};

type HandOverDeps = DepsOf<'window' | 'folders' | 'openedBackup' | 'packs' | 'runJob'>;

/** What the page may do with hand-overs of a part of a campaign. */
export function handOverHandlers(deps: HandOverDeps, run: Run): HandlersOf<'hand-over'> {
  const { window, openedBackup } = deps;
  const savedFiles = createSavedFiles();
  return {
    ...givingHandlers(deps, run, savedFiles),
    ...deskWorkHandlers(deps, run, savedFiles),
    'hand-over:show-in-folder': ({ id }) => savedFiles.show(id),
    ...receivingHandlers(deps, run),
    'hand-over:choose': async () => {
      const [file] = await chooseFiles(window, HAND_OVER_FILE);
      if (file !== undefined) openedBackup.choose(file);
      return ok({
        chosenFileName: file === undefined ? null : (openedBackup.opened()?.fileName ?? null),
      });
    },
    'hand-over:choose-bytes': ({ fileName, content }) => {
      openedBackup.takeBytes(shownName(fileName), content);
      return Promise.resolve(ok({}));
    },
  };
}

function givingHandlers(
  { window, folders, packs, runJob }: HandOverDeps,
  run: Run,
  savedFiles: SavedFiles,
): Pick<HandlersOf<'hand-over'>, 'hand-over:make'> {
  return {
    'hand-over:make': ({ passphrase, title, content }) =>
      run<CallOutput<'hand-over:make'>>(async (options) => {
        const directive = findPackOf(await packs.directives(), content.campaign);
        if (directive === undefined) return fail({ code: 'invalid-input', detail: 'campaign' });
        const now = new Date();
        const targetPath = await chooseTarget(window, {
          title: 'Lưu tệp bàn giao',
          buttonLabel: 'Bàn giao',
          folder: folders.documents,
          proposedName: handOverFileName(title, toVietnamTime(now)),
          kind: KIND,
        });
        if (targetPath === null) return ok({ status: 'not-chosen' });
        const order = {
          content: { ...content, packSha256: packSha256(directive) },
          evidenceFolder: folders.evidence,
          targetPath,
          passphrase,
          now,
          appVersion: app.getVersion(),
        };
        const written = await runJob('write-hand-over', order, options);
        return written.ok ? ok({ ...savedFiles.keep(targetPath), written: written.value }) : written;
      }),
  };
}

type ReceivingCalls = 'hand-over:examine' | 'hand-over:take-evidence';

function receivingHandlers(
  { folders, openedBackup, packs, runJob }: HandOverDeps,
  run: Run,
): Pick<HandlersOf<'hand-over'>, ReceivingCalls> {
  const standingOf = async ({ campaign, packSha256: wanted }: HandOver) => {
    const directive = findPackOf(await packs.directives(), campaign);
    if (directive === undefined) return 'unknown';
    return packSha256(directive) === wanted ? 'same' : 'other-edition';
  };
  return {
    'hand-over:examine': ({ passphrase }) =>
      run<CallOutput<'hand-over:examine'>>(async (options) => {
        const opened = openedBackup.opened();
        if (opened === null) return fail({ code: 'file-not-found', detail: 'hand-over' });
        const read = await runJob('read-hand-over', { file: opened.file, passphrase }, options);
        if (!read.ok)
          return read.error.code === 'passphrase-needed' ? ok({ status: 'passphrase-needed' }) : read;
        const { contentSha256, content, createdAt, evidenceCount, evidenceBytes } = read.value;
        openedBackup.noteExamined({ passphrase, contentSha256 });
        const pack = await standingOf(content);
        const { fileName } = opened;
        return ok({ status: 'whole', fileName, createdAt, content, pack, evidenceCount, evidenceBytes });
      }),
    'hand-over:take-evidence': () =>
      run(async (options) => {
        const [opened, examined] = [openedBackup.opened(), openedBackup.examined()];
        if (opened === null || examined === null || examined.contentSha256 === null)
          return fail({ code: 'file-not-found', detail: 'hand-over' });
        const { passphrase, contentSha256 } = examined;
        const order = { file: opened.file, passphrase, contentSha256, evidenceFolder: folders.evidence };
        const taken = await runJob('take-evidence', order, options);
        return taken.ok ? ok({}) : taken;
      }),
  };
}
