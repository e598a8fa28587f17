import { damaged } from './refusal.ts';
import { hexValue, isDigit, isRegular, isWhiteSpace } from './characters.ts';

/** A token and where the text goes on behind it. */
export interface Token<Value> {
  readonly value: Value;
  readonly next: number;
}

const PERCENT = 0x25;
const HASH = 0x23;
const ZERO = 0x30;
const MAX_NUMBER_LENGTH = 20;
const NUMBER = /^[+-]?(?:[0-9]+\.?[0-9]*|\.[0-9]+)$/u;

/** The first position at or after `position` that is neither white space nor in a comment; `end` when there is none. */
export function skipSpace(bytes: Uint8Array, position: number, end: number): number {
  let at = position;
  while (at < end) {
    const byte = bytes[at] ?? 0;
    if (byte === PERCENT) at = endOfLine(bytes, at, end);
    else if (isWhiteSpace(byte)) at += 1;
    else return at;
  }
  return end;
}

function endOfLine(bytes: Uint8Array, position: number, end: number): number {
  let at = position;
  while (at < end && bytes[at] !== 0x0a && bytes[at] !== 0x0d) at += 1;
  return at;
}

/** The regular characters from `position` on, as Latin-1. */
export function readWord(bytes: Uint8Array, position: number, end: number): Token<string> {
  const next = endOfWord(bytes, position, end);
  return { value: wordAt(bytes, position, next), next };
}

/** Words such as `obj` and `Type` stand in a file a thousand times; making a text anew costs more than finding it again. */
const MAX_KNOWN_WORDS = 4_096;
const MAX_KNOWN_LENGTH = 24;
const knownWords = new Map<number, string>();

function wordAt(bytes: Uint8Array, start: number, end: number): string {
  if (end - start > MAX_KNOWN_LENGTH) return latin1(bytes, start, end);
  let hash = end - start;
  for (let at = start; at < end; at += 1) hash = (hash * 31 + (bytes[at] ?? 0)) | 0;
  const known = knownWords.get(hash);
  if (known !== undefined && isWord(known, bytes, start, end)) return known;
  const word = latin1(bytes, start, end);
  if (known === undefined && knownWords.size < MAX_KNOWN_WORDS) knownWords.set(hash, word);
  return word;
}

function isWord(word: string, bytes: Uint8Array, start: number, end: number): boolean {
  if (word.length !== end - start) return false;
  for (let at = start; at < end; at += 1) if (word.charCodeAt(at - start) !== bytes[at]) return false;
  return true;
}

function endOfWord(bytes: Uint8Array, position: number, end: number): number {
  let at = position;
  while (at < end && isRegular(bytes[at] ?? 0)) at += 1;
  return at;
}

/** The name behind a slash at `position`; `#41` stands for `A`. */
export function readName(bytes: Uint8Array, position: number, end: number): Token<string> {
  const { value, next } = readWord(bytes, position + 1, end);
  return { value: value.includes('#') ? unescapeName(bytes, position + 1, next) : value, next };
}

function unescapeName(bytes: Uint8Array, start: number, end: number): string {
  const characters: string[] = [];
  for (let at = start; at < end; at += 1) {
    const byte = bytes[at] ?? 0;
    if (byte !== HASH) {
      characters.push(String.fromCharCode(byte));
      continue;
    }
    const code = hexValue(bytes[at + 1] ?? 0) * 16 + hexValue(bytes[at + 2] ?? 0);
    if (at + 2 >= end || hexValue(bytes[at + 1] ?? 0) < 0 || hexValue(bytes[at + 2] ?? 0) < 0 || code === 0) {
      return damaged(`wrong escape in a name at ${String(at)}`);
    }
    characters.push(String.fromCharCode(code));
    at += 2;
  }
  return characters.join('');
}

/** A number at `position`. */
export function readNumber(bytes: Uint8Array, position: number, end: number): Token<number> {
  const plain = readPlainNumber(bytes, position, end);
  if (plain !== null) return plain;
  const next = endOfWord(bytes, position, Math.min(end, position + MAX_NUMBER_LENGTH + 1));
  const text = latin1(bytes, position, next);
  if (text.length > MAX_NUMBER_LENGTH || !NUMBER.test(text)) damaged(`not a number at ${String(position)}`);
  return { value: Number(text), next };
}

const [MINUS, POINT] = [0x2d, 0x2e];
/** With so many digits in all, both parts of the quotient are exact, and it is what `Number` gives. */
const MAX_EXACT_DIGITS = 15;
const POWERS_OF_TEN = Array.from({ length: MAX_EXACT_DIGITS + 1 }, (_, power) =>
  Number(`1e${String(power)}`),
);

/** Few digits, perhaps a minus before and a point behind or among them, as nearly all numbers are; `null` for any other. */
function readPlainNumber(bytes: Uint8Array, position: number, end: number): Token<number> | null {
  const isNegative = bytes[position] === MINUS;
  const start = isNegative ? position + 1 : position;
  const whole = readCount(bytes, start, end);
  if (whole === null) return null;
  const { value, next } = bytes[whole.next] === POINT ? withFraction(bytes, start, whole, end) : whole;
  if (next < end && isRegular(bytes[next] ?? 0)) return null;
  return { value: isNegative ? -value : value, next };
}

/** A number from `start` whose point stands at `next`; without what is behind it when that is too long to be worked out so. */
function withFraction(bytes: Uint8Array, start: number, whole: Token<number>, end: number): Token<number> {
  const behind = whole.next + 1;
  const next = endOfDigits(bytes, behind, end);
  const power = POWERS_OF_TEN[next - behind];
  if (power === undefined || behind > end || next - start - 1 > MAX_EXACT_DIGITS) return whole;
  return { value: (whole.value * power + numberAt(bytes, behind, next)) / power, next };
}

/** The first position at or after `position` where no digit stands. */
export function endOfDigits(bytes: Uint8Array, position: number, end: number): number {
  let at = position;
  while (at < end && isDigit(bytes[at] ?? 0)) at += 1;
  return at;
}

/** Digits only, at most ten; `null` when there is anything else. */
export function readCount(bytes: Uint8Array, position: number, end: number): Token<number> | null {
  let at = position;
  while (at < end && at - position <= 10 && isDigit(bytes[at] ?? 0)) at += 1;
  const length = at - position;
  return length === 0 || length > 10 ? null : { value: numberAt(bytes, position, at), next: at };
}

/** What digits say, at most fifteen of them. */
export function numberAt(bytes: Uint8Array, start: number, end: number): number {
  let value = 0;
  for (let at = start; at < end; at += 1) value = value * 10 + (bytes[at] ?? 0) - ZERO;
  return value;
}

/** The bytes from `start` to `end`, or as many as there are, as Latin-1 text. */
export function latin1(bytes: Uint8Array, start: number, end: number): string {
  const { buffer, byteOffset, length } = bytes;
  const [from, to] = [Math.min(start, length), Math.min(end, length)];
  return Buffer.from(buffer, byteOffset + from, Math.max(0, to - from)).toString('latin1');
}
