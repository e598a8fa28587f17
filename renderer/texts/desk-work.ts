import type { PartCounts } from '#shared/desk-work/merged-part.ts';
import type { ReceiptCounts } from '#shared/desk-work/merge-receipts.ts';

function count(number: number): string {
  return number.toLocaleString('vi');
}

/** Numbers with what they are of, without those that are nothing. */
function amounts(parts: readonly (readonly [number, string])[]): string {
  const some = parts.filter(([number]) => number > 0).map(([number, word]) => `${count(number)} ${word}`);
  return some.length === 0 ? 'Không có' : some.join(' · ');
}

/** Words about two people who share the work of a receiving desk: a file from one, merged by the other. */
export const deskWorkTexts = {
  title: '6. Hai người cùng tiếp nhận',
  lead: 'Mỗi người làm trên máy mình, rồi gộp việc của nhau bằng một tệp. Việc đã làm ở máy này không bị xóa; chỗ hai bên khác nhau thì Thầy/Cô chọn.',
  give: 'Lập tệp bàn giao…',
  receive: 'Nhận tệp của đồng nghiệp…',
  inFile:
    'Trong tệp: quyết định và lý do, mã khóa đã so của đơn vị, nơi nhận cấp dưới đã ghi nhận, giờ nhận lần đầu.',
  notInFile:
    'Không có trong tệp: báo cáo đã nhận, danh sách đơn vị, thư mục, đợt và hạn nhận, tên nơi nhận, khóa của máy, đợt đã xóa. Hai máy tự chọn cùng danh sách và báo cáo.',
  giveTitle: 'Bàn giao việc của nơi nhận',
  holds: (decisions: number, keys: number, desks: number, receipts: number) =>
    `Tệp sẽ gồm ${count(decisions)} quyết định, ${count(keys)} mã khóa, ${count(desks)} nơi nhận cấp dưới, giờ nhận của ${count(receipts)} báo cáo, của mọi đợt.`,
  givenBy: 'Người bàn giao',
  givenByMissing: 'Ghi tên người bàn giao.',
  protect: 'Đặt mật khẩu cho tệp bàn giao',
  protectHint: 'Tệp có tên đơn vị, lý do trả lại. Không đặt mật khẩu thì ai cầm tệp cũng đọc được.',
  passphrase: 'Mật khẩu của tệp bàn giao',
  make: 'Bàn giao ra tệp…',
  giveUp: 'Hủy',
  saved: (fileName: string, folder: string) =>
    `Đã lưu ${fileName} vào ${folder}. Tệp đã được đọc lại và đúng.`,
  savedNext: 'Đưa tệp cho đồng nghiệp, rồi đọc mã này để đồng nghiệp so. Mã đổi thì tệp đã bị sửa.',
  code: 'Mã của tệp',
  show: 'Mở thư mục',
  close: 'Đóng',
  dialogTitle: 'Việc của đồng nghiệp ở nơi nhận',
  needsPassphrase: 'Tệp bàn giao này có mật khẩu.',
  open: 'Mở',
  facts: {
    givenBy: 'Người bàn giao, theo lời tệp',
    createdAt: 'Bàn giao lúc',
    decisions: 'Quyết định',
    keys: 'Mã khóa của đơn vị',
    lowerDesks: 'Nơi nhận cấp dưới',
    receipts: 'Giờ nhận lần đầu',
  },
  giver: (name: string, desk: string) => (desk === '' ? name : `${name} (${desk})`),
  counts: ({ added, same, differing, onlyHere }: PartCounts) =>
    amounts([
      [added, 'mới'],
      [same, 'giống nhau'],
      [differing, 'khác nhau'],
      [onlyHere, 'chỉ máy này có'],
    ]),
  receiptCounts: ({ added, earlier, same, onlyHere }: ReceiptCounts) =>
    amounts([
      [added, 'mới'],
      [earlier, 'ở máy kia sớm hơn'],
      [same, 'giữ như máy này'],
      [onlyHere, 'chỉ máy này có'],
    ]),
  madeInTime: (number: number) =>
    `${count(number)} báo cáo đến máy này sau hạn nhận, nhưng máy kia ghi đến trước hạn. Gộp thì các báo cáo này được coi là nộp đúng hạn, theo đồng hồ máy kia.`,
  showAdditions: 'Xem những gì sẽ nhận',
  more: (number: number) => `và ${count(number)} mục nữa`,
  refusedKeys: (number: number) =>
    `${count(number)} mã khóa không nhận: danh sách đơn vị ở máy này ghi khóa đó cho đơn vị khác.`,
  refusedKey: (fingerprint: string, there: string, here: string) =>
    `${fingerprint}: tệp ghi cho ${there}, danh sách ở máy này ghi cho ${here}.`,
  deleted: (number: number) =>
    `${count(number)} quyết định không nhận: đợt của các báo cáo đó đã xóa trên máy này.`,
  conflictsLead:
    'Với quyết định, chương trình chọn sẵn bên ghi sau. Chọn bên ghi trước thì cần lưu lại biên nhận: trường theo biên nhận ghi sau cùng. Với mã khóa và nơi nhận cấp dưới, chọn sẵn giữ như máy này: chỉ lấy từ tệp khi đã hỏi lại.',
  changedAt: (time: string) => `ghi lúc ${time}`,
  nothingNew: 'Máy này đã có mọi thứ trong tệp. Không có gì cần gộp.',
  nothingNewTaken: 'Ngoài những gì nêu trên, máy này đã có mọi thứ trong tệp. Không có gì cần gộp.',
  tooManyKeys: (most: number) =>
    `Gộp thì máy này có hơn ${count(most)} mã khóa, nhiều hơn mức giữ được. Bỏ ghi nhận các mã khóa không còn dùng rồi gộp lại.`,
  fromFuture: (number: number) =>
    `${count(number)} quyết định trong tệp ghi giờ sau giờ của máy này: đồng hồ của một trong hai máy sai. Xem kỹ bên nào ghi sau trước khi gộp.`,
  otherDesk: (there: string, here: string) =>
    `Tệp ghi nơi nhận là “${there}”, máy này là “${here}”. Chỉ gộp khi hai máy cùng một nơi nhận.`,
  codeLead:
    'Gọi hoặc gặp đồng nghiệp, so đủ bốn nhóm. Không khớp thì không gộp: tệp đã bị sửa hoặc của người khác.',
  compared: (code: string) => `Đã so đủ bốn nhóm ${code} với đồng nghiệp, khớp`,
  merge: 'Gộp vào máy này',
  notNow: 'Để sau',
  undoLater: 'Gộp xong vẫn hoàn tác được lần gộp gần nhất, ở “Nguồn dữ liệu”.',
  mergedUndo: 'Hoàn tác được ở “Nguồn dữ liệu”, cho đến lần gộp sau.',
  changedMeanwhile: 'Dữ liệu trên máy này vừa thay đổi. Thầy/Cô xem lại rồi gộp.',
  merged: (number: number) =>
    number === 0
      ? 'Đã xem xong. Không có gì thay đổi trên máy này.'
      : `Đã gộp: ${count(number)} mục được ghi.`,
  undoable: (time: string, fileName: string, givenBy: string) =>
    `Đã gộp lúc ${time} từ tệp ${fileName} của ${givenBy}.`,
  undoLead:
    'Hoàn tác thì trở lại như trước lúc gộp. Chỗ nào sửa sau đó được giữ nguyên. Biên nhận đã gửi thì không rút lại được.',
  brokenOff: (time: string, fileName: string, givenBy: string) =>
    `Lần gộp lúc ${time} từ tệp ${fileName} của ${givenBy} bị ngắt giữa chừng.`,
  brokenOffBack:
    'Máy này đã trở lại như trước lúc gộp: mã khóa và quyết định trong tệp chưa được nhận. Thầy/Cô nhận lại tệp.',
  brokenOffOpen: (keys: number) =>
    `Quyết định trong tệp chưa được nhận, nhưng ${count(keys)} mã khóa có thể vẫn đang được tính. Thầy/Cô trả lại như trước, rồi nhận lại tệp.`,
  putBack: 'Trả lại như trước lúc gộp',
  understood: 'Đã rõ',
  undo: 'Hoàn tác lần gộp',
  undone: (kept: number) =>
    kept === 0
      ? 'Đã trở lại như trước lúc gộp.'
      : `Đã trở lại như trước lúc gộp. ${count(kept)} chỗ sửa sau đó được giữ nguyên.`,
  waits: 'Tệp vừa chọn là tệp bàn giao của nơi nhận, không phải bản sao lưu.',
  waitsLead: 'Thầy/Cô bắt đầu trước. Nội dung tệp sẽ hiện ra ngay để xem, rồi mới gộp.',
} as const;
