import { cuttingsAround } from './cuttings.ts';
import { foldedCalls } from './fold-calls.ts';
import {
  changedText,
  type CodeChange,
  codeChangeOf,
  inlinedLists,
  joinedTexts,
  leftOutOf,
  percentDecoded,
  textsOfCodes,
  writtenOut,
} from './undo-encoding.ts';
import { namedOutright, piecedTexts, unpackedTexts } from './undo-packing.ts';

const MAX_DECODED_LENGTH = 8_000;
const MAX_CODE_LENGTH = 65_536;
const MAX_LITERALS = 2_000;
const MAX_ROUNDS = 3;
const MIN_CHANGED = 8;

const WORTH_READING =
  /=\s?\[["']|atob|unescape|decodeURI|fromCharCode|\.write|innerHTML|outerHTML|insertAdjacentHTML|\.reverse\(|\.join\((?:""|'')\)|\.replace\([^,]{3,20},\s{0,3}["']{2}\)|["']\s?\+\s?["']|\+=\s?["']|split\('\|'\)|\\x[0-9a-f]{2}\\x|\\u00[0-9a-f]{2}\\u|%3c|&#\d/iu;
const BASE64 = /^[A-Za-z0-9+/]{16,}={0,2}$/u;
const HEX = /^(?:[0-9a-f]{2}){12,}$/iu;
const LOOKS_LIKE_HTML =
  /<(?:a|div|p|span|ul|li|h[1-6]|iframe|script|style|marquee|table|b|font|center)[\s>]/iu;
const GOES_AWAY = /location|\.open\(/u;
const LOOKS_LIKE_CODE = /document|location|eval|fromCharCode|atob|unescape|https?:\/\//u;

/**
 * HTML and addresses that a script carries in encoded strings or writes into the page, at most 8,000 characters: escapes,
 * `unescape`, `atob`, `fromCharCode`, reversed, joined and changed strings, also one within the other. The code is never run.
 */
export function decodeScript(code: string): string {
  const found: string[] = [];
  let length = 0;
  let layer: readonly string[] = [code.slice(0, MAX_CODE_LENGTH)];
  for (let round = 0; round < MAX_ROUNDS && layer.length > 0; round += 1) {
    const decoded = layer.flatMap(decodeLayer);
    for (const text of decoded) {
      if (length >= MAX_DECODED_LENGTH) break;
      found.push(text.slice(0, MAX_DECODED_LENGTH - length));
      length += text.length;
    }
    layer = decoded.map((text) => text.slice(0, MAX_CODE_LENGTH)).slice(0, 20);
  }
  return found.join('\n').slice(0, MAX_DECODED_LENGTH);
}

function decodeLayer(code: string): readonly string[] {
  if (!WORTH_READING.test(code)) return [];
  const change = codeChangeOf(code);
  const key: Key = { isReversing: code.includes('.reverse('), leftOut: leftOutOf(code), change };
  const results = [
    ...textsOfCodes(code, change),
    ...joinedTexts(code).flatMap(withDecoded),
    ...unpackedTexts(code),
    ...piecedTexts(code).map(unescapeLiteral).flatMap(withDecoded),
  ];
  results.push(...ordersIn(code), ...foldedCalls(code).filter((folded) => GOES_AWAY.test(folded)));
  for (const literal of stringLiterals(code)) {
    for (const candidate of readingsOf(unescapeLiteral(literal), key)) {
      const isNew = candidate !== literal || LOOKS_LIKE_HTML.test(candidate);
      if (isNew && isTelling(candidate)) results.push(candidate);
    }
  }
  return results.filter(isTelling);
}

/** The code with its words in their places, where that shows an order to leave which the code as written hides. */
function ordersIn(code: string): readonly string[] {
  const found = [inlinedLists(code)].filter((inlined) => GOES_AWAY.test(inlined));
  const named = namedOutright(code);
  if (GOES_AWAY.test(named) && !GOES_AWAY.test(code)) found.push(named);
  for (const cutting of cuttingsAround(code, hidesOrder)) {
    if (!hidesOrder(cutting)) continue;
    const plain = writtenOut(cutting);
    const readings = [plain, inlinedLists(plain), namedOutright(plain)];
    found.push(...readings.filter((reading) => GOES_AWAY.test(reading)));
  }
  return found;
}

const ORDER_OR_ADDRESS = /location|\.open\(|https?:\/\//gu;

/** Whether an order to leave or an address stands in the code as escapes. */
function hidesOrder(code: string): boolean {
  const count = (text: string): number => text.match(ORDER_OR_ADDRESS)?.length ?? 0;
  return count(writtenOut(code)) > count(code);
}

function isTelling(text: string): boolean {
  return text.length > 8 && (LOOKS_LIKE_HTML.test(text) || LOOKS_LIKE_CODE.test(text));
}

/** How the strings of one script are to be read. */
interface Key {
  readonly isReversing: boolean;
  readonly leftOut: string;
  readonly change: CodeChange | null;
}

/** The ways in which an encoded string may be meant. */
function readingsOf(text: string, { isReversing, leftOut, change }: Key): readonly string[] {
  const plain = [text];
  if (isReversing) plain.push(Array.from(text).reverse().join(''));
  if (leftOut !== '' && text.includes(leftOut)) plain.push(text.replaceAll(leftOut, ''));
  if (change !== null && text.length >= MIN_CHANGED) plain.push(changedText(text, change));
  return plain.flatMap(withDecoded);
}

function withDecoded(text: string): readonly string[] {
  const readings = [text];
  if (/%[0-9a-f]{2}/iu.test(text)) readings.push(percentDecoded(text));
  if (HEX.test(text)) readings.push(Buffer.from(text, 'hex').toString('utf8'));
  else if (BASE64.test(text)) readings.push(Buffer.from(text, 'base64').toString('utf8'));
  return readings;
}

const ESCAPE = /\\(?:x([0-9a-f]{2})|u([0-9a-f]{4})|u\{([0-9a-f]{1,6})\}|([\s\S]))/giu;
const SIMPLE_ESCAPES: Readonly<Record<string, string>> = { n: '\n', t: '\t', r: '\r' };

function unescapeLiteral(literal: string): string {
  if (!literal.includes('\\')) return literal;
  return literal.replace(ESCAPE, (_, x?: string, u?: string, wide?: string, other?: string) => {
    const hex = x ?? u ?? wide;
    if (hex === undefined) return SIMPLE_ESCAPES[other ?? ''] ?? other ?? '';
    const code = Number.parseInt(hex, 16);
    return code <= 0x10ffff ? String.fromCodePoint(code) : '';
  });
}

/** The string literals of a script as written between their quotes; those joined by `+` as one. */
function stringLiterals(code: string): readonly string[] {
  const literals: string[] = [];
  let place = 0;
  let lastEnd = -1;
  while (place < code.length && literals.length < MAX_LITERALS) {
    const quote = code[place];
    if (quote !== '"' && quote !== "'" && quote !== '`') {
      place += 1;
      continue;
    }
    const end = endOfLiteral(code, place, quote);
    const text = code.slice(place + 1, end);
    const isJoined = lastEnd !== -1 && place - lastEnd < 12 && /^\s*\+\s*$/u.test(code.slice(lastEnd, place));
    const previous = isJoined ? literals.pop() : undefined;
    literals.push((previous ?? '') + text);
    lastEnd = end + 1;
    place = end + 1;
  }
  return literals;
}

function endOfLiteral(code: string, start: number, quote: string): number {
  for (let index = start + 1; index < code.length; index += 1) {
    const character = code[index];
    if (character === '\\') index += 1;
    else if (character === quote) return index;
    // an apostrophe in a comment begins no string
    else if (character === '\n' && quote !== '`') return index;
  }
  return code.length;
}
