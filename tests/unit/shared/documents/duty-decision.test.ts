import { describe, expect, it } from 'vitest';
import type { DocumentModel } from '#shared/documents/model/document-model.ts';
import type { RecordRow } from '#shared/records/record-kind.ts';
import {
  DIRECTIVE,
  emptyDraft,
  modelOf,
  requestOf,
  shift,
  textOf,
} from '#tests/support/document-requests.ts';
import { letterOf } from '#tests/support/sample-directive.ts';

function decision(
  fields: Readonly<Record<string, string>>,
  roster: readonly RecordRow[] = [],
  value: 'done' | 'not-done' = 'done',
): DocumentModel {
  const request = requestOf({ answers: { '1.1': { value, fields } }, records: { 'duty-roster': roster } });
  return modelOf('duty-decision', request);
}

function signatureOf({ sections }: DocumentModel) {
  const block = sections[0]?.blocks.at(-1);
  if (block?.kind !== 'signature') throw new Error('no signature');
  return { title: block.title, name: block.name };
}

function letterheadOf({ sections }: DocumentModel) {
  const block = sections[0]?.blocks[0];
  if (block?.kind !== 'letterhead') throw new Error('no letterhead');
  return block;
}

function people(count: number): readonly RecordRow[] {
  return Array.from({ length: count }, (_, index) =>
    shift(`Người ${String(index)}`, '2024-05-09T07:00', '2024-05-09T18:00'),
  );
}

describe('the time of duty', () => {
  const toldFor = (from: string, to: string, ...shifts: readonly RecordRow[]) => {
    const fields = { 'duty-starts-on': from, 'duty-ends-on': to };
    const answers = { '1.2': { value: 'in-progress', fields } } as const;
    return textOf(modelOf('duty-decision', requestOf({ answers, records: { 'duty-roster': shifts } })));
  };
  const FIRST = shift('Lê Thị Thử', '2024-05-09T07:00', '2024-05-09T19:00');

  it('is the whole period that the unit has entered, also while its roster reaches over a part of it', () => {
    expect(toldFor('2024-05-09', '2024-05-14', FIRST)).toContain(
      'từ ngày 09 tháng 5 năm 2024 đến hết ngày 14 tháng 5 năm 2024',
    );
  });

  it('is told to the hour by a roster that reaches to both ends of the period', () => {
    const last = shift('Trần Văn Mẫu', '2024-05-09T19:00', '2024-05-15T07:00');
    expect(toldFor('2024-05-09', '2024-05-14', FIRST, last)).toContain(
      'từ 07 giờ ngày 09 tháng 5 năm 2024 đến 07 giờ ngày 15 tháng 5 năm 2024',
    );
  });
});

describe('the number and the date', () => {
  it('are those of the answer', () => {
    const head = letterheadOf(decision({ 'decision-number': '12/QĐ-THHS', 'decision-date': '2024-05-03' }));
    expect(head.number).toBe('Số: 12/QĐ-THHS');
    expect(head.placeAndDate).toBe('Hải Phòng, ngày 03 tháng 5 năm 2024');
  });

  it('get the symbol of the unit where only a number was given', () => {
    expect(letterheadOf(decision({ 'decision-number': '12' })).number).toBe('Số: 12/QĐ-THHSM');
  });

  it('leave room where the answer says nothing', () => {
    const head = letterheadOf(decision({}));
    expect(head.number).toMatch(/^Số:\u00a0+\/QĐ-THHSM$/u);
    expect(head.placeAndDate).toMatch(/^Hải Phòng, ngày\u00a0+tháng\u00a0+năm 2024$/u);
  });

  it('do not come from fields that the answer no longer asks for', () => {
    const text = textOf(decision({ 'decision-number': '99/QĐ-CU', 'assigned-to': 'Tổ cũ' }, [], 'not-done'));
    expect(text).not.toContain('99/QĐ-CU');
    expect(text).not.toContain('Tổ cũ');
  });
});

describe('who is on duty', () => {
  it('is a list of everybody once, those who lead first, with all their duties', () => {
    const model = decision({}, [
      shift('Lê Văn Ví', '2024-05-09T07:00', '2024-05-09T18:00', { role: 'technical', phone: '0900 1' }),
      shift('Trần Thị Thử', '2024-05-10T07:00', '2024-05-10T18:00', {
        role: 'lead',
        position: 'Phó Hiệu trưởng',
      }),
      shift('lê văn ví', '2024-05-11T07:30', '2024-05-12T06:00', { role: 'reserve', phone: '09001' }),
    ]);
    const table = model.sections[0]?.blocks.find((block) => block.kind === 'table');
    expect(table).toMatchObject({
      rows: [
        ['Trần Thị Thử', 'Phó Hiệu trưởng', 'Trực lãnh đạo'],
        ['Lê Văn Ví', '', 'Trực kỹ thuật, Dự phòng'],
      ],
    });
    expect(textOf(model)).toContain(
      'từ 07 giờ ngày 09 tháng 5 năm 2024 đến 06 giờ ngày 12 tháng 5 năm 2024, cho các cá nhân sau:',
    );
  });

  it('is the unit or person of the answer, with the list where there is a roster', () => {
    expect(textOf(decision({ 'assigned-to': 'Tổ trực' }))).toMatch(/, cho Tổ trực\.$/mu);
    expect(textOf(decision({ 'assigned-to': 'Tổ trực' }, people(2)))).toMatch(/, cho Tổ trực:$/mu);
  });

  it('becomes an appendix when it is long', () => {
    expect(decision({}, people(10)).sections).toHaveLength(1);
    const model = decision({ 'decision-number': '12' }, people(11));
    expect(model.sections).toHaveLength(2);
    expect(textOf({ ...model, sections: model.sections.slice(0, 1) })).toMatch(
      /\(có danh sách kèm theo\)\.$/mu,
    );
    expect(textOf({ ...model, sections: model.sections.slice(1) })).toMatch(
      /^\(Kèm theo Quyết định số 12\/QĐ-THHSM ngày.*của Trường Tiểu học Hoa Sen Mẫu\)$/mu,
    );
  });

  it('is room for handwriting where nobody is known', () => {
    const table = decision({}).sections[0]?.blocks.find((block) => block.kind === 'table');
    expect(table).toMatchObject({ rows: Array.from({ length: 4 }, () => ['', '', '']) });
  });
});

describe('who signs', () => {
  it('is the head of the unit, however the answer names her', () => {
    const head = { title: 'Hiệu trưởng', name: 'Nguyễn Thị Mẫu' };
    expect(signatureOf(decision({}))).toEqual(head);
    expect(signatureOf(decision({ 'decision-signer': 'Hiệu trưởng NGUYỄN THỊ MẪU' }))).toEqual(head);
  });

  it('is somebody else with an office that only the unit knows', () => {
    const { title, name } = signatureOf(decision({ 'decision-signer': 'Trần Văn Phó' }));
    expect(name).toBe('Trần Văn Phó');
    expect(title).toMatch(/^…+$/u);
  });
});

describe('what it rests on', () => {
  it.each([
    ['2024-05-08', 'Luật An toàn thông tin mạng ngày 19 tháng 11 năm 2015'],
    ['2026-06-30', 'Luật An toàn thông tin mạng ngày 19 tháng 11 năm 2015'],
    ['2026-07-01', 'Luật An ninh mạng ngày 10 tháng 12 năm 2025'],
  ])('is the law in force on %s', (today, law) => {
    expect(textOf(modelOf('duty-decision', requestOf({}, { today })))).toContain(`Căn cứ ${law};`);
  });

  it('is the letter, with dots for the number that the pack does not know', () => {
    const text = textOf(decision({}));
    expect(text).toMatch(
      /^Căn cứ Công văn số …+ ngày …… tháng …… năm 2024 của Sở Giáo dục và Đào tạo Hải Phòng/mu,
    );
    const directive = {
      ...DIRECTIVE,
      letter: { ...letterOf(DIRECTIVE), number: '5/SGDĐT', date: '2024-02-09' },
    };
    const numbered = textOf(modelOf('duty-decision', requestOf({}, { directive })));
    expect(numbered).toContain('Công văn số 5/SGDĐT ngày 09 tháng 02 năm 2024 của');
  });
});

it('takes the period of the event where there is no roster, and dots where there is neither', () => {
  const event = { ...DIRECTIVE.event, startsOn: '2024-05-10', endsOn: '2024-05-13' };
  const input = emptyDraft();
  const dated = requestOf({}, { input, directive: { ...DIRECTIVE, event } });
  expect(textOf(modelOf('duty-decision', dated))).toContain(
    'từ ngày 10 tháng 5 năm 2024 đến hết ngày 13 tháng 5 năm 2024',
  );
  expect(textOf(modelOf('duty-decision', requestOf({}, { input })))).toMatch(
    /từ …+ đến …+, cho các cá nhân sau:/u,
  );
});
