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

  it('asks for the four groups of contents, with lines to write on, under a rule whose form it does not have', () => {
    expect(notice([])).toMatch(/II\. Tính chất vi phạm[^]*III\. Hậu quả[^]*IV\. Biện pháp/u);
  });

  // The words of the form: Nghị định 356/2025/NĐ-CP, Phụ lục, Mẫu số 08.
  it('has the headings of Mẫu số 08 in their order where that form is in force', () => {
    const text = notice([
      { detectedAt: '2026-11-20T08:15', system: 'Phần mềm điểm', personalData: 'exposed' },
    ]);
    const lines = [
      'Cơ quan chuyên trách bảo vệ dữ liệu cá nhân, Bộ Công an',
      'xin gửi Cơ quan chuyên trách bảo vệ dữ liệu cá nhân, Bộ Công an thông báo vi phạm quy định bảo vệ dữ liệu cá nhân, như sau:',
      '1. Thông tin về tổ chức, doanh nghiệp',
      'Tên tổ chức, doanh nghiệp',
      'Địa chỉ trụ sở chính',
      'Địa chỉ trụ sở giao dịch',
      'Quyết định thành lập/Giấy chứng nhận đăng ký doanh nghiệp/Giấy chứng nhận đăng ký kinh doanh/Giấy chứng nhận đầu tư số',
      'Mã số thuế',
      'Điện thoại',
      'Website',
      'Nhân sự chịu trách nhiệm bảo vệ dữ liệu cá nhân',
      'Họ và tên',
      'Chức danh',
      'Số điện thoại liên lạc',
      'Email',
      '2. Mô tả hành vi vi phạm quy định bảo vệ dữ liệu cá nhân',
      'Thời gian',
      'Địa điểm',
      'Hành vi',
      'Tổ chức, cá nhân liên quan',
      'Các loại dữ liệu cá nhân và số lượng dữ liệu liên quan',
      'Nhân sự chịu trách nhiệm bảo vệ dữ liệu cá nhân',
      'Hậu quả xảy ra',
      'Biện pháp áp dụng',
      '3. Tài liệu kèm theo',
      '4. Cam kết',
      'xin cam kết chịu trách nhiệm về tính chính xác và tính hợp pháp của thông báo cùng các tài liệu kèm theo',
    ];
    let from = 0;
    for (const line of lines) {
      const at = text.indexOf(line, from);
      expect(at, line).toBeGreaterThanOrEqual(from);
      from = at + line.length;
    }
    expect(text).toContain('Phần mềm điểm.');
    expect(text).not.toContain('Thông báo lần đầu');
  });
});
