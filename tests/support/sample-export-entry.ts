import type { ExportEntry } from '#shared/report/export-entry.ts';
import { SAMPLE_PROFILE } from './report-input-draft.ts';
import { sampleDirective } from './sample-directive.ts';

/** The first export of a made-up school. */
export const SAMPLE_EXPORT: ExportEntry = {
  id: '00000000-0000-4000-8000-000000000001',
  campaign: sampleDirective.id,
  unitCode: SAMPLE_PROFILE.code,
  sequence: 1,
  fileName: 'BC-ATTT_truong-mau_01.pdf',
  folder: 'C:\\Báo cáo',
  reportSha256: 'a'.repeat(64),
  fileSha256: 'b'.repeat(64),
  sizeBytes: 2_000_000,
  exportedAt: '2026-05-09T01:30:00.000Z',
  correctionReason: '',
  fingerprint: 'ABCD-EFGH-JKLM-NPQR',
};
