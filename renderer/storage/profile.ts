import type { UnitProfileDraft } from '#shared/answers/report-input.ts';
import { database } from './database.ts';
import { parseRow } from './parse-rows.ts';
import { reader } from './reader.ts';
import { profileRowSchema } from './rows.ts';
import { enqueueSave } from './save-queue.ts';
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
  await enqueueSave(() => database.profile.put(row));
}

export const readProfile = reader([database.profile], async (): Promise<UnitProfileDraft> => {
  return parseRow(profileRowSchema, await database.profile.get('unit'))?.profile ?? EMPTY_PROFILE;
});

/** The profile, empty at first; `undefined` while loading. */
export function useProfile(): UnitProfileDraft | undefined {
  return useStored(readProfile);
}
