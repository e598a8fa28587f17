import { cleanLine } from '#shared/base/vietnamese-text.ts';
import type { Column } from '../columns.ts';
import type { RecordKind } from '../record-kind.ts';
import type { ClipboardTable } from './clipboard-table.ts';
import { findHeadings, isOrdinalHeading, sourcesByHeading } from './find-headings.ts';
import { DAY, filledColumns, type PasteMapping, targetsOf } from './paste-mapping.ts';
import { readPastedCell } from './read-cell.ts';
import { readMoment } from './read-moment.ts';
import { splitSpan } from './split-span.ts';

/** So many rows tell what a column holds. */
const SAMPLE_SIZE = 50;

/** A longer text is no day, no address and no number. */
const MAX_SHAPE_LENGTH = 200;

const EMAIL_SHAPE = /^\S+@\S+\.\S+$/u;
const PHONE_SHAPE = /^\+?(?:[ .()-]*\d){8,15}$/u;

/** Whether something holds for at least half of the texts. */
function isUsual(texts: readonly string[], holds: (text: string) => boolean): boolean {
  return texts.filter(holds).length * 2 >= texts.length;
}

function hasShape(text: string): boolean {
  if (text.length > MAX_SHAPE_LENGTH) return false;
  const line = cleanLine(text);
  const isTime = readMoment(line, 'day-first') !== undefined || splitSpan(line) !== undefined;
  return isTime || EMAIL_SHAPE.test(line) || PHONE_SHAPE.test(line);
}

/** Whether what stands in a pasted column is what a column is for. */
function fits(column: Column, texts: readonly string[]): boolean {
  switch (column.kind) {
    case 'text':
    case 'long-text':
      return !isUsual(texts, hasShape);
    case 'date-time':
      return isUsual(
        texts,
        (text) => readMoment(text, 'day-first') !== undefined || splitSpan(text) !== undefined,
      );
    case 'phone':
    case 'email':
    case 'date':
    case 'count':
    case 'choice':
      return isUsual(texts, (text) => readPastedCell(column, text, 'day-first').ok);
  }
}

function isDayAlone(text: string): boolean {
  const moment = readMoment(text, 'day-first');
  return moment?.day !== undefined && moment.time === undefined;
}

/** Whole numbers, each greater than the one before: `1`, `2`, `3`. */
function countsRows(texts: readonly string[]): boolean {
  const numbers = texts.map((text) => (/^\s*\d{1,4}\.?\s*$/u.test(text) ? Number.parseInt(text, 10) : NaN));
  return numbers.every((number, index) => number > (numbers[index - 1] ?? 0));
}

/**
 * Without headings the columns are taken in the order of the table; a column of the table that is for something else
 * (a phone number is no position) is passed over.
 */
function sourcesByOrder(
  kind: RecordKind,
  sources: readonly number[],
  textsOf: (source: number) => readonly string[],
): Readonly<Partial<Record<string, number>>> {
  const mapped: Partial<Record<string, number>> = {};
  const days = sources.filter((source) => isUsual(textsOf(source), isDayAlone));
  const [onlyDay] = days.length === 1 && targetsOf(kind).includes(DAY) ? days : [];
  const columns = Object.entries(kind.columns);
  let next = 0;
  for (const source of sources) {
    const position = columns.findIndex(([, column], index) => index >= next && fits(column, textsOf(source)));
    const [columnId, column] = columns[position] ?? [];
    if (source === onlyDay && column?.kind !== 'date') {
      mapped[DAY] = source;
    } else if (columnId !== undefined) {
      mapped[columnId] = source;
      next = position + 1;
    }
  }
  return mapped;
}

/** A column headed “Ngày trực” that holds times as well is the first time of the row itself. */
function withTimesInPlace(
  kind: RecordKind,
  sources: Readonly<Partial<Record<string, number>>>,
  textsOf: (source: number) => readonly string[],
): Readonly<Partial<Record<string, number>>> {
  const { [DAY]: day, ...others } = sources;
  const [firstTime] = Object.entries(kind.columns).find(([, { kind: shape }]) => shape === 'date-time') ?? [];
  if (day === undefined || firstTime === undefined || sources[firstTime] !== undefined) return sources;
  const hasTimes = isUsual(textsOf(day), (text) => readMoment(text, 'day-first')?.time !== undefined);
  return hasTimes ? { ...others, [firstTime]: day } : sources;
}

/**
 * Proposes which pasted column fills which column of the table: by the headings where there are any (labels, other
 * names, without regard to marks), else by the order of the columns and what stands in them.
 */
export function proposeMapping(kind: RecordKind, table: ClipboardTable): PasteMapping {
  const { titleRowCount, rowCount, headings } = findHeadings(kind, table);
  const content = table.rows.slice(rowCount, rowCount + SAMPLE_SIZE);
  const textsOf = (source: number) => content.map((row) => row[source] ?? '').filter((text) => text !== '');
  const filled = filledColumns(table, rowCount);
  const hasHeadings = rowCount > 0;
  const ordinal = hasHeadings
    ? filled.find((source) => isOrdinalHeading(headings[source] ?? ''))
    : filled.slice(0, 1).find((source) => filled.length > 1 && countsRows(textsOf(source)));
  const sources = hasHeadings
    ? withTimesInPlace(kind, sourcesByHeading(kind, headings), textsOf)
    : sourcesByOrder(
        kind,
        filled.filter((source) => source !== ordinal),
        textsOf,
      );
  return { titleRowCount, headRowCount: rowCount, headings: headings.map(cleanLine), sources, ordinal };
}
