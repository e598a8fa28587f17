import { cleanLine, foldAccents } from '#shared/base/vietnamese-text.ts';
import type { ChoiceOption } from '../columns.ts';
import { beginsWithWords, foldedWords } from './folded-words.ts';

/** Words and signs for the options of a yes/no question; Wingdings' check marks are copied as `ü` and `þ`. */
const YES_NO_WORDS: Readonly<Record<string, readonly string[]>> = {
  yes: ['có', 'x', 'v', 'yes', 'y', 'đúng', 'rồi', 'đã', 'đã có', '1', 'true', '✓', '✔', '☑', '√', 'ü', 'þ'],
  no: ['không', 'ko', 'k', 'no', 'n', 'chưa', 'không có', 'chưa có', 'sai', '0', 'false', '✗', '✘', '☐'],
  unclear: ['không rõ', '?'],
};

/** Two letters are an abbreviation, one could be anything. */
const MIN_PART_LENGTH = 2;

function onlyOne(found: readonly ChoiceOption[]): string | undefined {
  return found.length === 1 ? found[0]?.id : undefined;
}

function initials(words: string): string {
  return words
    .split(' ')
    .map((word) => word.slice(0, 1))
    .join('');
}

function readYesNo(options: readonly ChoiceOption[], text: string, columnLabel: string): string | undefined {
  if (!['yes', 'no'].every((id) => options.some((option) => option.id === id))) return undefined;
  const word = cleanLine(text).toLowerCase();
  if (foldedWords(word) === foldedWords(columnLabel)) return 'yes';
  return options.find(({ id }) =>
    YES_NO_WORDS[id]?.some((known) => known === word || foldAccents(known) === foldedWords(word)),
  )?.id;
}

function otherWords({ alsoWritten = [] }: ChoiceOption): readonly string[] {
  return alsoWritten.map(foldedWords);
}

/** Words that turn what they follow into something else: `Đã xử lý một phần`, `Tên miền cũ`, `Đã khắc phục, chưa thử lại`. */
const TURNING_WORDS = [' mot phan ', ' chua ', ' khong ', ' gan ', ' cu '];

/** Whether words begin with those of an option, and what follows does not take it back. */
function saysNoMoreThan(words: string, option: string): boolean {
  const rest = `${words.slice(option.length)} `;
  return beginsWithWords(words, option) && !TURNING_WORDS.some((turning) => rest.includes(turning));
}

/** `Phụ huynh lớp 6A`; not `GV, PHHS`, which names two. */
function readBeginning(options: readonly ChoiceOption[], words: string): string | undefined {
  const named = options.filter((option) =>
    [foldedWords(option.label), ...otherWords(option)].some((known) => ` ${words} `.includes(` ${known} `)),
  );
  return onlyOne(
    named.length === 1
      ? named.filter((option) => otherWords(option).some((other) => saysNoMoreThan(words, other)))
      : [],
  );
}

function readOtherWords(options: readonly ChoiceOption[], words: string): string | undefined {
  return onlyOne(options.filter((option) => otherWords(option).includes(words)));
}

/**
 * The id of the option that a pasted text means: by its words, by its id, by a word or a check mark for yes and no
 * (also the column's own heading: `Đã gỡ` under “Đã gỡ”), by the abbreviations of schools (`PHHS`), by a beginning or a part of its words that no other option
 * shares (`lãnh đạo` -> “Trực lãnh đạo”), by the first letters of its words (`HS` -> “Học sinh”), or by more words
 * after it. Marks and capitals do not matter. `undefined` when none or several fit.
 */
export function readPastedChoice(
  options: readonly ChoiceOption[],
  text: string,
  columnLabel: string,
): string | undefined {
  const words = foldedWords(text);
  const known = options.map((option) => ({ ...option, words: foldedWords(option.label) }));
  const equal = onlyOne(
    known.filter((option) => option.words === words || option.id === text.trim().toLowerCase()),
  );
  const exact = equal ?? readYesNo(options, text, columnLabel) ?? readOtherWords(options, words);
  if (exact !== undefined || words.length < MIN_PART_LENGTH) return exact;
  return (
    onlyOne(known.filter((option) => initials(option.words) === words)) ??
    onlyOne(known.filter((option) => option.words.startsWith(words))) ??
    onlyOne(known.filter((option) => ` ${option.words} `.includes(` ${words} `))) ??
    onlyOne(known.filter((option) => saysNoMoreThan(words, option.words))) ??
    readBeginning(options, words)
  );
}
