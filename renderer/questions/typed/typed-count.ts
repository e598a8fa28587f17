import { fail, ok, type Result } from '#shared/base/result.ts';
import { countFault } from '#renderer/texts/checklist-faults.ts';

const MAX_COUNT = 10_000_000;

/** Reads a whole number as people write it: `1200`, `1.200`, `1 200`. Nothing typed is `null`. */
export function readCount(typed: string): Result<number | null, string> {
  const text = typed.trim();
  if (text === '') return ok(null);
  if (!/^(?:\d+|\d{1,3}(?:[. ]\d{3})+)$/u.test(text)) return fail(countFault);
  const count = Number(text.replace(/[. ]/gu, ''));
  return count <= MAX_COUNT ? ok(count) : fail(countFault);
}

/** The text that stands in a field for a stored number. */
export function countText(count: number | null | ''): string {
  return count === null ? '' : String(count);
}
