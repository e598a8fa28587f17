import type { ExportProgress } from '#shared/report/export-progress.ts';

/** Words of review and export. */
export const reviewTexts = {
  title: 'Xuất báo cáo',
  lead: 'Chương trình rà soát những gì đã nhập, rồi lập một tệp PDF có niêm phong điện tử.',
  toHistory: 'Các lần đã xuất',

  problemsTitle: 'Rà soát trước khi xuất',
  noProblems: 'Không còn điều gì phải sửa hoặc xem lại.',
  errorsTitle: (count: number) => `${String(count)} lỗi phải sửa trước khi xuất`,
  warningsTitle: (count: number) => `${String(count)} điều nên xem lại, không chặn việc xuất`,
  unanswered: (itemId: string, title: string, count: number) =>
    `Mục ${itemId} “${title}”: ${String(count)} tiêu chí chưa trả lời. Báo cáo sẽ ghi “Chưa trả lời”.`,
  profileGaps: (count: number) => `Hồ sơ đơn vị còn ${String(count)} mục thiếu hoặc chưa đúng.`,
  unsaved: (count: number) =>
    `${String(count)} ô ghi chưa đúng nên chưa lưu được. Nội dung các ô này chưa nằm trong báo cáo.`,
  unsavedAt: (title: string, count: number) => `${title}: ${String(count)} ô`,
  sameInRows: (table: string, rows: readonly number[], count: number, fault: string) => {
    const others = count > rows.length ? ` và ${String(count - rows.length)} dòng khác` : '';
    return `${table}, dòng ${rows.join(', ')}${others}: ${fault}`;
  },
  fix: 'Sửa',
  look: 'Xem',
  showAll: (count: number) => `Xem cả ${String(count)} dòng`,
  setAside: (count: number) =>
    `Có ${String(count)} mục đã lưu không đọc được nên không nằm trong báo cáo này. Xin xem lại trước khi xuất.`,

  clockBeforeExport: (today: string, day: string) =>
    `Máy này đang ghi ngày ${today}, trước lần xuất gần nhất (${day}).`,
  clockBeforeProgram: (today: string, day: string) =>
    `Máy này đang ghi ngày ${today}, trước ngày lập dữ liệu của chương trình (${day}).`,
  clockNext: 'Báo cáo in ngày của máy. Thầy/Cô xem lại ngày giờ của Windows trước khi xuất.',

  evidenceTitle: 'Minh chứng đi kèm',
  noEvidence: 'Chưa có minh chứng nào. Vẫn xuất được báo cáo.',
  evidenceCount: (count: number, size: string, limit: string) =>
    `${String(count)} tệp, ${size} trên tối đa ${limit}.`,
  evidenceTooLarge: (size: string) => `Vượt ${size}. Xin bỏ bớt hoặc thay bằng ảnh nhỏ hơn.`,
  evidenceMeter: 'Dung lượng minh chứng',

  exportTitle: 'Niêm phong và xuất',
  correction: 'Lý do xuất lại',
  correctionHint: (sequence: number) =>
    `Đã xuất lần ${String(sequence)}. Lý do được in trong báo cáo mới, ví dụ: bổ sung minh chứng mục 3.`,
  correctionMissing: 'Ghi lý do xuất lại.',
  hidePhones: 'Ẩn số điện thoại trong báo cáo',
  hidePhonesHint:
    'Số ở ô điện thoại của đầu mối và của các bảng được thay bằng “đã ẩn”. Số viết ở ô khác, trong ghi chú hoặc trong minh chứng vẫn còn. Bản Word để sửa vẫn có số. Dữ liệu trên máy không đổi.',
  newKey: 'Máy này chưa có khóa niêm phong. Chương trình sẽ tạo một khóa cho đơn vị và cất trên máy này.',
  keyPresent: (fingerprint: string) =>
    `Niêm phong bằng khóa của đơn vị trên máy này, mã khóa ${fingerprint}.`,
  sealMeaning:
    'Niêm phong điện tử cho biết tệp có bị sửa sau khi xuất hay không. Đây không phải chữ ký số của đơn vị.',
  passphraseNew: 'Đặt mật khẩu cho khóa niêm phong',
  passphraseNewHint:
    'Máy này chưa cất khóa an toàn được, nên cần mật khẩu. Ít nhất 8 ký tự. Lần xuất sau phải nhập lại.',
  passphraseRepeat: 'Nhập lại mật khẩu',
  passphrase: 'Mật khẩu của khóa niêm phong',
  passphraseHint: 'Mật khẩu đã đặt khi tạo khóa.',
  forgotten: 'Quên mật khẩu?',
  forgottenLead:
    'Đơn vị tạo khóa mới và đặt mật khẩu mới. Khóa cũ được cất riêng, không bị xóa. Báo cáo đã xuất vẫn nguyên giá trị. Thầy/Cô báo mã khóa mới cho nơi nhận.',
  replaceKey: 'Cất khóa cũ, tạo khóa mới',
  passphraseTooShort: 'Mật khẩu cần ít nhất 8 ký tự.',
  passphraseDiffers: 'Hai lần nhập chưa giống nhau.',
  passphraseMissing: 'Nhập mật khẩu.',
  showPassphrase: 'Hiện hoặc ẩn mật khẩu',
  makeNewKey: 'Bỏ khóa hỏng, tạo khóa mới',
  export: 'Xuất báo cáo',
  exportAgain: 'Xuất báo cáo lần nữa',
  cancel: 'Hủy',
  cancelling: 'Đang dừng…',
  blocked: 'Sửa các lỗi ở trên rồi mới xuất được.',
  chooseFile: 'Chương trình sẽ hỏi chỗ lưu tệp.',

  ownSignature: 'Đơn vị có chứng thư số?',
  ownSignatureLead:
    'Thay cho niêm phong, báo cáo mang chữ ký số của đơn vị. Nếu đơn vị ký bằng USB hoặc công cụ riêng, xuất bản chưa ký, ký xong thì mở lại ở “Các lần đã xuất”.',
  exportUnsigned: 'Xuất bản chưa ký để ký số',
  certificateLead:
    'Nếu chứng thư là một tệp, ký ngay tại đây. Tệp và mật khẩu chỉ dùng cho lần xuất này, không được lưu lại.',
  chooseCertificate: 'Chọn tệp chứng thư (.p12, .pfx)…',
  certificateChosen: (fileName: string) => `Đã chọn ${fileName}.`,
  certificateMissing: 'Chọn tệp chứng thư số.',
  certificatePassphrase: 'Mật khẩu của tệp chứng thư',
  exportSigned: 'Ký số và xuất',

  recordSigned: 'Mở bản đã ký số…',
  recorded: (sequence: number) =>
    `Đã ghi bản đã ký của lần xuất ${String(sequence)} vào lịch sử. Đây là bản để gửi cho nơi nhận.`,
  recordedOlder: (sequence: number, latest: number) =>
    `Đã ghi bản đã ký của lần xuất ${String(sequence)} vào lịch sử, nhưng lần xuất mới nhất là lần ${String(latest)}.`,
  recordedOlderNext:
    'Bản để gửi cho nơi nhận là bản của lần mới nhất. Bản đó do đơn vị tự ký thì ký xong mở lại ở đây.',

  editableTitle: 'Bản Word để sửa',
  editableLead:
    'Cùng nội dung với báo cáo, để sửa câu chữ hoặc trình ký bản giấy. Bản này không có niêm phong.',
  makeEditable: 'Tạo bản Word',
  makingEditable: 'Đang tạo…',

  preparing: 'Chọn chỗ lưu tệp trong hộp thoại',
  stages: {
    evidence: 'Gom minh chứng',
    pages: 'Dựng các trang',
    seal: 'Niêm phong hoặc ký số',
    write: 'Ghi tệp',
    verify: 'Mở lại tệp và kiểm tra',
  } satisfies Record<ExportProgress['stage'], string>,
  progress: 'Tiến độ xuất báo cáo',
  percent: (fraction: number) => `${String(Math.round(fraction * 100))}%`,

  doneTitle: 'Xong',
  done: 'Tệp đã được ghi, mở lại và kiểm tra: nguyên vẹn.',
  doneUnsigned: 'Tệp đã được ghi. Tệp chưa có niêm phong hay chữ ký số, nên chưa gửi đi được.',
  doneSigned: 'Tệp đã được ký số, ghi, mở lại và kiểm tra: nguyên vẹn.',
  signerName: 'Tên trong chứng thư',
  whatNowUnsigned: [
    'Ký tệp này bằng công cụ ký số của đơn vị. Trước khi ký, đừng in, quét hay lưu lại bằng phần mềm khác.',
    'Ký xong, nhấn “Mở bản đã ký số” để chương trình kiểm tra và ghi vào lịch sử.',
    'Gửi bản đã ký cho nơi nhận.',
  ],
  file: 'Tệp',
  folder: 'Thư mục',
  size: 'Dung lượng',
  sequence: 'Lần xuất',
  fingerprint: 'Mã khóa niêm phong',
  openFile: 'Mở tệp',
  showInFolder: 'Mở thư mục',
  whatNowTitle: 'Làm gì với tệp này',
  whatNow: (mark: string): readonly string[] => [
    'Thư điện tử, hệ thống quản lý văn bản: đính kèm đúng tệp này. Đừng in ra rồi chụp lại.',
    'Zalo: gửi dưới dạng tệp, không gửi ảnh chụp màn hình.',
    'In ra để ký, đóng dấu và lưu hồ sơ. Xin giữ cả tệp, vì minh chứng đầy đủ chỉ nằm trong tệp.',
    `Không lưu lại tệp bằng phần mềm khác, vì như vậy ${mark} sẽ mất.`,
  ],
  seal: 'niêm phong',
  signature: 'chữ ký số',
  readerHint:
    'Phần mềm đọc PDF có thể ghi “chưa rõ người ký”. Điều đó bình thường, vì khóa do chính đơn vị tạo. Nơi nhận có thể gọi để so mã khóa. Thầy/Cô đọc mã ở “Dữ liệu của tôi”.',
} as const;
