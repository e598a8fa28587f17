import { mkdtemp, readdir, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import { openApprovedKeys } from '#services/keys/approved-keys-store.ts';

const KEY = {
  code: 'HP-TH-001',
  name: 'Trường Mẫu',
  fingerprint: '1111-1111-1111-1111',
  approvedAt: '2026-11-22T00:00:00.000Z',
};

let folder: string;
let file: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'approved-keys-'));
  file = path.join(folder, 'approved-keys.json');
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

it('keeps a key for one unit over the next start, and takes it back', async () => {
  expect(await openApprovedKeys(file).list()).toEqual([]);
  expect(await openApprovedKeys(file).approve(KEY)).toMatchObject({ ok: true });
  expect(await openApprovedKeys(file).list()).toEqual([KEY]);
  expect(await openApprovedKeys(file).approve({ ...KEY, code: 'HP-TH-002' })).toMatchObject({
    ok: false,
    error: { code: 'invalid-input' },
  });
  expect(await openApprovedKeys(file).withdraw(KEY.fingerprint)).toMatchObject({ ok: true });
  expect(await openApprovedKeys(file).list()).toEqual([]);
});

it('refuses one key more than it could read back, and keeps all others', async () => {
  const many = Array.from({ length: 5_000 }, (_, index) => {
    return { ...KEY, fingerprint: `1111-1111-1111-${String(index).padStart(4, '0')}` };
  });
  await writeFile(
    file,
    JSON.stringify({ format: 'tu-kiem-attt/approved-keys', schemaVersion: 1, approved: many }),
  );
  const store = openApprovedKeys(file);
  expect(await store.approve({ ...KEY, fingerprint: '2222-2222-2222-2222' })).toMatchObject({ ok: false });
  expect(await store.list()).toEqual(many);
});

it('puts a damaged file aside before it writes a new one', async () => {
  await writeFile(file, '{"format":');
  expect(await openApprovedKeys(file).list()).toEqual([]);
  await openApprovedKeys(file).approve(KEY);
  expect(await openApprovedKeys(file).list()).toEqual([KEY]);
  expect(await readdir(folder)).toHaveLength(2);
});

it('changes several keys in one step, each only where it stands as expected', async () => {
  const store = openApprovedKeys(file);
  const older = { ...KEY, fingerprint: '2222-2222-2222-2222', approvedAt: '2026-11-20T00:00:00.000Z' };
  const other = { ...KEY, code: 'HP-TH-009' };
  await store.approve(KEY);
  const wrong = [
    { before: null, after: older },
    { before: other, after: null },
  ];
  expect(await store.change(wrong, true)).toEqual({ ok: true, value: 1 });
  expect(await store.list()).toEqual([KEY]);
  expect(await store.change(wrong, false)).toEqual({ ok: true, value: 1 });
  expect(await store.list()).toEqual([older, KEY]);
  expect(await store.change([{ before: KEY, after: other }], true)).toEqual({ ok: true, value: 0 });
  expect(await openApprovedKeys(file).list()).toEqual([older, other]);
});

it('takes no more keys than its file may hold, and says so', async () => {
  const many = Array.from({ length: 5_001 }, (_, index) => ({
    before: null,
    after: { ...KEY, fingerprint: `0000-0000-0000-${String(index).padStart(4, '0')}` },
  }));
  expect(await openApprovedKeys(file).change(many, true)).toMatchObject({ ok: false });
  expect(await openApprovedKeys(file).list()).toEqual([]);
});
