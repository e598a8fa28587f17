import { cleanLine } from '#shared/base/vietnamese-text.ts';

const LABEL = /^(?:(?:số )?(?:điện thoại|đt|sđt|tel|phone|mobile|di động|zalo)[ :.]*){1,2}(?=[+(\d])/iu;

const COUNTRY_IN_BRACKETS = /^\(\+?84\)/u;

// Ten digits after the zero of a land line with its area code, nine after that of a mobile phone; the first digit tells them apart.
const WITHOUT_ZERO = /^(?:[35789]\d{8}|2\d{9})$/u;

/**
 * A phone number as people write it, made whole: a label in front goes, a zero that Excel has dropped from a number
 * comes back, and `84` in front of a full number gets its `+`. Blanks, dots and hyphens stay as they are. What is no
 * number comes back cleaned; the column's schema refuses it.
 */
export function readPhone(text: string): string {
  const phone = cleanLine(text).replace(LABEL, '').replace(COUNTRY_IN_BRACKETS, '+84');
  const digits = phone.replace(/[ .()-]/gu, '');
  if (WITHOUT_ZERO.test(digits)) return `0${phone}`;
  if (digits.startsWith('84') && WITHOUT_ZERO.test(digits.slice(2))) return `+${phone}`;
  return phone;
}
