import type { BackupState } from '#shared/backup/backup-state.ts';
import type { StoreContent } from '#shared/journal/batch.ts';
import { asJson } from '#renderer/bridge/as-json.ts';
import { database } from './database.ts';
import { type Restoring, saveSetting } from './settings.ts';

const NAME = 'restoring';

/**
 * How the last restore stands: it can be undone (`done`), a sudden end has kept its content from the store (`broken`), or
 * there is nothing to be said of it.
 */
export type RestoreStanding = 'none' | 'done' | 'broken';

/**
 * Judges what main has noted of a restore by what the store itself says: the two are not written at once. A store that was
 * replaced has no note; one that says that a restore was begun is still that of before.
 */
export function restoreStanding(restoring: Restoring, undo: BackupState['undo']): RestoreStanding {
  if (undo === null) return 'none';
  if (restoring?.is === 'undone') return restoring.at === undo.restoredAt ? 'none' : 'done';
  return restoring !== null && Date.parse(undo.restoredAt) >= Date.parse(restoring.at) ? 'broken' : 'done';
}

/** Notes, in the store that is about to be replaced, that a restore begins. An empty one has nothing to be told from. */
export async function noteRestoring(now: Date): Promise<void> {
  if ((await database.settings.count()) === 0) return;
  await saveSetting(NAME, { is: 'begun', at: now.toISOString() });
}

/** What is put in place, with the given note and no other. */
export function withRestoring(content: StoreContent, restoring: Restoring): StoreContent {
  const others = content.entries.filter(({ table, key }) => table !== 'settings' || key !== NAME);
  if (restoring === null) return { ...content, entries: others };
  const row = asJson({ name: NAME, value: restoring });
  return { ...content, entries: [...others, { table: 'settings', key: NAME, row }] };
}
