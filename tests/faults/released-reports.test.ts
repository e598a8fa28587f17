import { readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { verifyReportFile } from '#services/report/verify/verify-report-file.ts';

it('a report that the app sealed on 22 November 2026 is still whole, and is read', async () => {
  const released = new Uint8Array(readFileSync('tests/fixtures/released/truong-thpt-2026-11-22.pdf'));
  const { integrity, signer, pack, signatures, reportSha256, report } = await verifyReportFile(released);
  expect(integrity).toMatchObject({ status: 'intact', cause: 'intact', remarks: [] });
  expect({ signer: signer.status, pack, reportSha256 }).toEqual({
    signer: 'unknown-key',
    // The wording of the criteria has been mended since: the report is read by any pack's schema.
    pack: 'other-edition',
    reportSha256: '209dffa690a0234bd2be8c02f6d84b7ac8d830e4f74d4886c1bc4d4de7d3d355',
  });
  expect(signatures).toMatchObject([{ kind: 'app-seal', signerName: 'Trường THPT Bến Phượng' }]);
  expect(report).toMatchObject({
    schemaVersion: 1,
    sequence: 1,
    input: { campaign: 'le-hoi-hoa-phuong-do-2024', unit: { name: 'Trường THPT Bến Phượng' } },
  });
  expect(report?.evidence.map(({ originalName }) => originalName)).toHaveLength(5);
});
