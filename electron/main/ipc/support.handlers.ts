import { randomUUID } from 'node:crypto';
import { app } from 'electron';
import { gatherSupportFacts } from '#services/support/gather-support-facts.ts';
import { sameBytesAs, writeFileSafely } from '#services/storage/write-file-safely.ts';
import { fail, ok } from '#shared/base/result.ts';
import { supportText } from '#shared/support/support-text.ts';
import { chooseTarget } from './file-dialogs.ts';
import type { DepsOf } from './handler-deps.ts';
import { createSavedFiles } from './saved-files.ts';
import type { HandlersOf } from './serve-contract.ts';

/** What the user may hand to those who look after computers: shown first, then saved as it was shown. */
export function supportHandlers({
  window,
  folders,
  safety,
  troubles,
}: DepsOf<'window' | 'folders' | 'safety' | 'troubles'>): HandlersOf<'support'> {
  const savedFiles = createSavedFiles();
  let shown: { readonly id: string; readonly text: string } | undefined;
  return {
    'support:prepare': async ({ rowCounts }) => {
      const facts = await gatherSupportFacts(folders, {
        versions: versions(),
        isDataSynchronised: (await safety.describeSnapshots()).isSynchronised,
        rowCounts,
        troubles,
        now: new Date(),
      });
      shown = { id: randomUUID(), text: supportText(facts) };
      return ok(shown);
    },
    'support:save': async ({ id }) => {
      if (shown?.id !== id) return fail({ code: 'file-not-found', detail: 'bundle' });
      const bytes = Buffer.from(shown.text);
      const targetPath = await chooseTarget(window, {
        title: 'Lưu gói hỗ trợ',
        buttonLabel: 'Lưu gói hỗ trợ',
        folder: folders.documents,
        proposedName: 'goi-ho-tro-tu-kiem-attt.txt',
        kind: { name: 'Tệp văn bản', extension: 'txt' },
      });
      if (targetPath === null) return ok({ status: 'not-chosen' });
      const written = await writeFileSafely(targetPath, bytes, sameBytesAs(bytes));
      return written.ok ? ok(savedFiles.keep(targetPath)) : written;
    },
    'support:note-fault': (fault) => {
      troubles.note('page', fault, new Date());
      return Promise.resolve(ok({}));
    },
  };
}

function versions() {
  const { electron, chrome, node } = process.versions;
  return { app: app.getVersion(), electron, chrome, node };
}
