import type { PdfDocument } from '#services/pdf/pdf-document.ts';
import { isKind, type PdfDict, type PdfValue } from '#services/pdf/pdf-values.ts';
import { Refusal } from '#services/pdf/refusal.ts';
import { differingKeys } from '#services/pdf/same-value.ts';

/** Two neighbouring revisions of one file, the earlier one signed. */
export interface RevisionPair {
  readonly before: PdfDocument;
  readonly after: PdfDocument;
}

/** Refuses a revision as something else than one more signature, or data for validating one. */
export function refuseChange(detail: string): never {
  throw new Refusal('content-after-seal', detail);
}

/** Refuses a dictionary of which anything but the values of `allowed` keys was changed. */
export function refuseOtherKeys(
  before: PdfDict,
  after: PdfDict,
  allowed: readonly string[],
  what: string,
): void {
  const other = differingKeys(before, after).find((key) => !allowed.includes(key));
  if (other !== undefined) refuseChange(`${what}: /${other} changed`);
}

/** The number behind a reference, as a list of none or one. */
export function numberOf(value: PdfValue | undefined): readonly number[] {
  return isKind(value, 'ref') ? [value.number] : [];
}
