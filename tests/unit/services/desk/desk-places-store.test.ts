import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { openDeskPlaces } from '#services/desk/desk-places-store.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'desk-places-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

it('what the desk reads is known at the next start, and a damaged note is as if nothing was chosen', async () => {
  const file = path.join(folder, 'moi', 'desk-places.json');
  const nothing = { register: null, folders: [] };
  expect(await openDeskPlaces(file).read()).toEqual(nothing);
  const places = {
    register: {
      path: 'D:\\don-vi.xlsx',
      adoptedAt: '2026-11-28T01:00:00.000Z',
      units: [{ code: 'HP-001', name: 'Trường Mẫu', fingerprints: [] }],
    },
    folders: ['D:\\Đã nhận'],
  };
  expect(await openDeskPlaces(file).write(places)).toEqual({ ok: true, value: undefined });
  expect(await openDeskPlaces(file).read()).toEqual(places);
  await writeFile(file, '{"format":');
  expect(await openDeskPlaces(file).read()).toEqual(nothing);
});
