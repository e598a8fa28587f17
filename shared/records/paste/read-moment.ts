import { isBlank } from '#shared/base/vietnamese-text.ts';
import { type DayOrder, readWrittenMoment, type WrittenMoment } from '#shared/base/written-dates.ts';
import { readExcelSerial } from './excel-serial.ts';

const SIGN_FOR_NOTHING = /^[-–—_./…]+$/u;
const NOT_SHOWN = /^(?:#{2,}|#(?:N\/A|REF!|VALUE!|NAME\?|DIV\/0!|NUM!|NULL!|SPILL!|CALC!))$/u;

/** Whether Excel copied signs that stand for a value which it does not show. */
export function isNotShownByExcel(text: string): boolean {
  return NOT_SHOWN.test(text.trim());
}

/** Whether a text stands for nothing: blanks, or a dash, dots, a stroke. */
export function meansNothing(text: string): boolean {
  return isBlank(text) || SIGN_FOR_NOTHING.test(text.trim());
}

/** The day and time that somebody wrote or that Excel shows as a number. */
export function readMoment(text: string, order: DayOrder): WrittenMoment | undefined {
  return readExcelSerial(text) ?? readWrittenMoment(text, order);
}
