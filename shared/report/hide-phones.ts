import { z } from 'zod';
import type { ReportInput } from '../answers/report-input.ts';
import { hiddenPhoneText } from '../base/text-schemas.ts';
import { isCellEmpty, type RecordKind, type RecordRow } from '../records/record-kind.ts';
import { recordKinds } from '../records/registry.ts';
import { unitProfileSchema } from '../unit/unit-profile.ts';

const { contact } = unitProfileSchema.shape;

/** The profile in a report without phone numbers. */
export const unitWithoutPhoneSchema = unitProfileSchema.extend({
  contact: contact.extend({ phone: hiddenPhoneText }),
});

/** The profile in any report. */
export const unitWithAnyPhoneSchema = unitProfileSchema.extend({
  contact: contact.extend({ phone: z.union([contact.shape.phone, hiddenPhoneText]) }),
});

function phoneColumnsOf({ columns }: RecordKind): readonly string[] {
  return Object.entries(columns).flatMap(([id, { kind }]) => (kind === 'phone' ? [id] : []));
}

/** The rows of a table in a report without phone numbers. */
export function rowWithoutPhonesSchema(kind: RecordKind): z.ZodType<RecordRow> {
  const hidden = z.union([z.literal(''), hiddenPhoneText]).default('');
  const phones = new Set(phoneColumnsOf(kind));
  if (phones.size === 0) return kind.rowSchema;
  return z.strictObject(
    Object.fromEntries(
      Object.entries(kind.columns).map(([id, { schema }]) => [id, phones.has(id) ? hidden : schema]),
    ),
  );
}

/**
 * The input of a report without the phone numbers in profile and tables. Each is replaced by `đã ẩn (n)`, with the same n for
 * the same digits, so that people of one name are still told apart and every count of the report stays what it was. What
 * somebody has written into a note or a picture is not looked at.
 */
export function hidePhones(input: ReportInput): ReportInput {
  const numbers = new Map<string, number>();
  const hide = (phone: string): string => {
    const digits = phone.replace(/\D/gu, '');
    const number = numbers.get(digits) ?? numbers.size + 1;
    numbers.set(digits, number);
    return `đã ẩn (${String(number)})`;
  };
  const hideIn = (row: RecordRow, columnIds: readonly string[]): RecordRow => {
    const cells = columnIds.map((id) => [id, isCellEmpty(row[id]) ? '' : hide(String(row[id]))] as const);
    return { ...row, ...Object.fromEntries(cells) };
  };
  const { unit } = input;
  const hiddenUnit = { ...unit, contact: { ...unit.contact, phone: hide(unit.contact.phone) } };
  const tables = recordKinds.flatMap((kind) => {
    const rows = input.records[kind.id];
    const columnIds = phoneColumnsOf(kind);
    return rows === undefined || columnIds.length === 0
      ? []
      : [[kind.id, rows.map((row) => hideIn(row, columnIds))] as const];
  });
  return { ...input, unit: hiddenUnit, records: { ...input.records, ...Object.fromEntries(tables) } };
}
