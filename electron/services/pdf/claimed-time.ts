import { isKind, type PdfValue } from './pdf-values.ts';

const PDF_DATE = /^D:(\d{4})(\d{2})(\d{2})(\d{2})(\d{2})(\d{2})(?:Z(?:00'00'?)?|([+-]\d{2})'(\d{2})'?)?$/u;

/** The time that a signature claims, `D:20240509073000+07'00'` as ISO 8601; `null` when it says nothing clear. */
export function claimedTimeOf(value: PdfValue | undefined): string | null {
  if (!isKind(value, 'string') || value.bytes.length > 32) return null;
  const text = Buffer.from(value.bytes).toString('latin1');
  if (!PDF_DATE.test(text)) return null;
  const iso = text.replace(PDF_DATE, '$1-$2-$3T$4:$5:$6$7:$8').replace(/:$/u, 'Z');
  const time = new Date(iso);
  return Number.isNaN(time.getTime()) ? null : time.toISOString();
}
