import { type BrowserWindow, dialog, type MessageBoxOptions } from 'electron';

const RELOAD = 0;

const CRASHED: MessageBoxOptions = {
  type: 'warning',
  title: 'Tự kiểm ATTT',
  message: 'Màn hình vừa dừng đột ngột.',
  detail:
    'Các câu trả lời đã lưu vẫn còn nguyên. Thầy/Cô hãy tải lại màn hình để làm tiếp. Nếu lỗi lặp lại, mở “Dữ liệu của tôi” để lưu gói hỗ trợ.',
  buttons: ['Tải lại', 'Đóng chương trình'],
  defaultId: RELOAD,
  cancelId: RELOAD,
};

const HANGING: MessageBoxOptions = {
  ...CRASHED,
  message: 'Màn hình chưa phản hồi.',
  detail: 'Thầy/Cô có thể chờ thêm, hoặc tải lại màn hình. Các câu trả lời đã lưu vẫn còn nguyên.',
  buttons: ['Tải lại', 'Chờ thêm'],
  defaultId: 1,
  cancelId: 1,
};

/** When the page crashes or hangs the user is asked what to do; what was saved is safe either way. */
export function offerReloadOnTrouble(window: BrowserWindow): void {
  const page = window.webContents;
  let isReloadingHangingPage = false;
  page.on('render-process-gone', (_event, { reason }) => {
    if (reason === 'clean-exit' || isReloadingHangingPage) return;
    void dialog.showMessageBox(window, CRASHED).then(({ response }) => {
      if (response === RELOAD) page.reload();
      else window.destroy();
    });
  });
  window.on('unresponsive', () => {
    void dialog.showMessageBox(window, HANGING).then(({ response }) => {
      if (response !== RELOAD) return;
      isReloadingHangingPage = true;
      page.once('did-finish-load', () => {
        isReloadingHangingPage = false;
      });
      page.forcefullyCrashRenderer();
      page.reload();
    });
  });
}
