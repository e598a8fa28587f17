import { isLetter, isSymbol } from './printable-characters.ts';

/** Signs without a glyph that mean the same as one with a glyph. */
const SAME_MEANING: Readonly<Record<string, string>> = {
  '✅': '✔',
  '❌': '✘',
  '❎': '☒',
  '☓': '✗',
  '⊠': '☒',
  '⊡': '▣',
  '➕': '+',
  '➖': '−',
  '⇒': '→',
  '⇐': '←',
  '⇔': '↔',
  '🔴': '●',
  '🚫': '⛔',
};

/** Digits in circles, by the code point of the first one. */
const CIRCLED = [0x2460, 0x2776, 0x2780, 0x278a] as const;
const CIRCLED_COUNT = 10;

/** Stands for what cannot be printed. Not a box: that would read as one that nobody has ticked. */
const REPLACEMENT = '[?]';
const VARIATION_SELECTORS = /[\ufe00-\ufe0f]/gu;

/** Text with plain blanks and without marks that only choose between the colourful and the plain form of a sign. */
function prepared(text: string): readonly string[] {
  return Array.from(text.normalize('NFC').replace(VARIATION_SELECTORS, '').replace(/\t/gu, ' '));
}

function printedCharacter(character: string): string | null {
  const codePoint = character.codePointAt(0) ?? 0;
  if (character === '\n' || isLetter(codePoint) || isSymbol(codePoint)) return character;
  const first = CIRCLED.find((start) => codePoint >= start && codePoint < start + CIRCLED_COUNT);
  if (first !== undefined) return `(${String(codePoint - first + 1)})`;
  return SAME_MEANING[character] ?? null;
}

/**
 * Text as the pages show it: NFC, tabs as blanks, signs without a glyph as one that means the same, and what is left
 * as `[?]`, since PDF/A allows no reference to a missing glyph. `report.json` keeps the original.
 */
export function printable(text: string): string {
  return prepared(text)
    .map((character) => printedCharacter(character) ?? REPLACEMENT)
    .join('');
}

/** The different characters of a text that the pages cannot show, in their order. */
export function unprintable(text: string): readonly string[] {
  return [...new Set(prepared(text).filter((character) => printedCharacter(character) === null))];
}
