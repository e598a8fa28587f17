import { emailColumn, phoneColumn, textColumn } from './columns.ts';
import { defineRecordKind } from './record-kind.ts';

export const recordKind = defineRecordKind({
  id: 'emergency-contacts',
  title: 'Danh bạ ứng cứu',
  description: 'Nơi cần gọi khi có sự cố: Sở, công an, nhà cung cấp website, nhà mạng, UBND xã, phường.',
  rowName: 'đầu mối',
  columns: {
    organisation: textColumn({
      label: 'Cơ quan, đơn vị',
      alsoCalled: ['Cơ quan', 'Đơn vị', 'Tên đơn vị', 'Tên cơ quan', 'Tổ chức'],
      isRequired: true,
    }),
    person: textColumn({
      label: 'Người liên hệ',
      alsoCalled: ['Đầu mối', 'Họ và tên', 'Họ tên', 'Cán bộ đầu mối', 'Người phụ trách'],
      width: 2,
    }),
    phone: phoneColumn({ label: 'Điện thoại' }),
    email: emailColumn({ label: 'Thư điện tử' }),
    note: textColumn({ label: 'Ghi chú', width: 2 }),
  },
  identifiedBy: ['organisation', 'person'],
  outlivesCampaign: true,
  hasOwnScreen: true,
});
