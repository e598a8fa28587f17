import { readFile } from 'node:fs/promises';
import path from 'node:path';
import { expect } from '@playwright/test';
import { foreignWords } from '#tests/support/sentence-style.ts';
import { type RunningApp, test } from './support/launch-app.ts';
import { School } from './support/school.ts';

const NUMBER = '12/QĐ-THHS';

interface ShownBox {
  readonly message: string;
  readonly detail: string;
}

/** Answers every box of main with its first button, and keeps what it said. */
async function answerBoxes({ app }: RunningApp): Promise<() => Promise<readonly ShownBox[]>> {
  await app.evaluate(({ dialog }) => {
    const shown: unknown[] = [];
    Object.assign(globalThis, { shownBoxes: shown });
    dialog.showMessageBox = (...args: unknown[]) => {
      shown.push(args.at(-1));
      return Promise.resolve({ response: 0, checkboxChecked: false });
    };
  });
  return () => app.evaluate(() => (globalThis as unknown as { shownBoxes: ShownBox[] }).shownBoxes);
}

async function fillsIn(running: RunningApp): Promise<void> {
  const school = new School(running);
  await school.readsThePromisesAndStarts();
  await school.fillsInTheProfile();
  const card = await school.answers('1.1 Phân công nhiệm vụ trực', 'Đã thực hiện');
  await school.types(card.getByLabel('Số văn bản'), NUMBER);
  await running.page.keyboard.press('Tab');
  await expect(running.page.getByRole('contentinfo').getByText(/^Đã lưu lúc/u)).toBeVisible();
}

test('a page that crashes is said in Vietnamese, comes back with everything, and can be told of without a name', async ({
  launchApp,
}, testInfo) => {
  const running = await launchApp();
  const { app } = running;
  await fillsIn(running);
  const boxes = await answerBoxes(running);

  await test.step('the crash is said', async () => {
    await app.evaluate(({ BrowserWindow }) => {
      BrowserWindow.getAllWindows()[0]?.webContents.forcefullyCrashRenderer();
    });
    await expect.poll(async () => (await boxes()).length).toBe(1);
    const [{ message, detail } = { message: '', detail: '' }] = await boxes();
    expect(detail).toContain('Các câu trả lời đã lưu vẫn còn nguyên.');
    expect(foreignWords(`${message} ${detail}`)).toEqual([]);
  });

  await test.step('a new start has everything, and the bundle names the crash', async () => {
    await app.close();
    const again = await launchApp();
    const school = new School(again);
    await school.opens('Trực và ứng cứu');
    await expect(school.criterion('1.1 Phân công nhiệm vụ trực').getByLabel('Số văn bản')).toHaveValue(
      NUMBER,
    );
    await school.opens('Dữ liệu của tôi');
    await again.page.getByRole('button', { name: 'Xem gói hỗ trợ' }).click();
    const shown = again.page.getByRole('region', { name: 'Nội dung gói hỗ trợ' });
    await expect(shown).toContainText('page:process');
    await expect(shown).toContainText('Nhật ký đọc được toàn bộ: có');
    const text = await shown.innerText();
    for (const secret of [NUMBER, 'Hoa Sen', 'THPT']) expect(text).not.toContain(secret);
    await again.page.screenshot({ path: testInfo.outputPath('support-bundle.png') });

    const target = testInfo.outputPath('goi-ho-tro.txt');
    await again.app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, target);
    await again.page.getByRole('button', { name: 'Lưu thành tệp' }).click();
    await expect(again.page.getByText(`Đã lưu ${path.basename(target)}`)).toBeVisible();
    expect((await readFile(target, 'utf8')).trim()).toBe(text.trim());
    await again.page.screenshot({ path: testInfo.outputPath('support-bundle-saved.png') });
  });
});
