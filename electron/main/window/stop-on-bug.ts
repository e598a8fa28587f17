import { app, dialog } from 'electron';
import type { TroubleLog } from '#services/support/trouble-log.ts';
import { faultOfError } from '#shared/support/trouble.ts';

/**
 * What to do on a bug in main: nothing that was saved is lost, but nothing that follows could be relied on. What the
 * bug is called is noted for a support bundle, and not said to the user.
 */
export function stopOnBug(troubles: TroubleLog): (error: unknown) => void {
  return (error) => {
    troubles.note('main', faultOfError(error), new Date());
    dialog.showErrorBox(
      'Tự kiểm ATTT phải đóng lại',
      'Các câu trả lời đã lưu vẫn còn nguyên. Thầy/Cô mở lại chương trình để làm tiếp.\n\n' +
        'Nếu vẫn lỗi, Thầy/Cô mở “Dữ liệu của tôi” và lưu gói hỗ trợ cho người phụ trách máy tính.',
    );
    app.exit(1);
  };
}
