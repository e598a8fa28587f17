import { expect, it } from 'vitest';
import { loadCommands } from '#cli/registry.ts';
import { runCommandLine } from '#cli/run-command-line.ts';
import { reportInputSchemaFor } from '#shared/answers/report-input.ts';
import { findProblems } from '#shared/assessment/problems/find-problems.ts';
import { concludeSiteCheck } from '#shared/checks/engine/conclude-site-check.ts';
import { siteCheckOutcomeSchema } from '#shared/checks/result/site-check-result.ts';
import { previewPaste } from '#shared/records/paste/preview-paste.ts';
import { proposeMapping } from '#shared/records/paste/propose-mapping.ts';
import { packWith } from '#tests/support/assessments.ts';
import { kindNamed, PASTE_OPTIONS, pastedTable } from '#tests/support/pasted-table.ts';
import { draftOf } from '#tests/support/report-input-draft.ts';
import { SITE } from '#tests/support/site-exchanges.ts';
import { checkFacts, page, siteSnapshot } from '#tests/support/site-snapshot.ts';

// Runs in a copy of the tree to which one file each was added: one-file-trial.test.ts.

function findingsWith(title: string) {
  const snapshot = siteSnapshot({ pages: [page(SITE.href, { title })] });
  const outcome = concludeSiteCheck({
    snapshot,
    context: checkFacts(),
    previous: null,
    appVersion: '1.0.0',
  });
  return siteCheckOutcomeSchema.parse(outcome).result.findings.filter(({ rule }) => rule === 'Z99');
}

it('the conclusion about a site holds what the added rule saw', () => {
  expect(findingsWith('Trường Mẫu')).toEqual([]);
  expect(findingsWith('Tiêu đề mẫu')).toMatchObject([
    { severity: 'low', seen: 'Trang chủ có tiêu đề “Tiêu đề mẫu”.' },
  ]);
});

it('the added kind of record is in the schema of answers, in the review and in the paste dialog', () => {
  const pack = packWith({ records: ['made-up-visits'] });
  const row = { visitor: '', cameAt: '2026-05-09T07:00', wentAt: '', badgeNumber: 7 };
  const schema = reportInputSchemaFor(pack);
  const withRow = draftOf({ records: { 'made-up-visits': [row] } }, pack);
  expect(schema.safeParse(withRow).error?.issues).toBeUndefined();
  const wrong = draftOf({ records: { 'made-up-visits': [{ ...row, badgeNumber: -1 }] } }, pack);
  expect(schema.safeParse(wrong).error?.issues[0]?.path.join('.')).toBe(
    'records.made-up-visits.0.badgeNumber',
  );
  expect(findProblems(withRow, pack).map(({ message }) => message)).toContain(
    'Sổ khách mẫu, dòng 1: thiếu “Khách”.',
  );
  const kind = kindNamed('made-up-visits');
  const table = pastedTable('Người đến\tĐến lúc\tSố thẻ', 'Nguyễn Văn Mẫu\t9/5/2026, 7h - 9h\t3');
  const [pasted] = previewPaste(kind, table, proposeMapping(kind, table), PASTE_OPTIONS).rows;
  expect(pasted?.row).toEqual({
    visitor: 'Nguyễn Văn Mẫu',
    cameAt: '2026-05-09T07:00',
    wentAt: '2026-05-09T09:00',
    badgeNumber: 3,
  });
});

it('the help lists the added command, and it runs', async () => {
  const printed: unknown[] = [];
  const io = {
    printJson: (value: unknown) => printed.push(value),
    printText: (text: string) => printed.push(text),
    printProgress: () => undefined,
    environment: {},
    now: () => new Date(0),
  };
  const commands = await loadCommands();
  expect(await runCommandLine(commands, ['--help'], io)).toBe(0);
  expect(printed[0]).toMatch(/^ {2}made-up +Nhắc lại các tham số\.$/mu);
  expect(await runCommandLine(commands, ['made-up', 'một'], io)).toBe(0);
  expect(printed[1]).toEqual({ ok: true, args: ['một'] });
});
