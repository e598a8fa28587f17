import { CONTROL_PAGES } from '#shared/checks/request/control-pages.ts';

/** When the program uses the network, in the same words on every screen that speaks of it. */
export const networkTexts = {
  uses: 'Khi Thầy/Cô nhấn nút kiểm tra, hoặc theo lịch nếu Thầy/Cô bật.',
  controls: `Mỗi lần kiểm tra, chương trình hỏi thêm ${String(CONTROL_PAGES.length)} trang đối chiếu để biết máy có mạng hay không.`,
  controlNames: `Các trang đối chiếu là: ${CONTROL_PAGES.map(({ name }) => name).join(', ')}.`,
} as const;
