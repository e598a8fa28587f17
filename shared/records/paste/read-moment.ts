import { isBlank } from '#shared/base/vietnamese-text.ts';
import { type DayOrder, readWrittenMoment, type WrittenMoment } from '#shared/base/written-dates.ts';
import { readExcelSerial } from './excel-serial.ts';

const SIGN_FOR_NOTHING = /^[-–—_./…]+$/u;
const NOT_SHOWN = /^#{2,}$/u;
const ERROR = /^(?:#N\/A|#GETTING_DATA|#[\p{Lu}\d/_ ]{2,20}[!?]|(?:Err|Lỗi):\d{3})$/u;

/** Whether a spreadsheet copied something in place of a value: `####` for one it does not show, or its name of an error. */
export function hiddenValueFault(text: string): 'not-shown-by-excel' | 'error-in-excel' | undefined {
  const sign = text.trim();
  if (NOT_SHOWN.test(sign)) return 'not-shown-by-excel';
  return ERROR.test(sign) ? 'error-in-excel' : undefined;
}

/** Whether a text stands for nothing: blanks, or a dash, dots, a stroke. */
export function meansNothing(text: string): boolean {
  return isBlank(text) || SIGN_FOR_NOTHING.test(text.trim());
}

/** The day and time that somebody wrote or that Excel shows as a number. */
export function readMoment(text: string, order: DayOrder): WrittenMoment | undefined {
  return readExcelSerial(text) ?? readWrittenMoment(text, order);
}
