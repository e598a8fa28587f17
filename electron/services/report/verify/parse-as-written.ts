import { z } from 'zod';
import { Refusal } from '#services/pdf/refusal.ts';

const MAX_FAULTS = 10;
/** A value that fits none of three kinds is worded three times. */
const MAX_WORDED = 300;

/**
 * A value as a schema reads it. Refuses with `report-data-invalid` whatever the schema refuses, or would have cleaned: the app
 * writes every value in the one form in which it reads it.
 */
export function parsedBy<Schema extends z.ZodType>(schema: Schema, json: unknown): z.output<Schema> {
  const parsed = parseOrNull(schema, json);
  if (parsed === null) return invalid('too many faults');
  if (!parsed.success) return invalid(firstFaults(parsed.error));
  return isAsWritten(parsed.data, json) ? parsed.data : invalid('not in the form in which the app writes it');
}

/** Thrown out of a schema to end it: it would go on to word every one of a hundred thousand faults. */
class TooManyFaults extends Error {}

/** `null` when there are more faults than anybody reads, or more than zod can hand on. */
function parseOrNull<Schema extends z.ZodType>(schema: Schema, json: unknown) {
  let worded = 0;
  const countFault = (): undefined => {
    worded += 1;
    if (worded > MAX_WORDED) throw new TooManyFaults();
    return undefined;
  };
  try {
    return schema.safeParse(json, { error: countFault });
  } catch (error) {
    if (error instanceof TooManyFaults || error instanceof RangeError) return null;
    throw error;
  }
}

function firstFaults({ issues }: z.ZodError): string {
  return z.prettifyError({ issues: issues.slice(0, MAX_FAULTS) }).slice(0, 500);
}

/**
 * Whether the schema took every value as it stands in the file, and cleaned or added none. A field that the file does
 * not have and that is read as `null`, “not known”, is none: an app of an earlier day had no such field to write.
 */
function isAsWritten(parsed: unknown, json: unknown): boolean {
  if (Array.isArray(parsed) && Array.isArray(json)) {
    return (
      parsed.length === json.length && parsed.every((item: unknown, index) => isAsWritten(item, json[index]))
    );
  }
  if (!isRecord(parsed) || !isRecord(json)) return parsed === json;
  for (const key of Object.keys(json)) if (!Object.hasOwn(parsed, key)) return false;
  return Object.entries(parsed).every(([key, value]) =>
    Object.hasOwn(json, key) ? isAsWritten(value, json[key]) : value === null || value === undefined,
  );
}

function isRecord(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function invalid(detail: string): never {
  throw new Refusal('report-data-invalid', detail);
}
