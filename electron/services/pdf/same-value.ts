import type { PdfDict, PdfValue } from './pdf-values.ts';

/** Whether two values say the same; references are compared, not followed, and streams by their place in the file. */
export function isSameValue(one: PdfValue, other: PdfValue): boolean {
  return JSON.stringify(plainValue(one)) === JSON.stringify(plainValue(other));
}

/** The keys whose values differ, or that only one of the two has. */
export function differingKeys(one: PdfDict, other: PdfDict): readonly string[] {
  const keys = new Set([...one.entries.keys(), ...other.entries.keys()]);
  return [...keys].filter((key) => {
    const [mine, others] = [one.entries.get(key), other.entries.get(key)];
    return mine === undefined || others === undefined || !isSameValue(mine, others);
  });
}

/** A value as lists and texts that begin with their kind, without places and with sorted keys. */
function plainValue(value: PdfValue): unknown {
  if (typeof value !== 'object' || value === null) return value;
  switch (value.kind) {
    case 'name':
      return ['name', value.name];
    case 'string':
      return ['string', Buffer.from(value.bytes).toString('latin1')];
    case 'ref':
      return ['ref', value.number, value.generation];
    case 'array':
      return ['array', ...value.items.map(plainValue)];
    case 'dict':
      return ['dict', ...[...value.entries].sort(byKey).map(([key, entry]) => [key, plainValue(entry)])];
    case 'stream':
      return ['stream', value.dataStart];
  }
}

function byKey([one]: readonly [string, PdfValue], [other]: readonly [string, PdfValue]): number {
  return one < other ? -1 : 1;
}
