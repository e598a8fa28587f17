import { z } from 'zod';
import { localDate, localDateTime } from '../base/dates.ts';
import { emailText, lineOfText, multilineText, phoneText } from '../base/text-schemas.ts';

/** A cell of a record table: text, date and choice cells are strings (`''` when empty), counts are numbers or `null`. */
export type Cell = string | number | null;

/** One choice of a column or question: a stable id and the words on screen and paper. */
export interface ChoiceOption {
  readonly id: string;
  readonly label: string;
  /** What schools write for it in their own sheets, abbreviations too; read when rows are pasted. */
  readonly alsoWritten?: readonly string[];
}

interface ColumnBase<Schema extends z.ZodType<Cell>> {
  readonly label: string;
  /** What schools call the column in their own sheets; read when rows are pasted. */
  readonly alsoCalled?: readonly string[];
  /** An empty cell is an error that blocks the export. */
  readonly isRequired: boolean;
  /** Of a day or a time: it tells when something happened, so that one that has not come yet is a slip. */
  readonly hasHappened?: true;
  /** Relative width on paper and screen; the columns of one table share the line in this proportion. */
  readonly width: number;
  readonly schema: Schema;
}

/** A column of a record table. An empty cell is `''`, an empty count is `null`. */
export type Column<Schema extends z.ZodType<Cell> = z.ZodType<Cell>> = ColumnBase<Schema> &
  (
    | { readonly kind: 'text' | 'long-text' | 'phone' | 'email' | 'date' | 'date-time' | 'count' }
    | { readonly kind: 'choice'; readonly options: readonly ChoiceOption[] }
  );

interface ColumnTexts {
  readonly label: string;
  readonly alsoCalled?: readonly string[];
  readonly isRequired?: boolean;
  readonly hasHappened?: true;
  readonly width?: number;
}

function base<Schema extends z.ZodType<Cell>>(
  texts: ColumnTexts,
  schema: Schema,
  defaultWidth: number,
): ColumnBase<Schema> {
  return {
    label: texts.label,
    ...(texts.alsoCalled === undefined ? {} : { alsoCalled: texts.alsoCalled }),
    isRequired: texts.isRequired ?? false,
    ...(texts.hasHappened === undefined ? {} : { hasHappened: texts.hasHappened }),
    width: texts.width ?? defaultWidth,
    schema,
  };
}

/** One line, at most 200 characters. */
export function textColumn(texts: ColumnTexts) {
  return { kind: 'text' as const, ...base(texts, lineOfText(200).default(''), 3) };
}

/** Several lines, at most 2,000 characters. */
export function longTextColumn(texts: ColumnTexts) {
  return { kind: 'long-text' as const, ...base(texts, multilineText(2_000).default(''), 4) };
}

/** A phone number; short ones such as 113 are numbers too. */
export function phoneColumn(texts: ColumnTexts) {
  return { kind: 'phone' as const, ...base(texts, z.union([z.literal(''), phoneText(3)]).default(''), 2) };
}

/** An e-mail address. */
export function emailColumn(texts: ColumnTexts) {
  return {
    kind: 'email' as const,
    ...base(texts, z.union([z.literal(''), emailText]).default(''), 3),
  };
}

/** A calendar day, `YYYY-MM-DD`. */
export function dateColumn(texts: ColumnTexts) {
  return { kind: 'date' as const, ...base(texts, z.union([z.literal(''), localDate]).default(''), 2) };
}

/** A wall-clock time, `YYYY-MM-DDTHH:mm`. */
export function dateTimeColumn(texts: ColumnTexts) {
  return {
    kind: 'date-time' as const,
    ...base(texts, z.union([z.literal(''), localDateTime]).default(''), 2),
  };
}

/** A whole number from 0 to 10 million. */
export function countColumn(texts: ColumnTexts) {
  return {
    kind: 'count' as const,
    ...base(texts, z.int().min(0).max(10_000_000).nullable().default(null), 1),
  };
}

/** One of the given options. */
export function choiceColumn<const Options extends readonly [ChoiceOption, ...ChoiceOption[]]>(
  texts: ColumnTexts & { readonly options: Options },
) {
  type Id = Options[number]['id'];
  const ids = texts.options.map((option) => option.id) as Id[];
  const schema = z.enum(['' as const, ...ids]).default('');
  return { kind: 'choice' as const, options: texts.options, ...base(texts, schema, 2) };
}

/** The answers of a yes/no question that may be unknown. */
export const YES_NO_UNCLEAR = [
  { id: 'yes', label: 'Có' },
  { id: 'no', label: 'Không' },
  { id: 'unclear', label: 'Chưa rõ' },
] as const;
