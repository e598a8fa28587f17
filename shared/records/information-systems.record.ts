import { choiceColumn, dateColumn, longTextColumn, textColumn, YES_NO_UNCLEAR } from './columns.ts';
import { concern, countOf, is, isNot } from './record-facts.ts';
import { defineRecordKind, isCellEmpty, type RecordRow } from './record-kind.ts';
import { remarkIf } from './row-remark.ts';

/** Whether weaknesses were written down that nobody calls mended. */
export function hasOpenWeakness(row: RecordRow): boolean {
  return !isCellEmpty(row['weaknesses']) && row['isMended'] !== 'yes';
}

export const recordKind = defineRecordKind({
  id: 'information-systems',
  title: 'Danh mục hệ thống thông tin',
  description:
    'Mọi hệ thống đơn vị đang dùng, kể cả thuê ngoài. Ví dụ phần mềm quản lý, thư điện tử, camera, Wi-Fi, bảng LED.',
  rowName: 'hệ thống',
  columns: {
    name: textColumn({
      label: 'Tên hệ thống',
      alsoCalled: ['Hệ thống', 'Tên phần mềm', 'Phần mềm', 'Tên'],
      isRequired: true,
    }),
    kind: choiceColumn({
      label: 'Loại',
      options: [
        { id: 'website', label: 'Website' },
        { id: 'school-management', label: 'Quản lý trường học' },
        { id: 'sector-database', label: 'CSDL ngành' },
        { id: 'email', label: 'Thư điện tử' },
        { id: 'server', label: 'Máy chủ, ổ lưu trữ (NAS)' },
        { id: 'camera', label: 'Camera' },
        { id: 'network', label: 'Mạng, Wi-Fi' },
        { id: 'computers', label: 'Máy tính' },
        { id: 'led-board', label: 'Bảng LED' },
        { id: 'other', label: 'Loại khác' },
      ],
    }),
    operator: textColumn({
      label: 'Nơi vận hành',
      alsoCalled: [
        'Đơn vị vận hành',
        'Vận hành',
        'Nhà cung cấp',
        'Đơn vị cung cấp',
        'Đơn vị quản lý',
        'Quản lý',
      ],
    }),
    holdsPersonalData: choiceColumn({
      label: 'Có dữ liệu cá nhân',
      alsoCalled: ['Dữ liệu cá nhân', 'DLCN', 'Chứa dữ liệu cá nhân'],
      options: YES_NO_UNCLEAR,
    }),
    isImportant: choiceColumn({
      label: 'Quan trọng',
      alsoCalled: ['Hệ thống quan trọng'],
      width: 1,
      options: YES_NO_UNCLEAR,
    }),
    servesNationalPlatform: choiceColumn({
      label: 'Nền tảng chuyển đổi số quốc gia',
      alsoCalled: ['Nền tảng số quốc gia', 'Nền tảng quốc gia'],
      width: 1,
      options: YES_NO_UNCLEAR,
    }),
    reviewedOn: dateColumn({
      label: 'Rà soát ngày',
      hasHappened: true,
      alsoCalled: ['Ngày rà soát', 'Ngày kiểm tra', 'Rà soát gần nhất'],
    }),
    weaknesses: longTextColumn({
      label: 'Điểm yếu đã thấy',
      alsoCalled: ['Điểm yếu', 'Lỗ hổng', 'Lỗ hổng, điểm yếu', 'Lỗ hổng điểm yếu'],
      width: 3,
    }),
    isMended: choiceColumn({
      label: 'Đã khắc phục điểm yếu',
      alsoCalled: ['Đã khắc phục', 'Khắc phục', 'Kết quả khắc phục'],
      width: 1,
      options: YES_NO_UNCLEAR,
    }),
    note: textColumn({ label: 'Ghi chú', width: 2 }),
  },
  identifiedBy: ['name'],
  outlivesCampaign: true,
  clearedOnCopy: ['reviewedOn'],
  facts: (rows) => [
    countOf(rows, is('isImportant', 'yes'), 'quan trọng'),
    countOf(rows, is('holdsPersonalData', 'yes'), 'có dữ liệu cá nhân'),
    countOf(rows, is('servesNationalPlatform', 'yes'), 'phục vụ chuyển đổi số quốc gia'),
    countOf(rows, (row) => !isCellEmpty(row['reviewedOn']), 'đã rà soát điểm yếu'),
    concern(rows, hasOpenWeakness, 'còn điểm yếu chưa khắc phục'),
    concern(rows, isNot('holdsPersonalData', 'yes', 'no'), 'chưa rõ có dữ liệu cá nhân hay không'),
  ],
  onScreen: {
    remarks: (row) => [
      ...remarkIf(row['isImportant'] === 'yes', 'in-progress', 'Hệ thống quan trọng'),
      ...remarkIf(row['holdsPersonalData'] === 'yes', 'in-progress', 'Có dữ liệu cá nhân'),
      ...remarkIf(
        isNot('holdsPersonalData', 'yes', 'no')(row),
        'unclear',
        'Chưa rõ có dữ liệu cá nhân hay không',
      ),
    ],
  },
});
