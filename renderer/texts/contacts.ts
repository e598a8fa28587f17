/** Words of the contacts screen. */
export const contactsTexts = {
  title: 'Liên hệ, vướng mắc, kiến nghị',
  lead: 'Gọi ai khi có sự cố, và điều đơn vị muốn nói thêm với nơi nhận báo cáo.',
  fromPackTitle: 'Liên hệ nêu trong công văn',
  fromPackLead: 'Số điện thoại có thể đã đổi. Thầy/Cô gọi thử trước khi cần đến.',
  suggested: {
    title: 'Nên có thêm',
    lead: 'Công văn không nêu các nơi này. Thầy/Cô hỏi số rồi ghi vào danh bạ của đơn vị bên dưới.',
  },
  toAsk: {
    title: 'Nơi cần liên hệ',
    lead: 'Thầy/Cô hỏi số rồi ghi vào danh bạ của đơn vị bên dưới.',
  },
  ownTitle: 'Danh bạ ứng cứu của đơn vị',
  ownLead: 'Bảng này dùng chung với tiêu chí hỏi về danh bạ ứng cứu. Ghi ở đây hay ở đó đều được.',
  notesTitle: 'Vướng mắc và kiến nghị',
  notesLead: 'Không bắt buộc. Phần này được in nguyên văn trong báo cáo.',
  obstacles: 'Khó khăn, vướng mắc',
  proposals: 'Kiến nghị, đề xuất',
  undo: (label: string) => ({
    changed: `Đã đổi phần “${label}”.`,
    undone: `Đã hoàn tác phần “${label}”.`,
  }),
  channelsTitle: 'Kênh cảnh báo nên theo dõi',
  channelsLead: 'Gõ đúng địa chỉ vào trình duyệt. Đã từng có trang giả mạo cơ quan an toàn thông tin.',
  noPhone: 'Chưa có số',
  columns: { organisation: 'Cơ quan, đơn vị', person: 'Người liên hệ', phone: 'Điện thoại' },
} as const;
