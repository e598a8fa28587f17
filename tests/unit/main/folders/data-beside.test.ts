import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { appFolders, chooseUserDataFolder } from '#main/folders/app-folders.ts';
import { dataBesideProgram, isWritable } from '#main/folders/data-beside.ts';

const AT = { isPackaged: true, execPath: '/usb/chuong-trinh/tu-kiem-attt' };
const isThere = { isFolder: () => true, isFile: () => false };

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'beside-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

it('is the folder du-lieu beside the program', () => {
  expect(dataBesideProgram(AT, {}, isThere)).toBe('/usb/chuong-trinh/du-lieu');
});

it('of the portable edition lies beside the file that was started, not where it unpacks itself', () => {
  const unpacked = { isPackaged: true, execPath: '/temp/x/tu-kiem-attt' };
  expect(dataBesideProgram(unpacked, { PORTABLE_EXECUTABLE_DIR: '/usb' }, isThere)).toBe('/usb/du-lieu');
});

it('is not used where it is not there, or while the app is being developed', () => {
  expect(dataBesideProgram(AT, {}, { ...isThere, isFolder: () => false })).toBeNull();
  expect(dataBesideProgram({ ...AT, isPackaged: false }, {}, isThere)).toBeNull();
});

it('is not used by an installed program, whose folder the next version clears away', () => {
  const isFile = (file: string) => file === '/usb/chuong-trinh/Uninstall tu-kiem-attt';
  expect(dataBesideProgram(AT, {}, { ...isThere, isFile })).toBeNull();
});

it('takes everything, snapshots too, so that nothing stays on the PC', () => {
  const places = new Map<string, string>();
  const app = {
    isPackaged: true,
    getPath: (name: string) => places.get(name) ?? `/home/co-giao/${name}`,
    setPath: (name: string, place: string) => places.set(name, place),
  } as never;
  chooseUserDataFolder(app, {}, '/usb/du-lieu');
  const { documents, besideProgram, ...kept } = appFolders(app, {}, '/usb/du-lieu');
  expect([documents, besideProgram]).toEqual(['/home/co-giao/documents', '/usb/du-lieu']);
  expect(Object.values(kept).filter((place) => !place.startsWith('/usb/du-lieu/'))).toEqual([]);
  expect(kept.snapshots.startsWith(kept.data)).toBe(false);
});

it('is tried out before anything is kept in it, and nothing of that stays', async () => {
  expect(isWritable(folder)).toBe(true);
  expect(await readdir(folder)).toEqual([]);
  expect(isWritable(path.join(folder, 'không có'))).toBe(false);
});
