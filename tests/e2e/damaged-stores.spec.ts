import { cp, mkdtemp, readdir, readFile, rm, truncate, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect } from '@playwright/test';
import { seededRandom } from '#tests/support/seeded-random.ts';
import { fillsTheLog } from './support/fill-store-log.ts';
import { killApp, type RunningApp, test } from './support/launch-app.ts';
import { School } from './support/school.ts';
import { startApp } from './support/start-app.ts';
import { removeFolder } from './support/remove-folder.ts';

const SEED = Number(process.env['TU_KIEM_ATTT_SEED'] ?? 20_261_128);
/** How often every file of the store is damaged in each way; `npm run endurance` takes more. */
const STORE_ROUNDS = Number(process.env['TU_KIEM_ATTT_STORE_ROUNDS'] ?? 1);
/** How many pairs of a lost store and a damaged journal or snapshot are opened. */
const JOURNAL_ROUNDS = Number(process.env['TU_KIEM_ATTT_JOURNAL_ROUNDS'] ?? 5);

/** For one case that hangs, however busy the machine is. */
const HANGS_MS = 60_000;

const OFFICE = 'Tổ tin học';
const NUMBER = '12/QĐ-THHS';
const OFFER = 'Các câu trả lời có bản dự phòng.';

type Damage = (file: string, random: () => number) => Promise<void>;

const DAMAGES: Readonly<Record<string, Damage>> = {
  truncated: async (file, random) => truncate(file, Math.floor((await readFile(file)).length * random())),
  flipped: async (file, random) => {
    const bytes = await readFile(file);
    const at = Math.floor(bytes.length * random());
    bytes[at] = (bytes[at] ?? 0) ^ 0x10;
    await writeFile(file, bytes);
  },
  deleted: (file) => rm(file),
};

/** A school's folder whose store has everything in tables and in a log; each case damages a copy. */
let original: string;

test.beforeAll(async () => {
  process.stdout.write(`seed ${String(SEED)}\n`);
  original = await mkdtemp(path.join(tmpdir(), 'tu-kiem-attt-whole-'));
  const first = await startApp(original);
  const school = new School(first);
  await school.readsThePromisesAndStarts();
  await school.fillsInTheProfile();
  const card = await school.answers('1.1 Phân công nhiệm vụ trực', 'Đã thực hiện');
  await school.types(card.getByLabel('Bộ phận, cá nhân được giao'), OFFICE);
  await first.page.keyboard.press('Tab');
  await expect(first.page.getByRole('contentinfo').getByText(/^Đã lưu lúc/u)).toBeVisible();
  await first.app.close();
  const second = await startApp(original);
  await fillsTheLog(second);
  await new School(second).opens('Trực và ứng cứu');
  const again = new School(second).criterion('1.1 Phân công nhiệm vụ trực');
  await new School(second).types(again.getByLabel('Số văn bản'), NUMBER);
  await second.page.keyboard.press('Tab');
  await expect(second.page.getByRole('contentinfo').getByText(/^Đã lưu lúc/u)).toBeVisible();
  await second.app.close();
});

test.afterAll(async () => {
  await rm(original, { recursive: true, force: true });
});

async function storeFolder(folder: string): Promise<string> {
  const stores = path.join(folder, 'IndexedDB');
  const [leveldb = ''] = (await readdir(stores)).filter((name) => name.endsWith('.leveldb'));
  return path.join(stores, leveldb);
}

/** Opens a folder and takes what the app offers; says what it did. */
async function openAndTake(running: RunningApp): Promise<'all there' | 'brought back'> {
  const { page } = running;
  const entry = page.getByRole('navigation', { name: 'Các mục của chương trình' });
  await expect(page.getByText(OFFER).or(entry)).toBeVisible();
  if (await entry.isVisible()) return 'all there';
  await page.getByRole('button', { name: 'Khôi phục' }).click();
  await page.getByRole('button', { name: 'Làm tiếp' }).click();
  return 'brought back';
}

async function fields(running: RunningApp): Promise<readonly string[]> {
  const school = new School(running);
  await school.opens('Trực và ứng cứu');
  const card = school.criterion('1.1 Phân công nhiệm vụ trực');
  const office = card.getByLabel('Bộ phận, cá nhân được giao');
  if (!(await card.getByRole('radio', { name: 'Đã thực hiện' }).isChecked())) return [];
  return [await office.inputValue(), await card.getByLabel('Số văn bản').inputValue()];
}

async function inCopy(work: (folder: string) => Promise<void>): Promise<void> {
  const folder = await mkdtemp(path.join(tmpdir(), 'tu-kiem-attt-damaged-'));
  await cp(original, folder, { recursive: true });
  try {
    await work(folder);
  } finally {
    await removeFolder(folder);
  }
}

test('each file of the working store, cut, changed or gone, costs no confirmed answer', async () => {
  test.setTimeout(STORE_ROUNDS * 30 * HANGS_MS);
  const names = (await readdir(await storeFolder(original))).filter((name) => name !== 'LOCK');
  expect(names.some((name) => name.endsWith('.ldb'))).toBe(true);
  expect(names.some((name) => name.endsWith('.log'))).toBe(true);
  const random = seededRandom(SEED);
  const tally = { 'all there': 0, 'brought back': 0 };
  for (let round = 0; round < STORE_ROUNDS; round += 1) {
    for (const name of names) {
      for (const [how, damage] of Object.entries(DAMAGES)) {
        await inCopy(async (folder) => {
          await damage(path.join(await storeFolder(folder), name), random);
          const running = await startApp(folder);
          tally[await openAndTake(running)] += 1;
          await expect.poll(() => fields(running), { message: `${name} ${how}` }).toEqual([OFFICE, NUMBER]);
          await killApp(running);
        });
      }
    }
  }
  process.stdout.write(`damaged stores: ${JSON.stringify(tally)}, 0 confirmed answers lost\n`);
});

test('without the store, a damaged journal or snapshot gives back what was confirmed, and never anything else', async () => {
  test.setTimeout(JOURNAL_ROUNDS * 2 * HANGS_MS);
  const random = seededRandom(SEED + 1);
  const tally = { 'all there': 0, 'brought back': 0, whole: 0 };
  for (let round = 0; round < JOURNAL_ROUNDS; round += 1) {
    await inCopy(async (folder) => {
      await removeFolder(path.join(folder, 'IndexedDB'));
      const places = [
        path.join(folder, 'journal'),
        path.join(folder, 'Documents', 'Tự kiểm ATTT', 'Sao lưu'),
      ];
      const listed = await Promise.all(
        places.map(async (place) => (await readdir(place)).map((name) => path.join(place, name))),
      );
      const files = listed.flat().filter((file) => file.endsWith('.jsonl'));
      const file = files[Math.floor(random() * files.length)] ?? '';
      const ways = Object.values(DAMAGES);
      await ways[Math.floor(random() * ways.length)]?.(file, random);
      const running = await startApp(folder);
      tally[await openAndTake(running)] += 1;
      const found = await fields(running);
      for (const text of found) expect([OFFICE, NUMBER, '']).toContain(text);
      // Whichever file is damaged, the first of both fields stands in another one.
      expect(found[0], path.basename(file)).toBe(OFFICE);
      if (found[1] === NUMBER) tally.whole += 1;
      await killApp(running);
    });
  }
  process.stdout.write(`lost stores beside a damaged journal: ${JSON.stringify(tally)}\n`);
});
