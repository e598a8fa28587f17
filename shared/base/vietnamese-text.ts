// Control, format (bidirectional, zero-width, soft hyphen, BOM, tags) and lone surrogate characters, except tab and line feed.
const UNSAFE_CHARACTERS = /(?![\t\n])[\p{Cc}\p{Cf}\p{Cs}]/gu;

// Windows and old Mac line ends, vertical tab (the soft line break of Word), form feed, NEL, line and paragraph separator.
const LINE_ENDS = /\r\n?|[\v\f\u0085\u2028\u2029]/gu;

/** What most text consists of: nothing of it is ever cleaned away, and all of it is NFC. */
const PLAIN_LINE = /^[ -~\u00c0-\u024f\u1ea0-\u1ef9]*$/u;

/**
 * Text as it is kept everywhere: NFC (UniKey, Excel and macOS deliver both forms; NFD draws misplaced marks in
 * PDF), line ends as `\n`, without control, bidirectional and zero-width characters, without outer blanks, blanks at
 * line ends and runs of empty lines. Cleaning twice changes nothing more.
 */
export function cleanText(text: string): string {
  if (PLAIN_LINE.test(text)) return text.trim();
  return text
    .replace(LINE_ENDS, '\n')
    .replace(UNSAFE_CHARACTERS, '')
    .normalize('NFC')
    .split('\n')
    .map((line) => line.trimEnd())
    .join('\n')
    .replace(/\n{3,}/gu, '\n\n')
    .trim();
}

/** Blanks that are not single ones. */
const UNEVEN_BLANKS = /\s\s|[^\S ]/u;

/** `cleanText` on one line: tabs, line feeds and runs of blanks become single blanks. */
export function cleanLine(text: string): string {
  const clean = cleanText(text);
  return UNEVEN_BLANKS.test(clean) ? clean.replace(/\s+/gu, ' ') : clean;
}

/** Whether two names are the same for a reader: blanks and capital letters make no other one. */
export function isSameName(one: string, other: string): boolean {
  const [plain, otherPlain] = [one, other].map((name) => cleanLine(name).toLocaleLowerCase('vi'));
  return plain === otherPlain;
}

/** As much of a text as fits into `maxLength`, without half a character at the end. */
export function shorten(text: string, maxLength: number): string {
  return text.slice(0, maxLength).replace(/[\ud800-\udbff]$/u, '');
}

/** Whether a text holds characters that `cleanText` takes out: control, bidirectional, zero-width, half characters. */
export function hasUnsafeCharacters(text: string): boolean {
  return /(?![\t\n\r])[\p{Cc}\p{Cf}\p{Cs}\u2028\u2029]/u.test(text);
}

/** Letters, digits and the usual signs: cleaning never takes them away. */
const READABLE = /[!-~\p{L}]/u;

/** Whether nothing that can be read is left of a text. */
export function isBlank(text: string): boolean {
  return !READABLE.test(text) && cleanText(text) === '';
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
