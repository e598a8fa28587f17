import { describe, expect, it } from 'vitest';
import { adviceOn, concernOf } from '#shared/desk/advice.ts';
import { collate } from '#shared/desk/collate.ts';
import { keysToCompare } from '#shared/desk/keys-to-compare.ts';
import { registerOf } from '#shared/desk/register.ts';
import { CAMPAIGN, type SampleFile, sampleReceivedFile, UNIT_KEY } from '#tests/support/received-files.ts';

const OTHER_KEY = 'BBBB-BBBB-BBBB-BBBB';

function placed(...samples: readonly SampleFile[]) {
  const register = registerOf([{ code: 'HP-001', name: 'Trường Mẫu Một', fingerprints: [UNIT_KEY] }]);
  return collate(samples.map(sampleReceivedFile), { campaign: CAMPAIGN, register, deadline: null }).files;
}

describe('what is to be said of a file first', () => {
  it.each([
    ['a whole report under the known key', {}, null, 'Đây là báo cáo được tính của đơn vị.'],
    ['one that is not whole', { isIntact: false }, 'not-whole', 'Nội dung tệp đã bị thay đổi'],
    [
      'one under the key of another unit',
      { signer: 'other-unit-key' },
      'other-unit-key',
      'Tệp mang mã khóa của đơn vị khác',
    ],
    [
      'one under a key that nobody has compared',
      { signer: 'unknown-key' },
      'key-not-compared',
      'Khóa niêm phong chưa được so',
    ],
    [
      'one of another campaign',
      { campaign: 'khac', signer: 'unknown-key' },
      'other-campaign',
      'Báo cáo thuộc đợt khác.',
    ],
    [
      'one of a stranger',
      { unitCode: 'HP-9', signer: 'unknown-key' },
      'unit-not-in-register',
      'Đơn vị chưa có trong danh sách.',
    ],
    [
      'one whose findings come out otherwise',
      { findings: 'differ' },
      'findings-differ',
      'Phần mềm tính lại ra kết quả khác',
    ],
    [
      'one on an edition of the pack that this PC does not have',
      { findings: 'not-checked' },
      'other-pack',
      'Báo cáo lập theo bản bộ tiêu chí mà máy này không có',
    ],
    ['one that was stored before findings were', { findings: null }, null, 'Đây là báo cáo được tính'],
  ] as const)('%s', (_what, sample, concern, sentence) => {
    const [file] = placed(sample);
    expect(file && concernOf(file)).toBe(concern);
    expect(file && adviceOn(file).sentence).toContain(sentence);
    expect(file && adviceOn(file).nextStep).not.toBe('');
  });

  it('nobody is asked to note a unit as late whose correction alone came after the deadline', () => {
    const register = registerOf([{ code: 'HP-001', name: 'Trường Mẫu Một', fingerprints: [UNIT_KEY] }]);
    const files = [
      sampleReceivedFile({ receivedAt: '2026-12-01T01:00:00.000Z' }),
      sampleReceivedFile({ sequence: 2, receivedAt: '2026-12-20T01:00:00.000Z' }),
    ];
    const deadline = '2026-12-15T16:59:59.999Z';
    const collation = collate(files, { campaign: CAMPAIGN, register, deadline });
    expect(collation.units.map(({ isLate }) => isLate)).toEqual([false]);
    const correction = collation.files.find(({ standing }) => standing === 'late');
    expect(correction && adviceOn(correction)).toMatchObject({
      sentence: 'Đây là báo cáo được tính của đơn vị, nhận sau hạn.',
      nextStep: expect.stringContaining('không bị coi là nộp sau hạn') as string,
    });
  });

  it('an older report needs nobody, a copy is named, and two hands are asked about', () => {
    const concerns = (...samples: readonly SampleFile[]) => placed(...samples).map(concernOf);
    expect(concerns({ sequence: 1, source: 'a' }, { sequence: 2, source: 'b' })).toEqual([null, null]);
    expect(concerns({ source: 'a' }, { source: 'b' })).toEqual([null, 'duplicate']);
    const unknown = { unitCode: 'HP-001', signer: 'unknown-key' } as const;
    expect(concerns({ ...unknown, source: 'a' }, { ...unknown, key: OTHER_KEY, source: 'b' })).toEqual([
      'key-in-dispute',
      'key-in-dispute',
    ]);
  });
});

describe('the keys that somebody has to compare', () => {
  it('are those of the unit that nobody knows, each with the files that it has sealed', () => {
    const unknown = { signer: 'unknown-key', key: OTHER_KEY } as const;
    const files = placed(
      { source: 'biet.pdf' },
      { ...unknown, source: 'a.pdf' },
      { ...unknown, sequence: 2, source: 'b.pdf' },
      { ...unknown, unitCode: 'HP-002', source: 'khac.pdf' },
      { ...unknown, isIntact: false, source: 'hong.pdf' },
    );
    expect(keysToCompare(files, 'hp-001')).toEqual([{ fingerprint: OTHER_KEY, sources: ['a.pdf', 'b.pdf'] }]);
  });
});
