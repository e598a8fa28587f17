import { expect, test } from 'vitest';
import { ok } from '#shared/base/result.ts';
import type { StoredPicture } from '#shared/checks/result/site-picture.ts';
import { database } from '#renderer/storage/database.ts';
import { readEvidence } from '#renderer/storage/evidence.ts';
import { readReportedSiteChecks, readTellingCheck, saveSiteCheck } from '#renderer/storage/site-checks.ts';
import { saveChange } from '#renderer/storage/reader.ts';
import { setAsideDamagedRows } from '#renderer/storage/set-aside-damaged-rows.ts';
import { choosePicture, deletePicture, PICTURES_PER_SITE } from '#renderer/storage/site-pictures.ts';
import { installFakeBridge } from '#tests/support/fake-bridge.ts';
import { siteCheckOf } from '#tests/support/site-checks.ts';

const SITE = 'thhoasenmau.edu.vn';
const PAGE = 'https://thhoasenmau.edu.vn/';

function fileOf(number: number): string {
  return `${number.toString(16).padStart(64, '0')}.jpg`;
}

function pictureOf(number: number): StoredPicture {
  const evidence = {
    file: fileOf(number),
    originalName: 'Ảnh chụp.jpg',
    mediaType: 'image/jpeg' as const,
    sizeBytes: 90_000,
  };
  return { page: PAGE, evidence };
}

function listen() {
  const main = installFakeBridge({ 'site-check:forget-pictures': () => ok({}) });
  return () =>
    main.calls
      .filter(({ name }) => name === 'site-check:forget-pictures')
      .flatMap(({ input }) => (input as { readonly files: readonly string[] }).files);
}

async function checkOn(day: number, pictures: readonly StoredPicture[], siteId = SITE): Promise<string> {
  const { result } = siteCheckOf({ checkedAt: `2026-11-${String(day).padStart(2, '0')}T08:00:00.000Z` });
  await saveSiteCheck(siteId, { result, baseline: null }, pictures);
  const stored = await readTellingCheck(siteId);
  if (stored === undefined) throw new Error('there is no check');
  return stored.id;
}

test('only a picture that was chosen goes into the report', async () => {
  listen();
  const id = await checkOn(1, [pictureOf(1), pictureOf(2)]);
  expect((await readReportedSiteChecks([SITE], null))[0]).not.toHaveProperty('pictures');
  await choosePicture(id, { file: fileOf(2), page: PAGE }, { isInReport: true });
  expect((await readReportedSiteChecks([SITE], null))[0]?.pictures).toEqual([
    { file: fileOf(2), page: PAGE },
  ]);
  expect(Object.keys(await readEvidence())).toEqual([fileOf(1), fileOf(2)]);
});

test('a deleted picture is gone from the check and from the disk, unless another check shows the same', async () => {
  const forgotten = listen();
  await checkOn(1, [pictureOf(1)]);
  const id = await checkOn(2, [pictureOf(1), pictureOf(2)]);
  expect(await deletePicture(id, { file: fileOf(1), page: PAGE })).toBeNull();
  expect(await deletePicture(id, { file: fileOf(2), page: PAGE })).toBeNull();
  expect((await readTellingCheck(SITE))?.pictures).toEqual([]);
  expect(forgotten()).toEqual([fileOf(2)]);
  expect(Object.keys(await readEvidence())).toEqual([fileOf(1)]);
});

test('a site keeps the pictures of its newest checks and those that were chosen', async () => {
  const forgotten = listen();
  const first = await checkOn(1, [pictureOf(1), pictureOf(2)]);
  await choosePicture(first, { file: fileOf(2), page: PAGE }, { isInNotice: true });
  for (let day = 2; day < 2 + PICTURES_PER_SITE / 2; day += 1) {
    await checkOn(day, [pictureOf(2 * day), pictureOf(2 * day + 1)]);
  }
  expect(forgotten()).toEqual([fileOf(1)]);
  await checkOn(1, [pictureOf(99)], 'other.edu.vn');
  expect(forgotten()).toEqual([fileOf(1)]);
});

test('of two pages that look alike one is chosen or deleted without the other, whose file stays', async () => {
  const forgotten = listen();
  const twin = { ...pictureOf(1), page: `${PAGE}trang-giong-het` };
  const id = await checkOn(1, [pictureOf(1), twin]);
  await choosePicture(id, { file: fileOf(1), page: twin.page }, { isInReport: true });
  expect((await readReportedSiteChecks([SITE], null))[0]?.pictures).toEqual([
    { file: fileOf(1), page: twin.page },
  ]);
  expect(await deletePicture(id, { file: fileOf(1), page: PAGE })).toBeNull();
  expect((await readTellingCheck(SITE))?.pictures).toMatchObject([{ page: twin.page }]);
  expect(forgotten()).toEqual([]);
  expect(await deletePicture(id, { file: fileOf(1), page: twin.page })).toBeNull();
  expect(forgotten()).toEqual([fileOf(1)]);
});

test('no file is deleted while there is a check that cannot be read, nor when it was put aside', async () => {
  const forgotten = listen();
  const id = await checkOn(1, [pictureOf(1), pictureOf(2), pictureOf(3)]);
  const newer = { id: crypto.randomUUID(), siteId: 'other.edu.vn', pictures: [{ file: fileOf(1) }] };
  await saveChange([database.siteChecks], () => database.siteChecks.put(newer));
  expect(await deletePicture(id, { file: fileOf(1), page: PAGE })).toBeNull();
  expect(await deletePicture(id, { file: fileOf(2), page: PAGE })).toBeNull();
  expect((await readTellingCheck(SITE))?.pictures).toMatchObject([{ file: fileOf(3) }]);
  expect(forgotten()).toEqual([]);
  expect(Object.keys(await readEvidence())).toEqual([fileOf(1), fileOf(2), fileOf(3)]);
  await setAsideDamagedRows();
  const second = await checkOn(2, [pictureOf(1)]);
  await deletePicture(second, { file: fileOf(1), page: PAGE });
  await deletePicture(id, { file: fileOf(3), page: PAGE });
  expect(forgotten()).toEqual([fileOf(3)]);
});
