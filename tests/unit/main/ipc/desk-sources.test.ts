import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { deskInMain } from '#tests/support/desk-in-main.ts';

const { showOpenDialog } = vi.hoisted(() => ({ showOpenDialog: vi.fn<() => Promise<unknown>>() }));
vi.mock('electron', () => ({
  dialog: { showOpenDialog },
  shell: {},
  app: { getVersion: () => '0.0.0' },
}));

let folder: string;
const at = (...names: readonly string[]) => path.join(folder, ...names);

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'desk-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

function chooses(file: string): void {
  showOpenDialog.mockResolvedValue({ filePaths: [file] });
}

const desk = () => deskInMain(folder);

describe('the register of the desk', () => {
  async function shown(text: string) {
    await writeFile(at('don-vi.csv'), text);
    chooses(at('don-vi.csv'));
    const { handlers } = desk();
    const chosen = await handlers['desk:choose-register']({});
    const fileSha256 = chosen.ok && chosen.value.status === 'examined' ? chosen.value.fileSha256 : '';
    return { handlers, fileSha256 };
  }

  it('is used when somebody has seen it and says so, and is known without its file', async () => {
    const { handlers, fileSha256 } = await shown('code,name\nHP-1,Trường Mẫu\n');
    expect(await handlers['desk:describe']({})).toMatchObject({ ok: true, value: { register: null } });
    await rm(at('don-vi.csv'));
    expect(await handlers['desk:adopt-register']({ fileSha256 })).toMatchObject({ ok: true });
    expect(await desk().handlers['desk:describe']({})).toMatchObject({
      ok: true,
      value: { register: { fileName: 'don-vi.csv', units: [{ code: 'HP-1', name: 'Trường Mẫu' }] } },
    });
  });

  it('with a wrong line is not used, whatever the page says', async () => {
    const { handlers, fileSha256 } = await shown('code,name\nHP-1,Trường Mẫu\n!,Sai\n');
    expect(await handlers['desk:adopt-register']({ fileSha256 })).toMatchObject({ ok: false });
    expect(await handlers['desk:describe']({})).toMatchObject({ ok: true, value: { register: null } });
  });

  it('that was pasted is looked at like one from a file, and used when somebody says so', async () => {
    const { handlers } = desk();
    const paste = async (...rows: string[][]) => {
      const read = await handlers['desk:paste-register']({
        rows: [['Mã đơn vị', 'Tên trường', 'SĐT'], ...rows],
      });
      if (!read.ok) throw new Error(read.error.code);
      return read.value;
    };
    const wrong = await paste(['HP-1', 'Trường Mẫu', ''], ['HP-1', 'Trường Khác', '']);
    expect(wrong.reading).toMatchObject({ status: 'read', faults: [{ row: 3 }] });
    expect(await handlers['desk:adopt-register'](wrong)).toMatchObject({ ok: false });
    const { fileSha256 } = await paste(['0123', 'Trường Mẫu', '0225 000 000']);
    expect(await handlers['desk:adopt-register']({ fileSha256 })).toMatchObject({ ok: true });
    expect(await desk().handlers['desk:describe']({})).toMatchObject({
      ok: true,
      value: { register: { fileName: '', folder: '', units: [{ code: '0123', phone: '0225 000 000' }] } },
    });
    const noTable = await handlers['desk:paste-register']({ rows: [['a', 'b']] });
    expect(noTable).toMatchObject({ ok: true, value: { reading: { status: 'unreadable' } } });
  });
});

it('a double click asks once, for the register and for a folder', async () => {
  await writeFile(at('don-vi.csv'), 'code,name\nHP-1,Trường Mẫu\n');
  const { handlers } = desk();
  for (const [call, file] of [
    ['desk:choose-register', 'don-vi.csv'],
    ['desk:add-folder', 'nhan'],
  ] as const) {
    showOpenDialog.mockClear();
    chooses(at(file));
    await Promise.all([handlers[call]({}), handlers[call]({})]);
    expect(showOpenDialog, call).toHaveBeenCalledOnce();
  }
  expect(await handlers['desk:describe']({})).toMatchObject({ value: { folders: [at('nhan')] } });
});

describe('the folders of the desk', () => {
  it('are twenty at most; one more is refused with the reason, and one that is there already is just there', async () => {
    const { handlers } = desk();
    const folders = Array.from({ length: 20 }, (_, index) => at(`nhan-${String(index)}`));
    for (const one of folders) {
      chooses(one);
      await handlers['desk:add-folder']({});
    }
    chooses(at('nhan-3'));
    expect(await handlers['desk:add-folder']({})).toMatchObject({ ok: true, value: { folders } });
    chooses(at('nhan'));
    expect(await handlers['desk:add-folder']({})).toMatchObject({
      ok: false,
      error: { code: 'too-many-folders' },
    });
    expect(await handlers['desk:describe']({})).toMatchObject({ ok: true, value: { folders } });
  });

  it('are those that somebody chose, and no others are read', async () => {
    const { handlers, jobs } = desk();
    chooses(at('nhan'));
    expect(await handlers['desk:add-folder']({})).toMatchObject({
      ok: true,
      value: { folders: [at('nhan')] },
    });
    await handlers['desk:remove-folder']({ folder: '/etc' });
    await handlers['desk:read']({ receipts: [] });
    expect(jobs.at(-1)).toMatchObject({
      name: 'read-received',
      input: { places: [at('nhan')], startedAt: expect.any(Date) as Date },
    });
    expect(await handlers['desk:remove-folder']({ folder: at('nhan') })).toMatchObject({
      ok: true,
      value: { folders: [] },
    });
  });
});
