/** Digits in groups, with no sign of a date or a time about them. */
const GROUPED_DIGITS = /(?<![\d/:])\+?\d{2,5}(?: \d{2,7}){1,4}(?![\d/:])/gu;
/** A telephone number has no fewer, with the area or without. */
const FEWEST_DIGITS = 8;

/** A text whose telephone numbers no line ends within: in two halves they are dialled wrongly. */
export function withWholeNumbers(text: string): string {
  return text.replace(GROUPED_DIGITS, (number) =>
    number.replace(/\D/gu, '').length < FEWEST_DIGITS ? number : number.replaceAll(' ', '\u00a0'),
  );
}
