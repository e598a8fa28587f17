import { expect, it } from 'vitest';
import { collate } from '#shared/desk/collate.ts';
import { registerOf } from '#shared/desk/register.ts';
import { factsOfReport } from '#shared/desk/report-facts.ts';
import { openFindingsTable } from '#shared/desk/tables/open-findings.ts';
import { CAMPAIGN, sampleReceivedFile } from '#tests/support/received-files.ts';
import { sampleReport } from '#tests/support/report-file.ts';
import { findingOf, siteCheckOf } from '#tests/support/site-checks.ts';

it('keeps what a unit calls removed until a check has seen it gone, and says whose word that is', () => {
  const [left, removed, mistaken] = ['left', 'removed', 'mistaken'].map((key) =>
    findingOf({ key, seen: key }),
  );
  const gone = findingOf({ key: 'gone', seen: 'gone' });
  const findings = [left, removed, mistaken].filter((finding) => finding !== undefined);
  const marks = { removed: { isRemoved: true }, mistaken: { falseAlarmReason: 'Bài tuyên truyền.' } };
  const report = sampleReport();
  const check = siteCheckOf({ findings, fixed: [gone], infected: true }, marks);
  const { openFindings } = factsOfReport({ ...report, input: { ...report.input, siteChecks: [check] } });
  const file = sampleReceivedFile({ unitCode: 'HP-001', facts: { openFindings } });
  const register = registerOf([{ code: 'HP-001', name: 'Trường Mẫu', fingerprints: [] }]);
  const request = { campaign: CAMPAIGN, register, deadline: null };
  const view = { collation: collate([file], request), request, directive: null, unread: [], skipped: [] };
  const { columns, rows } = openFindingsTable(view);
  const cell = (label: string, row: (typeof rows)[number]) =>
    row[columns.findIndex((one) => one.label === label)];
  expect(rows.map((row) => [cell('Nhìn thấy', row), cell('Đơn vị ghi', row)])).toEqual([
    ['left', ''],
    ['removed', 'Đã gỡ, chưa kiểm tra lại'],
  ]);
});
