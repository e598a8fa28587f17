import { cleanLine } from '#shared/base/vietnamese-text.ts';

const MAX_LENGTH = 24;

/** What people put around a sign or word for “as above”: quotes, dashes, brackets, a full stop. */
const AROUND = /^[\s"“”'’‘«»()[\]–—.-]+|[\s"“”'’‘«»()[\]–—.-]+$/gu;

const WORDS = /^(?:nt|n\/t|n\.t|như trên|nhu tren|như dòng trên|như hàng trên)$/iu;

/** A double quote in one of its forms, two single ones, two strokes; perhaps between dashes. */
const SIGN = /^[-–—\s]*(?:["“”„″〃]+|''+|’’+|‘‘+|′′+|´´+|``+|,,+|\/\/)[-–—\s]*$/u;

/** Signs, and perhaps the first letters of the words: most cells are told apart by it at once. */
const BEGINNING = /^[^\p{L}\p{N}]*(?:n[t/.h]|$)/iu;

/** Whether a cell says nothing but “as above”: `"`, `”`, `〃`, `''`, `//`, `nt`, `-nt-`, `"như trên"`. */
export function isDitto(text: string): boolean {
  if (text.length > MAX_LENGTH || !BEGINNING.test(text)) return false;
  const line = cleanLine(text);
  return SIGN.test(line) || WORDS.test(line.replace(AROUND, ''));
}
