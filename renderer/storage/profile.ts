import type { UnitProfileDraft } from '#shared/answers/report-input.ts';
import { database } from './database.ts';
import { parseRow } from './parse-rows.ts';
import { reader, saveChange } from './reader.ts';
import { profileRowSchema } from './rows.ts';
import { useStored } from './use-stored.ts';

/** The profile before the user has entered anything. */
export const EMPTY_PROFILE: UnitProfileDraft = {
  name: '',
  type: '',
  code: '',
  commune: '',
  governingBody: '',
  abbreviation: '',
  place: 'Hải Phòng',
  head: { name: '', title: 'Hiệu trưởng' },
  contact: { name: '', position: '', phone: '', email: '' },
};

/** Keeps the profile, complete or not. */
export async function saveProfile(profile: UnitProfileDraft): Promise<void> {
  const row = profileRowSchema.parse({ id: 'unit', profile });
  await saveChange([database.profile], () => database.profile.put(row));
}

export const readProfile = reader([database.profile], async (): Promise<UnitProfileDraft> => {
  return parseRow(profileRowSchema, await database.profile.get('unit'))?.profile ?? EMPTY_PROFILE;
});

/** Changes parts of the profile on the ground of what is stored; what comes of it has to fit the schema. */
export function updateProfile(change: (profile: UnitProfileDraft) => unknown): Promise<void> {
  return saveChange([database.profile, readProfile], async () => {
    const profile = change(await readProfile());
    await database.profile.put(profileRowSchema.parse({ id: 'unit', profile }));
  });
}

/** The profile, empty at first; `undefined` while loading. */
export function useProfile(): UnitProfileDraft | undefined {
  return useStored(readProfile);
}
