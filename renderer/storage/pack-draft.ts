import { type PackDraft, packDraftSchema } from '#shared/packs/pack-draft.ts';
import { database } from './database.ts';
import { parseRow } from './parse-rows.ts';
import { reader, saveChange } from './reader.ts';
import { settingRowSchema } from './rows.ts';
import { useStored } from './use-stored.ts';

const NAME = 'packDraft';

/** The pack that is being written; `null` when there is none, or none that this version can read. */
export const readPackDraft = reader([database.settings], async (): Promise<PackDraft | null> => {
  const row = parseRow(settingRowSchema, await database.settings.get(NAME));
  return packDraftSchema
    .nullable()
    .catch(null)
    .parse(row?.value ?? null);
});

/** Keeps a draft, or none any more. */
export function savePackDraft(draft: PackDraft | null): Promise<void> {
  const value = packDraftSchema.nullable().parse(draft);
  return saveChange([database.settings], async () => {
    await database.settings.put({ name: NAME, value });
  });
}

/** Changes the draft on the ground of what is stored; what comes of it has to fit the schema. */
export function updatePackDraft(change: (draft: PackDraft) => PackDraft): Promise<void> {
  return saveChange([database.settings, readPackDraft], async () => {
    const draft = await readPackDraft();
    if (draft === null) return;
    await database.settings.put({ name: NAME, value: packDraftSchema.parse(change(draft)) });
  });
}

/** The pack that is being written, `null` when there is none; `undefined` while loading. */
export function usePackDraft(): PackDraft | null | undefined {
  return useStored(readPackDraft);
}
