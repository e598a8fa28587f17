type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * The one way in which packs and reports are turned into text before they are hashed: keys sorted by code unit, no
 * blanks, minus zero as zero, `undefined` members left out (RFC 8785 for the values that occur here: strings, finite numbers, booleans,
 * null). Throws on anything that JSON cannot hold, which is a bug of the caller.
 */
export function canonicalJson(value: unknown): string {
  return JSON.stringify(sorted(value));
}

function sorted(value: unknown): Json {
  if (value === null || typeof value === 'string' || typeof value === 'boolean') return value;
  // minus zero is zero
  if (typeof value === 'number' && Number.isFinite(value)) return value === 0 ? 0 : value;
  if (Array.isArray(value)) return value.map(sorted);
  if (typeof value === 'object') {
    const entries = Object.entries(value)
      .filter(([, member]) => member !== undefined)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, member]) => [key, sorted(member)] as const);
    return Object.fromEntries(entries);
  }
  throw new TypeError(`not JSON: ${typeof value}`);
}
