import { cleanLine, foldAccents } from '#shared/base/vietnamese-text.ts';

/** The words of a text without marks, capitals, punctuation and what stands in brackets: `SĐT (Zalo) *` -> `sdt`. */
export function foldedWords(text: string): string {
  return foldAccents(cleanLine(text))
    .replace(/\([^()]*\)/gu, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Whether a text of folded words begins with others, whole words only. */
export function beginsWithWords(words: string, beginning: string): boolean {
  return beginning !== '' && `${words} `.startsWith(`${beginning} `);
}
