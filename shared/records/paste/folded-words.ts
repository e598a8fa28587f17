import { cleanLine, foldAccents } from '#shared/base/vietnamese-text.ts';

/** No name of a column and no choice is as long. */
const MAX_NAME_LENGTH = 300;

/**
 * The words of a name without marks, capitals, punctuation and what stands in brackets: `SĐT (Zalo) *` -> `sdt`; `''`
 * for a text that is too long to be a name.
 */
export function foldedWords(text: string): string {
  if (text.length > MAX_NAME_LENGTH) return '';
  return foldAccents(cleanLine(text))
    .replace(/\([^()]*\)/gu, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Whether a text of folded words begins with others, whole words only. */
export function beginsWithWords(words: string, beginning: string): boolean {
  return beginning !== '' && `${words} `.startsWith(`${beginning} `);
}
