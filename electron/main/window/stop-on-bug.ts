import { app, dialog } from 'electron';

/** A bug in main: nothing that was saved is lost, but nothing that follows could be relied on. */
export function stopOnBug(error: Error): void {
  dialog.showErrorBox(
    'Tự kiểm ATTT phải đóng lại',
    `Các câu trả lời đã lưu vẫn còn nguyên. Thầy/Cô mở lại chương trình để làm tiếp.\n\nChi tiết kỹ thuật: ${error.message}`,
  );
  app.exit(1);
}
