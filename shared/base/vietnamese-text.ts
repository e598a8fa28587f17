// C0/C1 controls except tab and line feed, bidirectional overrides and isolates, zero-width characters, BOM.
const UNSAFE_CHARACTERS =
  // eslint-disable-next-line no-control-regex -- control characters are exactly what has to be found
  /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b-\u200f\u202a-\u202e\u2060-\u2069\ufeff]/gu;

/**
 * Text as it is kept everywhere: NFC (UniKey, Excel and macOS deliver both forms; NFD draws misplaced marks in
 * PDF), line ends as `\n`, without control, bidirectional and zero-width characters, without outer blanks.
 */
export function cleanText(text: string): string {
  return text.replace(/\r\n?/gu, '\n').normalize('NFC').replace(UNSAFE_CHARACTERS, '').trim();
}

/** `cleanText` on one line: tabs and line feeds become single blanks. */
export function cleanLine(text: string): string {
  return cleanText(text).replace(/\s+/gu, ' ');
}

/** Lower-case text without Vietnamese marks, for searching and for file names: `Đặng Thị Ánh` -> `dang thi anh`. */
export function foldAccents(text: string): string {
  return text.normalize('NFD').replace(/\p{M}/gu, '').replace(/[đĐ]/gu, 'd').toLowerCase();
}

/**
 * ASCII slug for file names: letters, digits and single hyphens, at most `maxLength` characters; `fallback` when
 * nothing is left. A cut never ends in a hyphen.
 */
export function slugify(text: string, maxLength: number, fallback: string): string {
  const slug = foldAccents(text)
    .replace(/[^a-z0-9]+/gu, '-')
    .replace(/^-+|-+$/gu, '')
    .slice(0, maxLength)
    .replace(/-+$/u, '');
  return slug === '' ? fallback : slug;
}
