import type { Budget } from './budget.ts';
import { LIMITS } from './limits.ts';
import { damaged } from './refusal.ts';
import { parseIndirectObject } from './indirect-object.ts';
import { countOf, isKind, type PdfDict, type PdfValue } from './pdf-values.ts';
import { decodeStream, streamBytes } from './stream-data.ts';
import { FREE_ENTRY, type XrefEntry, type XrefSection } from './cross-reference-entry.ts';

/** The cross-reference section that is a stream (ISO 32000-1, 7.5.8) at `offset`. */
export function readXrefStream(bytes: Uint8Array, offset: number, budget: Budget): XrefSection {
  const { value } = parseIndirectObject(bytes, offset, budget);
  if (!isKind(value, 'stream')) return damaged(`no cross-reference at ${String(offset)}`);
  const { dict } = value;
  const length = countOf(dict.entries.get('Length')) ?? damaged('cross-reference stream without length');
  const data = decodeStream(dict, streamBytes(bytes, value, length), LIMITS.structureStreamBytes, budget);
  return { offset, entries: entriesOf(dict, data), trailer: dict };
}

function entriesOf(dict: PdfDict, data: Uint8Array): ReadonlyMap<number, XrefEntry> {
  const widths = widthsOf(dict);
  const width = widths[0] + widths[1] + widths[2];
  const entries = new Map<number, XrefEntry>();
  let at = 0;
  for (const [first, count] of rangesOf(dict)) {
    if (at + count * width > data.length) damaged('cross-reference stream too short');
    for (let number = first; number < first + count; number += 1, at += width) {
      if (entries.has(number)) damaged(`object ${String(number)} given twice`);
      entries.set(number, entryOf(data, at, widths));
    }
  }
  return entries;
}

/** The widths in bytes of the three fields of an entry. */
function widthsOf(dict: PdfDict): readonly [number, number, number] {
  const [type, second, third, ...more] = countsOf(dict.entries.get('W'));
  if (type === undefined || second === undefined || third === undefined || more.length > 0)
    return malformed();
  return [type, second, third].some((width) => width > 4) || second === 0
    ? malformed()
    : [type, second, third];
}

/** First object number and number of objects of each run. */
function rangesOf(dict: PdfDict): readonly (readonly [number, number])[] {
  if (!dict.entries.has('Index')) return [[0, countOf(dict.entries.get('Size')) ?? malformed()]];
  const counts = countsOf(dict.entries.get('Index'));
  if (counts.length % 2 !== 0) return malformed();
  return Array.from({ length: counts.length / 2 }, (_, run) => [
    counts[2 * run] ?? 0,
    counts[2 * run + 1] ?? 0,
  ]);
}

function entryOf(
  data: Uint8Array,
  at: number,
  [typeWidth, second, third]: readonly [number, number, number],
): XrefEntry {
  const type = typeWidth === 0 ? 1 : bigEndian(data, at, typeWidth);
  const secondField = bigEndian(data, at + typeWidth, second);
  const thirdField = bigEndian(data, at + typeWidth + second, third);
  switch (type) {
    case 0:
      return FREE_ENTRY;
    case 1:
      return { kind: 'offset', offset: secondField, generation: thirdField };
    case 2:
      return { kind: 'in-stream', stream: secondField, index: thirdField };
    default:
      return damaged(`unknown cross-reference type ${String(type)}`);
  }
}

function bigEndian(data: Uint8Array, at: number, width: number): number {
  let value = 0;
  for (let index = 0; index < width; index += 1) value = value * 256 + (data[at + index] ?? 0);
  return value;
}

function countsOf(value: PdfValue | undefined): readonly number[] {
  if (!isKind(value, 'array')) return malformed();
  return value.items.map((item) => countOf(item) ?? malformed());
}

function malformed(): never {
  return damaged('wrong cross-reference stream');
}
