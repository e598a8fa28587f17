import type { PdfDocument } from './pdf-document.ts';
import type { PdfDict, PdfValue } from './pdf-values.ts';

/** Calls `visit` for every dictionary of a document, those of streams included, each object once. */
export function forEachDict(
  document: PdfDocument,
  visit: (dict: PdfDict, objectNumber: number) => void,
): void {
  for (const number of document.objectNumbers()) {
    forEachDictIn(document.object(number), (dict) => {
      visit(dict, number);
    });
  }
}

/** Calls `visit` for every dictionary in a value. References are not followed; the nesting of one object is bounded by its parser. */
export function forEachDictIn(value: PdfValue, visit: (dict: PdfDict) => void): void {
  if (typeof value !== 'object' || value === null) return;
  switch (value.kind) {
    case 'array':
      for (const item of value.items) forEachDictIn(item, visit);
      return;
    case 'stream':
      forEachDictIn(value.dict, visit);
      return;
    case 'dict':
      visit(value);
      for (const entry of value.entries.values()) forEachDictIn(entry, visit);
      return;
    default:
  }
}
