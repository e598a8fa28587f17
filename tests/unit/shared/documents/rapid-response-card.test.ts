import { describe, expect, it } from 'vitest';
import { DIRECTIVE, modelOf, requestOf, rowsOf, shift, textOf } from '#tests/support/document-requests.ts';

describe('the rapid response card', () => {
  const contact = (organisation: string, phone: string) => ({
    organisation,
    person: '',
    phone,
    email: '',
    note: '',
  });

  it('calls those on duty first, then the contacts, those without a number last', () => {
    const request = requestOf({
      records: {
        'emergency-contacts': [contact('Chưa có số', ''), contact('Công an', '113'), contact('', '0900 9')],
        'duty-roster': [
          shift('Kỹ thuật', '2024-05-09T07:00', '2024-05-09T18:00', { role: 'technical', phone: '0900 2' }),
          shift('Lãnh đạo', '2024-05-10T07:00', '2024-05-10T18:00', { role: 'lead', phone: '0900 1' }),
          shift('Dự phòng', '2024-05-10T07:00', '2024-05-10T18:00', { role: 'reserve', phone: '0900 3' }),
        ],
      },
    });
    expect(rowsOf('rapid-response-card', request)).toEqual([
      ['Trực lãnh đạo', 'Lãnh đạo', '0900 1'],
      ['Trực kỹ thuật', 'Kỹ thuật', '0900 2'],
      ['Công an', '', '113'],
      ['Chưa có số', '', ''],
    ]);
  });

  it('says how many found no room on its one page', () => {
    const contacts = Array.from({ length: 12 }, (_, index) => contact(`Nơi ${String(index)}`, '113'));
    const request = requestOf({ records: { 'emergency-contacts': contacts } });
    expect(rowsOf('rapid-response-card', request)).toHaveLength(10);
    expect(textOf(modelOf('rapid-response-card', request))).toContain(
      'Còn 2 đầu mối khác trong danh bạ ứng cứu.',
    );
    expect(textOf(modelOf('rapid-response-card', requestOf()))).not.toContain('đầu mối khác');
  });

  it('never prints the numbers of the old letter, which nobody has confirmed', () => {
    const text = textOf(modelOf('rapid-response-card', requestOf()));
    for (const { phone } of DIRECTIVE.contacts.filter((entry) => entry.phone !== '')) {
      expect(text).not.toContain(phone);
    }
  });

  it('names the four steps and the deadline with its source', () => {
    const model = modelOf('rapid-response-card', requestOf());
    const steps = model.sections[0]?.blocks.find((block) => block.kind === 'card-steps');
    expect(steps?.steps.map(({ name }) => name)).toEqual(['Cô lập', 'Giữ chứng cứ', 'Báo cáo', 'Khôi phục']);
    expect(textOf(model)).toMatch(/báo ngay; .*05 ngày, .*Quyết định số 05\/2017\/QĐ-TTg ngày 16\/3\/2017/u);
  });
});
