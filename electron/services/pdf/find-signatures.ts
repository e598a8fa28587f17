import { LIMITS } from './limits.ts';
import type { PdfDocument } from './pdf-document.ts';
import { isKind, nameOf, type PdfDict, type PdfValue } from './pdf-values.ts';
import { damaged } from './refusal.ts';

/** A signature dictionary that a form field of the document points to. */
export type SignatureDict = PdfDict;

const MAX_FIELDS = 10_000;

/** The values of all signed signature fields, reached through the catalog's form, in the order of the fields. */
export function findSignatures(document: PdfDocument): readonly SignatureDict[] {
  const form = document.dict(document.catalog.entries.get('AcroForm'));
  const fields = form && document.items(form.entries.get('Fields'));
  if (fields === null) return [];
  const found: SignatureDict[] = [];
  let visited = 0;
  const visit = (value: PdfValue, inheritedType: string | null, depth: number): void => {
    visited += 1;
    if (depth > LIMITS.treeDepth || visited > MAX_FIELDS)
      damaged('form fields nested too deeply or too many');
    const field = document.dict(value);
    if (field === null) return;
    const type = nameOf(document.resolve(field.entries.get('FT'))) ?? inheritedType;
    const signature = document.dict(field.entries.get('V'));
    if (type === 'Sig' && signature !== null) found.push(signature);
    for (const kid of document.items(field.entries.get('Kids')) ?? []) visit(kid, type, depth + 1);
  };
  for (const field of fields) visit(field, null, 0);
  return found;
}

/** Whether a dictionary is a signature: by its type, or by what only signatures have. */
export function isSignatureDict(value: PdfValue): value is PdfDict {
  return (
    isKind(value, 'dict') && (nameOf(value.entries.get('Type')) === 'Sig' || value.entries.has('ByteRange'))
  );
}
