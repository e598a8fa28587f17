const unsaved = (count: number): string => `Còn ${String(count)} ô chưa lưu được`;

/** Words of the frame: rail, status bar, help panel, start. */
export const frameTexts = {
  appName: 'Tự kiểm ATTT',
  skipToContent: 'Đến nội dung chính',
  rail: {
    label: 'Các mục của chương trình',
    home: 'Tổng quan',
    websites: 'Kiểm tra website',
    tasks: 'Việc cần làm',
    records: 'Sổ và danh mục',
    contacts: 'Liên hệ',
    documents: 'Văn bản mẫu',
    export: 'Xuất báo cáo',
    profile: 'Hồ sơ đơn vị',
    verifyFile: 'Kiểm tra tệp báo cáo',
    desk: 'Tổng hợp báo cáo',
    myData: 'Dữ liệu của tôi',
    help: 'Trợ giúp',
  },
  railState: {
    answered: (answered: number, total: number) => `${String(answered)}/${String(total)}`,
    answeredInWords: (answered: number, total: number) =>
      `đã trả lời ${String(answered)} trên ${String(total)} tiêu chí`,
    profileMissing: (count: number) => `thiếu ${String(count)}`,
    profileMissingInWords: (count: number) => `còn thiếu ${String(count)} mục`,
    complete: 'đủ',
    exported: (sequence: number) => `lần ${String(sequence)}`,
    exportedInWords: (sequence: number) => `đã xuất lần ${String(sequence)}`,
    tasks: (count: number) => `${String(count)} việc`,
    overdue: (count: number) => `${String(count)} trễ`,
    overdueInWords: (count: number) => `có ${String(count)} việc quá hạn`,
    checking: (fraction: number) => `${String(Math.round(fraction * 100))}%`,
    checkingInWords: 'đang kiểm tra',
    infected: (count: number) => String(count),
    infectedInWords: (count: number) => `có ${String(count)} trang cần gỡ nội dung lạ`,
    errors: (count: number) => `${String(count)} lỗi`,
    errorsInWords: (count: number) => `còn ${String(count)} lỗi phải sửa`,
  },
  status: {
    idle: (unsavedCount: number) =>
      unsavedCount === 0 ? 'Mọi thay đổi được tự động lưu' : unsaved(unsavedCount),
    saving: 'Đang lưu…',
    savedAt: (time: string, unsavedCount: number) =>
      unsavedCount === 0 ? `Đã lưu lúc ${time}` : `${unsaved(unsavedCount)}; phần khác lưu lúc ${time}`,
    failed: 'Chưa lưu được',
    offline: 'Không gửi dữ liệu đi đâu',
    checkingSites: 'Đang dùng mạng để kiểm tra website',
    help: 'Nhấn F1 để xem trợ giúp',
  },
  saveFailure: {
    'disk-full': {
      title: 'Chưa lưu được: ổ đĩa đã đầy.',
      lead: 'Chương trình vẫn giữ những gì vừa nhập. Thầy/Cô đừng đóng chương trình, dọn bớt ổ đĩa, rồi nhấn “Thử lưu lại”. Màn hình còn trống sẽ hiện lại khi lưu được.',
    },
    'database-unavailable': {
      title: 'Chưa lưu được: kho dữ liệu trên máy đang không ghi được.',
      lead: 'Chương trình vẫn giữ những gì vừa nhập. Thầy/Cô đừng đóng chương trình và nhấn “Thử lưu lại”. Màn hình còn trống sẽ hiện lại khi lưu được.',
    },
    refused: {
      title: 'Chưa lưu được thay đổi vừa rồi.',
      lead: 'Các thay đổi khác vẫn được lưu. Thầy/Cô nhập lại mục vừa sửa.',
    },
  },
  retrySave: 'Thử lưu lại',
  savedNow: (unsavedCount: number) =>
    unsavedCount === 0
      ? 'Đã lưu. Chương trình tự lưu sau mỗi thay đổi.'
      : `${unsaved(unsavedCount)}. Thầy/Cô sửa chỗ có chữ đỏ. Phần khác đã lưu.`,
  setAside: (count: number) => `Có ${String(count)} mục đã lưu không đọc được.`,
  setAsideLead:
    'Các mục này được giữ riêng trên máy, không bị xóa, nhưng không có trong báo cáo. Xin xem lại các câu trả lời và bảng.',
  helpPanel: {
    label: 'Hướng dẫn cho màn hình này',
    open: 'Hướng dẫn',
    close: 'Ẩn hướng dẫn',
  },
  loading: 'Đang mở…',
  notFound: {
    title: 'Không có màn hình này',
    lead: 'Liên kết đã cũ hoặc bị gõ sai. Các câu trả lời vẫn còn nguyên.',
    back: 'Về Tổng quan',
  },
  bug: {
    title: 'Việc vừa rồi chưa làm được',
    lead: 'Những gì đã lưu vẫn còn nguyên. Thầy/Cô thử lại một lần. Nếu vẫn vậy, hãy đóng và mở lại chương trình.',
  },
  crash: {
    title: 'Màn hình này gặp lỗi. Những gì đã lưu vẫn còn nguyên.',
    lead: 'Thầy/Cô nhấn “Mở lại chương trình”. Nếu vẫn lỗi, xin lưu gói hỗ trợ và nhờ người phụ trách máy tính xem giúp.',
    reload: 'Mở lại chương trình',
  },
  startFailure: {
    'newer-version': {
      title: 'Dữ liệu trên máy do một phiên bản mới hơn ghi ra.',
      lead: 'Chương trình này không mở và không sửa dữ liệu đó. Thầy/Cô cài phiên bản mới hơn rồi mở lại.',
    },
    unavailable: {
      title: 'Không mở được kho dữ liệu trên máy. Chưa có gì bị xóa hoặc ghi đè.',
      lead: 'Thầy/Cô đóng chương trình, kiểm tra ổ đĩa còn chỗ trống, rồi mở lại.',
    },
  },
} as const;
