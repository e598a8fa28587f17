import { choiceColumn, dateColumn, textColumn, YES_NO_UNCLEAR } from './columns.ts';
import { concern, countOf, is } from './record-facts.ts';
import { defineRecordKind, isCellEmpty } from './record-kind.ts';

export const recordKind = defineRecordKind({
  id: 'websites',
  title: 'Danh mục website, tên miền',
  description: 'Ghi cả trang đang dùng lẫn trang, tên miền cũ. Fanpage và bảng LED cũng ghi ở đây.',
  rowName: 'địa chỉ',
  columns: {
    address: textColumn({ label: 'Địa chỉ, tên miền', isRequired: true, width: 4 }),
    kind: choiceColumn({
      label: 'Loại',
      options: [
        { id: 'website', label: 'Website đang dùng' },
        { id: 'domain', label: 'Tên miền' },
        { id: 'sub-domain', label: 'Tên miền con' },
        { id: 'old-domain', label: 'Tên miền, website cũ' },
        { id: 'fanpage', label: 'Fanpage' },
        { id: 'led-board', label: 'Bảng LED' },
      ],
    }),
    operator: textColumn({ label: 'Đơn vị vận hành' }),
    registrar: textColumn({ label: 'Nhà đăng ký tên miền', width: 2 }),
    expiresOn: dateColumn({ label: 'Ngày hết hạn' }),
    isInUse: choiceColumn({ label: 'Còn dùng', width: 1, options: YES_NO_UNCLEAR }),
    adminPasswordHolder: textColumn({ label: 'Ai giữ mật khẩu quản trị' }),
  },
  identifiedBy: ['address'],
  outlivesCampaign: true,
  facts: (rows) => [
    countOf(rows, is('isInUse', 'yes'), 'đang dùng'),
    countOf(rows, is('isInUse', 'no'), 'không còn dùng'),
    concern(rows, (row) => isCellEmpty(row['adminPasswordHolder']), 'chưa rõ ai giữ mật khẩu quản trị'),
  ],
});
