import type { RecordKind } from '../record-kind.ts';
import { type ClipboardTable, columnCount } from './clipboard-table.ts';
import { beginsWithWords, foldedWords } from './folded-words.ts';
import { COMMON_NAMES, DAY_NAMES, ORDINAL_NAMES } from './heading-names.ts';
import { DAY, targetsOf } from './paste-mapping.ts';

/** The rows above the content, and the heading of each pasted column. */
export interface Headings {
  /** How many of them stand above the headings. */
  readonly titleRowCount: number;
  readonly rowCount: number;
  readonly headings: readonly string[];
}

/** A title, a number, a date of issue: more rows than these do not stand above the headings. */
const MAX_TITLE_ROWS = 10;

const MATCH = { label: 4, otherName: 3, beginning: 2, none: 0 } as const;

/** One short word at the beginning says too little: `Tên` begins `Tên miền`. */
function mayBegin(name: string): boolean {
  return name.includes(' ') || name.length >= 5;
}

/** The folded names of everything that a pasted column can be used for. */
interface TargetNames {
  readonly target: string;
  readonly label: string;
  readonly others: readonly string[];
}

/** How well a heading names a target; longer beginnings are better ones. */
function matchOf(words: string, { label, others }: TargetNames): number {
  if (words === '') return MATCH.none;
  if (words === label) return MATCH.label;
  if (others.includes(words)) return MATCH.otherName;
  const beginnings = [label, ...others].filter((name) => mayBegin(name) && beginsWithWords(words, name));
  const longest = Math.max(0, ...beginnings.map((name) => name.length));
  return longest === 0 ? MATCH.none : MATCH.beginning + longest / 1000;
}

function namesOf(kind: RecordKind): readonly TargetNames[] {
  return targetsOf(kind).map((target) => {
    const { label = '', alsoCalled = [] } = kind.columns[target] ?? {};
    const others = target === DAY ? DAY_NAMES : [...alsoCalled, ...(COMMON_NAMES[label] ?? [])];
    return { target, label: foldedWords(label), others: others.map(foldedWords) };
  });
}

/** Whether a heading stands above a column that only counts the rows. */
export function isOrdinalHeading(heading: string): boolean {
  return ORDINAL_NAMES.some((name) => foldedWords(name) === foldedWords(heading));
}

/** What stands above the column that only counts the rows. */
const ORDINAL = '@ordinal';

interface NamedTarget {
  readonly target: string;
  readonly match: number;
}

/** The target that each heading of a row names best, of those that name any. */
function namedTargets(names: readonly TargetNames[], row: readonly string[]): readonly NamedTarget[] {
  return row.flatMap((heading) => {
    if (isOrdinalHeading(heading)) return [{ target: ORDINAL, match: MATCH.label }];
    const words = foldedWords(heading);
    const named = names.map((target) => ({ target: target.target, match: matchOf(words, target) }));
    const [best] = named.sort((a, b) => b.match - a.match);
    return best === undefined || best.match === MATCH.none ? [] : [best];
  });
}

function targetCount(named: readonly NamedTarget[]): number {
  return new Set(named.map(({ target }) => target)).size;
}

/** Two names of different columns that nobody has to guess at, or names above half of the columns. */
function isHeadingRow(names: readonly TargetNames[], row: readonly string[], width: number): boolean {
  const named = namedTargets(names, row);
  const exact = named.filter(({ match }) => match >= MATCH.otherName);
  if (width === 1) return exact.length === 1;
  if (targetCount(exact) >= 2) return true;
  return targetCount(named) >= 2 && named.length * 2 >= row.filter((cell) => cell !== '').length;
}

/** A second row of headings under a merged one: `Thời gian` above `Từ` and `Đến`. */
function isSubheadingRow(names: readonly TargetNames[], row: readonly string[]): boolean {
  const exact = namedTargets(names, row).filter(({ match }) => match >= MATCH.otherName);
  return exact.length === row.filter((cell) => cell !== '').length;
}

/** The row of forms that numbers the columns: `(1) (2) (3)`. */
function isNumberingRow(row: readonly string[]): boolean {
  const numbers = row.filter((cell) => cell !== '').map((cell) => /^\s*\(?(\d{1,2})\)?\s*$/u.exec(cell)?.[1]);
  return numbers.length >= 3 && numbers.every((number, index) => number === String(index + 1));
}

/** Finds the headings of a pasted table; none when its first rows are content already. */
export function findHeadings(kind: RecordKind, table: ClipboardTable): Headings {
  const { rows } = table;
  const names = namesOf(kind);
  const width = columnCount(table);
  const headingRow = rows.slice(0, MAX_TITLE_ROWS).findIndex((row) => isHeadingRow(names, row, width));
  const first = rows[headingRow];
  if (first === undefined)
    return { titleRowCount: 0, rowCount: 0, headings: Array.from({ length: width }, () => '') };
  const below = rows[headingRow + 1];
  const second = below !== undefined && isSubheadingRow(names, below) ? below : undefined;
  const end = headingRow + (second === undefined ? 1 : 2);
  const headings = Array.from({ length: width }, (_, index) => {
    const sub = second?.[index] ?? '';
    return sub === '' ? (first[index] ?? '') : sub;
  });
  const rowCount = isNumberingRow(rows[end] ?? []) ? end + 1 : end;
  return { titleRowCount: headingRow, rowCount, headings };
}

/** The pasted column for each target whose heading names it, the best matches first, each column once. */
export function sourcesByHeading(
  kind: RecordKind,
  headings: readonly string[],
): Readonly<Partial<Record<string, number>>> {
  const names = namesOf(kind);
  const pairs = headings
    .flatMap((heading, source) => {
      const words = isOrdinalHeading(heading) ? '' : foldedWords(heading);
      return names.map((target) => ({ source, target: target.target, match: matchOf(words, target) }));
    })
    .filter(({ match }) => match > MATCH.none)
    .sort((a, b) => b.match - a.match);
  const sources: Partial<Record<string, number>> = {};
  const used = new Set<number>();
  for (const { source, target } of pairs) {
    if (used.has(source) || sources[target] !== undefined) continue;
    sources[target] = source;
    used.add(source);
  }
  return sources;
}
