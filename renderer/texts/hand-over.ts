/** Words about handing a part of a campaign over to another PC, and about taking one in. */
export const handOverTexts = {
  waits: 'Tệp vừa chọn là tệp bàn giao, không phải bản sao lưu.',
  waitsLead: 'Thầy/Cô nhấn “Bắt đầu”. Phần bàn giao sẽ hiện ra ngay để xem trước, rồi mới gộp.',
  give: 'Bàn giao phần này…',
  giveTitle: 'Bàn giao cho máy khác',
  giveLead: 'Một tệp chứa câu trả lời, các bảng và minh chứng của phần này. Người nhận gộp tệp vào máy mình.',
  giveStays: 'Ghi chú nội bộ, đánh dấu và kết quả kiểm tra website không đi theo tệp.',
  part: 'Phần bàn giao',
  givenBy: 'Người bàn giao',
  protect: 'Đặt mật khẩu cho tệp bàn giao',
  protectHint: 'Tệp có tên và số điện thoại. Không đặt mật khẩu thì ai cầm tệp cũng đọc được.',
  passphrase: 'Mật khẩu của tệp bàn giao',
  make: 'Bàn giao ra tệp…',
  giveUp: 'Hủy',
  close: 'Đóng',
  saved: 'Đã bàn giao. Tệp đã được đọc lại và đúng.',
  leftOut: (count: number) =>
    `${String(count)} tệp minh chứng đã mất hoặc hỏng nên không có trong tệp bàn giao.`,
  passOn: 'Thầy/Cô chép tệp sang máy kia. Ở đó mở “Dữ liệu của tôi” rồi nhận.',
  openFolder: 'Mở thư mục',
  receiveTitle: 'Nhận phần bàn giao',
  receiveLead:
    'Thầy/Cô xem trước, chọn từng chỗ khác nhau. Chưa có gì thay đổi cho đến khi nhấn “Gộp vào máy này”.',
  drop: 'Kéo thả tệp bàn giao vào đây, hoặc',
  choose: 'Chọn tệp bàn giao…',
  dialogTitle: 'Phần bàn giao',
  needsPassphrase: 'Tệp bàn giao này có mật khẩu.',
  open: 'Mở',
  notNow: 'Để sau',
  facts: {
    part: 'Phần',
    run: 'Đợt',
    unit: 'Đơn vị',
    givenBy: 'Người bàn giao',
    createdAt: 'Bàn giao lúc',
    content: 'Trong tệp',
  },
  noName: 'Chưa ghi tên',
  contentOf: (answers: number, rows: number, files: number, size: string) =>
    `${String(answers)} tiêu chí, ${String(rows)} dòng, ${String(files)} tệp minh chứng (${size})`,
  refusals: {
    'other-unit': {
      title: 'Tệp này của đơn vị khác.',
      text: 'Chương trình không gộp để tránh lẫn dữ liệu. Thầy/Cô xem lại tệp, hoặc xem lại “Hồ sơ đơn vị”.',
    },
    'other-campaign': {
      title: 'Tệp này thuộc đợt kiểm tra khác.',
      text: 'Thầy/Cô mở đúng đợt ở “Đợt đang mở”, rồi nhận lại tệp. Chưa có thì bắt đầu đợt đó.',
    },
    'unknown-campaign': {
      title: 'Máy này chưa có bộ tiêu chí của tệp.',
      text: 'Thầy/Cô nhập bộ tiêu chí của đợt đó trước, rồi nhận lại tệp.',
    },
    'other-pack': {
      title: 'Hai máy dùng hai bản khác nhau của bộ tiêu chí.',
      text: 'Thầy/Cô cài cùng một phiên bản chương trình và bộ tiêu chí trên hai máy, rồi bàn giao lại.',
    },
    'unknown-part': {
      title: 'Phiên bản này của chương trình không có phần được bàn giao.',
      text: 'Thầy/Cô cài phiên bản mới nhất của chương trình rồi nhận lại.',
    },
  },
  notChanged: 'Chưa có gì bị thay đổi.',
  openThere: 'Mở đợt đó rồi xem tiếp',
  beginThere: 'Bắt đầu đợt đó rồi xem tiếp',
  otherDays: (here: string, there: string) => `Ngày của đợt ở máy này là ${here}, trong tệp là ${there}.`,
  otherDaysLead: 'Gộp thì ngày ở máy này vẫn giữ. Thầy/Cô sửa ngày ở “Đợt kiểm tra” nếu cần.',
  figures: {
    additions: 'Chỉ tệp có, sẽ nhận',
    conflicts: 'Hai bên khác nhau',
    onlyHere: 'Chỉ máy này có, giữ nguyên',
    same: 'Hai bên giống nhau',
  },
  placeCount: (count: number) => `${String(count)} chỗ`,
  showAdditions: 'Xem những chỗ sẽ nhận',
  nothingNew: 'Máy này đã có mọi thứ trong tệp. Không có gì cần gộp.',
  conflictsTitle: (count: number) => `${String(count)} chỗ hai bên khác nhau`,
  conflictsLead: 'Chương trình chọn sẵn bên sửa sau. Không rõ thì giữ ở máy này.',
  showMore: (count: number) => `Xem thêm ${String(count)} chỗ`,
  keepAll: 'Giữ tất cả ở máy này',
  takeAll: 'Lấy tất cả từ tệp',
  here: 'Giữ ở máy này',
  there: 'Lấy từ tệp',
  changedAt: (time: string) => `sửa lúc ${time}`,
  changedUnknown: 'không rõ sửa lúc nào',
  noRoomRows: (count: number) => `${String(count)} dòng trong tệp không nhận được vì bảng đã đầy.`,
  noRoomEvidence: (count: number) =>
    `${String(count)} tệp minh chứng không gắn được vì tiêu chí đã đủ số tệp.`,
  merge: 'Gộp vào máy này',
  undoLater: 'Gộp xong vẫn hoàn tác được ở “Dữ liệu của tôi”.',
  merged: (answers: number, rows: number) =>
    answers + rows === 0
      ? 'Đã xem xong. Không có gì thay đổi trên máy này.'
      : `Đã gộp: ${String(answers)} tiêu chí và ${String(rows)} dòng được ghi.`,
  changedMeanwhile: 'Dữ liệu trên máy này vừa thay đổi. Thầy/Cô xem lại rồi gộp.',
  undoable: (time: string, fileName: string, givenBy: string) =>
    givenBy === ''
      ? `Đã gộp lúc ${time} từ tệp ${fileName}.`
      : `Đã gộp lúc ${time} từ tệp ${fileName} của ${givenBy}.`,
  undoLead: 'Hoàn tác thì trở lại như trước lúc gộp. Chỗ nào Thầy/Cô sửa sau đó được giữ nguyên.',
  undo: 'Hoàn tác lần gộp',
  undone: (kept: number) =>
    kept === 0
      ? 'Đã trở lại như trước lúc gộp.'
      : `Đã trở lại như trước lúc gộp. ${String(kept)} chỗ sửa sau đó được giữ nguyên.`,
} as const;
