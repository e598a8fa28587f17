import type { TableColumn } from '#shared/report/model/table-column.ts';
import { textWidth } from './tinos.ts';

/** Blanks at which a line may end. */
const BREAKABLE = /[^\S\u00a0]/u;

/** Longer words are broken rather than given a column of their own, in points. */
const MAX_WORD_WIDTH = 84;

function sum(numbers: readonly number[]): number {
  return numbers.reduce((total, number) => total + number, 0);
}

/** The part of one number in the sum of all; all have the same when all are 0. */
function shareOf(numbers: readonly number[], index: number): number {
  const total = sum(numbers);
  return total === 0 ? 1 / numbers.length : (numbers[index] ?? 0) / total;
}

/** The width that keeps the words of a column whole. */
function wordWidth(label: string, cells: readonly string[], size: number): number {
  const widths = [
    ...label.split(BREAKABLE).map((word) => textWidth(word, size, 'bold')),
    ...cells.flatMap((cell) => cell.split(BREAKABLE)).map((word) => textWidth(word, size)),
  ];
  // a long table has more words than a call can take arguments
  const widest = widths.reduce((so, width) => Math.max(so, width), 0);
  return Math.min(widest, MAX_WORD_WIDTH);
}

/**
 * The inner widths of the columns in points; they add up to `room`. Words stay whole where that is possible; what is
 * left is shared, half as the record kind proposes and half by how much text each column holds.
 */
export function columnWidths(
  columns: readonly TableColumn[],
  rows: readonly (readonly string[])[],
  size: number,
  room: number,
): readonly number[] {
  const cellsOf = (index: number) => rows.map((row) => row[index] ?? '');
  const minima = columns.map(({ label }, index) => wordWidth(label, cellsOf(index), size));
  const scale = Math.min(1, room / sum(minima));
  const left = room - sum(minima) * scale;
  const proposals = columns.map(({ width }) => width);
  const amounts = columns.map((_, index) => sum(cellsOf(index).map((cell) => textWidth(cell, size))));
  return columns.map((_, index) => {
    const share = (shareOf(proposals, index) + shareOf(amounts, index)) / 2;
    return (minima[index] ?? 0) * scale + left * share;
  });
}
