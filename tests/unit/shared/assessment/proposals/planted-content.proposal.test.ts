import { expect, it } from 'vitest';
import type { Answer } from '#shared/answers/answer.ts';
import type { ReportedSiteCheck } from '#shared/checks/result/site-check-result.ts';
import type { RecordRow } from '#shared/records/record-kind.ts';
import { recordKind } from '#shared/records/inappropriate-content.record.ts';
import { assessmentOf, inShort, packWith } from '#tests/support/assessments.ts';
import { findingOf, siteCheckOf } from '#tests/support/site-checks.ts';

const pack = packWith({
  records: ['inappropriate-content'],
  auto: 'site-check',
  proposal: { rule: 'planted-content', fill: { outcome: 'found' }, fillWhenEmpty: { outcome: 'nothing' } },
  fields: [
    {
      id: 'outcome',
      kind: 'choice',
      label: 'Kết quả',
      options: [
        { id: 'nothing', label: 'Không phát hiện', declaresEmpty: 'inappropriate-content' },
        { id: 'found', label: 'Có phát hiện' },
      ],
    },
  ],
});

interface Case {
  readonly rows?: readonly RecordRow[];
  readonly siteChecks?: readonly ReportedSiteCheck[];
  readonly answer?: Partial<Answer>;
}

function found({ rows = [], siteChecks = [], answer = {} }: Case) {
  const websites = [{ address: 'thhoasenmau.edu.vn', kind: 'website' }];
  return assessmentOf(
    { records: { websites, 'inappropriate-content': rows }, siteChecks, answers: { '1.1': answer } },
    pack,
  );
}

const PAGE = 'https://thhoasenmau.edu.vn/tin-tuc/1';
const SETTLED = { address: PAGE, description: 'Quảng cáo cờ bạc', isRemoved: 'yes', isCauseFound: 'yes' };

it('proposes that nothing was found when the check saw every website and nothing planted', () => {
  const assessment = found({ siteChecks: [siteCheckOf()] });
  expect(assessment).toMatchObject({ answer: 'done', fields: { outcome: 'nothing' }, rows: null });
});

it.each([
  ['a part of the website', siteCheckOf({ status: 'partly-checked', reason: 'site-down' })],
  ['nothing of it', siteCheckOf({ status: 'partly-checked', reason: 'no-text', infected: 'unknown' })],
])('does not say that nothing was found where the check has seen %s', (_what, check) => {
  const other = siteCheckOf({ url: 'hoasen-2.vn', host: 'hoasen-2.vn' });
  const websites = [{ address: 'thhoasenmau.edu.vn' }, { address: 'hoasen-2.vn' }];
  const assessment = assessmentOf({ records: { websites }, siteChecks: [check, other] }, pack);
  expect(assessment).toMatchObject({ answer: 'in-progress', fields: {} });
});

it('does not say that nothing was found where an earlier check had found something and nobody wrote it down', () => {
  const limits = [{ kind: 'planted-before', at: '2026-05-01T08:00:00.000Z' }];
  const siteChecks = [siteCheckOf({ limits })];
  const assessment = found({ siteChecks });
  expect(assessment).toMatchObject({ answer: 'in-progress', fields: {}, rows: null });
  expect(inShort(assessment)?.facts).toContain(
    '1 website từng thấy dấu hiệu bị cài cắm ở lần kiểm tra trước, chưa ghi vào bảng',
  );
  const denied = found({ siteChecks, answer: { value: 'done', fields: { outcome: 'nothing' } } });
  expect(denied?.differs).toBe(true);
  expect(found({ rows: [SETTLED], siteChecks })).toMatchObject({
    answer: 'done',
    fields: { outcome: 'found' },
  });
});

it('does not call the day of a check on which content was gone the day on which it was found', () => {
  const siteChecks = [siteCheckOf({ fixed: [findingOf({ key: 'a' })] })];
  expect(found({ siteChecks })?.rows?.rows).toMatchObject([{ address: PAGE, foundOn: '', isRemoved: 'yes' }]);
});

it('offers a row for each page with planted content, ready for the table', () => {
  const findings = [
    findingOf({ key: 'a', seen: 'Tiêu đề trang có từ ngữ cờ bạc.' }),
    findingOf({ key: 'b', seen: 'Có khối ẩn chứa liên kết lạ.', severity: 'high' }),
    findingOf({ key: 'c', page: 'https://thhoasenmau.edu.vn/x' }),
    findingOf({ key: 'd', page: 'https://thhoasenmau.edu.vn/y', infection: 'none' }),
    findingOf({ key: 'e', page: 'https://thhoasenmau.edu.vn/z' }),
  ];
  const marks = {
    c: { isRemoved: true, isCauseFound: true, cause: 'Lộ mật khẩu.' },
    e: { falseAlarmReason: 'Bài tuyên truyền.' },
  };
  const assessment = found({ siteChecks: [siteCheckOf({ findings, infected: true }, marks)] });
  expect(assessment).toMatchObject({ answer: 'in-progress', fields: { outcome: 'found' } });
  expect(assessment?.rows?.rows).toEqual([
    {
      address: 'https://thhoasenmau.edu.vn/tin-tuc/1',
      description: 'Tiêu đề trang có từ ngữ cờ bạc.\nCó khối ẩn chứa liên kết lạ.',
      kind: 'posted',
      foundOn: '2026-05-10',
      isRemoved: 'no',
      removedOn: '',
      isCauseFound: 'no',
      cause: '',
    },
    {
      address: 'https://thhoasenmau.edu.vn/x',
      description: 'Tiêu đề trang có từ ngữ cờ bạc.',
      kind: 'posted',
      foundOn: '2026-05-10',
      isRemoved: 'yes',
      removedOn: '',
      isCauseFound: 'yes',
      cause: 'Lộ mật khẩu.',
    },
  ]);
  for (const row of assessment?.rows?.rows ?? []) expect(recordKind.rowSchema.parse(row)).toEqual(row);
});

it.each([
  ['S01', 'posted'],
  ['S03', 'link'],
  ['R01', 'redirect'],
  ['R06', 'redirect'],
  ['M02', 'planted'],
  ['D10', ''],
  ['Z99', ''],
])('says of a finding of rule %s how the content came there: “%s”', (rule, kind) => {
  const assessment = found({
    siteChecks: [siteCheckOf({ findings: [findingOf({ rule })], infected: true })],
  });
  expect(assessment?.rows?.rows.map((row) => row['kind'])).toEqual([kind]);
});

it('does not offer a page that the table has already', () => {
  const siteChecks = [siteCheckOf({ findings: [findingOf()], infected: true })];
  const assessment = found({ rows: [{ ...SETTLED, address: PAGE.toUpperCase() }], siteChecks });
  expect(assessment?.rows).toBeNull();
  // The check still sees what the table calls removed.
  expect(assessment?.answer).toBe('in-progress');
});

it('proposes “đã” when all is removed and its cause known, gone at the next check', () => {
  const fixed = [findingOf({ key: 'a' })];
  const siteChecks = [siteCheckOf({ fixed }, { a: { isCauseFound: true } })];
  expect(found({ rows: [SETTLED], siteChecks })?.answer).toBe('done');
  expect(found({ rows: [{ ...SETTLED, isCauseFound: 'no' }] })?.answer).toBe('in-progress');
});

it('lets “Không phát hiện” differ from what the check has found', () => {
  const siteChecks = [siteCheckOf({ findings: [findingOf()], infected: true })];
  const assessment = found({ siteChecks, answer: { value: 'done', fields: { outcome: 'nothing' } } });
  expect(assessment?.differs).toBe(true);
  expect(inShort(assessment)?.facts).toContain('đơn vị lại chọn “Không phát hiện”');
});

it('proposes no answer on the word of the unit alone', () => {
  expect(found({})).toBeNull();
  const told = found({ answer: { value: 'done', fields: { outcome: 'nothing' } } });
  expect(told).toMatchObject({ answer: null, differs: false });
});
