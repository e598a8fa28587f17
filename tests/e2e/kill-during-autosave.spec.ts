import { expect } from '@playwright/test';
import { seededRandom } from '#tests/support/seeded-random.ts';
import { killApp, test } from './support/launch-app.ts';
import { School } from './support/school.ts';

/** `npm run endurance` takes a hundred. */
const ROUNDS = Number(process.env['TU_KIEM_ATTT_KILLS'] ?? 10);
const SEED = Number(process.env['TU_KIEM_ATTT_SEED'] ?? 20_261_128);
/** For a round that hangs, however busy the machine is. */
const HANGS_MS = 60_000;
const MOST_MS = 900;
const FIELD = 'Số văn bản';

test('killed at any moment of saving, the app loses nothing that it has called saved', async ({
  launchApp,
}) => {
  test.setTimeout(ROUNDS * HANGS_MS);
  const random = seededRandom(SEED);
  process.stdout.write(`seed ${String(SEED)}\n`);
  let running = await launchApp();
  const school = new School(running);
  await school.readsThePromisesAndStarts();
  await school.fillsInTheProfile();
  await school.answers('1.1 Phân công nhiệm vụ trực', 'Đã thực hiện');
  /** The text that was on the screen when it last said “Đã lưu”. */
  let confirmed = 0;
  for (let round = 1; round <= ROUNDS; round += 1) {
    const { page } = running;
    const field = page.getByLabel(FIELD).first();
    const status = page.getByRole('contentinfo').getByRole('status');
    const endsAt = performance.now() + random() * MOST_MS;
    let text = confirmed;
    while (performance.now() < endsAt || text === confirmed) {
      text += 1;
      await field.fill(`${String(text)}/QĐ`);
      await field.blur();
      const isSaved = (await status.getAttribute('data-status')) === 'saved';
      if (isSaved && (await field.inputValue()) === `${String(text)}/QĐ`) confirmed = text;
      if (isSaved && performance.now() >= endsAt) break;
    }
    await killApp(running);
    running = await launchApp();
    await new School(running).opens('Trực và ứng cứu');
    const stored = running.page.getByLabel(FIELD).first();
    await expect(stored).toBeVisible();
    const found = Number.parseInt(await stored.inputValue(), 10) || 0;
    expect(found, `round ${String(round)}`).toBeGreaterThanOrEqual(confirmed);
    expect(found).toBeLessThanOrEqual(text);
    confirmed = found;
  }
  process.stdout.write(
    `${String(ROUNDS)} kills, up to ${String(confirmed)} saves, 0 confirmed answers lost\n`,
  );
});
