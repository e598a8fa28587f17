import type { DeskTable, DeskView } from './desk-table.ts';

/** The units that have sent nothing that counts; ready for a mail merge or a telephone round. */
export function missingTable({ collation }: DeskView): DeskTable {
  return {
    id: 'chua-nop',
    title: 'Chưa nộp',
    columns: [
      { label: 'Mã đơn vị', width: 14 },
      { label: 'Tên đơn vị', width: 44 },
      { label: 'Xã, phường', width: 24 },
      { label: 'Điện thoại', width: 18 },
      { label: 'Lý do', width: 50 },
    ],
    rows: collation.units
      .filter(({ isRegistered, state }) => isRegistered && state !== 'submitted')
      .map(({ code, name, commune, phone, state }) => [
        code,
        name,
        commune,
        phone,
        state === 'missing' ? 'Chưa nhận được báo cáo' : 'Có báo cáo dưới nhiều khóa, cần so mã khóa',
      ]),
  };
}
