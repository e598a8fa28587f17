/** Words about what a PC is used for. */
export const roleTexts = {
  title: 'Vai trò của máy này',
  question: 'Máy này dùng cho',
  lead: 'Chỉ quyết định mục nào đứng trước. Không mục nào bị ẩn, không dữ liệu nào bị xóa.',
  roles: {
    school: { label: 'Nhà trường', text: 'Tự kiểm tra và lập báo cáo của đơn vị.' },
    desk: { label: 'Nơi nhận báo cáo', text: 'Mở chương trình là thấy bảng tổng hợp báo cáo.' },
    both: { label: 'Cả hai', text: 'Phần tổng hợp đứng đầu danh mục, mở chương trình vẫn thấy Tổng quan.' },
  },
  atWelcome: 'Máy này nhận báo cáo của các đơn vị',
} as const;
