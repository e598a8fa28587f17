import { describe, expect, test } from 'vitest';
import type { Finding } from '#shared/checks/result/site-check-result.ts';
import { rememberEvidence, readEvidence } from '#renderer/storage/evidence.ts';
import { saveAnswer } from '#renderer/storage/answers.ts';
import { saveNotes } from '#renderer/storage/notes.ts';
import { EMPTY_PROFILE, readProfile, saveProfile } from '#renderer/storage/profile.ts';
import { readReportInput } from '#renderer/storage/read-report-input.ts';
import { addRecord } from '#renderer/storage/records.ts';
import { startCampaign } from '#renderer/storage/campaigns.ts';
import { saveSiteCheck } from '#renderer/storage/site-checks.ts';
import { findingOf, siteCheckOf } from '#tests/support/site-checks.ts';

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

describe('planted content that was seen and is gone', () => {
  const SITE = 'thhoasenmau.edu.vn';
  const checkOn = (day: string, found: readonly Finding[]) =>
    saveSiteCheck(SITE, {
      result: siteCheckOf({
        checkedAt: `${day}T08:00:00.000Z`,
        infected: found.length > 0,
        findings: [...found],
      }).result,
      baseline: null,
    });
  const told = async (campaign: string) => {
    const { siteChecks } = await readReportInput(campaign);
    return siteChecks.flatMap(({ result }) => result.limits.map(({ kind }) => kind));
  };

  test.each([
    ['was begun on this PC before', '2026-01-05', null],
    ['has days that begin before', '2026-10-01', { startsOn: '2026-01-05', endsOn: '2026-12-31' }],
  ])('stays told of half a year later in a campaign that %s', async (_, begun, period) => {
    await startCampaign('ca-nam', new Date(`${begun}T00:00:00Z`), period);
    await addRecord('ca-nam', 'websites', { address: SITE, kind: 'website' });
    await checkOn('2026-02-01', [findingOf({ key: 'sign' })]);
    await checkOn('2026-02-03', []);
    await checkOn('2026-11-01', []);
    expect(await told('ca-nam')).toEqual(['planted-before']);
  });

  test('is not told of by a campaign that began months later', async () => {
    await startCampaign('moi', new Date('2026-10-20T00:00:00Z'));
    await addRecord('moi', 'websites', { address: SITE, kind: 'website' });
    await checkOn('2026-02-01', [findingOf({ key: 'sign' })]);
    await checkOn('2026-02-03', []);
    await checkOn('2026-11-01', []);
    expect(await told('moi')).toEqual([]);
  });
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
