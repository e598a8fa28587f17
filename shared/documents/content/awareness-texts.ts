import type { CardStep } from '../model/document-model.ts';

/** The skills of awareness work, each with what to do, in words for everybody: on the poster, in the plan and the message. */
export const SKILLS: readonly CardStep[] = [
  {
    name: 'Mật khẩu',
    picture: 'padlock',
    actions: ['Đặt mật khẩu dài, mỗi nơi một mật khẩu.', 'Bật xác thực hai bước. Không đưa mã cho ai.'],
  },
  {
    name: 'Lừa đảo',
    picture: 'hook',
    actions: [
      'Xem kỹ người gửi và địa chỉ. Không nhấn liên kết lạ.',
      'Bị giục chuyển tiền: dừng lại, gọi hỏi.',
    ],
  },
  {
    name: 'Mã độc',
    picture: 'beetle',
    actions: ['Cập nhật máy và điện thoại.', 'Không cài phần mềm bẻ khóa; cẩn thận với USB.'],
  },
  {
    name: 'Dữ liệu cá nhân',
    picture: 'card',
    actions: ['Không đăng ngày sinh, số điện thoại, giấy tờ, ảnh của người khác khi chưa được phép.'],
  },
  {
    name: 'Tin xấu độc',
    picture: 'rumour',
    actions: [
      'Kiểm tra nguồn tin. Không đăng, không chia sẻ tin bịa đặt, xuyên tạc Đảng, Nhà nước, lãnh đạo.',
    ],
  },
  {
    name: 'Khi gặp sự cố',
    picture: 'alarm',
    actions: ['Chụp màn hình, đổi mật khẩu từ máy khác.', 'Báo ngay người phụ trách hoặc công an.'],
  },
];
