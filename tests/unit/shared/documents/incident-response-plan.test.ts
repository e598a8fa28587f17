import { describe, expect, it } from 'vitest';
import { modelOf, requestOf, rowsOf, shift, textOf } from '#tests/support/document-requests.ts';

const PLAN = 'incident-response-plan';

describe('the plan for incidents', () => {
  it('lists websites in use and systems, the important ones first, then who is on duty and who is called', () => {
    const request = requestOf({
      records: {
        websites: [
          { address: 'thhoasenmau.edu.vn', kind: 'website', operator: 'Công ty Mẫu', isInUse: 'yes' },
          { address: 'cu.example', kind: 'old-domain', isInUse: 'no' },
        ],
        'information-systems': [
          { name: 'Camera', kind: 'camera', isImportant: 'no' },
          { name: 'Phần mềm điểm', kind: 'school-management', isImportant: 'yes', holdsPersonalData: 'yes' },
        ],
        'duty-roster': [
          shift('Lê Thị Thử', '2024-05-09T07:00', '2024-05-09T18:00', { role: 'lead', phone: '0900 1' }),
        ],
        'emergency-contacts': [{ organisation: 'Công an phường', person: '', phone: '113' }],
      },
    });
    expect(rowsOf(PLAN, request)).toEqual([
      ['thhoasenmau.edu.vn', 'Website đang dùng', 'Công ty Mẫu', ''],
      ['Phần mềm điểm', 'Quản lý trường học', '', 'Có'],
      ['Camera', 'Camera', '', ''],
      ['Lê Thị Thử', '', 'Trực lãnh đạo', '0900 1'],
      ['Công an phường', '', '113'],
    ]);
  });

  it('rests on the letter that the unit received and on the document to which that letter goes back', () => {
    const letters = [{ number: '1234/SGDĐT-VP', issuedOn: '2024-04-22' }];
    const text = textOf(modelOf(PLAN, requestOf({ records: { 'received-letters': letters } })));
    expect(text).toContain(
      'Căn cứ Công văn số 1234/SGDĐT-VP ngày 22 tháng 4 năm 2024 của Sở Giáo dục và Đào tạo',
    );
    expect(text).toContain('Căn cứ Văn bản số 792/STTTT-BCVT của Sở Thông tin và Truyền thông');
  });

  it('names who may take a website offline, where the unit has said', () => {
    const answers = { '3.7': { value: 'done', fields: { 'decision-maker': 'Phó Hiệu trưởng' } } } as const;
    expect(textOf(modelOf(PLAN, requestOf({ answers })))).toContain('ngoài giờ hành chính: Phó Hiệu trưởng.');
    expect(textOf(modelOf(PLAN, requestOf()))).toMatch(/ngoài giờ hành chính: …+\./u);
  });
});
