import { expect, it } from 'vitest';
import { verifyReportFile } from '#services/report/verify/verify-report-file.ts';
import { reportInputSchemaFor } from '#shared/answers/report-input.ts';
import { allCriteria } from '#shared/directives/directive.ts';
import { buildReport } from '#shared/report/build-report.ts';
import { canonicalJson } from '#shared/base/canonical-json.ts';
import { FIRST_LINK } from '#shared/report/chain.ts';
import { MADE_AT, sampleKey, sealedFile, sha256 } from '#tests/support/report-file.ts';
import { draftOf } from '#tests/support/report-input-draft.ts';
import { sampleDirective } from '#tests/support/sample-directive.ts';

const FILES_PER_CRITERION = 20;

it('a report with a hundred pieces of evidence is sealed and found intact', async () => {
  const criteria = allCriteria(sampleDirective).slice(0, 5);
  const files = criteria.flatMap(({ id }) =>
    Array.from({ length: FILES_PER_CRITERION }, (_, index) => ({
      criterionId: id,
      file: `${id}-${String(index)}.png`,
      bytes: Buffer.from(`\u0089PNG\r\n${id} ${String(index)}`, 'latin1'),
    })),
  );
  const answers = Object.fromEntries(
    criteria.map(({ id }) => {
      const evidence = files
        .filter(({ criterionId }) => criterionId === id)
        .map(({ file }) => ({ file, caption: '' }));
      return [id, { value: 'done' as const, evidence }];
    }),
  );
  const report = buildReport({
    directive: sampleDirective,
    packSha256: sha256(canonicalJson(sampleDirective)),
    input: reportInputSchemaFor(sampleDirective).parse(draftOf({ answers })),
    evidence: files.map(({ file, bytes }) => ({
      file,
      originalName: file,
      mediaType: 'image/png',
      sizeBytes: bytes.length,
      sha256: sha256(bytes),
    })),
    link: FIRST_LINK,
    app: { name: 'Tự kiểm ATTT', version: '0.0.0' },
    createdAt: MADE_AT,
  });
  const bytesBySha256 = new Map(files.map(({ bytes }) => [sha256(bytes), bytes]));
  const attachments = [
    { name: 'report.json', bytes: Buffer.from(canonicalJson(report)) },
    ...report.evidence.map((entry) => ({
      name: entry.file,
      bytes: bytesBySha256.get(entry.sha256) ?? Buffer.alloc(0),
    })),
  ];
  const { integrity } = await verifyReportFile(await sealedFile(await sampleKey(), { attachments }), {
    directives: [sampleDirective],
  });
  expect(report.evidence).toHaveLength(100);
  expect(integrity).toMatchObject({ status: 'intact', detail: '' });
});
