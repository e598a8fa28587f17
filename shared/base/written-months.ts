/** The parts of a day whose month is written with a word, as they stand there. */
export interface DayInWords {
  readonly day: string;
  /** `1` to `12`. */
  readonly month: string;
  /** Two or four digits. */
  readonly year: string;
}

const ENGLISH = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** The months by their Vietnamese numbers, without marks; the first and the last have old names too. */
const VIETNAMESE: Readonly<Record<string, number>> = {
  'muoi mot': 11,
  'muoi hai': 12,
  muoi: 10,
  gieng: 1,
  mot: 1,
  hai: 2,
  ba: 3,
  tu: 4,
  bon: 4,
  nam: 5,
  sau: 6,
  bay: 7,
  tam: 8,
  chin: 9,
  chap: 12,
};

// `thang 5`, `thang nam`, `thg5`, `thg. 05`; `th5` and `t5` only where the month stands between strokes: a `T5` elsewhere
// is a Thursday. English months in three letters or more.
const WORDS = Object.keys(VIETNAMESE).join('|');
const MONTH =
  `(?:(?:thang|thg)[\\s.]*(?<number>1[0-2]|0?[1-9])(?!\\d)|(?:thang|thg)\\s*(?<words>${WORDS})(?![a-z])` +
  `|(?<=[-/.])th?(?<short>1[0-2]|0?[1-9])(?=[-/.])|(?<![a-z])(?<english>${ENGLISH.join('|')})[a-z]{0,6}(?![a-z]))`;
const GAP = '[\\s,./-]*';
const YEAR = '(?:nam\\s*)?(?<year>\\d{4}|\\d{2})';
const LONG_YEAR = '(?:nam\\s*)?(?<year>\\d{4})';
const DAY = '(?<day>\\d{1,2})';

/** `9 thang 5 nam 2024`, `thang nam 09, 2024`, `2024 thang 5 9`. */
const FORMS = [
  `^${DAY}${GAP}${MONTH}${GAP}${YEAR}$`,
  `^${MONTH}[\\s,./-]+${DAY}[\\s,./-]+${LONG_YEAR}$`,
  `^${LONG_YEAR}${GAP}${MONTH}[\\s,./-]+${DAY}$`,
].map((form) => new RegExp(form, 'u'));

function monthOf(groups: Readonly<Partial<Record<string, string>>>): number {
  const { number, words = '', short, english = '' } = groups;
  return VIETNAMESE[words] ?? (english === '' ? Number(number ?? short) : ENGLISH.indexOf(english) + 1);
}

/**
 * Reads a day whose month is a word, as people write it and as spreadsheets with Vietnamese or English settings show it:
 * `09-thg5-24`, `9 thg 5, 2024`, `09 thang nam 2024`, `may 9, 2024`. Lower case, without marks, nothing else beside it.
 */
export function readMonthInWords(plain: string): DayInWords | undefined {
  for (const form of FORMS) {
    const groups = form.exec(plain)?.groups;
    const { day, year } = groups ?? {};
    if (groups !== undefined && day !== undefined && year !== undefined)
      return { day, month: String(monthOf(groups)), year };
  }
  return undefined;
}
