/** Dotted numbers as a list: `4.3.08` -> [4, 3, 8]; `[]` when the text does not begin with a number. */
export function versionParts(text: string): readonly number[] {
  const match = /^\d{1,6}(?:\.\d{1,6}){0,4}/u.exec(text);
  return match === null ? [] : match[0].split('.').map(Number);
}

/** Whether a version comes before another; missing parts count as 0. */
export function isBefore(version: string, limit: string): boolean {
  const [a, b] = [versionParts(version), versionParts(limit)];
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference < 0;
  }
  return false;
}
