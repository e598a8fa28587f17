import { allCriteria, type Directive } from '#shared/directives/directive.ts';
import type { Cell, Column } from '#shared/records/columns.ts';
import type { RecordKind, RecordRow } from '#shared/records/record-kind.ts';
import { recordKinds } from '#shared/records/registry.ts';
import { baselineSchema } from '#shared/checks/result/baseline.ts';
import { saveAnswer } from '#renderer/storage/answers.ts';
import { startCampaign } from '#renderer/storage/campaigns.ts';
import { closeCampaign } from '#renderer/storage/closed-campaigns.ts';
import { keepDecision } from '#renderer/storage/decisions.ts';
import { approveDesk, keepReceipt } from '#renderer/storage/taken-receipts.ts';
import { database } from '#renderer/storage/database.ts';
import { rememberEvidence } from '#renderer/storage/evidence.ts';
import { approveLowerDesk } from '#renderer/storage/lower-desks.ts';
import { saveNotes } from '#renderer/storage/notes.ts';
import { EMPTY_PROFILE, saveProfile } from '#renderer/storage/profile.ts';
import { saveChange } from '#renderer/storage/reader.ts';
import { keepReceipts } from '#renderer/storage/receipts.ts';
import { addRecord } from '#renderer/storage/records.ts';
import { saveReview } from '#renderer/storage/reviews.ts';
import { deskMergeRowSchema, mergeRowSchema } from '#renderer/storage/rows.ts';
import { saveSetting } from '#renderer/storage/settings.ts';
import { saveSiteCheck } from '#renderer/storage/site-checks.ts';
import { LOWER_DESK } from './sample-handed-up.ts';
import { sampleDecision, sampleSealedReceipt } from './sample-receipt.ts';
import { siteCheckOf } from './site-checks.ts';

/** The made-up website that `fillEveryTable` lists and has checked. */
export const LISTED_SITE = 'thhoasenmau.edu.vn';

const TEXTS = {
  text: 'Mục mẫu',
  'long-text': 'Ghi chép mẫu',
  phone: '0225 000 0000',
  email: 'mau@thhoasenmau.example',
  date: '2024-05-09',
  'date-time': '2024-05-09T07:00',
} as const;

function sampleCell(column: Column): Cell {
  if (column.kind === 'choice') return column.options[0]?.id ?? '';
  return column.kind === 'count' ? 3 : TEXTS[column.kind];
}

/** A row with something in every cell. */
export function fullRow(kind: RecordKind): RecordRow {
  const cells = Object.entries(kind.columns).map(([id, column]) => [id, sampleCell(column)] as const);
  return { ...Object.fromEntries(cells), ...(kind.id === 'websites' && { address: LISTED_SITE }) };
}

/** The state of the listed site as a check takes it down. */
function baseline() {
  return baselineSchema.parse({
    format: 'tu-kiem-attt/site-baseline',
    schemaVersion: 1,
    host: LISTED_SITE,
    takenAt: '2026-05-09T20:00:00.000Z',
    pages: [],
    scriptHosts: [],
    frameHosts: [],
    formHosts: [],
    generator: '',
    server: '',
    iconSha256: '',
    addresses: [],
    nameServers: [],
    mailHosts: [],
    cnames: [],
    certificateIssuer: '',
    certificateKeySha256: '',
    certificateValidTo: '',
    sitemapEntryCount: 0,
    unusedChecks: 0,
    removedKeys: [],
  });
}

/**
 * Writes something into every table of the database: an answer to each criterion, a row of each kind of table, marks,
 * internal notes, remarks, evidence, a website with a check, a merge. Only the table of damaged rows stays empty.
 */
export async function fillEveryTable(directive: Directive): Promise<void> {
  const campaign = directive.id;
  const file = `${'a'.repeat(64)}.png`;
  await startCampaign(campaign, new Date('2024-05-02T01:00:00.000Z'));
  await saveSetting('openCampaign', campaign);
  await saveProfile({ ...EMPTY_PROFILE, name: 'Trường THPT Hoa Sen' });
  await rememberEvidence({ file, originalName: 'mau.png', mediaType: 'image/png', sizeBytes: 70 });
  for (const { id } of allCriteria(directive)) {
    await saveAnswer(campaign, id, {
      value: 'done',
      note: `Ghi chú ${id}`,
      evidence: [{ file, caption: 'Ảnh mẫu' }],
    });
    await saveReview(campaign, id, { mark: 'wanted', comment: `Hỏi lại ${id}` });
  }
  for (const kind of recordKinds) await addRecord(campaign, kind.id, fullRow(kind));
  await saveNotes(campaign, { obstacles: 'Thiếu người', proposals: 'Xin tập huấn' });
  const { result } = siteCheckOf();
  await saveSiteCheck(LISTED_SITE, { result, baseline: baseline() });
  await keepReceipts([{ key: `${'b'.repeat(64)} AAAA-AAAA-AAAA-AAAA`, at: '2026-11-28T01:00:00.000Z' }]);
  const receipt = sampleSealedReceipt();
  await keepReceipt({ ...receipt, deskName: receipt.content.desk.name, takenAt: '2026-12-03T01:00:00.000Z' });
  await approveDesk({
    fingerprint: receipt.keyFingerprint,
    name: receipt.content.desk.name,
    approvedAt: '2026-12-03T01:00:00.000Z',
  });
  await keepDecision(sampleDecision());
  await approveLowerDesk(LOWER_DESK);
  await closeCampaign(
    {
      campaign: 'dot-da-xoa',
      title: 'Đợt đã xóa',
      closedAt: '2026-12-20T01:00:00.000Z',
      figures: null,
      reports: [{ unitCode: 'HP-001', sequence: 1, reportSha256: 'a'.repeat(64) }],
    },
    [],
  );
  const merge = mergeRowSchema.parse({
    id: campaign,
    mergedAt: '2026-11-28T01:00:00.000Z',
    fileName: 'phan-1.tkattt',
    givenBy: 'Trần Văn Mẫu',
    part: { kind: 'item', id: '1' },
    written: [],
  });
  await saveChange([database.merges], () => database.merges.put(merge));
  const deskMerge = deskMergeRowSchema.parse({
    id: 'last',
    mergedAt: '2026-11-28T01:00:00.000Z',
    fileName: 'viec-noi-nhan.tkattt',
    givenBy: 'Trần Văn Mẫu',
    changes: { decisions: [], receipts: [], lowerDesks: [], keys: [] },
  });
  await saveChange([database.deskMerges], () => database.deskMerges.put(deskMerge));
}
