import type { RecordRow } from '../records/record-kind.ts';
import { findRecordKind } from '../records/registry.ts';

/** One figure from a record table: `3` `sự cố`. A figure with a `concern` calls for something to be done. */
export interface RecordFact {
  readonly count: number;
  /** What is counted, in lower case. */
  readonly label: string;
  readonly isConcern: boolean;
}

type Rows = readonly RecordRow[];
type Condition = (row: RecordRow) => boolean;

const is =
  (columnId: string, ...values: readonly string[]): Condition =>
  (row) =>
    values.some((value) => row[columnId] === value);
const isEmpty =
  (columnId: string): Condition =>
  (row) =>
    (row[columnId] ?? '') === '';

function fact(count: number, label: string): RecordFact {
  return { count, label, isConcern: false };
}

function concern(rows: Rows, condition: Condition, label: string): RecordFact {
  return { count: rows.filter(condition).length, label, isConcern: true };
}

function countOf(rows: Rows, condition: Condition, label: string): RecordFact {
  return fact(rows.filter(condition).length, label);
}

function peopleReached(rows: Rows, audience: string): number {
  return rows
    .filter(is('audience', audience))
    .reduce((sum, row) => sum + (typeof row['peopleCount'] === 'number' ? row['peopleCount'] : 0), 0);
}

/** The figures of each table beyond its number of rows. */
const FURTHER_FACTS: Readonly<Record<string, (rows: Rows) => readonly RecordFact[]>> = {
  'awareness-activities': (rows) => [
    fact(peopleReached(rows, 'staff'), 'lượt cán bộ, giáo viên, nhân viên'),
    fact(peopleReached(rows, 'pupils'), 'lượt học sinh'),
    fact(peopleReached(rows, 'parents'), 'lượt cha mẹ học sinh'),
  ],
  backups: (rows) => [concern(rows, isEmpty('lastRestoreTestOn'), 'chưa thử khôi phục')],
  'duty-roster': (rows) => [
    fact(new Set(rows.map((row) => row['name']).filter((name) => name !== '')).size, 'người trực'),
  ],
  'inappropriate-content': (rows) => [
    countOf(rows, is('isRemoved', 'yes'), 'đã gỡ'),
    concern(rows, (row) => row['isRemoved'] !== 'yes', 'chưa gỡ'),
    concern(rows, (row) => row['isCauseFound'] !== 'yes', 'chưa tìm ra nguyên nhân'),
  ],
  incidents: (rows) => [
    countOf(rows, is('severity', 'serious', 'beyond-capacity'), 'nghiêm trọng'),
    concern(rows, (row) => row['status'] !== 'handled', 'chưa xử lý xong'),
  ],
  'information-systems': (rows) => [
    countOf(rows, is('isImportant', 'yes'), 'quan trọng'),
    countOf(rows, is('holdsPersonalData', 'yes'), 'có dữ liệu cá nhân'),
    concern(
      rows,
      (row) => row['holdsPersonalData'] !== 'yes' && row['holdsPersonalData'] !== 'no',
      'chưa rõ có dữ liệu cá nhân hay không',
    ),
  ],
  'received-warnings': (rows) => [
    countOf(rows, is('status', 'fixed'), 'đã khắc phục'),
    countOf(rows, is('status', 'planned'), 'có kế hoạch'),
    concern(rows, (row) => row['status'] !== 'fixed' && row['status'] !== 'planned', 'chưa xử lý'),
  ],
  'social-channels': (rows) => [
    countOf(rows, is('hasTwoFactor', 'yes'), 'đã bật xác thực 2 bước'),
    concern(rows, (row) => row['hasTwoFactor'] !== 'yes', 'chưa bật hoặc chưa rõ'),
  ],
  websites: (rows) => [
    countOf(rows, is('isInUse', 'yes'), 'đang dùng'),
    countOf(rows, is('isInUse', 'no'), 'không còn dùng'),
    concern(rows, isEmpty('adminPasswordHolder'), 'chưa rõ ai giữ mật khẩu quản trị'),
  ],
};

/**
 * What a record table says in figures, to stand beside the answer of a criterion: the number of rows first, then the
 * figures of that kind; those of a concern only when they are not zero. An empty table and an unknown kind say nothing.
 */
export function recordFacts(recordKindId: string, rows: Rows): readonly RecordFact[] {
  const kind = findRecordKind(recordKindId);
  if (kind === undefined || rows.length === 0) return [];
  const further = FURTHER_FACTS[recordKindId]?.(rows) ?? [];
  return [
    fact(rows.length, kind.rowName),
    ...further.filter(({ count, isConcern }) => count > 0 || !isConcern),
  ];
}
