import type { Withdrawn } from '#shared/desk-work/held-desk.ts';
import { database } from './database.ts';
import { reader, saveChange } from './reader.ts';
import { readSetting } from './settings.ts';

/** Which keys the user has withdrawn on this PC, and when. */
export const readWithdrawnKeys = reader([database.settings], (): Promise<Withdrawn> =>
  readSetting('withdrawnKeys'),
);

/** Notes, in the running change, that a key was withdrawn now: the file of a colleague does not bring it back unasked. */
export async function putWithdrawn(fingerprint: string): Promise<void> {
  const value = { ...(await readWithdrawnKeys()), [fingerprint]: new Date().toISOString() };
  await database.settings.put({ name: 'withdrawnKeys', value });
}

/** The same as a change of its own; gives the way back, for where the key could not be withdrawn after all. */
export async function noteWithdrawn(fingerprint: string): Promise<() => Promise<void>> {
  const before = await saveChange([database.settings], async () => {
    const { [fingerprint]: earlier } = await readWithdrawnKeys();
    await putWithdrawn(fingerprint);
    return earlier;
  });
  return () =>
    saveChange([database.settings], async () => {
      const others = Object.entries(await readWithdrawnKeys()).filter(([key]) => key !== fingerprint);
      const value = Object.fromEntries(before === undefined ? others : [...others, [fingerprint, before]]);
      await database.settings.put({ name: 'withdrawnKeys', value });
    });
}
