import { damaged } from './refusal.ts';
import { hexValue, isWhiteSpace } from './characters.ts';
import { latin1, type Token } from './tokens.ts';

const OPEN = 0x28;
const CLOSE = 0x29;
const BACKSLASH = 0x5c;
const GREATER = 0x3e;
const LINE_FEED = 0x0a;
const RETURN = 0x0d;

const ESCAPES: Readonly<Record<number, number>> = {
  0x6e: LINE_FEED, // \n
  0x72: RETURN, // \r
  0x74: 0x09, // \t
  0x62: 0x08, // \b
  0x66: 0x0c, // \f
};

/** The string `(…)` whose opening bracket is at `position` (ISO 32000-1, 7.3.4.2). */
export function readLiteralString(bytes: Uint8Array, position: number, end: number): Token<Uint8Array> {
  const start = position + 1;
  const plain = endOfPlain(bytes, start, end);
  if (plain < end && bytes[plain] === CLOSE) return { value: bytes.slice(start, plain), next: plain + 1 };
  const output = [...bytes.subarray(start, plain)];
  let nesting = 1;
  let at = plain;
  while (at < end) {
    const byte = bytes[at] ?? 0;
    if (byte === BACKSLASH) {
      at = readEscape(bytes, at + 1, output);
      continue;
    }
    if (byte === OPEN) nesting += 1;
    if (byte === CLOSE) nesting -= 1;
    if (nesting === 0) return { value: Uint8Array.from(output), next: at + 1 };
    output.push(byte);
    at += 1;
  }
  return damaged(`string without end at ${String(position)}`);
}

/** Where the first bracket or backslash stands: most strings have none but the bracket that closes them. */
function endOfPlain(bytes: Uint8Array, start: number, end: number): number {
  let at = start;
  while (at < end && bytes[at] !== CLOSE && bytes[at] !== OPEN && bytes[at] !== BACKSLASH) at += 1;
  return at;
}

/** What stands behind a backslash; returns where the text goes on. */
function readEscape(bytes: Uint8Array, position: number, output: number[]): number {
  const byte = bytes[position] ?? 0;
  if (byte === RETURN) return bytes[position + 1] === LINE_FEED ? position + 2 : position + 1;
  if (byte === LINE_FEED) return position + 1;
  if (isOctal(byte)) return readOctal(bytes, position, output);
  output.push(ESCAPES[byte] ?? byte);
  return position + 1;
}

function readOctal(bytes: Uint8Array, position: number, output: number[]): number {
  let value = 0;
  let at = position;
  while (at < position + 3 && isOctal(bytes[at] ?? 0)) {
    value = value * 8 + (bytes[at] ?? 0) - 0x30;
    at += 1;
  }
  output.push(value & 0xff);
  return at;
}

function isOctal(byte: number): boolean {
  return byte >= 0x30 && byte <= 0x37;
}

/** The string `<…>` whose opening bracket is at `position`; an odd last digit counts as if a 0 followed. */
export function readHexString(bytes: Uint8Array, position: number, end: number): Token<Uint8Array> {
  const close = bytes.subarray(0, end).indexOf(GREATER, position + 1);
  if (close === -1) return damaged(`string without end at ${String(position)}`);
  const plain = plainHex(bytes, position + 1, close);
  if (plain !== null) return { value: plain, next: close + 1 };
  const output = new Uint8Array(Math.ceil((close - position - 1) / 2));
  let count = 0;
  for (let at = position + 1; at < close; at += 1) {
    const digit = hexValue(bytes[at] ?? 0);
    if (digit >= 0) {
      output[count >> 1] = ((output[count >> 1] ?? 0) | (count % 2 === 0 ? digit << 4 : digit)) & 0xff;
      count += 1;
    } else if (!isWhiteSpace(bytes[at] ?? 0)) return damaged(`not a hexadecimal digit at ${String(at)}`);
  }
  return { value: output.slice(0, Math.ceil(count / 2)), next: close + 1 };
}

/** Pairs of digits and nothing else, as the thousands of a signature are written; `null` for what has to be read singly. */
function plainHex(bytes: Uint8Array, start: number, end: number): Uint8Array | null {
  const decoded = Buffer.from(latin1(bytes, start, end), 'hex');
  return 2 * decoded.length === end - start ? Uint8Array.from(decoded) : null;
}
