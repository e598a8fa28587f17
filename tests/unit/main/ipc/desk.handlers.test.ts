import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { sameReportKey } from '#shared/desk/received-file.ts';
import { deskInMain, type DeskTold, UNREAD } from '#tests/support/desk-in-main.ts';
import { sampleDecision } from '#tests/support/sample-receipt.ts';
import { CAMPAIGN, sampleReceivedFile } from '#tests/support/received-files.ts';

const { showSaveDialog, showOpenDialog } = vi.hoisted(() => ({
  showSaveDialog: vi.fn<() => Promise<unknown>>(),
  showOpenDialog: vi.fn<() => Promise<unknown>>(),
}));
vi.mock('electron', () => ({
  dialog: { showSaveDialog, showOpenDialog },
  shell: {},
  app: { getVersion: () => '0.0.0' },
}));

let folder: string;
const at = (...names: readonly string[]) => path.join(folder, ...names);

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'desk-'));
  await mkdir(at('nhan', 'trong'), { recursive: true });
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

function chooses(file: string): void {
  showOpenDialog.mockResolvedValue({ filePaths: [file] });
}

function savesTo(filePath: string): void {
  showSaveDialog.mockResolvedValue({ canceled: false, filePath });
}

const desk = (...told: DeskTold) => deskInMain(folder, ...told);

const KEPT = { decisions: [], lowerDesks: [], deskName: '' };
const EXPORT = { kind: 'xlsx' as const, campaign: 'dot-1', deadline: null, ...KEPT };

describe('what the desk writes', () => {
  it.each(['xlsx', 'missing', 'summary', 'ndjson'] as const)(
    'as %s is never among what was received',
    async (kind) => {
      const { handlers, jobs } = desk();
      chooses(at('nhan'));
      await handlers['desk:add-folder']({});
      await handlers['desk:read']({ receipts: [] });
      for (const place of [at('nhan', 'a.xlsx'), at('nhan', 'trong', 'a.xlsx')]) {
        savesTo(place);
        expect(await handlers['desk:export']({ ...EXPORT, kind })).toMatchObject({
          ok: false,
          error: { code: 'target-among-received' },
        });
      }
      expect(jobs.map(({ name }) => name)).toEqual(['read-received']);
    },
  );

  it('as CSV is in a new folder, and not among what was received either', async () => {
    const { handlers, jobs } = desk();
    chooses(at('nhan'));
    await handlers['desk:add-folder']({});
    await handlers['desk:read']({ receipts: [] });
    expect(await handlers['desk:export']({ ...EXPORT, kind: 'csv' })).toMatchObject({ ok: false });
    await mkdir(at('xuat'));
    chooses(at('xuat'));
    expect(await handlers['desk:export']({ ...EXPORT, kind: 'csv' })).toMatchObject({
      ok: true,
      value: { status: 'saved', folder: at('xuat') },
    });
    expect(path.basename(String(jobs.at(-1)?.input['targetPath']))).toMatch(/^tong-hop_dot-1_\d{12}$/u);
    expect(jobs.at(-1)?.name).toBe('write-collation');
  });

  it('as lines of JSON, from files that are read anew, tells how many are not what the window shows', async () => {
    const { handlers, jobs } = desk();
    await handlers['desk:read']({ receipts: [] });
    savesTo(at('a.ndjson'));
    expect(await handlers['desk:export']({ ...EXPORT, kind: 'ndjson' })).toMatchObject({
      value: { status: 'saved', unreadCount: 0, differingCount: 2 },
    });
    const { fileSha256 } = sampleReceivedFile({ source: 'mot.pdf' });
    expect(jobs.at(-1)?.input['shown']).toEqual([{ source: 'mot.pdf', fileSha256 }]);
  });

  it.each(['xlsx', 'missing'] as const)('as %s tells what could not be read', async (kind) => {
    const { handlers, jobs } = desk();
    await handlers['desk:read']({ receipts: [] });
    savesTo(at('a.xlsx'));
    expect(await handlers['desk:export']({ ...EXPORT, kind })).toMatchObject({
      ok: true,
      value: { status: 'saved', unreadCount: 1 },
    });
    expect(jobs.at(-1)?.input['unread']).toEqual(UNREAD);
    const began = jobs.find(({ name }) => name === 'read-received')?.input['startedAt'];
    expect(began).toBeInstanceOf(Date);
    expect(jobs.at(-1)?.input['readAt']).toBe((began as Date).toISOString());
  });

  it('is made from the last whole reading: nothing comes of one that was called off', async () => {
    const { handlers } = desk(false);
    savesTo(at('a.xlsx'));
    await handlers['desk:read']({ receipts: [] });
    expect(await handlers['desk:export'](EXPORT)).toMatchObject({ ok: false });
  });
});

describe('receipts of the desk', () => {
  const { kind, decidedAt, decidedBy, reason, criteria } = sampleDecision();
  const decided = { kind, decidedAt, decidedBy, reason, criteria };
  const whole = sameReportKey(sampleReceivedFile({ source: 'mot.pdf' }));
  const order = { deskName: 'Phòng Mẫu', passphrase: 'mật khẩu mẫu', place: 'file' as const };
  const decisions = [{ key: whole, ...decided }];

  it('say of a report what its file says, and go where the user wants, but not among what was received', async () => {
    const { handlers, jobs } = desk();
    chooses(at('nhan'));
    await handlers['desk:add-folder']({});
    expect(await handlers['desk:save-receipts']({ ...order, decisions })).toMatchObject({ ok: false });
    await handlers['desk:read']({ receipts: [] });
    savesTo(at('nhan', 'a.pdf'));
    expect(await handlers['desk:save-receipts']({ ...order, decisions })).toMatchObject({
      error: { code: 'target-among-received' },
    });
    savesTo(at('a.pdf'));
    expect(await handlers['desk:save-receipts']({ ...order, decisions })).toMatchObject({
      value: { status: 'saved', fileName: 'a.pdf' },
    });
    expect(jobs.at(-1)).toMatchObject({
      name: 'write-receipts',
      input: {
        folder: null,
        receipts: [
          {
            targetPath: at('a.pdf'),
            content: {
              kind: 'received',
              desk: { name: 'Phòng Mẫu' },
              report: { unitCode: 'HP-001', sequence: 1 },
            },
          },
        ],
      },
    });
  });

  it('that were partly made say how many; where there is none, why', async () => {
    const stopped = { code: 'disk-full', detail: '' } as const;
    for (const [writtenCount, said] of [
      [0, { ok: false, error: stopped }],
      [2, { ok: true, value: { status: 'saved', writtenCount: 2, stopped } }],
    ] as const) {
      const { handlers } = desk(true, { writtenCount, stopped });
      await handlers['desk:read']({ receipts: [] });
      savesTo(at('a.pdf'));
      expect(await handlers['desk:save-receipts']({ ...order, decisions })).toMatchObject(said);
    }
  });

  it('are made for no file that was not read, and under no wrong passphrase', async () => {
    const { handlers, jobs } = desk();
    await handlers['desk:read']({ receipts: [] });
    const other = [{ ...decided, key: `${'f'.repeat(64)} AAAA-AAAA-AAAA-AAAA` }];
    expect(await handlers['desk:save-receipts']({ ...order, decisions: other })).toMatchObject({
      error: { code: 'invalid-input' },
    });
    savesTo(at('a.pdf'));
    await handlers['desk:save-receipts']({ ...order, decisions });
    const wrong = await handlers['desk:save-receipts']({ ...order, passphrase: 'khác mẫu', decisions });
    expect(wrong).toMatchObject({ error: { code: 'passphrase-wrong' } });
    expect(jobs.filter(({ name }) => name === 'write-receipts')).toHaveLength(1);
  });
});

describe('what the desk hands up', () => {
  const order = {
    campaign: CAMPAIGN,
    deskName: 'Phòng Mẫu',
    commune: 'Phường Mẫu',
    handedBy: 'Lê Thị Mẫu',
    passphrase: 'mật khẩu mẫu',
    decisions: [sampleDecision()],
    madeLast: '2126-12-01T01:00:00.000Z',
  };

  /** A desk whose register names the unit that has reported. */
  async function readDesk() {
    const found = desk();
    const { handlers } = found;
    await writeFile(at('don-vi.csv'), 'code,name\nHP-001,Trường Mẫu\n');
    chooses(at('don-vi.csv'));
    const shown = await handlers['desk:choose-register']({});
    if (!shown.ok || shown.value.status !== 'examined') throw new Error('not examined');
    await handlers['desk:adopt-register']({ fileSha256: shown.value.fileSha256 });
    chooses(at('nhan'));
    await handlers['desk:add-folder']({});
    await handlers['desk:read']({ receipts: [] });
    return found;
  }

  it('follows from the files that were read, and goes where the user wants, but not among them', async () => {
    const { handlers, jobs } = await readDesk();
    savesTo(at('nhan', 'len.zip'));
    expect(await handlers['desk:hand-up'](order)).toMatchObject({
      error: { code: 'target-among-received' },
    });
    savesTo(at('len.zip'));
    expect(await handlers['desk:hand-up'](order)).toMatchObject({
      value: {
        status: 'saved',
        fileName: 'len.zip',
        createdAt: '2126-12-01T01:00:00.001Z',
        holds: { units: 1, reporting: 1, reports: 1, decisions: 1 },
      },
    });
    expect(jobs.at(-1)).toMatchObject({
      name: 'write-handed-up',
      input: {
        targetPath: at('len.zip'),
        places: [at('nhan')],
        excluded: [at('don-vi.csv')],
        plan: {
          head: {
            desk: { name: 'Phòng Mẫu', commune: 'Phường Mẫu' },
            handedBy: 'Lê Thị Mẫu',
            units: [{ code: 'HP-001' }],
            decisions: [{ decidedBy: 'Lê Thị Mẫu' }],
          },
          reports: [{ unitCode: 'HP-001' }],
        },
      },
    });
  });

  it('is nothing where nothing was read, or no unit of the place has reported', async () => {
    const { handlers } = desk();
    expect(await handlers['desk:hand-up'](order)).toMatchObject({ error: { code: 'invalid-input' } });
    const { handlers: read, jobs } = await readDesk();
    savesTo(at('len.zip'));
    expect(await read['desk:hand-up']({ ...order, campaign: 'dot-khac' })).toMatchObject({
      error: { code: 'invalid-input', detail: 'no-reports' },
    });
    expect(jobs.map(({ name }) => name)).not.toContain('write-handed-up');
  });
});
