import type { Budget } from './budget.ts';
import { LIMITS } from './limits.ts';
import { damaged } from './refusal.ts';
import { isDigit, isRegular } from './characters.ts';
import type { PdfArray, PdfDict, PdfRef, PdfValue } from './pdf-values.ts';
import { readHexString, readLiteralString } from './strings.ts';
import { endOfDigits, numberAt, readName, readNumber, readWord, skipSpace, type Token } from './tokens.ts';

const LESS = 0x3c;
const GREATER = 0x3e;
const OPEN_ARRAY = 0x5b;
const CLOSE_ARRAY = 0x5d;
const OPEN_STRING = 0x28;
const SLASH = 0x2f;
const LETTER_R = 0x52;

/** Text that holds objects: the file, or a decoded object stream, where positions mean nothing to the outside. */
export interface PdfText {
  readonly bytes: Uint8Array;
  /** Nothing is read at or behind this position. */
  readonly end: number;
  readonly isFile: boolean;
  /** What is charged for each value. */
  readonly budget: Budget;
}

/**
 * The object at `position`, without a stream's data. Refuses (`damaged-pdf`) whatever readers could understand in
 * more than one way: a key given twice, an unknown word, more than 64 levels.
 */
export function parseObject(text: PdfText, position: number): Token<PdfValue> {
  return parseValue(text, position, 0);
}

function parseValue(text: PdfText, position: number, depth: number): Token<PdfValue> {
  const { bytes, end } = text;
  if (depth > LIMITS.nesting) return damaged(`nested too deeply at ${String(position)}`);
  text.budget.chargeValue();
  const start = skipSpace(bytes, position, end);
  if (start >= end) return damaged(`object without end at ${String(position)}`);
  const byte = bytes[start] ?? 0;
  if (byte === SLASH) {
    const { value, next } = readName(bytes, start, end);
    return { value: { kind: 'name', name: value }, next };
  }
  if (byte === LESS && bytes[start + 1] === LESS) return parseDict(text, start, depth);
  if (byte === LESS || byte === OPEN_STRING) return parseString(text, start);
  if (byte === OPEN_ARRAY) return parseArray(text, start, depth);
  if (isDigit(byte)) return parseReference(text, start) ?? readNumber(bytes, start, end);
  return parseWord(text, start);
}

function parseString(text: PdfText, start: number): Token<PdfValue> {
  const isHex = text.bytes[start] === LESS;
  const { value, next } = isHex
    ? readHexString(text.bytes, start, text.end)
    : readLiteralString(text.bytes, start, text.end);
  return { value: { kind: 'string', bytes: value, isHex, ...placeOf(text, start, next) }, next };
}

function parseArray(text: PdfText, start: number, depth: number): Token<PdfArray> {
  const items: PdfValue[] = [];
  let at = skipSpace(text.bytes, start + 1, text.end);
  while (text.bytes[at] !== CLOSE_ARRAY) {
    const item = parseValue(text, at, depth + 1);
    items.push(item.value);
    at = skipSpace(text.bytes, item.next, text.end);
  }
  return { value: { kind: 'array', items, ...placeOf(text, start, at + 1) }, next: at + 1 };
}

function parseDict(text: PdfText, start: number, depth: number): Token<PdfDict> {
  const { bytes, end } = text;
  const entries = new Map<string, PdfValue>();
  let at = skipSpace(bytes, start + 2, end);
  while (bytes[at] !== GREATER) {
    if (bytes[at] !== SLASH) return damaged(`dictionary key expected at ${String(at)}`);
    const key = readName(bytes, at, end);
    if (entries.has(key.value)) return damaged(`key /${key.value} given twice at ${String(at)}`);
    const entry = parseValue(text, key.next, depth + 1);
    entries.set(key.value, entry.value);
    at = skipSpace(bytes, entry.next, end);
  }
  if (bytes[at + 1] !== GREATER || at + 1 >= end)
    return damaged(`dictionary without end at ${String(start)}`);
  return { value: { kind: 'dict', entries }, next: at + 2 };
}

/** `12 0 R`; `null` when the digits are only a number. */
function parseReference({ bytes, end }: PdfText, start: number): Token<PdfRef> | null {
  const number = endOfDigits(bytes, start, end);
  const second = skipSpace(bytes, number, end);
  if (second === number) return null;
  const generation = endOfDigits(bytes, second, end);
  if (generation === second) return null;
  const third = skipSpace(bytes, generation, end);
  if (third === generation || bytes[third] !== LETTER_R || third >= end) return null;
  const next = third + 1;
  const areCounts = number - start <= MAX_COUNT_DIGITS && generation - second <= MAX_COUNT_DIGITS;
  if (!areCounts || (next < end && isRegular(bytes[next] ?? 0))) return null;
  return {
    value: {
      kind: 'ref',
      number: numberAt(bytes, start, number),
      generation: numberAt(bytes, second, generation),
    },
    next,
  };
}

const MAX_COUNT_DIGITS = 10;

const WORDS: ReadonlyMap<string, PdfValue> = new Map<string, PdfValue>([
  ['true', true],
  ['false', false],
  ['null', null],
]);

function parseWord({ bytes, end }: PdfText, start: number): Token<PdfValue> {
  const word = readWord(bytes, start, Math.min(end, start + 32));
  const value = WORDS.get(word.value);
  return value === undefined ? readNumber(bytes, start, end) : { value, next: word.next };
}

function placeOf(
  text: PdfText,
  start: number,
  end: number,
): { readonly start: number; readonly end: number } {
  return text.isFile ? { start, end } : { start: -1, end: -1 };
}
