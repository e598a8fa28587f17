import { cleanLine, shorten } from '#shared/base/vietnamese-text.ts';
import type { RecordKind } from '../record-kind.ts';
import { standsBelowTable } from './below-table.ts';
import type { ClipboardTable } from './clipboard-table.ts';
import { foldedWords } from './folded-words.ts';
import type { PasteMapping } from './paste-mapping.ts';
import { readTotalRow } from './total-row.ts';

/**
 * Why a pasted row is not proposed for the table: it stands above the headings, repeats them, adds up other rows, stands
 * below the table (who signs, notes), is hidden in the spreadsheet, names a group of rows, or holds nothing in the
 * columns that are used.
 */
export const LEFT_OUT_REASONS = [
  'above-headings',
  'headings',
  'total',
  'below-table',
  'hidden',
  'section',
  'unused',
] as const;

export type LeftOutReason = (typeof LEFT_OUT_REASONS)[number];

const MAX_SHOWN_LENGTH = 200;

/** What a row says, on one line, enough of it to know it again. */
export function textOfRow(row: readonly string[]): string {
  const line = row
    .filter((cell) => cell !== '')
    .map(cleanLine)
    .join(' · ');
  return line.length <= MAX_SHOWN_LENGTH ? line : `${shorten(line, MAX_SHOWN_LENGTH)}…`;
}

function isFilled(row: readonly string[], source: number): boolean {
  return (row[source] ?? '') !== '';
}

function filledCount(row: readonly string[]): number {
  return row.filter((cell) => cell !== '').length;
}

function repeatsHeadings(row: readonly string[], { headings }: PasteMapping): boolean {
  const filled = row.flatMap((cell, index) =>
    cell === '' ? [] : [{ cell, heading: headings[index] ?? '' }],
  );
  return (
    filled.length >= 2 &&
    filled.every(({ cell, heading }) => heading !== '' && foldedWords(cell) === foldedWords(heading))
  );
}

/** `I`, `B.` where the rows count `1`, `2`: the row names the group of those below. */
const GROUP_NUMBER = /^(?:[IVX]{1,5}|[A-Z])[.)]?$/u;

function namesGroup(row: readonly string[], { ordinal }: PasteMapping): boolean {
  return ordinal !== undefined && GROUP_NUMBER.test(row[ordinal] ?? '') && filledCount(row) === 2;
}

/**
 * Where the rows end that belong to the table: at the first one that stands below it, if no row after that is filled as
 * rows of the table are. The number of all rows when there is nothing below.
 */
function endOfTable(kind: RecordKind, { rows }: ClipboardTable, mapping: PasteMapping): number {
  const needed = Object.entries(mapping.sources).flatMap(([target, source]) =>
    source !== undefined && kind.columns[target]?.isRequired === true ? [source] : [],
  );
  const fullest = rows.slice(mapping.headRowCount).reduce((most, row) => Math.max(most, filledCount(row)), 0);
  const belongs = (row: readonly string[]) =>
    needed.every((source) => isFilled(row, source)) &&
    filledCount(row) * 2 > fullest &&
    !standsBelowTable(row);
  const last = rows.findLastIndex((row, index) => index >= mapping.headRowCount && belongs(row));
  const end = rows.findIndex(
    (row, index) => index > Math.max(last, mapping.headRowCount) && standsBelowTable(row),
  );
  return end === -1 ? rows.length : end;
}

/** Which pasted rows are not proposed for the table, by their place among the pasted rows. */
export function leftOutRows(
  kind: RecordKind,
  table: ClipboardTable,
  mapping: PasteMapping,
): ReadonlyMap<number, LeftOutReason> {
  const used = Object.values(mapping.sources).filter((source) => source !== undefined);
  const end = endOfTable(kind, table, mapping);
  const reasonOf = (row: readonly string[], index: number): LeftOutReason | undefined => {
    if (index < mapping.titleRowCount) return 'above-headings';
    if (index < mapping.headRowCount || repeatsHeadings(row, mapping)) return 'headings';
    if (table.hiddenRows.has(index)) return 'hidden';
    if (readTotalRow(row) !== undefined) return 'total';
    if (index >= end) return 'below-table';
    if (!used.some((source) => isFilled(row, source))) return 'unused';
    return namesGroup(row, mapping) ? 'section' : undefined;
  };
  const reasons = new Map<number, LeftOutReason>();
  for (const [index, row] of table.rows.entries()) {
    const reason = reasonOf(row, index);
    if (reason !== undefined) reasons.set(index, reason);
  }
  return reasons;
}

/** Whether the user may take in a row that is not proposed: it holds something for the table, a title more than one thing. */
export function mayBeTakenIn(
  row: readonly string[],
  reason: LeftOutReason,
  { sources }: PasteMapping,
): boolean {
  const usedCount = Object.values(sources).filter(
    (source) => source !== undefined && isFilled(row, source),
  ).length;
  return reason !== 'headings' && usedCount >= (reason === 'above-headings' ? 2 : 1);
}
