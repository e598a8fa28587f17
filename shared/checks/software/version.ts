/** Dotted numbers as a list: `4.3.08` -> [4, 3, 8]; `[]` when the text does not begin with a number. */
export function versionParts(text: string): readonly number[] {
  const match = /^\d{1,6}(?:\.\d{1,6}){0,4}/u.exec(text);
  return match === null ? [] : match[0].split('.').map(Number);
}

function compare(a: readonly number[], b: readonly number[]): number {
  for (let index = 0; index < Math.max(a.length, b.length); index += 1) {
    const difference = (a[index] ?? 0) - (b[index] ?? 0);
    if (difference !== 0) return difference;
  }
  return 0;
}

/** Whether a version comes before another; missing parts count as 0. */
export function isBefore(version: string, limit: string): boolean {
  return compare(versionParts(version), versionParts(limit)) < 0;
}

/** Whether a version belongs to a branch: `5.8.15` to `5.8` and to `5`, `5.10` not to `5.1`. */
export function isOfBranch(version: string, branch: string): boolean {
  const parts = versionParts(version);
  return versionParts(branch).every((part, index) => parts[index] === part);
}

/** The first version behind a branch: `4.3` -> `4.4`. */
export function branchEnd(branch: string): string {
  const parts = versionParts(branch);
  return [...parts.slice(0, -1), (parts.at(-1) ?? 0) + 1].join('.');
}
