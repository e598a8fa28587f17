/** Codes as arguments of `fromCharCode`, or as a list that is given to it later. */
const CHAR_CODES = /fromCharCode\(([\d\s,xa-f]{3,20000})\)|\[([\d\s,xa-f]{24,20000})\]/giu;
/** `fromCharCode(c - 7)`, `fromCharCode(s.charCodeAt(i) ^ 5)`. */
const CHANGED = /fromCharCode\((?:[^()]|\([^()]{0,20}\)){1,40}?([-+^])\s{0,3}(\d{1,3})\s{0,3}\)/u;
/** Lists of strings. */
const LISTS =
  /\[\s{0,5}((?:"[^"\n]{0,200}"|'[^'\n]{0,200}')(?:\s{0,5},\s{0,5}(?:"[^"\n]{0,200}"|'[^'\n]{0,200}')){1,300})\s{0,5},?\s{0,5}\]/gu;
const JOINS = /\.\s{0,5}join\(\s{0,5}(?:""|'')\s{0,5}\)/u;
const PIECE = /"([^"\n]*)"|'([^'\n]*)'/gu;
const LEFT_OUT = /\.replace\(\s{0,5}\/([^/\\()[\].*+?{}|\n]{1,8})\/gi?\s{0,5},\s{0,5}(?:""|'')\s{0,5}\)/u;
const SPLIT_AT =
  /\.split\(\s{0,5}["']([^"'\\\n]{1,8})["']\s{0,5}\)\s{0,5}\.\s{0,5}join\(\s{0,5}(?:""|'')\s{0,5}\)/u;
const MAX_FOUND = 500;

/** How a script changes each code before it makes a character of it; `null` when it does not. */
export type CodeChange = (code: number) => number;

/** The change in `fromCharCode(… - 7)`; `null` for none. */
export function codeChangeOf(code: string): CodeChange | null {
  const match = CHANGED.exec(code);
  if (match === null) return null;
  const by = Number(match[2]);
  if (match[1] === '^') return (one) => one ^ by;
  return match[1] === '+' ? (one) => one + by : (one) => one - by;
}

/** A text each of whose characters was changed. */
export function changedText(text: string, change: CodeChange): string {
  return asText(Array.from(text, (one) => change(one.charCodeAt(0))));
}

/** Texts in lists of character codes, as they stand and as the script changes them. */
export function textsOfCodes(code: string, change: CodeChange | null): readonly string[] {
  if (!code.includes('fromCharCode')) return [];
  return [...code.matchAll(CHAR_CODES)].slice(0, MAX_FOUND).flatMap(([, called, listed]) => {
    const numbers = (called ?? listed ?? '').split(',').map((number) => Number(number.trim()));
    return change === null ? [asText(numbers)] : [asText(numbers), asText(numbers.map(change))];
  });
}

/** Texts that are put together from lists of pieces: `['ht','tp'].join('')`, also by way of a variable; `between` joins them. */
export function joinedTexts(code: string, between = ''): readonly string[] {
  if (between === '' && !JOINS.test(code)) return [];
  return [...code.matchAll(LISTS)]
    .slice(0, MAX_FOUND)
    .map(([, list = '']) => [...list.matchAll(PIECE)].map(([, a, b]) => a ?? b ?? '').join(between));
}

const LIST_OF_WORDS = new RegExp(String.raw`([A-Za-z_$][\w$]{0,30})\s{0,3}=\s{0,3}${LISTS.source}`, 'gu');
const MAX_LISTS = 20;
const MAX_WORDS = 200;
const MAX_INLINED = 20_000;

/** Short code with the words of its lists in their places, and `['location']` as `.location`; `''` where there are none. */
export function inlinedLists(code: string): string {
  if (code.length > MAX_INLINED) return '';
  const lists = new Map(
    [...code.matchAll(LIST_OF_WORDS)]
      .slice(0, MAX_LISTS)
      .map(([, name = '', list = '']) => [name, list.match(PIECE)?.slice(0, MAX_WORDS) ?? []]),
  );
  if (lists.size === 0) return '';
  return code
    .replace(/([A-Za-z_$][\w$]{0,30})\[(?:0x)?(\d{1,3})\]/gu, (all, name: string, index: string) => {
      return lists.get(name)?.[Number(index)] ?? all;
    })
    .replace(/\[["']([A-Za-z]{1,30})["']\]/gu, '.$1');
}

/** `%XX` and `%uXXXX`, as UTF-8 where it is that. */
export function percentDecoded(text: string): string {
  const wide = text.replace(/%u([0-9a-f]{4})/giu, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  const bytes = wide.replace(/%([0-9a-f]{2})/giu, (_, hex: string) =>
    String.fromCharCode(Number.parseInt(hex, 16)),
  );
  const isLatin = !/[^\0-\u00FF]/u.test(bytes);
  const utf8 = isLatin ? Buffer.from(bytes, 'latin1').toString('utf8') : bytes;
  return utf8.includes('\uFFFD') ? bytes : utf8;
}

const ESCAPED_LETTER = /\\(?:x|u00|u\{0{0,2})([2-7][0-9a-f])\}?/giu;
/** What would end a text or change how it is read stays as it is written. */
const KEPT_ESCAPED = new Set(['"', "'", '`', '\\', '$']);

/** Short code with the letters that stand in it as escapes written out: `top['\x6c\x6f…']` as `top['lo…']`; `''` where there are none. */
export function writtenOut(code: string): string {
  if (code.length > MAX_INLINED) return '';
  const plain = code.replace(ESCAPED_LETTER, (all, hex: string) => {
    const letter = String.fromCharCode(Number.parseInt(hex, 16));
    return KEPT_ESCAPED.has(letter) ? all : letter;
  });
  return plain === code ? '' : plain;
}

/** What a script takes out of its strings before it uses them: `.replace(/qz/g, '')`, `.split('|').join('')`; `''` for nothing. */
export function leftOutOf(code: string): string {
  return LEFT_OUT.exec(code)?.[1] ?? SPLIT_AT.exec(code)?.[1] ?? '';
}

function asText(codes: readonly number[]): string {
  return codes
    .filter((code) => Number.isInteger(code) && code >= 0 && code <= 0xffff)
    .map((code) => String.fromCharCode(code))
    .join('');
}
