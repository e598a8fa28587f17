import type { Collation } from '../collate.ts';
import type { Cell, DeskTable, WrittenView } from './desk-table.ts';

/** The units that have sent nothing that counts; ready for a telephone round. What could not be read is said first. */
export function missingTable({ collation, unread }: WrittenView): DeskTable {
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
    rows: [...unreadLines(unread.length), ...missingLines(collation)],
  };
}

function unreadLines(count: number): readonly (readonly Cell[])[] {
  if (count === 0) return [];
  const sentence = `Có ${String(count)} tệp, thư mục không đọc được, số liệu có thể còn thiếu.`;
  return [['', sentence, '', '', 'Mở lại ổ đĩa hoặc thư mục đó, đọc lại các tệp rồi xuất lại.']];
}

function missingLines({ units }: Collation): readonly (readonly Cell[])[] {
  return units
    .filter(({ isRegistered, state }) => isRegistered && state !== 'submitted')
    .map(({ code, name, commune, phone, state }) => [
      code,
      name,
      commune,
      phone,
      state === 'missing' ? 'Chưa nhận được báo cáo' : 'Có báo cáo dưới nhiều khóa, cần so mã khóa',
    ]);
}
