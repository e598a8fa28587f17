import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it, vi } from 'vitest';
import { keysHandlers } from '#main/ipc/keys.handlers.ts';
import { noProtector } from '#main/security/system-protector.ts';
import { openApprovedKeys } from '#services/keys/approved-keys-store.ts';
import { openKeyStore } from '#services/keys/key-store.ts';
import { fail, ok } from '#shared/base/result.ts';
import type { Failure } from '#shared/failures/failure.ts';

vi.mock('electron', () => ({ safeStorage: {} }));

let folder: string;

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'keys-'));
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

const KEY = { code: 'HP-1', name: 'Trường Mẫu', fingerprint: '1111-1111-1111-1111' };

function open() {
  const keyStore = openKeyStore(path.join(folder, 'khoa'), noProtector);
  const approvedKeys = openApprovedKeys(path.join(folder, 'da-ghi-nhan.json'));
  return { keyStore, calls: keysHandlers({ keyStore, approvedKeys }) };
}

it('a key is put aside, never deleted, and a PC without one has nothing to put aside', async () => {
  const { keyStore, calls } = open();
  expect(await calls['keys:put-aside']({})).toEqual(ok({}));
  const identity = { unitName: 'Trường Mẫu', unitCode: 'HP-1', now: new Date() };
  await keyStore.create({ ...identity, passphrase: 'mật khẩu thử' });
  expect(await calls['keys:describe']({})).toMatchObject({
    value: { status: 'present', unitName: 'Trường Mẫu' },
  });
  expect(await calls['keys:put-aside']({})).toEqual(ok({}));
  expect(await calls['keys:describe']({})).toMatchObject({ value: { status: 'none' } });
  expect(await readdir(path.join(folder, 'khoa'))).toEqual([expect.stringContaining('khoa-niem-phong.cu-')]);
});

it('a key that was compared is listed with the moment, until it is taken back', async () => {
  const { calls } = open();
  const before = new Date().toISOString();
  const approved = await calls['keys:approve'](KEY);
  expect(approved).toMatchObject({ value: [KEY] });
  const at = approved.ok ? (approved.value[0]?.approvedAt ?? '') : '';
  expect(at >= before && at <= new Date().toISOString()).toBe(true);
  expect(await calls['keys:list-approved']({})).toEqual(approved);
  expect(await calls['keys:withdraw']({ fingerprint: KEY.fingerprint })).toEqual(ok([]));
});

it('keys that are approved one right after the other are all kept', async () => {
  const { calls } = open();
  const marks = Array.from({ length: 8 }, (_, index) => `1111-1111-1111-${String(1_110 + index)}`);
  await Promise.all(marks.map((fingerprint) => calls['keys:approve']({ ...KEY, fingerprint })));
  await Promise.all(marks.slice(0, 2).map((fingerprint) => calls['keys:withdraw']({ fingerprint })));
  const kept = await calls['keys:list-approved']({});
  expect(kept.ok && kept.value.map(({ fingerprint }) => fingerprint)).toEqual(marks.slice(2));
});

it('a key that could not be written down is not called approved', async () => {
  const { keyStore } = open();
  const full: Failure = { code: 'disk-full', detail: '' };
  const approve = () => Promise.resolve(fail(full));
  const approvedKeys = { ...openApprovedKeys(path.join(folder, 'da-ghi-nhan.json')), approve };
  const calls = keysHandlers({ keyStore, approvedKeys });
  expect(await calls['keys:approve'](KEY)).toEqual(fail(full));
});
