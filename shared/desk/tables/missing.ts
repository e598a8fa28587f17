import type { Collation } from '../collate.ts';
import type { UnitState } from '../unit-state.ts';
import type { Cell, DeskTable, WrittenView } from './desk-table.ts';

/**
 * The units that have sent nothing that counts; ready for a telephone round. What could not be read is said first, and
 * what was read and cannot be used: either may be the report of a unit that is named below.
 */
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
    rows: [...unreadLines(unread.length), ...unusableLines(collation), ...missingLines(collation)],
  };
}

function unreadLines(count: number): readonly (readonly Cell[])[] {
  if (count === 0) return [];
  const sentence = `Có ${String(count)} tệp, thư mục không đọc được, số liệu có thể còn thiếu.`;
  return [['', sentence, '', '', 'Mở lại ổ đĩa hoặc thư mục đó, đọc lại các tệp rồi xuất lại.']];
}

/** A receipt of a desk is no report of anybody. */
function unusableLines({ files }: Collation): readonly (readonly Cell[])[] {
  const unusable = files.filter(
    ({ file: { integrity } }) => integrity.status !== 'intact' && integrity.cause !== 'receipt',
  );
  if (unusable.length === 0) return [];
  const sentence = `Có ${String(unusable.length)} tệp đã nhận mà chưa dùng được, chưa biết của đơn vị nào.`;
  return [['', sentence, '', '', 'Xem các tệp đó ở bảng “Tệp đã nhận” trước khi nhắc.']];
}

function missingLines({ units }: Collation): readonly (readonly Cell[])[] {
  return units
    .filter(({ isRegistered, state }) => isRegistered && state !== 'submitted')
    .map((unit) => [unit.code, unit.name, unit.commune, unit.phone, reasonOf(unit)]);
}

function reasonOf({ state, attention }: UnitState): string {
  if (state === 'disputed') return 'Có báo cáo dưới nhiều khóa, cần so mã khóa';
  return attention.includes('other-unit-key')
    ? 'Chỉ có tệp mang khóa của đơn vị khác, cần hỏi cả hai đơn vị'
    : 'Chưa nhận được báo cáo';
}
