import { describe, expect, it } from 'vitest';
import { DIRECTIVE, modelOf, requestOf, textOf } from '#tests/support/document-requests.ts';

const INCIDENTS = [
  {
    detectedAt: '2024-05-05T08:15',
    system: 'Phần mềm điểm',
    description: 'Lộ danh sách',
    personalData: 'exposed',
    severity: 'serious',
  },
  { detectedAt: '2024-05-07T20:00', system: 'Website', description: 'Bị cài cắm', personalData: 'safe' },
];

describe('the letter to the police', () => {
  const letter = (records: NonNullable<Parameters<typeof requestOf>[0]>['records'] = {}, rest = {}) =>
    textOf(modelOf('police-notice', requestOf({ records }, rest)));

  it('goes to the police body of the unit’s own contacts, else to that of the pack', () => {
    const own = [{ organisation: 'Sở GDĐT' }, { organisation: 'Công an Phường Mẫu' }];
    expect(letter({ 'emergency-contacts': own })).toContain('Công an Phường Mẫu');
    expect(letter()).toContain('Công an thành phố Hải Phòng');
    expect(letter({}, { directive: { ...DIRECTIVE, contacts: [] } })).toMatch(/^…+$/mu);
  });

  it('tells of the newest incident, or of the one that was asked for', () => {
    expect(letter({ incidents: INCIDENTS })).toContain('Website.');
    expect(letter({ incidents: INCIDENTS }, { rowIndex: 0 })).toContain('Phần mềm điểm.');
  });
});

describe('the notice of a breach of personal data', () => {
  const notice = (incidents: readonly Readonly<Record<string, string>>[], today = '2024-05-08') =>
    textOf(modelOf('personal-data-breach-notice', requestOf({ records: { incidents } }, { today })));

  it('is about the latest incident in which data may have been exposed', () => {
    expect(notice(INCIDENTS)).toContain('Phần mềm điểm.');
    expect(notice(INCIDENTS)).not.toContain('Website.');
  });

  it.each([
    ['2024-05-05T08:15', 'Nghị định số 13/2023/NĐ-CP'],
    ['2026-11-20T08:15', 'Mẫu 08 Nghị định số 356/2025/NĐ-CP'],
  ])('names the rule in force on %s and whose duty it is', (detectedAt, document) => {
    const text = notice([{ detectedAt, personalData: 'exposed' }]);
    expect(text).toContain(document);
    expect(text).toContain('Trách nhiệm: trường, là bên kiểm soát dữ liệu cá nhân.');
    expect(text).toContain('Lưu ý (xóa trước khi ký): ');
  });

  it('asks for the four groups of contents, with lines to write on', () => {
    expect(notice([])).toMatch(/II\. Tính chất vi phạm[^]*III\. Hậu quả[^]*IV\. Biện pháp/u);
  });
});
