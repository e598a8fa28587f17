import { describe, expect, it } from 'vitest';
import { modelOf, requestOf, rowsOf, textOf } from '#tests/support/document-requests.ts';

describe('the request to remove domains', () => {
  it('counts the domains and lists them', () => {
    const request = requestOf({
      records: {
        'domains-to-remove': [
          {
            domain: 'cu.example',
            reason: 'Không dùng',
            unusedSince: '2019-08-01',
            pointsTo: 'Trang cá cược',
            registrar: 'Nhà đăng ký mẫu',
            holder: 'Phòng Giáo dục cũ',
          },
          { domain: '', reason: 'dòng trống' },
        ],
      },
    });
    expect(rowsOf('domain-removal-request', request)).toEqual([
      ['cu.example', 'Không dùng', '01/08/2019', 'Trang cá cược', 'Nhà đăng ký mẫu; Phòng Giáo dục cũ'],
    ]);
    expect(textOf(modelOf('domain-removal-request', request))).toContain('có 01 tên miền không còn sử dụng');
  });

  it('is a letter: its number has no type, its subject stands below the number', () => {
    const model = modelOf('domain-removal-request', requestOf());
    expect(model.sections[0]?.blocks[0]).toMatchObject({
      number: expect.stringMatching(/^Số:\u00a0+\/THHSM$/u) as string,
      about: 'V/v đề nghị loại bỏ tên\u00a0miền không còn sử dụng',
    });
    expect(textOf(model)).toMatch(/có …+ tên miền/u);
  });
});
