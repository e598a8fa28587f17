import { cleanLine } from '#shared/base/vietnamese-text.ts';

/** A row of pasted cells in the order in which they were pasted, and which of them were taken from the row above. */
export interface FilledRow {
  readonly cells: readonly string[];
  /** Positions in `cells`. */
  readonly fromAbove: readonly number[];
}

const MAX_DITTO_LENGTH = 20;
const DITTO = /^(?:["”″〃]+|-?\s*nt\s*-?|như trên|-\s*như trên\s*-)$/iu;

function isDitto(text: string): boolean {
  return text.length <= MAX_DITTO_LENGTH && DITTO.test(cleanLine(text));
}

/**
 * Fills what a merged cell leaves blank. Excel copies a merged cell as its text and blanks below it, and people merge
 * what groups the rows: the day, the person with position and phone. So in a row that holds anything, the blanks
 * before its first filled cell take what stands above, where one of them cannot stay blank; a warning without a number
 * has none. A blank further right stays blank, as nobody knows an e-mail address there. `nt`, `như trên` and a ditto mark take what stands above wherever they stand. Rows of blanks are
 * left out.
 */
export function fillDown(
  rows: readonly (readonly string[])[],
  isMergedFilled: boolean,
  isNeeded: (index: number) => boolean,
): readonly FilledRow[] {
  const filled: FilledRow[] = [];
  let above: readonly string[] = [];
  for (const row of rows) {
    const firstFilled = row.findIndex((cell) => cell !== '');
    if (firstFilled === -1) continue;
    const top = above;
    const isMerged = isMergedFilled && row.some((_, index) => index < firstFilled && isNeeded(index));
    const takesFromAbove = (cell: string, index: number) =>
      isDitto(cell) ? filled.length > 0 : isMerged && index < firstFilled;
    const cells = row.map((cell, index) => (takesFromAbove(cell, index) ? (top[index] ?? '') : cell));
    const fromAbove = row.flatMap((cell, index) =>
      takesFromAbove(cell, index) && (cells[index] ?? '') !== '' ? [index] : [],
    );
    above = cells;
    filled.push({ cells, fromAbove });
  }
  return filled;
}
