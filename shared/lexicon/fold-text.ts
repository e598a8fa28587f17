/** Text reduced to what the eye reads: small ASCII letters where a letter looks like one. */
export interface FoldedText {
  readonly text: string;
  /** For each unit of `text`, where it stood in the original; `null` when the places are the same. */
  readonly positions: Uint32Array | null;
  /** Whether it holds letters of scripts that write no blanks or no Latin letters. */
  readonly hasOtherScripts: boolean;
}

const DROPPED = 0;
const SPACE = 0x20;

/** Letters that look like Latin ones, each above its double. */
const LOOK_ALIKES: readonly (readonly [string, string])[] = [
  ['аеорсухіјѕԁһӏмтнквгп', 'aeopcyxijsdhlmthkbrn'],
  ['αορνικτυχεη', 'aopviktuxen'],
  ['ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ', 'abcdefghijklmnoprstuvwyz'],
  ['ıɩɑɡøłđðɴƅɓɗƙɲƞƥɾʂƫʋʏ', 'iiagolddnbbdknnprstvy'],
  ['₀₁₂₃₄₅₆₇₈₉⁰¹²³⁴⁵⁶⁷⁸⁹', '01234567890123456789'],
];

/** Ranges whose marks are taken off: Latin with accents, Greek, Cyrillic, Vietnamese, full width, circled. */
const DECOMPOSED_RANGES: readonly (readonly [number, number])[] = [
  [0x41, 0x24f],
  [0x386, 0x4ff],
  [0x1e00, 0x1eff],
  [0x24b6, 0x24e9],
  [0x2460, 0x2468],
  [0xff01, 0xff5e],
];

/** Invisible: soft hyphen, joiners, zero width, bidirectional controls, variation selectors; and loose accents. */
const DROPPED_RANGES: readonly (readonly [number, number])[] = [
  [0xad, 0xad],
  [0x300, 0x36f],
  [0x61c, 0x61c],
  [0x180b, 0x180e],
  [0x200b, 0x200f],
  [0x202a, 0x202e],
  [0x2060, 0x206f],
  [0x20d0, 0x20ff],
  [0xfe00, 0xfe0f],
  [0xfeff, 0xfeff],
];

const BLANK_RANGES: readonly (readonly [number, number])[] = [
  [0x9, 0xd],
  [0xa0, 0xa0],
  [0x2000, 0x200a],
  [0x2028, 0x2029],
  [0x202f, 0x202f],
  [0x3000, 0x3000],
];

function fill(
  table: Uint16Array,
  ranges: readonly (readonly [number, number])[],
  value: (code: number) => number,
) {
  for (const [first, last] of ranges) {
    for (let code = first; code <= last; code += 1) table[code] = value(code);
  }
}

function bareLetter(code: number): number {
  const bare = String.fromCharCode(code).normalize('NFKD').replace(/\p{M}/gu, '').toLowerCase();
  return bare.length === 1 ? bare.charCodeAt(0) : code;
}

function buildTable(): Uint16Array {
  const table = new Uint16Array(0x10000).map((_, code) => code);
  fill(table, DECOMPOSED_RANGES, bareLetter);
  for (const [letters, doubles] of LOOK_ALIKES) {
    Array.from(letters).forEach((letter, index) => {
      const double = doubles.charCodeAt(index);
      table[letter.charCodeAt(0)] = double;
      const capital = letter.toUpperCase();
      if (capital.length === 1 && capital.charCodeAt(0) > 0x7f) table[capital.charCodeAt(0)] = double;
    });
  }
  fill(table, DROPPED_RANGES, () => DROPPED);
  fill(table, BLANK_RANGES, () => SPACE);
  return table;
}

const TABLE = buildTable();
const PLAIN_ASCII = /^[ -~]*$/u;
/** So many letters are put together at once. */
const CHUNK = 2_048;
const HIGH_SURROGATES = 0xd800;
const LOW_SURROGATES = 0xdc00;
const SURROGATES_END = 0xe000;

/** Mathematical, squared and regional letters beyond the basic plane: `𝗻𝗵𝗮`, `🄽🄷🄰`; `undefined` for all others. */
function letterBeyond(codePoint: number): number | undefined {
  const isStyled = codePoint >= 0x1d400 && codePoint <= 0x1d7ff;
  const isEnclosed = codePoint >= 0x1f110 && codePoint <= 0x1f189;
  if (codePoint >= 0x1f1e6 && codePoint <= 0x1f1ff) return 0x61 + codePoint - 0x1f1e6;
  if (isStyled) return bareStyled(codePoint);
  return isEnclosed ? 0x61 + ((codePoint - 0x1f110) % 32) : undefined;
}

function bareStyled(codePoint: number): number | undefined {
  const bare = String.fromCodePoint(codePoint).normalize('NFKD').toLowerCase();
  return bare.length === 1 ? TABLE[bare.charCodeAt(0)] : undefined;
}

/** Cyrillic, Thai and Lao, Japanese, Chinese, Korean. */
function isOtherScript(code: number): boolean {
  return (
    (code >= 0x400 && code <= 0x4ff) ||
    (code >= 0xe00 && code <= 0xeff) ||
    (code >= 0x3040 && code <= 0x9fff) ||
    (code >= 0xac00 && code <= 0xd7af)
  );
}

/** What the unit at a place becomes, or both halves of a character beyond the basic plane. */
function foldedUnit(text: string, index: number, code: number): number {
  if (code < HIGH_SURROGATES || code >= SURROGATES_END) return TABLE[code] ?? DROPPED;
  return code < LOW_SURROGATES ? (letterBeyond(text.codePointAt(index) ?? code) ?? SPACE) : SPACE;
}

/** A folded text while it is put together. Most texts lose nothing: places are counted from the first loss on. */
class Folding {
  positions: Uint32Array | null = null;
  readonly #room: number;
  /** A plain array: `fromCharCode` takes it several times as fast as a typed one. */
  readonly #codes: number[];
  #filled = 0;
  #length = 0;
  #done = '';

  constructor(room: number) {
    this.#room = room;
    this.#codes = new Array<number>(Math.min(room, CHUNK)).fill(DROPPED);
  }

  add(code: number, index: number): void {
    if (index !== this.#length) this.positions ??= inPlace(this.#room);
    if (this.positions !== null) this.positions[this.#length] = index;
    this.#codes[this.#filled] = code;
    this.#length += 1;
    this.#filled += 1;
    if (this.#filled === CHUNK) this.text();
  }

  text(): string {
    const codes = this.#filled === this.#codes.length ? this.#codes : this.#codes.slice(0, this.#filled);
    this.#done += String.fromCharCode(...codes);
    this.#filled = 0;
    return this.#done;
  }
}

function inPlace(length: number): Uint32Array {
  return new Uint32Array(length).map((_, index) => index);
}

/**
 * Takes the disguise off a text: marks of Vietnamese and other languages, capitals, look-alike letters of other
 * alphabets, full-width, circled and mathematical letters, invisible characters. Linear in the length.
 */
export function foldText(text: string): FoldedText {
  if (PLAIN_ASCII.test(text)) return { text: text.toLowerCase(), positions: null, hasOtherScripts: false };
  const folding = new Folding(text.length);
  let hasOtherScripts = false;
  for (let index = 0; index < text.length; index += 1) {
    const code = text.charCodeAt(index);
    const folded = code < HIGH_SURROGATES ? (TABLE[code] ?? DROPPED) : foldedUnit(text, index, code);
    if (folded !== DROPPED) folding.add(folded, index);
    if (code >= 0x400 && isOtherScript(code)) hasOtherScripts = true;
    if (code >= HIGH_SURROGATES && code < LOW_SURROGATES) index += 1;
  }
  return { text: folding.text(), positions: folding.positions, hasOtherScripts };
}

/** Where a unit of the folded text stood in the original; the end of the original for places beyond. */
export function originalIndex(folded: FoldedText, index: number, originalLength: number): number {
  if (index >= folded.text.length) return originalLength;
  return folded.positions?.[index] ?? index;
}
