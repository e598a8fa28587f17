import type { PasteFaultReason } from '#shared/records/paste/paste-fault.ts';
import type { ClipboardFault } from '#shared/records/paste/clipboard-table.ts';
import type { LeftOutReason } from '#shared/records/paste/left-out-rows.ts';

const format = new Intl.NumberFormat('vi-VN');

/** Why a pasted cell cannot be stored, beside what was pasted. */
const faults: Readonly<Record<PasteFaultReason, string>> = {
  missing: 'Còn trống',
  'not-shown-by-excel': 'Excel không hiện giá trị. Xin nới rộng cột rồi chép lại.',
  'error-in-excel': 'Ô này báo lỗi trong Excel. Xin sửa ở đó rồi chép lại.',
  'nothing-above': 'Dấu “như trên” nhưng phía trên không có dòng nào',
  'no-date': 'Không đọc được ngày',
  'no-date-time': 'Không đọc được ngày giờ',
  'no-time': 'Chưa có giờ',
  'no-day': 'Chưa có ngày',
  'no-phone': 'Không phải số điện thoại',
  'no-email': 'Không phải địa chỉ thư',
  'no-count': 'Không rõ là số mấy, xin ghi một số nguyên',
  'no-choice': 'Không có trong danh sách chọn',
  'too-long': 'Dài quá, xin rút gọn',
};

const refusals: Readonly<Record<ClipboardFault, string>> = {
  empty: 'Chưa có ô nào được chép. Xin chọn các dòng trong Excel, nhấn Ctrl+C rồi dán lại.',
  'single-cell': 'Mới chép một ô. Xin chọn cả các dòng trong Excel, nhấn Ctrl+C rồi dán lại.',
  'too-large': 'Phần chép dài quá. Xin chép ít dòng hơn mỗi lần.',
};

/** Why a pasted row is not proposed for the table, behind what it says. */
const leftOutReasons: Readonly<Record<LeftOutReason, string>> = {
  'above-headings': 'nằm trên tiêu đề',
  headings: 'lặp lại tiêu đề',
  total: 'dòng tổng',
  'below-table': 'nằm dưới bảng',
  hidden: 'dòng ẩn trong Excel',
  section: 'tên nhóm',
  unused: 'không có gì ở các cột được lấy',
};

/** Words of the import of rows from a spreadsheet. `rowName` is what one row is called: `ca trực`. */
export const pasteTexts = {
  open: 'Dán từ Excel',
  title: (table: string) => `Dán từ Excel vào “${table}”`,
  field: 'Dán vào ô này',
  steps: 'Trong Excel, chọn các dòng cần lấy, cả dòng tiêu đề, rồi nhấn Ctrl+C. Về lại đây, nhấn Ctrl+V.',
  refusals,
  faults,
  right: (count: number) => `${format.format(count)} dòng đúng`,
  toReview: (count: number) => `${format.format(count)} dòng cần xem lại`,
  noRows: 'Chưa có cột nào được chọn.',
  onlyToReview: 'Chỉ xem dòng cần xem lại',
  fillMerged: 'Ô trống ở đầu dòng lấy theo dòng trên (ô gộp trong Excel)',
  day: 'Ngày ghi ở cột riêng',
  timeFor: (label: string) => `Giờ cho cột “${label}”`,
  timeHint: 'Cho các dòng chỉ ghi ngày, ví dụ 07:00.',
  timeFault: 'Ghi giờ và phút, ví dụ 07:00.',
  monthFirst: 'Bảng này ghi tháng trước ngày. Chương trình đã đổi lại thành ngày/tháng/năm.',
  ignored: (columns: readonly string[]) => `Không lấy ${columns.join(', ')}.`,
  isCut: (rowCount: number) =>
    `Bảng chỉ còn chỗ cho ${format.format(rowCount)} dòng. Các dòng sau đó không được lấy.`,
  leftOut: (count: number) => `Không lấy ${format.format(count)} dòng:`,
  leftOutRegion: 'Các dòng không lấy',
  leftOutReasons,
  takeIn: 'Lấy dòng này',
  takeInRow: (row: string) => `Lấy dòng này: ${row}`,
  sumAgrees: (label: string, sum: number) => `“${label}” ${format.format(sum)}, khớp với các dòng`,
  sumDiffers: (label: string, written: number, counted: number) =>
    `“${label}” ghi ${format.format(written)}, các dòng cộng lại ${format.format(counted)}`,
  sumUnknown: (label: string) => `“${label}” chưa so được, còn số chưa đọc được`,
  sourceOf: (label: string) => `Cột dán vào “${label}”`,
  noSource: 'Để trống',
  source: (index: number, heading: string) =>
    heading === '' ? `Cột ${String(index + 1)}` : `${heading} (cột ${String(index + 1)})`,
  ignoredSource: (index: number, heading: string) =>
    heading === '' ? `cột ${String(index + 1)}` : `cột ${String(index + 1)} “${heading}”`,
  written: (text: string) => `ghi “${text}”`,
  blank: '(trống)',
  fromAbove: 'lấy theo dòng trên',
  rowIsRight: 'dòng đúng',
  rowIsToReview: 'dòng cần xem lại',
  preview: 'Các dòng sẽ được thêm',
  more: (count: number) => `Xem thêm ${format.format(count)} dòng`,
  noRoom: 'Không đủ chỗ để giữ chữ ở các ô chưa đúng. Xin chỉ lấy các dòng đúng.',
  faultsStay: 'Nếu lấy cả, ô chưa đúng vẫn giữ chữ đã dán để sửa trong bảng.',
  cancel: 'Hủy',
  takeAll: (count: number) => `Lấy cả ${format.format(count)} dòng`,
  takeRight: (count: number) => `Chỉ lấy ${format.format(count)} dòng đúng`,
  take: (count: number) => `Lấy ${format.format(count)} dòng`,
  added: (count: number, rowName: string, toReviewCount: number) =>
    toReviewCount === 0
      ? `Đã thêm ${format.format(count)} ${rowName}.`
      : `Đã thêm ${format.format(count)} ${rowName}, ${format.format(toReviewCount)} dòng cần xem lại.`,
} as const;
