import { isSignatureDict } from '#services/pdf/find-signatures.ts';
import type { PdfDocument } from '#services/pdf/pdf-document.ts';
import { nameOf, type PdfDict, type PdfValue } from '#services/pdf/pdf-values.ts';
import { refuseChange } from './revision-pair.ts';

/** The largest visible signature in points, about 9 by 4.5 cm: an agency's seal with the signer's name beside it. */
const MAX_WIDTH = 260;
const MAX_HEIGHT = 130;

/** What a signature field and its place on a page consist of (ISO 32000-1, tables 164, 188, 220 and 232). */
const KEYS = new Set([
  ...['Type', 'Subtype', 'Rect', 'P', 'NM', 'M', 'F', 'AP', 'AS', 'Border', 'BS', 'MK', 'H', 'DR', 'DA', 'Q'],
  ...['FT', 'Parent', 'Kids', 'T', 'TU', 'TM', 'Ff', 'V', 'Lock', 'SV'],
]);

/** Refuses a field that is more, or less, than a signature with its signature in it. */
export function checkSignatureField(document: PdfDocument, value: PdfValue): void {
  const field = document.dict(value);
  if (field === null || !isSignedField(document, value)) return refuseChange('a field that is no signature');
  refuseOtherKeys(field);
  if (field.entries.has('Rect')) isVisible(document, field);
  for (const kid of document.items(field.entries.get('Kids')) ?? []) isVisibleWidget(document, kid);
}

/** Refuses an annotation that is more than the place of a signature; gives whether anything of it can be seen. */
export function isVisibleWidget(document: PdfDocument, value: PdfValue): boolean {
  const widget = document.dict(value);
  const isWidget =
    widget !== null &&
    nameOf(document.resolve(widget.entries.get('Subtype'))) === 'Widget' &&
    (isSignedField(document, value) || isSignedField(document, widget.entries.get('Parent') ?? null));
  if (!isWidget) return refuseChange('an annotation that is no signature');
  refuseOtherKeys(widget);
  return isVisible(document, widget);
}

/** Whether the place of a field has a size; refuses one that is larger than a stamp, or no place. */
function isVisible(document: PdfDocument, { entries }: PdfDict): boolean {
  const sides = (document.items(entries.get('Rect')) ?? []).map((item) => document.resolve(item));
  const [left, bottom, right, top] = sides.filter((side) => typeof side === 'number');
  if (
    left === undefined ||
    bottom === undefined ||
    right === undefined ||
    top === undefined ||
    sides.length > 4
  ) {
    return refuseChange('a signature without a place');
  }
  const [width, height] = [Math.abs(right - left), Math.abs(top - bottom)];
  if (width > MAX_WIDTH || height > MAX_HEIGHT)
    refuseChange(`a visible signature of ${String(width)} by ${String(height)} points`);
  return width > 0 && height > 0;
}

function isSignedField(document: PdfDocument, value: PdfValue): boolean {
  const field = document.dict(value);
  return (
    field !== null &&
    nameOf(document.resolve(field.entries.get('FT'))) === 'Sig' &&
    isSignatureDict(document.resolve(field.entries.get('V')))
  );
}

function refuseOtherKeys({ entries }: PdfDict): void {
  const other = [...entries.keys()].find((key) => !KEYS.has(key));
  if (other !== undefined) refuseChange(`a signature field with /${other}`);
}
