import { z } from 'zod';
import { cleanLine, cleanText } from './vietnamese-text.ts';

/** One line of text, cleaned, then at most `maxLength` characters; may be empty. */
export function lineOfText(maxLength: number) {
  return z.string().overwrite(cleanLine).max(maxLength);
}

/** Text of several lines, cleaned, then at most `maxLength` characters; may be empty. */
export function multilineText(maxLength: number) {
  return z.string().overwrite(cleanText).max(maxLength);
}

/** A name of a person, an institution or a system. */
export const nameText = lineOfText(200);

/** A remark, a description, a reason. */
export const remarkText = multilineText(4_000);

/**
 * A phone number as people write it: at least `minDigits` and at most 15 digits with blanks, dots, hyphens and
 * brackets between them, perhaps a `+` in front (`0912.345.678`, `(0225) 3 123 456`, `+84 912 345 678`, `113`).
 */
export function phoneText(minDigits: number) {
  return lineOfText(30).regex(new RegExp(`^\\+?(?:[ .()-]*[0-9]){${String(minDigits)},15}[ .()-]*$`, 'u'));
}

/** What stands in a report in the place of a phone number that was left out: the same number for the same phone. */
export const hiddenPhoneText = z.string().regex(/^đã ẩn \([1-9][0-9]{0,4}\)$/u);

/** An e-mail address. */
export const emailText = lineOfText(200).regex(z.regexes.email);

/** SHA-256 as 64 lower-case hexadecimal digits. */
export const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/u);

/**
 * Identifiers that a pack gives: of itself, of fields, options, record kinds: kebab-case ASCII, and not the one such
 * word that every object answers to.
 */
export const kebabId = z
  .string()
  .regex(/^(?!constructor$)[a-z0-9]+(?:-[a-z0-9]+)*$/u)
  .max(80);
