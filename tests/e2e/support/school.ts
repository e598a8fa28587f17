import type { ElectronApplication, Locator, Page } from '@playwright/test';
import { expect } from '@playwright/test';
import { typeWithUniKey } from './unikey.ts';

/** What the test school writes into its profile. */
export const MADE_UP_SCHOOL = {
  name: 'Trường THPT Hoa Sen',
  type: 'Trường THPT',
  code: '31900001',
  commune: 'Phường Hồng Bàng',
  head: 'Nguyễn Thị Ví Dụ',
  contact: 'Trần Văn Mẫu',
  phone: '0225 000 0000',
} as const;

/** The person at the school, in verbs: every step goes through the window, by keys and clicks. */
export class School {
  readonly #app: ElectronApplication;
  readonly #page: Page;

  constructor({ app, page }: { readonly app: ElectronApplication; readonly page: Page }) {
    this.#app = app;
    this.#page = page;
  }

  /** Clicks into a field and types, letters with marks as UniKey sends them. */
  async types(field: Locator, text: string): Promise<void> {
    await field.click();
    await typeWithUniKey(this.#page, text);
    await expect(field).toHaveValue(text);
  }

  /** Begins with the pack of the festival, whatever is recommended on the day of the test. */
  async readsThePromisesAndStarts(): Promise<void> {
    await expect(this.#page.getByText('Không phải hệ thống của Sở, không tự gửi gì đi')).toBeVisible();
    await expect(this.#page.getByText('Dữ liệu nằm trên máy này')).toBeVisible();
    await expect(this.#page.getByText('Chỉ kiểm tra website mới dùng mạng')).toBeVisible();
    await this.#page.getByRole('radio', { name: 'Lễ hội Hoa Phượng Đỏ 2024' }).check();
    await this.#page.getByRole('button', { name: 'Bắt đầu' }).click();
  }

  async fillsInTheProfile(): Promise<void> {
    const box = (name: string) => this.#page.getByRole('textbox', { name, exact: true });
    await this.types(box('Tên đơn vị'), MADE_UP_SCHOOL.name);
    await this.#page.getByRole('combobox', { name: 'Loại hình' }).selectOption(MADE_UP_SCHOOL.type);
    await this.types(box('Mã đơn vị'), MADE_UP_SCHOOL.code);
    await this.types(box('Xã, phường, đặc khu'), MADE_UP_SCHOOL.commune);
    await expect(box('Cơ quan chủ quản')).toHaveValue('Sở Giáo dục và Đào tạo Hải Phòng');
    await this.types(box('Họ tên người đứng đầu'), MADE_UP_SCHOOL.head);
    await this.types(box('Họ tên đầu mối'), MADE_UP_SCHOOL.contact);
    await this.types(box('Điện thoại đầu mối'), MADE_UP_SCHOOL.phone);
    await this.#page.getByRole('button', { name: 'Tiếp tục sang mục 1' }).click();
  }

  async opens(entry: string): Promise<void> {
    await this.#page
      .getByRole('navigation', { name: 'Các mục của chương trình' })
      .getByRole('link', { name: entry })
      .click();
  }

  /** The card of a criterion. */
  criterion(title: string): Locator {
    return this.#page.getByRole('region', { name: title, exact: true });
  }

  async answers(title: string, value: string): Promise<Locator> {
    const card = this.criterion(title);
    await card.getByRole('radio', { name: value }).click();
    await expect(card.getByRole('radio', { name: value })).toBeChecked();
    return card;
  }

  /** Drags files from the file manager onto a card's evidence: real drag events with real paths. */
  async dropsFiles(card: Locator, files: readonly string[]): Promise<void> {
    const strip = card.getByRole('group', { name: 'Minh chứng' });
    await strip.scrollIntoViewIfNeeded();
    const box = await strip.boundingBox();
    if (box === null) throw new Error('the evidence strip is not on the screen');
    const session = await this.#page.context().newCDPSession(this.#page);
    const at = { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    const data = { items: [], files: [...files], dragOperationsMask: 1 };
    for (const type of ['dragEnter', 'dragOver', 'drop'] as const) {
      await session.send('Input.dispatchDragEvent', { type, ...at, data });
    }
    await session.detach();
  }

  /** Takes a picture of the window into the clipboard and presses Ctrl+V in a card. */
  async pastesScreenshot(card: Locator): Promise<void> {
    await this.#app.evaluate(async ({ BrowserWindow, clipboard }) => {
      const picture = await BrowserWindow.getAllWindows()[0]?.webContents.capturePage();
      // Electron up to 44 has this call; the runtime of the tests is one of them, the types are of a later one.
      const { writeImage } = clipboard as unknown as { writeImage: (image: unknown) => void };
      writeImage(picture);
    });
    await card.focus();
    await this.#page.keyboard.press('Control+V');
  }

  /** The save dialog belongs to the operating system: the test answers it with a path, once or for good. */
  async willSaveTo(file: string): Promise<void> {
    await this.#app.evaluate(({ dialog }, filePath) => {
      dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
    }, file);
  }

  async exports(passphrase: string): Promise<void> {
    await this.opens('Xuất báo cáo');
    const fresh = this.#page.getByLabel('Đặt mật khẩu cho khóa niêm phong', { exact: true });
    const known = this.#page.getByLabel('Mật khẩu của khóa niêm phong', { exact: true });
    await expect(fresh.or(known)).toBeVisible();
    if (await fresh.isVisible()) {
      await this.types(fresh, passphrase);
      await this.types(this.#page.getByLabel('Nhập lại mật khẩu', { exact: true }), passphrase);
    } else {
      await this.types(known, passphrase);
    }
    await this.#page.getByRole('button', { name: 'Xuất báo cáo', exact: true }).click();
  }

  /** The same for the dialog that opens a file. */
  async willChoose(file: string): Promise<void> {
    await this.#app.evaluate(({ dialog }, filePath) => {
      dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
    }, file);
  }

  /** Begins a run of a pack on days of the school's own choice. */
  async beginsRun(pack: string, from: string, to: string): Promise<void> {
    await this.opens('Đổi đợt');
    await this.#page.getByRole('button', { name: `Bắt đầu đợt ${pack}` }).click();
    const days = this.#page.getByRole('group', { name: 'Chọn ngày của đợt mới' });
    await days.getByLabel('Từ ngày', { exact: true }).fill(from);
    await days.getByLabel('Đến hết ngày', { exact: true }).fill(to);
    await days.getByRole('button', { name: 'Bắt đầu' }).click();
    await expect(this.#page.getByText(`Đang mở đợt ${pack} tháng ${from.slice(3)}.`)).toBeVisible();
  }

  /** Goes where packs of other campaigns are brought in, and has one looked at. */
  async looksAtPack(file: string): Promise<void> {
    await this.#page.getByRole('link', { name: /^Đợt đang mở/u }).click();
    await this.#page.getByRole('link', { name: 'Nhập bộ tiêu chí hoặc dữ liệu mới' }).click();
    await this.willChoose(file);
    await this.#page.getByRole('button', { name: 'Chọn tệp…' }).click();
  }

  /** Ticks boxes of a card. */
  async ticks(card: Locator, ...options: readonly string[]): Promise<void> {
    for (const name of options) await card.getByRole('checkbox', { name, exact: true }).check();
  }

  /** Picks one of the options of a question below the answer. */
  async picks(card: Locator, question: string, option: string): Promise<void> {
    const group = card.getByRole('radiogroup', { name: question });
    const list = card.getByRole('combobox', { name: question });
    await expect(group.or(list)).toBeVisible();
    if (await list.isVisible()) await list.selectOption(option);
    else await group.getByRole('radio', { name: option, exact: true }).check();
  }

  /** Adds a row to a table of a card and fills its cells, by their headings. */
  async entersRow(card: Locator, rowName: string, cells: Readonly<Record<string, string>>): Promise<void> {
    const first = card.getByRole('button', { name: `Thêm ${rowName} đầu tiên`, exact: true });
    const next = card.getByRole('button', { name: `Thêm ${rowName}`, exact: true });
    await expect(first.or(next)).toBeVisible();
    const rowCount = (await first.isVisible())
      ? 0
      : await card.getByRole('button', { name: new RegExp(`^Xóa ${rowName} ở dòng`, 'u') }).count();
    await first.or(next).click();
    for (const [label, text] of Object.entries(cells)) {
      const field = card.getByLabel(`${label}, dòng ${String(rowCount + 1)}`, { exact: true });
      const isList = (await field.evaluate(({ tagName }) => tagName)) === 'SELECT';
      if (isList) await field.selectOption({ label: text });
      else await this.types(field, text);
    }
    await this.#page.keyboard.press('Tab');
  }

  /** What the app itself has found for a criterion. */
  finding(card: Locator): Locator {
    return card.getByRole('region', { name: /^Phần mềm ghi nhận về tiêu chí/u });
  }

  /** Takes the proposal of a card over by one click. */
  async takesOverProposal(card: Locator): Promise<void> {
    const button = this.finding(card).getByRole('button', { name: /^(?:Lấy theo đề xuất|Điền số liệu)$/u });
    await button.click();
    await expect(button).toBeHidden();
  }

  /** Exports into a file and waits until it is written and checked. */
  async handsIn(file: string, passphrase: string): Promise<void> {
    await this.willSaveTo(file);
    await this.exports(passphrase);
    await expect(this.#page.getByText('Xong', { exact: true })).toBeVisible({ timeout: 60_000 });
  }
}
