import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, it } from 'vitest';
import { measureRoom } from '#services/storage/measure-room.ts';

it('tells how much the disk of a folder takes', async () => {
  const room = await measureRoom(tmpdir());
  expect(room.ok && room.value.freeBytes > 0).toBe(true);
});

it('says that a folder is gone', async () => {
  expect(await measureRoom(path.join(tmpdir(), 'khong-co-thu-muc-nay'))).toEqual({
    ok: false,
    error: { code: 'target-gone', detail: 'ENOENT' },
  });
});
