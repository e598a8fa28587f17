import 'fake-indexeddb/auto';
import { randomUUID } from 'node:crypto';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openJournal } from '#services/journal/journal.ts';
import { openSnapshotShelf } from '#services/journal/snapshot-shelf.ts';
import { appendToExportHistory } from '#services/storage/export-history.ts';
import { gatherSupportFacts, type MeasuredFolders } from '#services/support/gather-support-facts.ts';
import { openTroubleLog } from '#services/support/trouble-log.ts';
import { countRows } from '#renderer/storage/count-rows.ts';
import { database } from '#renderer/storage/database.ts';
import { replaceContent, readContent } from '#renderer/storage/store-content.ts';
import type { Entry } from '#shared/journal/batch.ts';
import { supportText } from '#shared/support/support-text.ts';
import { faultOfError, faultOfFailure } from '#shared/support/trouble.ts';

/** Made-up people, numbers, addresses; each text of the user holds all of them. */
const MARKS = [
  'Nguyễn Thị Ví Dụ',
  '0912 345 678',
  'vidu@truonghoasen.example',
  'thhoasenmau.edu.vn',
  'CauTraLoiMau',
];
const MARKED = MARKS.join(' ');
const NOW = new Date('2026-11-28T03:04:05.000Z');

let folder: string;
let folders: MeasuredFolders;

beforeEach(async () => {
  folder = mkdtempSync(path.join(tmpdir(), 'CauTraLoiMau-'));
  const at = (name: string) => path.join(folder, name);
  folders = {
    data: folder,
    workingStore: at('IndexedDB'),
    keptStores: at('kept-stores'),
    evidence: at('evidence'),
    journal: at('journal'),
    snapshots: at('thhoasenmau.edu.vn'),
    packs: at('packs'),
    exportHistoryFile: at('export-history.jsonl'),
  };
  await database.open();
});

afterEach(async () => {
  await database.delete();
  rmSync(folder, { recursive: true });
});

/** A row of every table, all of whose texts are marked; the keys too. */
function markedEntries(): readonly Entry[] {
  const row = {
    address: MARKED,
    value: MARKED,
    cells: { name: MARKED, phone: MARKED },
    list: [MARKED, { deep: MARKED }],
  };
  const keys = {
    id: MARKED,
    file: MARKED,
    name: MARKED,
    campaign: MARKED,
    criterionId: MARKED,
    siteId: MARKED,
    receiptSha256: MARKED,
    fingerprint: MARKED,
    key: MARKED,
    // Parts of the keys of the tables of changes and of closed campaigns.
    table: MARKED,
    closedAt: MARKED,
  };
  return database.tables
    .filter(({ name }) => name !== 'journal')
    .map(({ name }) => ({
      table: name,
      key: MARKED,
      row: name === 'setAside' ? { ...row, ...keys, id: 1 } : { ...row, ...keys },
    }));
}

async function fillTheDisk(entries: readonly Entry[]): Promise<void> {
  const journal = openJournal(folders.journal);
  const begun = await journal.begin({ schemaVersion: 4, entries: [...entries] }, NOW);
  if (!begun.ok) throw new Error(begun.error.code);
  await journal.append({
    lineId: begun.value.lineId,
    sequence: 1,
    at: NOW.toISOString(),
    entries: [...entries],
  });
  const base = await journal.makeBase();
  if (!base.ok || base.value === null) throw new Error('no base');
  await openSnapshotShelf(folders.snapshots).put(base.value.bytes, NOW);
  for (const name of ['evidence', 'packs', 'IndexedDB', 'kept-stores']) {
    mkdirSync(path.join(folder, name), { recursive: true });
    writeFileSync(path.join(folder, name, `${MARKED}.txt`), MARKED);
  }
  await appendToExportHistory(folders.exportHistoryFile, {
    id: randomUUID(),
    campaign: 'dot-1',
    unitCode: 'CauTraLoiMau',
    sequence: 1,
    exportedAt: '2026-11-28T03:00:00.000Z',
    folder: `/home/${MARKED}`,
    fileName: `${MARKED}.pdf`,
    fileSha256: 'a'.repeat(64),
    reportSha256: 'b'.repeat(64),
    sizeBytes: 10,
    fingerprint: '7K2M-Q0XD-91AB-ZT4H',
    correctionReason: MARKED,
  });
}

function log() {
  const troubles = openTroubleLog(path.join(folder, 'trouble-log.jsonl'));
  const thrown = Object.assign(
    new TypeError(`${MARKED} (/home/${MARKED}/a.js:1:2)\n    at CauTraLoiMau.ts:1:1`),
    {
      code: MARKED,
    },
  );
  troubles.note('main', faultOfError(thrown), NOW);
  troubles.note('page', faultOfError(Object.assign(new Error(MARKED), { name: MARKED })), NOW);
  troubles.note('page', faultOfError(MARKED), NOW);
  const failure = faultOfFailure({ code: 'evidence-missing', detail: `${MARKED}.pdf` });
  if (failure !== null) troubles.note('evidence:add', failure, NOW);
  troubles.note('report:export', { what: 'disk-full', system: 'ENOSPC', places: [] }, NOW);
  // What somebody has written into the file is held against the schema.
  writeFileSync(path.join(folder, 'trouble-log.jsonl'), `{"what":"${MARKED}"}\n`, { flag: 'a' });
  return openTroubleLog(path.join(folder, 'trouble-log.jsonl'));
}

async function bundle(): Promise<string> {
  const facts = await gatherSupportFacts(folders, {
    versions: { app: '0.1.1', electron: '45.4.1', chrome: '156', node: '24' },
    isDataSynchronised: false,
    rowCounts: await countRows(),
    troubles: log(),
    now: NOW,
  });
  return supportText(facts);
}

it('tells nothing of what stands in any table, file, name, path or message', async () => {
  const entries = markedEntries();
  await replaceContent(database, { entries: [...entries] }, null);
  expect((await readContent(database, 4)).entries).toHaveLength(entries.length);
  await fillTheDisk(entries);
  const raw = readdirSync(folders.journal).map((name) =>
    readFileSync(path.join(folders.journal, name), 'utf8'),
  );
  expect(raw.join('')).toContain(MARKED);

  const text = await bundle();

  for (const mark of [...MARKS, 'Nguyễn', '0912', tmpdir(), folder]) expect(text).not.toContain(mark);
});

it('tells versions, sizes, counts, the health of journal and snapshots, and the last codes of faults', async () => {
  await replaceContent(database, { entries: [...markedEntries()] }, null);
  await fillTheDisk(markedEntries());
  const text = await bundle();
  for (const line of [
    '- Chương trình: 0.1.1',
    '- answers: 1',
    '- Nhật ký đọc được toàn bộ: có',
    '- Thay đổi cuối mang số: 1',
    '- Bản sao lưu đọc được: 1 trên 1',
    '- Báo cáo đã xuất: 1',
    '- 2026-11-28T03:04:05.000Z · main · TypeError',
    '- 2026-11-28T03:04:05.000Z · evidence:add · evidence-missing',
    '- 2026-11-28T03:04:05.000Z · report:export · disk-full · ENOSPC',
  ]) {
    expect(text).toContain(line);
  }
});

it('says in Vietnamese what the English names in it are, and for whom', async () => {
  await fillTheDisk(markedEntries());
  const text = await bundle();
  const [, faults = ''] = text.split('LỖI GẦN ĐÂY');
  const [explained = '', first = ''] = faults.split('\n- ');
  expect(explained).toContain('tên lỗi · mã lỗi của hệ điều hành · chỗ trong mã chương trình');
  expect(explained).toContain('viết bằng tiếng Anh, dành cho người hỗ trợ kỹ thuật');
  expect(first).toContain(' · main · ');
  expect(text).toContain('SỐ DÒNG TRONG KHO DỮ LIỆU (tên bảng viết như trong mã chương trình)');
});

it('says that a damaged journal and snapshot are damaged', async () => {
  await fillTheDisk(markedEntries());
  for (const place of [folders.journal, folders.snapshots]) {
    for (const name of readdirSync(place)) {
      const bytes = readFileSync(path.join(place, name));
      bytes[Math.floor(bytes.length * 0.7)] = 0x21;
      writeFileSync(path.join(place, name), bytes);
    }
  }
  const text = await bundle();
  expect(text).toContain('- Nhật ký đọc được toàn bộ: không');
  expect(text).toContain('- Bản sao lưu đọc được: 0 trên 1');
});

it('can be had when there is nothing at all, not even a working store', async () => {
  database.close();
  expect(await countRows()).toBeNull();
  const text = await bundle();
  expect(text).toContain('- Kho dữ liệu chưa mở được.');
  expect(text).toContain('- Nhật ký đọc được toàn bộ: chưa có');
});
