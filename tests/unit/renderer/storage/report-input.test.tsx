import { expect, test } from 'vitest';
import { rememberEvidence, readEvidence } from '#renderer/storage/evidence.ts';
import { saveAnswer } from '#renderer/storage/answers.ts';
import { saveNotes } from '#renderer/storage/notes.ts';
import { EMPTY_PROFILE, readProfile, saveProfile } from '#renderer/storage/profile.ts';
import { readReportInput } from '#renderer/storage/read-report-input.ts';
import { addRecord } from '#renderer/storage/records.ts';

const FILE = `${'a'.repeat(64)}.jpg`;

test('a profile that is half filled in comes back as it was left', async () => {
  const half = {
    ...EMPTY_PROFILE,
    name: 'Trường Tiểu học Hoa Sen',
    contact: { ...EMPTY_PROFILE.contact, phone: '09' },
  };
  await saveProfile(half);
  expect(await readProfile()).toEqual(half);
});

test('everything that was entered goes into the report, evidence included', async () => {
  await saveProfile({ ...EMPTY_PROFILE, name: 'Trường Tiểu học Hoa Sen' });
  await rememberEvidence({
    file: FILE,
    originalName: 'Quyết định.jpg',
    mediaType: 'image/jpeg',
    sizeBytes: 9,
  });
  await saveAnswer('dot-1', '1.1', { value: 'done', evidence: [{ file: FILE, caption: '' }] });
  await addRecord('dot-1', 'duty-roster', { name: 'An' });
  await saveNotes('dot-1', { obstacles: 'Thiếu người' });
  await saveNotes('dot-1', { proposals: 'Tập huấn' });

  expect(await readReportInput('dot-1')).toMatchObject({
    campaign: 'dot-1',
    unit: { name: 'Trường Tiểu học Hoa Sen' },
    answers: { '1.1': { value: 'done', evidence: [{ file: FILE }] } },
    records: { 'duty-roster': [{ name: 'An' }], incidents: [] },
    obstacles: 'Thiếu người',
    proposals: 'Tập huấn',
  });
  expect((await readEvidence())[FILE]?.originalName).toBe('Quyết định.jpg');
});

test('another campaign starts empty, with the same profile', async () => {
  await saveProfile({ ...EMPTY_PROFILE, name: 'Trường Tiểu học Hoa Sen' });
  await saveAnswer('dot-1', '1.1', { value: 'done' });
  expect(await readReportInput('dot-2')).toMatchObject({
    unit: { name: 'Trường Tiểu học Hoa Sen' },
    answers: {},
    obstacles: '',
  });
});
