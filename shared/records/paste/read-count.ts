import { cleanLine } from '#shared/base/vietnamese-text.ts';

// Thousands in groups or not at all, then perhaps the zeros of a format with decimals, then perhaps what is counted.
const COUNT = /^(\d{1,3}(?:[.,\s]\d{3})+|\d{1,9})(?:[.,]0{1,2})?(?:\s*\p{L}{1,12})?$/u;

/** Reads a whole number as a spreadsheet shows it: `1.234`, `1,234`, `1 234`, `1234.00`, `45 người`. */
export function readPastedCount(text: string): number | undefined {
  const digits = COUNT.exec(cleanLine(text))?.[1];
  return digits === undefined ? undefined : Number(digits.replace(/\D/gu, ''));
}
