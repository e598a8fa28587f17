import type { LowerDesk } from '#shared/desk/lower-desk.ts';
import { database } from './database.ts';
import { parseRows } from './parse-rows.ts';
import { reader, saveChange } from './reader.ts';
import { lowerDeskRowSchema } from './rows.ts';
import { useStored } from './use-stored.ts';
import { putWithdrawn } from './withdrawn-keys.ts';

/** The desks one level below whose keys were compared by telephone. */
export const readLowerDesks = reader([database.lowerDesks], async () =>
  parseRows(lowerDeskRowSchema, await database.lowerDesks.toArray()),
);

/** The same; `undefined` while loading. */
export function useLowerDesks(): readonly LowerDesk[] | undefined {
  return useStored(readLowerDesks);
}

/** Keeps the key of a desk below: what it hands up counts from now on. */
export async function approveLowerDesk(desk: LowerDesk): Promise<void> {
  await saveChange([database.lowerDesks], () => database.lowerDesks.put(lowerDeskRowSchema.parse(desk)));
}

/** Forgets the key of a desk below: what it has handed up counts no more; its files stay where they are. */
export async function withdrawLowerDesk(fingerprint: string): Promise<void> {
  await saveChange([database.lowerDesks, database.settings], async () => {
    await putWithdrawn(fingerprint);
    await database.lowerDesks.delete(fingerprint);
  });
}
