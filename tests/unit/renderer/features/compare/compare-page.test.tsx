import { screen, within } from '@testing-library/react';
import { beforeEach, expect, test } from 'vitest';
import { ok } from '#shared/base/result.ts';
import { directiveSchema } from '#shared/directives/directive.ts';
import type { Verification } from '#shared/report/verification.ts';
import { ComparePage } from '#renderer/features/compare/compare-page.tsx';
import { saveAnswer } from '#renderer/storage/answers.ts';
import { saveProfile } from '#renderer/storage/profile.ts';
import { addRecords } from '#renderer/storage/records.ts';
import { installFakeBridge } from '#tests/support/fake-bridge.ts';
import { sampleVerification } from '#tests/support/sample-verification.ts';
import { renderScreen } from '#tests/support/render-screen.tsx';
import { draftOf, SAMPLE_PROFILE } from '#tests/support/report-input-draft.ts';
import { sampleDirective, sampleDirectiveJson } from '#tests/support/sample-directive.ts';

const EARLIER = draftOf({
  answers: { '1.1': { value: 'not-done', assignee: 'Trần Văn Mẫu' } },
  records: { incidents: [{ system: 'Website', detectedAt: '2024-05-10T07:00', status: 'detected' }] },
});

function report(unitCode = SAMPLE_PROFILE.code): NonNullable<Verification['report']> {
  return {
    format: 'tu-kiem-attt/report',
    schemaVersion: 1,
    app: { name: 'Tự kiểm ATTT', version: '0.1.0' },
    createdAt: '2024-05-08T01:30:00Z',
    pack: { id: sampleDirective.id, title: sampleDirective.title, sha256: 'b'.repeat(64) },
    sequence: 1,
    previousReportSha256: null,
    correctionReason: '',
    evidence: [],
    assessments: [],
    input: {
      ...EARLIER,
      unit: { ...SAMPLE_PROFILE, type: 'primary', code: unitCode },
      answers: Object.fromEntries(
        Object.entries(EARLIER.answers).map(([id, answer]) => [
          id,
          { ...answer, evidence: [...answer.evidence], fields: {} },
        ]),
      ),
      records: Object.fromEntries(Object.entries(EARLIER.records).map(([id, rows]) => [id, [...rows]])),
      siteChecks: [],
    },
  };
}

function verified(content: Verification['report']): Verification {
  const changed = sampleVerification();
  if (content === null) return changed;
  const integrity = { ...changed.integrity, status: 'intact', cause: 'intact' } as const;
  return sampleVerification({ integrity, report: content });
}

function chooses(content: Verification['report']) {
  installFakeBridge({
    'report:choose-and-verify': () =>
      ok({
        files: [{ fileName: 'lan-1.pdf', verification: verified(content) }],
        skipped: [],
        failures: [],
      }),
  });
  return renderScreen(<ComparePage directive={sampleDirective} directives={[sampleDirective]} />);
}

beforeEach(async () => {
  await saveProfile(SAMPLE_PROFILE);
  await saveAnswer(sampleDirective.id, '1.1', { value: 'done' });
  await addRecords(sampleDirective.id, 'incidents', [
    { system: 'Website', detectedAt: '2024-05-10T07:00', status: 'handled' },
    { system: 'Fanpage', detectedAt: '2024-05-11T07:00', status: 'detected' },
  ]);
});

test('a chosen file is compared criterion by criterion, what is the same is folded away', async () => {
  const user = chooses(report());
  await user.click(await screen.findByRole('button', { name: 'Chọn tệp…' }));
  await screen.findByText('2 tiêu chí có thay đổi, 3 tiêu chí giữ nguyên.');
  const decision = screen.getByRole('table', { name: '1.1 Tiêu chí 1.1' });
  expect(within(decision).getByRole('row', { name: 'Câu trả lời Chưa thực hiện Đã thực hiện' })).toBeTruthy();
  expect(within(decision).getByRole('row', { name: 'Người phụ trách Trần Văn Mẫu không còn' })).toBeTruthy();
  expect(screen.getByText('2 sự cố (thêm 1, sửa 1)')).toBeTruthy();
  expect(screen.getByText('07:00 11/05/2024, Fanpage')).toBeTruthy();
  expect(screen.getByText('3 tiêu chí giữ nguyên')).toBeTruthy();
});

test('a file that was changed is not compared, and the user hears why', async () => {
  const user = chooses(null);
  await user.click(await screen.findByRole('button', { name: 'Chọn tệp…' }));
  const refusal = await screen.findByRole('alert');
  expect(refusal.textContent).toContain('Không so được với tệp lan-1.pdf.');
  expect(refusal.textContent).toContain('Tệp đã bị sửa.');
});

test('the report of another unit is compared, but said to be so', async () => {
  const user = chooses(report('HP-KHAC'));
  await user.click(await screen.findByRole('button', { name: 'Chọn tệp…' }));
  expect(await screen.findByText('Báo cáo trước của đơn vị khác: Trường Tiểu học Hoa Sen Mẫu.')).toBeTruthy();
});

test('the last export is read again from its file', async () => {
  const id = '7a3a4f0e-3a35-4a4e-9a80-0f0d1c8f4a11';
  const main = installFakeBridge({
    'report:list-exports': () =>
      ok([
        {
          id,
          campaign: sampleDirective.id,
          unitCode: SAMPLE_PROFILE.code,
          sequence: 1,
          fileName: 'lan-1.pdf',
          folder: 'D:\\Báo cáo',
          reportSha256: 'c'.repeat(64),
          fileSha256: 'd'.repeat(64),
          sizeBytes: 1_000,
          exportedAt: '2024-05-08T01:30:00Z',
          correctionReason: '',
          fingerprint: 'AAAA BBBB CCCC DDDD',
        },
      ]),
    'report:verify-exported': () => ok({ fileName: 'lan-1.pdf', verification: verified(report()) }),
  });
  const user = renderScreen(<ComparePage directive={sampleDirective} directives={[sampleDirective]} />);
  await user.click(await screen.findByRole('button', { name: /^So sánh với: Báo cáo của đợt này/u }));
  expect(await screen.findByText(/^2 tiêu chí có thay đổi/u)).toBeTruthy();
  expect(main.calls).toContainEqual({ name: 'report:verify-exported', input: { id } });
});

test('another campaign of this PC is compared without a file', async () => {
  const other = directiveSchema.parse({ ...sampleDirectiveJson(), id: 'dot-truoc' });
  await saveAnswer(other.id, '1.1', { value: 'done' });
  const user = renderScreen(
    <ComparePage directive={sampleDirective} directives={[sampleDirective, other]} />,
  );
  await user.click(await screen.findByRole('button', { name: 'So sánh với: Đợt Đợt trực mẫu' }));
  expect(await screen.findByText(/^1 tiêu chí có thay đổi, 4 tiêu chí giữ nguyên/u)).toBeTruthy();
  expect(screen.getByText('2 sự cố (thêm 2)')).toBeTruthy();
});
