import { readClipboardTable } from '#shared/records/paste/clipboard-table.ts';
import type { PasteOptions } from '#shared/records/paste/preview-paste.ts';
import { MAX_ROWS, type RecordKind } from '#shared/records/record-kind.ts';
import { findRecordKind } from '#shared/records/registry.ts';

/** A kind of record that the app has. */
export function kindNamed(id: string): RecordKind {
  const kind = findRecordKind(id);
  if (kind === undefined) throw new Error(`no record kind ${id}`);
  return kind;
}

/** Text as spreadsheets put it on the clipboard; `|` stands for a tab. */
export function clipboardText(...lines: readonly string[]): string {
  return lines.map((line) => `${line.replace(/ *\| */gu, '\t')}\r\n`).join('');
}

/** The same text, read. */
export function pastedTable(...lines: readonly string[]) {
  const result = readClipboardTable(clipboardText(...lines));
  if (!result.ok) throw new Error(result.error);
  return result.value;
}

/** What the user has not touched yet. */
export const PASTE_OPTIONS: PasteOptions = {
  room: MAX_ROWS,
  isMergedFilled: true,
  times: {},
  takenIn: new Set(),
};

/** A small duty roster of made-up people, with headings. */
export const ROSTER_LINES: readonly string[] = [
  'STT | Họ tên | SĐT | Bắt đầu | Kết thúc',
  '1 | Nguyễn Văn Mẫu | 0900000001 | 9/5/2024 7:00 | 9/5/2024 17:00',
  '2 | Trần Thị Ví Dụ | +84 900 000 002 | 09/05/24 17:00 | 10/05/24 07:00',
];
