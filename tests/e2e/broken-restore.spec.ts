import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { killApp, type RunningApp, test } from './support/launch-app.ts';
import { seriousFaults } from './support/looks.ts';
import { School } from './support/school.ts';

const NUMBER = 'Số văn bản';
const DONE = 'Đã khôi phục xong từ tệp sao lưu.';
const TITLE = '1.1 Phân công nhiệm vụ trực';

async function writesNumber(running: RunningApp, number: string): Promise<void> {
  const school = new School(running);
  await school.opens('Trực và ứng cứu');
  const card = school.criterion(TITLE);
  await card.getByLabel(NUMBER).fill(number);
  await running.page.keyboard.press('Tab');
  await expect(card.getByText(/^Đã lưu/u).first()).toBeVisible();
}

async function expectNumber(running: RunningApp, number: string): Promise<void> {
  const school = new School(running);
  await school.opens('Trực và ứng cứu');
  await expect(school.criterion(TITLE).getByLabel(NUMBER)).toHaveValue(number);
  await school.opens('Dữ liệu của tôi');
}

/** From now on main never answers a call of the page, having done what it asks for or not, and the power is cut then. */
async function cutsPowerAt(running: RunningApp, name: string, isDone: boolean): Promise<() => Promise<void>> {
  const { app } = running;
  await app.evaluate(
    ({ ipcMain }, call) => {
      const handlers = Reflect.get(ipcMain, '_invokeHandlers') as Map<
        string,
        (...args: unknown[]) => unknown
      >;
      const work = handlers.get(call.name);
      ipcMain.removeHandler(call.name);
      ipcMain.handle(call.name, async (...args) => {
        if (call.isDone) await work?.(...args);
        process.title = 'asked';
        return new Promise(() => undefined);
      });
    },
    { name, isDone },
  );
  return async () => {
    await expect.poll(() => app.evaluate(() => process.title)).toBe('asked');
    await killApp(running);
  };
}

async function asksToRestore(running: RunningApp, file: string): Promise<void> {
  const { page } = running;
  await new School(running).willChoose(file);
  await page.getByRole('button', { name: 'Chọn tệp sao lưu…' }).click();
  await page.getByRole('dialog').getByRole('button', { name: 'Khôi phục', exact: true }).click();
}

test('a power cut in the middle of a restore, or of its undoing, leaves one state or the other, and never says that it is the other', async ({
  launchApp,
  userDataFolder,
}) => {
  const file = path.join(userDataFolder, 'truong.tkattt');
  const cut = await launchApp();
  const school = new School(cut);
  await school.readsThePromisesAndStarts();
  await school.opens('Trực và ứng cứu');
  await school.answers(TITLE, 'Đã thực hiện');
  await writesNumber(cut, '1/QĐ');
  await school.willSaveTo(file);
  await school.opens('Dữ liệu của tôi');
  await cut.page.getByRole('button', { name: 'Sao lưu ra tệp…' }).click();
  await expect(cut.page.getByText('Đã sao lưu. Tệp đã được đọc lại và đúng.')).toBeVisible();
  await writesNumber(cut, '2/QĐ');

  const broken = /^Lần khôi phục lúc .* từ tệp truong\.tkattt bị ngắt giữa chừng\.$/u;
  const undo = (page: Page) => page.getByRole('button', { name: 'Hoàn tác khôi phục…' });
  await test.step('before the store is replaced: everything is as before, and it is said', async () => {
    await school.opens('Dữ liệu của tôi');
    const cutsPower = await cutsPowerAt(cut, 'journal:put-store-aside', false);
    await asksToRestore(cut, file);
    await cutsPower();
    const again = await launchApp();
    await expectNumber(again, '2/QĐ');
    await expect(again.page.getByText(broken)).toBeVisible();
    await expect(undo(again.page)).toHaveCount(0);
    await again.page.screenshot({ path: test.info().outputPath('khoi-phuc-bi-ngat.png') });
    expect(await seriousFaults(again.page)).toEqual([]);
    await again.page.getByRole('button', { name: 'Đã rõ' }).click();
    await expect(again.page.getByText(broken)).toHaveCount(0);
    await asksToRestore(again, file);
    await expect(again.page.getByText(DONE)).toBeVisible();
    await expect(undo(again.page)).toBeVisible();
    await expectNumber(again, '1/QĐ');
    await again.app.close();
  });

  for (const [call, when] of [
    ['journal:put-store-aside', 'when the store was emptied'],
    ['journal:begin', 'when it was filled and has no place in the line yet'],
  ] as const) {
    await test.step(`${when}: what was before is offered, and comes back`, async () => {
      const restoring = await launchApp();
      await writesNumber(restoring, '2/QĐ');
      await new School(restoring).opens('Dữ liệu của tôi');
      const cutsPower = await cutsPowerAt(restoring, call, call === 'journal:put-store-aside');
      await asksToRestore(restoring, file);
      await cutsPower();
      const again = await launchApp();
      await again.page.getByRole('button', { name: 'Khôi phục', exact: true }).click();
      await again.page.screenshot({ path: test.info().outputPath(`${call.replace(':', '-')}.png`) });
      await again.page.getByRole('button', { name: 'Làm tiếp' }).click();
      await expectNumber(again, '2/QĐ');
      await expect(again.page.getByText(broken)).toBeVisible();
      await asksToRestore(again, file);
      await expect(again.page.getByText(DONE)).toBeVisible();
      await again.app.close();
    });
  }

  await test.step('when an undoing has put the store back: what is entered then is not offered to be given up', async () => {
    const undoing = await launchApp();
    await new School(undoing).opens('Dữ liệu của tôi');
    const cutsPower = await cutsPowerAt(undoing, 'backup:forget-undo', false);
    await undo(undoing.page).click();
    await undoing.page.getByRole('button', { name: 'Hoàn tác, bỏ phần nhập sau đó' }).click();
    await cutsPower();
    const last = await launchApp();
    await expectNumber(last, '2/QĐ');
    await expect(last.page.getByText(/bị ngắt giữa chừng/u)).toHaveCount(0);
    await expect(undo(last.page)).toHaveCount(0);
    expect(last.troubles).toEqual([]);
  });
});
