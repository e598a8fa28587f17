import type { IntegrityCause } from '#shared/report/verification.ts';
import type { Collation } from '../collate.ts';
import { unitKey } from '../register.ts';
import type { UnitState } from '../unit-state.ts';
import type { DeskTable, WrittenView } from './desk-table.ts';

const WRITTEN_BY_DESKS: ReadonlySet<IntegrityCause> = new Set(['receipt', 'desk-summary']);

/** The units that have sent nothing that counts, a row each and nothing else: ready for a telephone round and a mail merge. */
export function missingTable({ collation: { units, files } }: WrittenView): DeskTable {
  const elsewhere = unitsInOtherCampaigns(files);
  return {
    id: 'chua-nop',
    title: 'Chưa nộp, chưa tính được',
    columns: [
      { label: 'Mã đơn vị', width: 14 },
      { label: 'Tên đơn vị', width: 44 },
      { label: 'Xã, phường', width: 24 },
      { label: 'Điện thoại', width: 18 },
      { label: 'Lý do', width: 50 },
    ],
    rows: units
      .filter(({ isRegistered, state }) => isRegistered && state !== 'submitted')
      .map((unit) => [unit.code, unit.name, unit.commune, unit.phone, reasonOf(unit, elsewhere)]),
  };
}

/**
 * What has to be known before a unit is called missing: what could not be read, and what was read and cannot be used, may
 * be its report. No rows where there is nothing of either.
 */
export function remindingNotesTable({ collation, unread }: WrittenView): DeskTable {
  const unusable = unusableFileCount(collation);
  return {
    id: 'luu-y-truoc-khi-nhac',
    title: 'Lưu ý trước khi nhắc',
    columns: [
      { label: 'Lưu ý', width: 70 },
      { label: 'Việc cần làm', width: 70 },
    ],
    rows: [
      ...noteIf(
        unread.length,
        `Có ${String(unread.length)} tệp, thư mục không đọc được, số liệu có thể còn thiếu.`,
        'Mở lại ổ đĩa hoặc thư mục đó, đọc lại các tệp rồi xuất lại.',
      ),
      ...noteIf(
        unusable,
        `Có ${String(unusable)} tệp đã nhận mà chưa dùng được, chưa biết của đơn vị nào.`,
        'Xem các tệp đó ở phần “Tệp cần xem lại” trên màn hình, hoặc bảng “Tệp đã nhận” trong sổ Excel, trước khi nhắc.',
      ),
    ],
  };
}

/** How many files were received of which nobody knows whose they are, as they are not whole; what a desk writes is no report. */
export function unusableFileCount({ files }: Collation): number {
  return files.filter(
    ({ file: { integrity } }) => integrity.status !== 'intact' && !WRITTEN_BY_DESKS.has(integrity.cause),
  ).length;
}

function noteIf(count: number, note: string, todo: string): readonly (readonly string[])[] {
  return count === 0 ? [] : [[note, todo]];
}

/** Who has sent a report of another campaign will say on the telephone that it has sent one. */
function unitsInOtherCampaigns(files: Collation['files']): ReadonlySet<string> {
  return new Set(
    files.flatMap(({ file: { facts }, standing }) =>
      standing === 'other-campaign' && facts !== null ? [unitKey(facts.unitCode)] : [],
    ),
  );
}

function reasonOf({ code, state, attention }: UnitState, elsewhere: ReadonlySet<string>): string {
  if (state === 'disputed') return 'Có báo cáo dưới nhiều khóa, cần so mã khóa';
  if (attention.includes('other-unit-key'))
    return 'Chỉ có tệp mang khóa của đơn vị khác, cần hỏi cả hai đơn vị';
  return elsewhere.has(unitKey(code))
    ? 'Chưa nhận được báo cáo của đợt này, chỉ có của đợt khác'
    : 'Chưa nhận được báo cáo';
}
