import { daysBetween, formatDate, localDate } from '../base/dates.ts';
import { choiceColumn, dateColumn, textColumn, YES_NO_UNCLEAR } from './columns.ts';
import { concern, countOf, is } from './record-facts.ts';
import { cellString, defineRecordKind, isCellEmpty, type RecordRow } from './record-kind.ts';
import type { RowRemark } from './row-remark.ts';

const KINDS = [
  {
    id: 'website',
    label: 'Website đang dùng',
    counted: 'website',
    alsoWritten: ['Website chính', 'Trang web', 'Cổng thông tin'],
  },
  { id: 'domain', label: 'Tên miền', counted: 'tên miền' },
  { id: 'sub-domain', label: 'Tên miền con', counted: 'tên miền con' },
  {
    id: 'old-domain',
    label: 'Tên miền, website cũ',
    counted: 'tên miền, website cũ',
    alsoWritten: ['Tên miền cũ', 'Website cũ', 'Trang cũ', 'Trang web cũ'],
  },
  { id: 'fanpage', label: 'Fanpage', counted: 'fanpage', alsoWritten: ['Facebook', 'Trang Facebook'] },
  { id: 'led-board', label: 'Bảng LED', counted: 'bảng LED' },
] as const;

/** Enough time for an unit to have a renewal approved and paid. */
const EXPIRY_NOTICE_DAYS = 60;

/** Kinds that rest on a domain of their own, which somebody else can take over once it has expired; old ones above all. */
const hasOwnDomain = is('kind', 'website', 'domain', 'old-domain');

/** Days until a domain expires, negative afterwards; `undefined` when no day is given. */
function daysLeft(row: RecordRow, today: string): number | undefined {
  const day = localDate.safeParse(row['expiresOn']);
  return day.success ? daysBetween(today, day.data) : undefined;
}

function isExpiring(row: RecordRow, today: string): boolean {
  const days = daysLeft(row, today);
  return days !== undefined && days <= EXPIRY_NOTICE_DAYS;
}

function expiryRemarks(row: RecordRow, today: string): readonly RowRemark[] {
  const days = daysLeft(row, today);
  if (days === undefined) {
    return hasOwnDomain(row) && !isCellEmpty(row['address'])
      ? [{ tone: 'warning', text: 'Chưa ghi ngày hết hạn tên miền' }]
      : [];
  }
  if (days < 0) {
    return [{ tone: 'serious', text: `Đã hết hạn từ ${formatDate(cellString(row, 'expiresOn'))}` }];
  }
  return days <= EXPIRY_NOTICE_DAYS
    ? [{ tone: 'warning', text: days === 0 ? 'Hết hạn hôm nay' : `Còn ${String(days)} ngày là hết hạn` }]
    : [];
}

export const recordKind = defineRecordKind({
  id: 'websites',
  title: 'Danh mục website, tên miền',
  description: 'Ghi cả trang đang dùng lẫn trang, tên miền cũ. Fanpage và bảng LED cũng ghi ở đây.',
  rowName: 'địa chỉ',
  columns: {
    address: textColumn({
      label: 'Địa chỉ, tên miền',
      alsoCalled: ['Địa chỉ', 'Tên miền', 'Website', 'Địa chỉ website', 'Link', 'URL', 'Domain'],
      isRequired: true,
      width: 4,
    }),
    kind: choiceColumn({
      label: 'Loại',
      options: KINDS,
    }),
    operator: textColumn({
      label: 'Nhà cung cấp website',
      alsoCalled: [
        'Đơn vị vận hành',
        'Vận hành',
        'Nhà cung cấp',
        'Đơn vị cung cấp',
        'Đơn vị quản lý',
        'Quản lý',
      ],
    }),
    registrar: textColumn({
      label: 'Nhà đăng ký tên miền',
      alsoCalled: ['Nhà đăng ký', 'Nơi đăng ký'],
      width: 2,
    }),
    expiresOn: dateColumn({ label: 'Ngày hết hạn', alsoCalled: ['Hết hạn', 'Hạn dùng', 'Thời hạn'] }),
    isInUse: choiceColumn({
      label: 'Còn dùng',
      alsoCalled: ['Còn sử dụng', 'Đang dùng', 'Đang sử dụng', 'Sử dụng'],
      width: 1,
      options: YES_NO_UNCLEAR,
    }),
    adminPasswordHolder: textColumn({
      label: 'Ai giữ mật khẩu quản trị',
      alsoCalled: ['Người giữ mật khẩu', 'Giữ mật khẩu', 'Người quản trị', 'Quản trị', 'Mật khẩu quản trị'],
    }),
  },
  identifiedBy: ['address'],
  outlivesCampaign: true,
  hasOwnScreen: true,
  facts: (rows) => [
    countOf(rows, is('isInUse', 'yes'), 'đang dùng'),
    countOf(rows, is('isInUse', 'no'), 'không còn dùng'),
    concern(rows, (row) => isCellEmpty(row['adminPasswordHolder']), 'chưa rõ ai giữ mật khẩu quản trị'),
  ],
  onScreen: {
    remarks: (row, { today }) => expiryRemarks(row, today),
    facts: (rows, { today }) => [
      ...KINDS.map(({ id, counted }) => countOf(rows, is('kind', id), counted)).filter(
        ({ count }) => count > 0,
      ),
      concern(rows, (row) => isExpiring(row, today), 'đã hoặc sắp hết hạn trong 60 ngày'),
    ],
    note: (rows) =>
      rows.some(is('kind', 'old-domain'))
        ? ''
        : 'Chưa ghi tên miền, website cũ nào. Tên miền bỏ quên dễ bị kẻ xấu chiếm: Thầy/Cô nhớ lại các địa chỉ đơn vị từng dùng.',
  },
});
