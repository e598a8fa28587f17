import type { z } from 'zod';

/** The rows that the schema accepts. Others were put aside, and reported, when the app started. */
export function parseRows<Row>(schema: z.ZodType<Row>, rows: readonly unknown[]): readonly Row[] {
  return rows.flatMap((row) => {
    const parsed = schema.safeParse(row);
    return parsed.success ? [parsed.data] : [];
  });
}

/** The row, or `undefined` when there is none or the schema does not accept it. */
export function parseRow<Row>(schema: z.ZodType<Row>, row: unknown): Row | undefined {
  const parsed = schema.safeParse(row);
  return parsed.success ? parsed.data : undefined;
}
