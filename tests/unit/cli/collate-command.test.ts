import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import readXlsxFile from 'read-excel-file/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { command } from '#cli/commands/collate.command.ts';
import { encryptFor } from '#services/cms/encrypt-for.ts';
import { encodeDecryptionKey } from '#services/keys/decryption-key-file.ts';
import { canonicalJson } from '#shared/base/canonical-json.ts';
import { runCommand } from '#tests/support/command-run.ts';
import { sampleDecryptionKey } from '#tests/support/decryption-keys.ts';
import { attachmentsOf, sampleKey, sampleReport, sealedFile, sha256 } from '#tests/support/report-file.ts';
import { smallZip } from '#tests/support/small-zip.ts';

let folder: string;
let fingerprint: string;
const at = (name: string) => path.join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'collate-'));
  await mkdir(at('nhan/phường'), { recursive: true });
  const key = await sampleKey();
  ({ fingerprint } = key);
  const first = await sealedFile(key);
  const second = await sealedFile(key, {
    attachments: attachmentsOf({
      ...sampleReport(),
      sequence: 2,
      previousReportSha256: sha256(canonicalJson(sampleReport())),
      correctionReason: 'Bổ sung',
    }),
  });
  await writeFile(at('nhan/lan-1.pdf'), first);
  await writeFile(at('nhan/phường/lan-2.pdf'), second);
  await writeFile(
    at('nhan/gui-lai.zip'),
    smallZip([
      { name: 'lan-1.pdf', content: first },
      { name: 'ảnh.jpg', content: Buffer.from('ảnh') },
    ]),
  );
  await writeFile(at('nhan/sua.pdf'), first.with(1_000, 0));
  await writeFile(at('nhan/bao-cao.pdf'), 'không phải PDF');
  await writeFile(
    at('units.csv'),
    `code,name,fingerprints,commune,phone\nHP-TH-000,Trường Tiểu học Hoa Sen Mẫu,${fingerprint},Phường Mẫu,\nHP-TH-001,Trường Mẫu Khác,,Xã Mẫu,0900 000 002\n`,
  );
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

function run(args: readonly string[], now = '2026-12-01T00:00:00Z') {
  return runCommand(command, args, { now: () => new Date(now) });
}

const call = (...more: readonly string[]) => [at('nhan'), '--units', at('units.csv'), ...more];

describe('collate', () => {
  it('opens encrypted files with a copy of the key of the desk, and counts none of them without', async () => {
    const { material, certificate } = await sampleDecryptionKey();
    const copy = await encodeDecryptionKey(material, { kind: 'passphrase', passphrase: 'mật khẩu thử' });
    await writeFile(at('khoa.json'), copy.ok ? copy.value : '');
    await writeFile(at('mat-khau'), 'mật khẩu thử\n');
    await mkdir(at('ma-hoa'));
    const report = await readFile(at('nhan/lan-1.pdf'));
    await writeFile(at('ma-hoa/lan-1.p7m'), await encryptFor(report, [certificate]));
    const wanted = [at('ma-hoa'), '--units', at('units.csv'), '--campaign', 'cong-van-mau'];
    const opened = await run([
      ...wanted,
      '--decryption-key',
      at('khoa.json'),
      '--passphrase-file',
      at('mat-khau'),
    ]);
    expect(opened.json).toMatchObject([{ files: 1, intact: 1, submitted: 1 }]);
    expect((await run(wanted)).json).toMatchObject([{ files: 1, intact: 0, submitted: 0 }]);
  });

  it('has a file from the day on which it came, though the key that opens it came after the deadline', async () => {
    const { material, certificate } = await sampleDecryptionKey();
    const copy = await encodeDecryptionKey(material, { kind: 'passphrase', passphrase: 'mật khẩu thử' });
    await writeFile(at('khoa-muon.json'), copy.ok ? copy.value : '');
    await writeFile(at('mat-khau-muon'), 'mật khẩu thử\n');
    await mkdir(at('gui-muon'));
    const envelope = await encryptFor(await readFile(at('nhan/lan-1.pdf')), [certificate]);
    await writeFile(at('gui-muon/gui.zip'), smallZip([{ name: 'lan-1.p7m', content: envelope }]));
    const wanted = [at('gui-muon'), '--units', at('units.csv'), '--campaign', 'cong-van-mau'];
    const kept = ['--deadline', '2026-12-02', '--ndjson', at('nhan-muon.ndjson')];
    const key = ['--decryption-key', at('khoa-muon.json'), '--passphrase-file', at('mat-khau-muon')];
    expect((await run([...wanted, ...kept])).json).toMatchObject([{ submitted: 0, late: 0 }]);
    const later = await run([...wanted, ...kept, ...key], '2026-12-09T00:00:00Z');
    expect(later.json).toMatchObject([{ submitted: 1, late: 0, standings: { latest: 1 } }]);
    expect(await readFile(at('nhan-muon.ndjson'), 'utf8')).toContain(
      '"receivedAt":"2026-12-01T00:00:00.000Z"',
    );
    expect((await run([...wanted, ...kept, ...key], '2026-12-10T00:00:00Z')).json).toMatchObject([
      { late: 0 },
    ]);
  });

  it('tells who has reported and what each file counts for', async () => {
    const { code, json, progress } = await run(call());
    expect(code).toBe(0);
    expect(json).toEqual([
      {
        ok: true,
        campaign: 'cong-van-mau',
        isCampaignKnown: true,
        units: 2,
        submitted: 1,
        late: 0,
        disputed: 0,
        missing: 1,
        notInRegister: 0,
        files: 5,
        intact: 3,
        standings: { duplicate: 1, latest: 1, 'not-considered': 2, superseded: 1 },
        handedUp: [],
        unread: [],
        skipped: ['gui-lai.zip › ảnh.jpg'],
        written: [],
      },
    ]);
    expect(progress).toContain('Đã nộp 1 trên 2 đơn vị');
  });

  it('writes a workbook in which every unit and every file stands', async () => {
    const { code } = await run(call('--xlsx', at('tong-hop.xlsx')));
    expect(code).toBe(0);
    const sheets = new Map(
      (await readXlsxFile(at('tong-hop.xlsx'))).map(({ sheet, data }) => [sheet, data] as const),
    );
    expect([...sheets.keys()]).toEqual([
      'Tổng quan',
      'Đơn vị',
      'Lưu ý trước khi nhắc',
      'Chưa nộp, chưa tính được',
      'Theo ngày',
      'Xã, phường',
      'Mục',
      'Tiêu chí',
      'Chưa khớp',
      'Website cần xử lý',
      'Tên miền đề nghị loại bỏ',
      'Cảnh báo chưa xong',
      'Sự cố',
      'Tệp đã nhận',
    ]);
    expect(sheets.get('Đơn vị')?.[1]).toEqual(
      expect.arrayContaining(['HP-TH-000', 'Trường Tiểu học Hoa Sen Mẫu', 'Đã nộp', 2, fingerprint]),
    );
    expect(sheets.get('Lưu ý trước khi nhắc')?.[1]?.[0]).toContain('Có 2 tệp đã nhận mà chưa dùng được');
    expect(sheets.get('Chưa nộp, chưa tính được')?.[1]).toEqual([
      'HP-TH-001',
      'Trường Mẫu Khác',
      'Xã Mẫu',
      '0900 000 002',
      'Chưa nhận được báo cáo',
    ]);
    expect(
      sheets
        .get('Tệp đã nhận')
        ?.slice(1)
        .map(([source]) => source),
    ).toEqual([
      'bao-cao.pdf',
      'gui-lai.zip › lan-1.pdf',
      'lan-1.pdf',
      'phường/lan-2.pdf',
      'sua.pdf',
      'gui-lai.zip › ảnh.jpg',
    ]);
  });

  it('writes each table as CSV, the list of who is missing among them', async () => {
    await run(call('--csv', at('bang')));
    const [heading, ...missing] = (await readFile(at('bang/chua-nop.csv'), 'utf8')).split('\r\n');
    expect(heading).toBe('\ufeffMã đơn vị,Tên đơn vị,"Xã, phường",Điện thoại,Lý do');
    expect(await readFile(at('bang/luu-y-truoc-khi-nhac.csv'), 'utf8')).toContain('chưa biết của đơn vị nào');
    expect(missing).toEqual(['HP-TH-001,Trường Mẫu Khác,Xã Mẫu,0900 000 002,Chưa nhận được báo cáo', '']);
  });

  it('run again makes nobody late, and writes the same lines', async () => {
    const args = call('--ndjson', at('nhan.ndjson'), '--deadline', '2026-12-02');
    expect((await run(args)).json).toMatchObject([{ submitted: 1, late: 0 }]);
    const lines = await readFile(at('nhan.ndjson'), 'utf8');
    expect((await run(args, '2026-12-09T00:00:00Z')).json).toMatchObject([{ submitted: 1, late: 0 }]);
    expect(await readFile(at('nhan.ndjson'), 'utf8')).toBe(lines);
    const { json } = await run(call('--deadline', '2026-12-02'), '2026-12-02T17:00:01Z');
    expect(json).toMatchObject([{ submitted: 1, late: 1 }]);
  });

  it('that takes longer than the deadline allows makes nobody late who was there when it began', async () => {
    const moments = ['2026-12-02T16:00:00Z', '2026-12-02T18:00:00Z'];
    const now = () => new Date(moments.length > 1 ? (moments.shift() ?? '') : (moments[0] ?? ''));
    const { json } = await runCommand(command, call('--deadline', '2026-12-02'), { now });
    expect(json).toMatchObject([{ submitted: 1, late: 0, standings: { latest: 1 } }]);
  });

  it('names what it could not read, and goes on', async () => {
    const { code, json } = await run(call('--campaign', 'cong-van-mau').toSpliced(1, 0, at('mat.pdf')));
    expect(code).toBe(1);
    expect(json).toMatchObject([{ ok: false, submitted: 1, unread: [{ file: at('mat.pdf') }] }]);
  });

  it.each([
    [[], /Chưa ghi thư mục/u],
    [['x'], /Thiếu --units/u],
    [['x', '--units', 'y', '--deadline', '2026-02-31'], /--deadline phải có dạng/u],
  ])('refuses %j in words', async (args, words) => {
    const { code, progress } = await run(args);
    expect(code).toBe(2);
    expect(progress).toMatch(words);
  });

  it('asks which campaign when no report says so', async () => {
    const { code, progress } = await run([at('nhan/sua.pdf'), '--units', at('units.csv')]);
    expect(code).toBe(2);
    expect(progress).toContain('Ghi --campaign');
  });

  it('refuses a campaign that neither a report nor a pack names, with those that the reports name', async () => {
    const table = at('dot-la.xlsx');
    const { code, json, progress } = await run(call('--campaign', 'cong-van-mua', '--xlsx', table));
    expect(code).toBe(2);
    expect(json).toMatchObject([{ ok: false, code: 'usage' }]);
    expect(progress).toContain(
      'Không báo cáo nào và không bộ tiêu chí nào ở đây mang mã đợt cong-van-mua. Các báo cáo thuộc đợt: cong-van-mau.',
    );
    await expect(readFile(table)).rejects.toThrow('ENOENT');
  });

  it('takes a campaign whose pack is there, though no report has come yet', async () => {
    const { code, json } = await run(call('--campaign', 'le-hoi-hoa-phuong-do-2024'));
    expect(code).toBe(0);
    expect(json).toMatchObject([{ ok: true, submitted: 0, missing: 2 }]);
  });

  it('lists who is missing of a campaign that it has no word of, but says so and keeps when files came', async () => {
    const log = at('chua-biet.ndjson');
    const args = [at('nhan/sua.pdf'), '--units', at('units.csv'), '--campaign', 'dot-chua-biet'];
    const { code, json, progress } = await run([...args, '--ndjson', log]);
    expect(code).toBe(1);
    expect(json).toMatchObject([{ ok: false, isCampaignKnown: false, missing: 2, written: [log] }]);
    expect(progress).toContain('Chưa có báo cáo nào và không có bộ tiêu chí nào mang mã đợt dot-chua-biet.');
    expect(await readFile(log, 'utf8')).toContain('"receivedAt":"2026-12-01T00:00:00.000Z"');
  });
});
