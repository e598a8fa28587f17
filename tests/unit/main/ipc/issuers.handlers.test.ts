import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { issuersHandlers } from '#main/ipc/issuers.handlers.ts';
import { openIssuersStore } from '#services/issuers/issuers-store.ts';
import { readIssuersFile, signIssuerList } from '#services/issuers/read-issuers-file.ts';
import { toVietnamTime } from '#shared/base/dates.ts';
import { ok } from '#shared/base/result.ts';
import { builtInIssuers } from '#shared/keys/issuer-list.ts';
import { jsonBytes, packKey } from '#tests/support/pack-files.ts';

const { showOpenDialog } = vi.hoisted(() => ({ showOpenDialog: vi.fn<() => Promise<unknown>>() }));
vi.mock('electron', () => ({ dialog: { showOpenDialog }, shell: {} }));

let folder: string;
const at = (name: string) => path.join(folder, name);

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'issuers-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

const TODAY = toVietnamTime(new Date()).slice(0, 10);
const LATER = { ...builtInIssuers, listedOn: TODAY, source: 'Danh sách mẫu của Sở mẫu' };

function open() {
  return issuersHandlers({
    window: {} as never,
    issuers: openIssuersStore(at('dang-dung.json')),
    runJob: (async (_name: string, { content }: { readonly content: Uint8Array }) =>
      ok(await readIssuersFile(content))) as never,
  });
}

async function choosesSigned(list: unknown): Promise<void> {
  const signed = await signIssuerList(jsonBytes(list), await packKey());
  await writeFile(at('danh-sach.json'), signed);
  showOpenDialog.mockResolvedValueOnce({ filePaths: [at('danh-sach.json')] });
}

it('a list is shown, used when the user says so, and taken back', async () => {
  const calls = open();
  await choosesSigned(LATER);
  const examined = await calls['issuers:choose']({});
  if (!examined.ok || examined.value.status !== 'examined') throw new Error(JSON.stringify(examined));
  const { reading, fileName } = examined.value;
  expect([fileName, reading.status]).toEqual(['danh-sach.json', 'sound']);
  expect(await calls['issuers:describe']({})).toMatchObject({
    value: { list: builtInIssuers, signer: null },
  });
  expect(await calls['issuers:adopt']({ fileSha256: 'f'.repeat(64) })).toMatchObject({ ok: false });
  const fileSha256 = reading.status === 'sound' ? reading.fileSha256 : '';
  expect(await calls['issuers:adopt']({ fileSha256 })).toMatchObject({ value: { list: LATER } });
  expect(await calls['issuers:remove']({})).toMatchObject({ value: { list: builtInIssuers, signer: null } });
});

it('a list that is refused cannot be used, and leaves nothing of an earlier one to be used either', async () => {
  const calls = open();
  await choosesSigned(LATER);
  const first = await calls['issuers:choose']({});
  const sound = first.ok && first.value.status === 'examined' ? first.value.reading : null;
  await writeFile(at('danh-sach.json'), '{}');
  showOpenDialog.mockResolvedValueOnce({ filePaths: [at('danh-sach.json')] });
  expect(await calls['issuers:choose']({})).toMatchObject({ value: { reading: { status: 'unsound' } } });
  const fileSha256 = sound?.status === 'sound' ? sound.fileSha256 : '';
  expect((await calls['issuers:adopt']({ fileSha256 })).ok).toBe(false);
});

it('a list of a day to come is refused: it would keep out every right one until then', async () => {
  await choosesSigned({ ...LATER, listedOn: '2126-12-15' });
  expect(await open()['issuers:choose']({})).toMatchObject({
    value: { reading: { status: 'unsound', faults: [{ code: 'from_the_future' }] } },
  });
});

it('nothing happens where no file is chosen, and a file that is gone is told', async () => {
  const calls = open();
  showOpenDialog.mockResolvedValueOnce({ filePaths: [] });
  expect(await calls['issuers:choose']({})).toEqual(ok({ status: 'not-chosen' }));
  showOpenDialog.mockResolvedValueOnce({ filePaths: [at('khong-co.json')] });
  expect(await calls['issuers:choose']({})).toMatchObject({ error: { code: 'file-not-found' } });
});
