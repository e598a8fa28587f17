import type { z } from 'zod';
import { fail, ok, type Result } from '#shared/base/result.ts';
import { otherFault, tooLongFault } from '#renderer/texts/checklist-faults.ts';

/** Reads text by the schema under which it will be stored (which cleans it), or says why it cannot be stored. */
export function readText<Value>(
  typed: string,
  schema: z.ZodType<Value>,
  faultOfKind: string = otherFault,
): Result<Value, string> {
  const parsed = schema.safeParse(typed.trim());
  if (parsed.success) return ok(parsed.data);
  const tooBig = parsed.error.issues.find((issue) => issue.code === 'too_big');
  return fail(tooBig === undefined ? faultOfKind : tooLongFault(typed.trim().length, Number(tooBig.maximum)));
}
