import { describe, expect, it } from 'vitest';
import { builtInDirectives } from '#shared/directives/registry.ts';
import { runOf } from '#shared/directives/run.ts';
import { FIRST_LINK } from '#shared/report/chain.ts';
import { buildKeyFigures } from '#shared/report/model/key-figures.ts';
import { DIRECTIVE } from '#tests/support/document-requests.ts';
import { type DraftChanges, draftOf } from '#tests/support/report-input-draft.ts';
import { sampleDirective } from '#tests/support/sample-directive.ts';
import { findingOf, siteCheckOf } from '#tests/support/site-checks.ts';

function figuresOf(
  changes: DraftChanges = {},
  createdAt = '2024-05-08T01:00:00.000Z',
  directive = DIRECTIVE,
) {
  const input = draftOf(changes, directive);
  return buildKeyFigures({ ...FIRST_LINK, createdAt, assessments: [], evidence: [], input }, directive);
}

function figure(label: string, changes: DraftChanges) {
  return figuresOf(changes).rows.find((row) => row.label === label)?.text;
}

const PERIOD = {
  '1.2': { value: 'done', fields: { 'duty-starts-on': '2024-05-09', 'duty-ends-on': '2024-05-14' } },
} as const;

describe('the day up to which the figures go', () => {
  it.each([
    ['2024-05-08T16:59:00.000Z', 'ngày 08/05/2024, trước thời gian trực.'],
    ['2024-05-08T17:00:00.000Z', 'ngày 09/05/2024, trong thời gian trực.'],
    ['2024-05-14T17:00:00.000Z', 'ngày 15/05/2024, sau thời gian trực.'],
  ])('%s is %s', (createdAt, words) => {
    expect(figuresOf({ answers: PERIOD }, createdAt).asOf).toBe(`Số liệu tính đến ${words}`);
  });

  it('is held against the days of the check where nobody is on duty', () => {
    const pack = builtInDirectives.find(({ event }) => event.isRepeated === true) ?? DIRECTIVE;
    const period = { startsOn: '2026-11-05', endsOn: '2026-11-30' };
    const run = runOf(pack, { campaign: `${pack.id}.2026-11`, period });
    const { asOf } = figuresOf({}, '2026-11-08T01:00:00.000Z', run);
    expect(asOf).toBe('Số liệu tính đến ngày 08/11/2026, trong thời gian của đợt.');
  });

  it('is not held against a period that nobody has entered', () => {
    expect(figuresOf().asOf).toBe('Số liệu tính đến ngày 08/05/2024.');
  });
});

it('names the period of duty and who leads it', () => {
  const shift = (name: string, role: string) => ({ name, role });
  const roster = [shift('A', 'lead'), shift('B', 'technical'), shift('C', 'lead'), shift('D', 'lead')];
  const text = figure('Thời gian trực', { answers: PERIOD, records: { 'duty-roster': roster } });
  expect(text).toBe('từ 09/05/2024 đến hết 14/05/2024; trực lãnh đạo: A, C và 1 người khác');
  expect(figure('Thời gian trực', {})).toBe('chưa ghi ngày; trực lãnh đạo: chưa ghi');
});

describe('the websites', () => {
  const websites = [
    { address: 'thhoasenmau.edu.vn', kind: 'website' },
    { address: 'hai.example', kind: 'website' },
    { address: 'Bảng LED', kind: 'led-board' },
  ];

  it('are counted with those that have signs and those that nobody has judged', () => {
    const siteChecks = [siteCheckOf({ findings: [findingOf()], infected: true })];
    expect(figure('Website', { records: { websites }, siteChecks })).toBe(
      '2 trong danh mục; 1 có dấu hiệu bị cài cắm lúc kiểm tra; 1 chưa có kết quả kiểm tra',
    );
  });

  it('are not told as seen where only a part of one was', () => {
    const partly = siteCheckOf({ status: 'partly-checked', reason: 'site-down', infected: false });
    expect(figure('Website', { records: { websites }, siteChecks: [partly] })).toBe(
      '2 trong danh mục; 0 có dấu hiệu bị cài cắm lúc kiểm tra; 1 mới xem được một phần; 1 chưa có kết quả kiểm tra',
    );
  });

  it('are not called free of signs when none was judged, and none when none was entered', () => {
    expect(figure('Website', { records: { websites } })).toBe(
      '2 trong danh mục; chưa có kết quả kiểm tra website nào',
    );
    expect(figure('Website', {})).toBe('chưa ghi website nào vào danh mục');
  });

  it('are not called free of signs on the word of the unit: what was seen and what it says stand apart', () => {
    const [seen, other] = [findingOf(), findingOf({ key: 'other' })];
    const marks = { [seen.key]: { isRemoved: true }, other: { falseAlarmReason: 'Bài tuyên truyền.' } };
    const check = siteCheckOf({ findings: [seen, other], infected: true }, marks);
    expect(figure('Website', { records: { websites }, siteChecks: [check] })).toBe(
      '2 trong danh mục; 1 có dấu hiệu bị cài cắm lúc kiểm tra (trong đó 1 đơn vị ghi là đã gỡ, chưa kiểm tra lại); 1 chưa có kết quả kiểm tra',
    );
    const seenGone = siteCheckOf({ fixed: [seen], infected: false }, marks);
    expect(figure('Website', { records: { websites }, siteChecks: [seenGone] })).toBe(
      '2 trong danh mục; 0 có dấu hiệu bị cài cắm lúc kiểm tra; 1 chưa có kết quả kiểm tra',
    );
  });

  it('are told with the sign that the unit calls a false alarm', () => {
    const finding = findingOf();
    const marks = { [finding.key]: { falseAlarmReason: 'Bài tuyên truyền.' } };
    const siteChecks = [siteCheckOf({ findings: [finding], infected: true }, marks)];
    expect(figure('Website', { records: { websites }, siteChecks })).toContain(
      '; 1 có dấu hiệu bị cài cắm lúc kiểm tra (trong đó 1 đơn vị ghi là báo nhầm);',
    );
  });
});

it('counts incidents, warnings and domains, the open ones apart', () => {
  const records = {
    incidents: [
      { system: 'A', severity: 'serious', status: 'handled' },
      { system: 'B', severity: 'minor', status: 'handling' },
      { system: '' },
    ],
    'received-warnings': [
      { content: 'x', status: 'fixed' },
      { content: 'y', status: 'planned' },
    ],
    'domains-to-remove': [{ domain: 'cu.example', reply: 'removed' }, { domain: 'cu-2.example' }],
  };
  expect(figure('Sự cố', { records })).toBe('2 sự cố; 1 từ mức nghiêm trọng trở lên; 1 chưa xử lý xong');
  expect(figure('Cảnh báo', { records })).toBe('2 đã nhận; 1 chưa khắc phục');
  expect(figure('Đề nghị loại bỏ', { records })).toBe('2 tên miền; Sở đã loại bỏ 1');
});

it('takes an empty table for nothing unless the unit says so itself', () => {
  const answers = { '1.6': { value: 'done', fields: { outcome: 'no-incident' } } } as const;
  expect(figure('Sự cố', { answers })).toBe('đơn vị xác nhận “Không có sự cố”');
  expect(figure('Sự cố', {})).toBe('chưa ghi vào bảng');
});

it('gives the reason of a unit for which a table does not apply, as it has no website', () => {
  const reason = 'Đơn vị không có website, tên miền.';
  const answers = { '3.1': { value: 'not-applicable', reason }, '3.5': { value: 'not-applicable' } } as const;
  expect(figure('Website', { answers })).toBe(`đơn vị trả lời “Không áp dụng”: ${reason}`);
  expect(figure('Đề nghị loại bỏ', { answers })).toBe('đơn vị trả lời “Không áp dụng”');
  const websites = [{ address: 'hai.example', kind: 'website' }];
  expect(figure('Website', { answers, records: { websites } })).toContain('1 trong danh mục');
});

it('says how many finished criteria have no evidence', () => {
  const evidence = [{ file: 'anh.jpg', caption: '' }];
  const answers = { '1.1': { value: 'done', evidence }, '1.3': { value: 'done' } } as const;
  expect(figure('“Đã thực hiện” chưa có minh chứng', { answers })).toBe('1 trong 2 tiêu chí');
  expect(figure('“Đã thực hiện” chưa có minh chứng', {})).toBe('chưa có tiêu chí nào trả lời “Đã thực hiện”');
});

it('says nothing of tables that the pack does not ask for', () => {
  expect(figuresOf({}, undefined, sampleDirective).rows.map(({ label }) => label)).toEqual([
    'Thời gian trực',
    'Sự cố',
    '“Đã thực hiện” chưa có minh chứng',
  ]);
});
