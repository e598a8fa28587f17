import { isDitto } from './ditto.ts';

/** A row of pasted cells in the order in which they were pasted, and which of them were taken from the row above. */
export interface FilledRow {
  readonly cells: readonly string[];
  /** Positions in `cells` that a merged cell or a sign for “as above” has filled. */
  readonly fromAbove: readonly number[];
  /** Whether a blank took what stands above. */
  readonly hasMerged: boolean;
}

/** What a blank at the beginning of a row may be. */
export interface Blanks {
  /** Whether blanks below a merged cell take what stands above. */
  readonly isFilled: boolean;
  /** Whether a cell at this position cannot stay blank. */
  readonly isNeeded: (index: number) => boolean;
  /** Whether a cell at this position holds a number that would count twice if it stood twice. */
  readonly isCounted: (index: number) => boolean;
}

/**
 * Fills what a merged cell leaves blank. Excel copies a merged cell as its text and blanks below it, and people merge
 * what groups the rows: the day, the person with position and phone. So in a row that holds anything, the blanks
 * before its first filled cell take what stands above, where one of them cannot stay blank; a warning without a number
 * has none. A blank further right stays blank, as nobody knows an e-mail address there, and so does a blank number of
 * people: it has been counted above. A sign for “as above” takes what stands above wherever it stands; in the first
 * row it stays as it is.
 */
export function fillDown(rows: readonly (readonly string[])[], blanks: Blanks): readonly FilledRow[] {
  const filled: FilledRow[] = [];
  let above: readonly string[] = [];
  for (const row of rows) {
    const top = above;
    const firstFilled = row.findIndex((cell) => cell !== '');
    const isMerged = blanks.isFilled && row.some((_, index) => index < firstFilled && blanks.isNeeded(index));
    const isBlankBelow = (index: number) =>
      isMerged && index < firstFilled && !blanks.isCounted(index) && (top[index] ?? '') !== '';
    const isSign = (cell: string) => filled.length > 0 && isDitto(cell);
    const takesFromAbove = (cell: string, index: number) => isSign(cell) || isBlankBelow(index);
    const cells = row.map((cell, index) => (takesFromAbove(cell, index) ? (top[index] ?? '') : cell));
    const fromAbove = row.flatMap((cell, index) => (takesFromAbove(cell, index) ? [index] : []));
    above = cells;
    filled.push({ cells, fromAbove, hasMerged: row.some((_, index) => isBlankBelow(index)) });
  }
  return filled;
}
