/**
 * The last moment in time, ISO 8601, for a deadline in Vietnam: the end of a minute (`2026-12-15T17:00`), or of a day
 * (`2026-12-15`); `undefined` when it is neither.
 */
export function readDeadline(text: string): string | undefined {
  const [, day, time] = /^(\d{4}-\d{2}-\d{2})(?:T(\d{2}:\d{2}))?$/u.exec(text) ?? [];
  if (day === undefined) return undefined;
  const instant = new Date(`${day}T${time ?? '23:59'}:59.999+07:00`);
  // `2026-02-31` would be taken for the third of March.
  const isReal = !Number.isNaN(instant.getTime()) && new Date(`${day}T00:00Z`).toISOString().startsWith(day);
  return isReal ? instant.toISOString() : undefined;
}
