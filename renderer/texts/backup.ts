/** Words about backups of everything, about bringing one back, and about deleting everything. */
export const backupTexts = {
  title: 'Sao lưu ra một tệp',
  lead: 'Một tệp chứa mọi câu trả lời, bảng, minh chứng và lịch sử xuất. Tệp mở được trên máy khác.',
  lastOutside: (time: string, folder: string) => `Lần sao lưu ra ổ khác gần nhất: ${time}, tại ${folder}.`,
  neverOutside: 'Chưa có bản sao lưu nào ở ổ khác. Máy hỏng thì có thể mất dữ liệu.',
  protect: 'Đặt mật khẩu cho tệp sao lưu',
  protectHint: 'Tệp có tên và số điện thoại. Không đặt mật khẩu thì ai cầm tệp cũng đọc được.',
  passphrase: 'Mật khẩu của tệp sao lưu',
  passphraseHint: 'Ít nhất 8 ký tự. Quên mật khẩu thì không ai mở được tệp.',
  passphraseRepeat: 'Nhập lại mật khẩu',
  passphraseTooShort: 'Mật khẩu cần ít nhất 8 ký tự.',
  passphraseDiffers: 'Hai lần nhập chưa giống nhau.',
  passphraseMissing: 'Xin nhập mật khẩu của tệp.',
  showPassphrase: 'Hiện mật khẩu',
  make: 'Sao lưu ra tệp…',
  makeAtKnown: 'Sao lưu vào USB lần trước',
  knownPlace: (folder: string) => `USB của lần sao lưu trước đang cắm: ${folder}`,
  progress: 'Tiến độ',
  stages: {
    write: 'Đang ghi tệp sao lưu',
    verify: 'Đang đọc lại để kiểm tra',
    read: 'Đang xem tệp sao lưu',
    restore: 'Đang khôi phục',
  },
  preparing: 'Đang chuẩn bị',
  percent: (fraction: number) => `${String(Math.floor(fraction * 100))}%`,
  cancel: 'Dừng',
  saved: 'Đã sao lưu. Tệp đã được đọc lại và đúng.',
  notDone: (whatHappened: string, whatToDo: string) => `Chưa sao lưu được. ${whatHappened} ${whatToDo}`,
  openFolder: 'Mở thư mục',
  savedFacts: {
    file: 'Tệp',
    folder: 'Thư mục',
    size: 'Dung lượng',
    evidence: 'Minh chứng',
  },
  evidenceCount: (count: number) => `${String(count)} tệp`,
  evidenceSize: (count: number, size: string) => `${String(count)} tệp, ${size}`,
  leftOut: (count: number) =>
    `${String(count)} tệp minh chứng trên máy này đã hỏng từ trước nên không có trong bản sao lưu.`,
  missing: (count: number) => `${String(count)} tệp minh chứng không còn trên máy này.`,
  criterion: (id: string) => `Tiêu chí ${id}`,
  missingInBackup:
    'Các tệp này không có trong bản sao lưu. Thầy/Cô tìm tệp gốc, thêm lại vào tiêu chí rồi sao lưu lại.',
  missingAfterRecovery:
    'Câu trả lời vẫn đủ. Thầy/Cô tìm tệp gốc rồi thêm lại vào tiêu chí, hoặc lấy từ tệp sao lưu ở ổ khác.',
  missingBeforeExport:
    'Chưa xuất được báo cáo. Thầy/Cô tìm tệp gốc rồi thêm lại vào tiêu chí, hoặc bỏ minh chứng đó.',
  sameDisk: 'Tệp nằm cùng ổ với dữ liệu. Để phòng hỏng máy, Thầy/Cô chép tệp sang USB.',
  otherDisk: 'Tệp nằm ở ổ khác với dữ liệu. Nếu là USB, Thầy/Cô cất USB ở nơi an toàn.',
  restoreTitle: 'Khôi phục từ tệp sao lưu',
  restoreLead: 'Thầy/Cô xem trước bản sao lưu. Chưa có gì thay đổi cho đến khi nhấn “Khôi phục”.',
  choose: 'Chọn tệp sao lưu…',
  chooseAtWelcome: 'Khôi phục từ tệp sao lưu…',
  undoable: (time: string, fileName: string) => `Đã khôi phục lúc ${time} từ tệp ${fileName}.`,
  undoLead: 'Hoàn tác thì chương trình trở lại như trước lúc khôi phục. Những gì nhập sau đó sẽ mất.',
  brokenOff: (time: string, fileName: string) =>
    `Lần khôi phục lúc ${time} từ tệp ${fileName} bị ngắt giữa chừng.`,
  brokenOffLead:
    'Câu trả lời, bảng và phần của nơi nhận vẫn như trước lúc khôi phục. Minh chứng, bộ tiêu chí, khóa trong tệp có thể đã được thêm vào máy. Thầy/Cô chọn lại tệp để khôi phục.',
  understood: 'Đã rõ',
  undo: 'Hoàn tác khôi phục…',
  undoQuestion: (time: string) =>
    `Chương trình trở lại như trước lúc khôi phục. Mọi thứ nhập sau ${time} sẽ mất. Nếu còn cần, Thầy/Cô nhấn “Hủy” rồi sao lưu ra tệp trước.`,
  undoTitle: 'Hoàn tác khôi phục',
  undoConfirm: 'Hoàn tác, bỏ phần nhập sau đó',
  undoDecline: 'Hủy',
  restored: 'Đã khôi phục xong từ tệp sao lưu.',
  undone: 'Đã hoàn tác khôi phục. Dữ liệu trở lại như trước lúc khôi phục.',
  dialogTitle: 'Bản sao lưu',
  facts: {
    unit: 'Đơn vị',
    createdAt: 'Sao lưu lúc',
    savedAt: 'Thay đổi cuối',
    answers: 'Câu trả lời',
    records: 'Các bảng',
    decisions: 'Phần của nơi nhận',
    receipts: 'Giờ nhận lần đầu',
    lowerDesks: 'Nơi nhận cấp dưới',
    evidence: 'Minh chứng',
    exports: 'Lần xuất báo cáo',
    approvedKeys: 'Mã khóa đã so',
    key: 'Khóa niêm phong',
    decryptionKey: 'Khóa mở báo cáo mã hóa',
  },
  answerCount: (count: number) => `${String(count)} tiêu chí`,
  rowCount: (count: number) => `${String(count)} dòng`,
  decisionCount: (count: number) => `${String(count)} báo cáo đã có quyết định`,
  receiptCount: (count: number) => `${String(count)} báo cáo`,
  lowerDeskCount: (count: number) => `${String(count)} mã khóa đã ghi nhận`,
  noName: 'Chưa ghi tên đơn vị',
  keyCount: (count: number) => `${String(count)} mã khóa của đơn vị khác`,
  hasKey: 'Có, mở bằng mật khẩu của khóa',
  hasNoKey: 'Không có trong tệp này',
  replaces: 'Khôi phục sẽ thay câu trả lời và bảng đang có trên máy này bằng nội dung trên.',
  replacesDecisions: (count: number) =>
    `Trên máy này có quyết định cho ${String(count)} báo cáo. Khôi phục sẽ thay bằng quyết định trong bản sao lưu, không gộp.`,
  mergesElsewhere:
    'Muốn gộp việc của đồng nghiệp thì dùng “Tổng hợp báo cáo”, thẻ “Nguồn dữ liệu”, mục “Hai người cùng tiếp nhận”.',
  replacesLowerDesks: (here: number, there: number) =>
    there === 0
      ? `Máy này đã ghi nhận ${String(here)} mã khóa của nơi nhận cấp dưới. Bản sao lưu không có mã khóa nào: khôi phục thì tệp nơi đó nộp lên không còn được tính.`
      : `Máy này đã ghi nhận ${String(here)} mã khóa của nơi nhận cấp dưới. Khôi phục sẽ thay bằng ${String(there)} mã khóa trong bản sao lưu, không gộp.`,
  replacesDeskName: (here: string, there: string) =>
    `Tên nơi nhận trên máy này là “${here}”. Khôi phục sẽ thay bằng “${there}”.`,
  replacesDeadline: (campaign: string, here: string, there: string) =>
    campaign === ''
      ? `Hạn nhận trên máy này là ${here}. Khôi phục sẽ thay bằng ${there}.`
      : `Hạn nhận của đợt “${campaign}” trên máy này là ${here}. Khôi phục sẽ thay bằng ${there}.`,
  keepsClosed: (count: number) => `Số liệu của ${String(count)} đợt đã xóa trên máy này được giữ.`,
  bringsClosedBack: (count: number) =>
    `Bản sao lưu có từ trước khi xóa ${String(count)} đợt trên máy này. Quyết định của đợt đã xóa, nếu có trong bản sao lưu, sẽ trở lại.`,
  dropsMergeUndo: (fileName: string) =>
    `Khôi phục thì không hoàn tác được lần gộp từ tệp ${fileName} nữa. Mã khóa của đơn vị đã nhận từ tệp đó vẫn được tính.`,
  keepsReceipts: 'Báo cáo nào máy này nhận sớm hơn thì giờ nhận của máy này được giữ.',
  keepsApprovedKeys: (count: number) =>
    `Máy này đã ghi nhận ${String(count)} mã khóa nên không lấy mã khóa đã so trong bản sao lưu.`,
  keepsKey: 'Máy này đã có khóa niêm phong nên không lấy khóa niêm phong trong bản sao lưu.',
  keepsDecryptionKey:
    'Máy này đã có khóa giải mã nên không lấy khóa giải mã trong bản sao lưu. Hai khóa khác nhau thì tệp mã hóa cho khóa kia không mở được ở đây.',
  deskPlacesLeft:
    'Danh sách đơn vị và thư mục báo cáo đã nhận không có trong bản sao lưu. Trên máy mới cần chọn lại.',
  undoLater: 'Nội dung đang có được giữ lại. Thầy/Cô hoàn tác được ở “Dữ liệu của tôi”.',
  restore: 'Khôi phục',
  notNow: 'Để sau',
  open: 'Mở',
  needsPassphrase: 'Tệp sao lưu này có mật khẩu.',
  tryAgain: 'Thử lại',
  deleteTitle: 'Xóa toàn bộ dữ liệu',
  deleteLead: 'Dùng khi bàn giao máy. Báo cáo và tệp sao lưu Thầy/Cô đã lưu ở nơi khác vẫn còn.',
  deleted: 'Đã xóa toàn bộ dữ liệu trên máy này.',
  deleteBegin: 'Xóa toàn bộ dữ liệu…',
  deleteWarning:
    'Mọi câu trả lời, bảng, minh chứng, việc của nơi nhận, các khóa và bản sao lưu tự động sẽ bị xóa.',
  deleteDecryptionKey:
    'Khóa giải mã trên máy này cũng bị xóa. Mất khóa thì không ai mở được báo cáo đã mã hóa.',
  deleteDecryptionKeyNext:
    'Thầy/Cô lưu bản sao của khóa ở “Tổng hợp báo cáo”, thẻ “Nguồn dữ liệu”, mục 4 trước.',
  deleteBackupFirst: 'Nên sao lưu ra USB trước khi xóa. Xóa rồi thì không lấy lại được.',
  deleteUnderstood: 'Tôi hiểu dữ liệu trên máy này sẽ mất',
  deleteConfirm: 'Xóa toàn bộ',
  deleteMakeBackup: 'Sao lưu trước đã',
  reminderTitle: 'Đã hơn hai tuần chưa sao lưu ra ổ khác.',
  reminder: 'Thầy/Cô cắm USB rồi sao lưu, mất khoảng một phút.',
  reminderAction: 'Đến “Dữ liệu của tôi”',
} as const;
