import { canonicalJson } from '#shared/base/canonical-json.ts';
import type { SoundHandedUp } from '#shared/desk/handed-up-file.ts';
import { type HandedUpManifest, handedUpManifestSchema } from '#shared/desk/handed-up-manifest.ts';
import type { LowerDesk } from '#shared/desk/lower-desk.ts';
import { sameReportKey } from '#shared/desk/received-file.ts';
import type { DeskDecision } from '#shared/desk/decision.ts';
import { CAMPAIGN, sampleReceivedFile } from './received-files.ts';
import { sha256 } from './report-file.ts';
import { sampleDecision } from './sample-receipt.ts';

/** The key of the made-up desk one level below. */
export const LOWER_KEY = 'EEEE-EEEE-EEEE-EEEE';

/** The made-up report that lies in a made-up file that was handed up. */
export const HANDED_UP_REPORT = sampleReceivedFile();

/** The made-up desk as somebody above has approved it. */
export const LOWER_DESK: LowerDesk = {
  fingerprint: LOWER_KEY,
  name: 'Phòng Văn hóa Phường Mẫu',
  commune: 'Phường Mẫu',
  approvedAt: '2026-12-05T01:00:00.000Z',
};

/** What a made-up desk below says of its two units: the report of one was there on the first of December. */
export function sampleManifest(changes: Partial<HandedUpManifest> = {}): HandedUpManifest {
  return handedUpManifestSchema.parse({
    format: 'tu-kiem-attt/handed-up',
    schemaVersion: 1,
    app: { name: 'Tự kiểm ATTT', version: '0.0.0' },
    createdAt: '2026-12-10T01:00:00.000Z',
    handedBy: 'Trần Văn Mẫu',
    desk: { name: 'Nơi nhận tự khai', commune: 'Phường Mẫu' },
    campaign: { id: CAMPAIGN, title: 'Đợt mẫu', packSha256: null },
    units: [
      { code: 'HP-001', name: 'Trường Mẫu Một', phone: '0225 000 0001' },
      { code: 'HP-002', name: 'Trường Mẫu Hai', phone: '' },
    ],
    keys: [],
    decisions: [],
    reports: [
      {
        name: 'bao-cao/001_hp-001_01.pdf',
        fileSha256: HANDED_UP_REPORT.fileSha256,
        sizeBytes: 1_000,
        unitCode: 'HP-001',
        receivedAt: '2026-12-01T01:00:00.000Z',
      },
    ],
    ...changes,
  });
}

/** The same as it was read from a ZIP in which nothing is wrong. */
export function sampleHandedUp(
  changes: Partial<HandedUpManifest> = {},
  read: Partial<Pick<SoundHandedUp, 'source' | 'keyFingerprint' | 'contents'>> = {},
): SoundHandedUp {
  const manifest = sampleManifest(changes);
  const receivedAt = manifest.reports[0]?.receivedAt ?? '';
  return {
    source: 'nop-len.zip',
    status: 'sound',
    manifestSha256: sha256(canonicalJson(manifest)),
    manifest,
    keyFingerprint: LOWER_KEY,
    contents: [{ key: sameReportKey(HANDED_UP_REPORT), receivedAt }],
    ...read,
  };
}

/** A decision about the report of the made-up unit as a manifest has it. */
export function handedUpDecision(changes: Partial<DeskDecision> = {}): HandedUpManifest['decisions'][number] {
  const { key, report, kind, decidedAt, decidedBy, reason, criteria } = sampleDecision(changes);
  return { key, report, kind, decidedAt, decidedBy, reason, criteria };
}
