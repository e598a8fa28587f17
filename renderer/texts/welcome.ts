import { networkTexts } from './network.ts';

/** Words of the very first screen. */
export const welcomeTexts = {
  title: 'Chào Thầy/Cô',
  lead: (term: string) =>
    `Chương trình giúp đơn vị tự kiểm tra ${term}. Kết quả là một tệp báo cáo để lưu hồ sơ hoặc gửi đi.`,
  packsTitle: 'Chọn đợt tự kiểm',
  recommended: 'Nên chọn',
  about: (days: string, letterYear: number | null) =>
    letterYear === null
      ? `${days}. Không cần công văn.`
      : `${days}. Theo công văn năm ${String(letterYear)}.`,
  promisesTitle: 'Ba điều nên biết trước',
  promises: {
    independent: {
      title: 'Không phải hệ thống của Sở, không tự gửi gì đi',
      text: 'Thầy/Cô tự xuất tệp và tự quyết định gửi cho ai, hay chỉ lưu lại.',
    },
    local: {
      title: (isBesideProgram: boolean) =>
        isBesideProgram ? 'Dữ liệu nằm cạnh chương trình, đi theo USB' : 'Dữ liệu nằm trên máy này',
      text: 'Mọi câu trả lời và minh chứng được cất trong thư mục:',
      synchronised:
        'Riêng bản sao lưu tự động nằm trong OneDrive của máy: OneDrive sẽ chép lên máy chủ của Microsoft.',
    },
    offline: {
      title: 'Chỉ kiểm tra website mới dùng mạng',
      text: `${networkTexts.uses} ${networkTexts.controls} Mọi việc khác làm được khi không có mạng.`,
    },
  },
  start: 'Bắt đầu',
  next: 'Bước tiếp theo: hồ sơ đơn vị, tám ô.',
} as const;
