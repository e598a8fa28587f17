import { type BrowserWindow, dialog, shell } from 'electron';

/** The only places of the internet that the app ever asks the browser to open. */
const ALLOWED_ORIGINS: readonly string[] = ['https://www.google.com'];

const OPEN = 0;

/** Whether the browser may be asked to open an address. */
export function mayOpenInBrowser(url: string): boolean {
  return URL.canParse(url) && ALLOWED_ORIGINS.includes(new URL(url).origin);
}

/** Asks the user, then opens an address of the allow-list in the browser; says whether it was opened. */
export async function openInBrowser(window: BrowserWindow, url: string, purpose: string): Promise<boolean> {
  if (!mayOpenInBrowser(url)) throw new Error('the address is not on the list of what may be opened');
  const { response } = await dialog.showMessageBox(window, {
    type: 'question',
    title: 'Tự kiểm ATTT',
    message: purpose,
    detail: `Trình duyệt sẽ mở ${new URL(url).hostname}. Chương trình không gửi gì khác.`,
    buttons: ['Mở trình duyệt', 'Hủy'],
    defaultId: OPEN,
    cancelId: 1,
  });
  if (response !== OPEN) return false;
  await shell.openExternal(url);
  return true;
}
