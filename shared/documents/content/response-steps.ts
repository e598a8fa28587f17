import type { CardSteps } from '../model/document-model.ts';

/** What to do in an incident, in the order of doing: the same on the card for the wall and in the plan. */
export const RESPONSE_STEPS: CardSteps['steps'] = [
  {
    name: 'Cô lập',
    actions: [
      'Website: tạm đóng trang hoặc chuyển sang trang bảo trì.',
      'Máy tính: rút dây mạng, tắt Wi-Fi; chưa tắt máy.',
      'Tài khoản: đổi mật khẩu từ một máy khác.',
    ],
  },
  {
    name: 'Giữ chứng cứ',
    actions: [
      'Chụp màn hình có địa chỉ trang và giờ; ghi lại ai phát hiện, lúc nào.',
      'Lưu nhật ký hệ thống, tệp lạ, thư lạ. Chưa xóa, chưa cài lại.',
    ],
  },
  {
    name: 'Báo cáo',
    actions: ['Gọi lãnh đạo trực trước, rồi gọi theo danh bạ.', 'Nói rõ: sự cố gì, ở đâu, từ lúc nào.'],
  },
  {
    name: 'Khôi phục',
    actions: [
      'Tìm nguyên nhân và vá lỗ hổng trước, rồi mới dùng bản sao lưu sạch.',
      'Đổi mọi mật khẩu quản trị; ghi nhật ký sự cố.',
      'Xem lại sau 1 giờ và sau 1 ngày.',
    ],
  },
];
