import type { Budget } from './budget.ts';
import { LIMITS } from './limits.ts';
import { damaged } from './refusal.ts';
import { parseObject } from './object-parser.ts';
import type { PdfValue } from './pdf-values.ts';
import { readCount, readWord, skipSpace } from './tokens.ts';

/** An object `12 0 obj … endobj` of the file. */
export interface IndirectObject {
  readonly number: number;
  readonly generation: number;
  readonly value: PdfValue;
}

/** The indirect object that begins at `offset`. The data of a stream is not looked at. */
export function parseIndirectObject(bytes: Uint8Array, offset: number, budget: Budget): IndirectObject {
  const end = Math.min(bytes.length, offset + LIMITS.objectBytes);
  const number = readCount(bytes, offset, end);
  const generation = number && readCount(bytes, skipSpace(bytes, number.next, end), end);
  const word = generation && readWord(bytes, skipSpace(bytes, generation.next, end), end);
  if (number === null || generation === null || word?.value !== 'obj') {
    return damaged(`no object at ${String(offset)}`);
  }
  const content = parseObject({ bytes, end, isFile: true, budget }, word.next);
  const closing = readWord(bytes, skipSpace(bytes, content.next, end), end);
  budget.chargeParsing(closing.next - offset);
  const head = { number: number.value, generation: generation.value };
  if (closing.value === 'endobj') return { ...head, value: content.value };
  const { value } = content;
  if (closing.value !== 'stream' || typeof value !== 'object' || value?.kind !== 'dict') {
    return damaged(`object without end at ${String(offset)}`);
  }
  const dataStart = startOfData(bytes, closing.next);
  return { ...head, value: { kind: 'stream', dict: value, dataStart } };
}

/** `stream` is followed by CR LF or LF (ISO 32000-1, 7.3.8.1). */
function startOfData(bytes: Uint8Array, position: number): number {
  if (bytes[position] === 0x0a) return position + 1;
  if (bytes[position] === 0x0d && bytes[position + 1] === 0x0a) return position + 2;
  return damaged(`stream without line end at ${String(position)}`);
}
