import { findRule } from '#shared/checks/engine/registry.ts';
import { SEVERITY_LABELS } from '#shared/checks/result/check-words.ts';
import { countingUnits } from './counting-facts.ts';
import type { DeskTable, DeskView } from './desk-table.ts';

/** What the unit says of a finding that no check has seen gone. */
const SAID_REMOVED = 'Đã gỡ, chưa kiểm tra lại';

/** What the website checks of the units found that is grave, that no check has seen gone and nobody called a mistake. */
export function openFindingsTable(view: DeskView): DeskTable {
  return {
    id: 'phat-hien-nghiem-trong',
    title: 'Website cần xử lý',
    columns: [
      { label: 'Mã đơn vị', width: 14 },
      { label: 'Tên đơn vị', width: 40 },
      { label: 'Website', width: 30 },
      { label: 'Mức độ', width: 12 },
      { label: 'Phát hiện', width: 50 },
      { label: 'Trang', width: 50 },
      { label: 'Nhìn thấy', width: 60 },
      { label: 'Đơn vị ghi', width: 24 },
    ],
    rows: countingUnits(view).flatMap(({ unit, facts }) =>
      facts.openFindings.map(({ host, severity, rule, page, seen, isSaidRemoved }) => [
        unit.code,
        unit.name,
        host,
        SEVERITY_LABELS[severity],
        findRule(rule)?.title ?? rule,
        page,
        seen,
        isSaidRemoved ? SAID_REMOVED : '',
      ]),
    ),
  };
}
