import { z } from 'zod';
import { cleanLine, cleanText } from './vietnamese-text.ts';

/** One line of text, cleaned, at most `maxLength` characters; may be empty. */
export function lineOfText(maxLength: number) {
  return z.string().max(maxLength).overwrite(cleanLine);
}

/** Text of several lines, cleaned, at most `maxLength` characters; may be empty. */
export function multilineText(maxLength: number) {
  return z.string().max(maxLength).overwrite(cleanText);
}

/** A name of a person, an institution or a system. */
export const nameText = lineOfText(200);

/** A remark, a description, a reason. */
export const remarkText = multilineText(4_000);

/** SHA-256 as 64 lower-case hexadecimal digits. */
export const sha256Hex = z.string().regex(/^[0-9a-f]{64}$/u);

/** Identifiers of packs, criteria kinds, records and fields: kebab-case ASCII. */
export const kebabId = z
  .string()
  .regex(/^[a-z0-9]+(?:-[a-z0-9]+)*$/u)
  .max(80);
