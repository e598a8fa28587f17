import { fail, ok } from '#shared/base/result.ts';
import { describeStore } from '#shared/journal/apply-batches.ts';
import type { DepsOf } from './handler-deps.ts';
import type { HandlersOf } from './serve-contract.ts';

/** What the page needs to keep its changes twice, and to bring them back. */
export function journalHandlers({
  window,
  folders,
  safety,
}: DepsOf<'window' | 'folders' | 'safety'>): HandlersOf<'journal'> & HandlersOf<'snapshots'> {
  const { journal, shelf, keptStores } = safety;
  const recover = async () => journal.recover(await shelf.read());
  return {
    'journal:describe': async () =>
      ok({
        position: await journal.position(),
        schemaVersion: await journal.schemaVersion(),
        hasSnapshots: (await shelf.list()).length > 0,
      }),
    'journal:append': async (batch) => {
      const written = await journal.append(batch);
      if (!written.ok) return written;
      safety.noteChange();
      return ok({});
    },
    'journal:begin': async (content) => {
      const begun = await journal.begin(content, new Date());
      if (begun.ok && content.entries.length > 0) safety.noteChange();
      return begun;
    },
    'journal:since': async ({ sequence }) => ok({ batches: [...(await journal.since(sequence))] }),
    'journal:examine': async () => {
      await keptStores.keep(new Date());
      const recovered = await recover();
      return ok({ recoverable: recovered && describeStore(recovered.store, recovered.isWhole) });
    },
    'journal:recover': async () => {
      const recovered = await recover();
      if (recovered === null) return fail({ code: 'file-not-found', detail: 'journal' });
      const evidence = await shelf.giveBackEvidence(folders.evidence);
      return evidence.ok ? ok(recovered.store.content) : evidence;
    },
    'journal:put-store-aside': async () => {
      await keptStores.keep(new Date());
      await window.webContents.session.clearStorageData({ storages: ['indexdb'] });
      return ok({});
    },
    'snapshots:describe': async () => ok(await safety.describeSnapshots()),
    'snapshots:make': async () => ok(await safety.makeSnapshot()),
  };
}
