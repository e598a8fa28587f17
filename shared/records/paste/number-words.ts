import { cleanLine } from '#shared/base/vietnamese-text.ts';

const DIGITS: Readonly<Partial<Record<string, number>>> = {
  không: 0,
  một: 1,
  mốt: 1,
  hai: 2,
  ba: 3,
  bốn: 4,
  tư: 4,
  năm: 5,
  lăm: 5,
  nhăm: 5,
  sáu: 6,
  bảy: 7,
  bẩy: 7,
  tám: 8,
  chín: 9,
};
const THOUSAND = ['nghìn', 'ngàn'];
const TENS = ['mươi', 'chục'];
const ODD = ['linh', 'lẻ'];
const MAX_WORDS = 14;

/** A digit that can stand behind tens. */
function onesOf(word: string | undefined): number | undefined {
  const digit = DIGITS[word ?? ''];
  return digit === 0 ? undefined : digit;
}

/**
 * A number below a hundred: `mười lăm`, `hai mươi mốt`, `ba chục`, `năm`. `hai mốt` is spoken so, but may also be two
 * numbers.
 */
function readBelowHundred([first = '', ...rest]: readonly string[]): number | undefined {
  const isTeen = first === 'mười';
  if (rest.length === 0) return isTeen ? 10 : DIGITS[first];
  const tens = isTeen ? 1 : TENS.includes(rest[0] ?? '') ? onesOf(first) : undefined;
  const behind = isTeen ? rest : rest.slice(1);
  if (tens === undefined || behind.length > 1) return undefined;
  if (behind.length === 0) return tens * 10;
  const ones = onesOf(behind[0]);
  return ones === undefined ? undefined : tens * 10 + ones;
}

/** A number below a thousand: `ba trăm`, `ba trăm linh năm`, `ba trăm hai mươi`. */
function readBelowThousand(words: readonly string[]): number | undefined {
  const hundredAt = words.indexOf('trăm');
  if (hundredAt === -1) return readBelowHundred(words);
  const hundreds = hundredAt === 1 ? DIGITS[words[0] ?? ''] : undefined;
  if (hundreds === undefined) return undefined;
  const rest = words.slice(2);
  if (rest.length === 0) return hundreds * 100;
  const isOdd = ODD.includes(rest[0] ?? '');
  const below = readBelowHundred(isOdd ? rest.slice(1) : rest);
  const fits = below !== undefined && below > 0 && below < 10 === isOdd;
  return fits ? hundreds * 100 + below : undefined;
}

/**
 * A whole number below a million in Vietnamese words: `ba trăm`, `một nghìn hai trăm`, `hai mươi lăm`. `undefined` for
 * anything else, and where the words leave open what is meant.
 */
export function readNumberWords(text: string): number | undefined {
  const words = cleanLine(text).toLowerCase().split(' ');
  if (words.length > MAX_WORDS) return undefined;
  const thousandAt = words.findIndex((word) => THOUSAND.includes(word));
  if (thousandAt === -1) return readBelowThousand(words);
  const thousands = readBelowThousand(words.slice(0, thousandAt));
  const rest = words.slice(thousandAt + 1);
  if (thousands === undefined || thousands === 0) return undefined;
  if (rest.length === 0) return thousands * 1000;
  const below = rest.includes('trăm') ? readBelowThousand(rest) : undefined;
  return below === undefined ? undefined : thousands * 1000 + below;
}
