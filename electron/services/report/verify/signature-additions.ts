import { isSignatureDict } from '#services/pdf/find-signatures.ts';
import { LIMITS } from '#services/pdf/limits.ts';
import type { PdfDocument } from '#services/pdf/pdf-document.ts';
import { isKind, nameOf, type PdfDict, type PdfValue } from '#services/pdf/pdf-values.ts';
import { Refusal } from '#services/pdf/refusal.ts';
import { differingKeys, isSameValue } from '#services/pdf/same-value.ts';

/** Two neighbouring signed revisions of one file. */
export interface RevisionPair {
  readonly before: PdfDocument;
  readonly after: PdfDocument;
}

/** Keys that a signing tool has to, or usually does, change. */
const CATALOG_KEYS = ['AcroForm', 'DSS', 'Extensions', 'Version', 'Metadata'];
const FORM_KEYS = ['Fields', 'SigFlags', 'DR', 'DA'];
const PAGE_KEYS = ['Annots'];

const MAX_PAGE_NODES = 10_000;

/** Refuses a revision as something else than one more signature. */
export function refuseChange(detail: string): never {
  throw new Refusal('content-after-seal', detail);
}

/** The numbers of the objects that hold the catalog, once it is seen to be changed only as a signature needs. */
export function catalogObjects({ before, after }: RevisionPair): readonly number[] {
  const root = before.trailer.entries.get('Root');
  if (!isSameValue(root ?? null, after.trailer.entries.get('Root') ?? null)) refuseChange('another catalog');
  refuseOtherKeys(before.catalog, after.catalog, CATALOG_KEYS, 'catalog');
  return [...numberOf(root), ...numberOf(before.catalog.entries.get('Metadata'))];
}

/** The same for the form and its list of fields, which may only gain signed signature fields. */
export function formObjects({ before, after }: RevisionPair): readonly number[] {
  const [formBefore, formAfter] = [before, after].map((document) =>
    document.dict(document.catalog.entries.get('AcroForm')),
  );
  if (!formBefore || !formAfter) return refuseChange('form missing');
  refuseOtherKeys(formBefore, formAfter, FORM_KEYS, 'form');
  const fields = formBefore.entries.get('Fields');
  for (const field of addedItems({ before, after }, fields, formAfter.entries.get('Fields'))) {
    if (!isSignedField(after, field)) refuseChange('a field that is no signature');
  }
  return [...numberOf(before.catalog.entries.get('AcroForm')), ...numberOf(fields)];
}

/** The same for all pages, which may only gain the widgets of signature fields. */
export function pageObjects(pair: RevisionPair): readonly number[] {
  return pageNumbers(pair.before).flatMap((number) => {
    const [before, after] = [pair.before.object(number), pair.after.object(number)];
    if (!isKind(before, 'dict') || !isKind(after, 'dict')) return refuseChange('page missing');
    refuseOtherKeys(before, after, PAGE_KEYS, `page in object ${String(number)}`);
    const annotations = before.entries.get('Annots');
    for (const widget of addedItems(pair, annotations, after.entries.get('Annots'))) {
      if (!isSignatureWidget(pair.after, widget)) refuseChange('an annotation that is no signature');
    }
    return [number, ...numberOf(annotations)];
  });
}

/** What a list has gained at its end; anything else is refused, and so is an item that is not a new object. */
function addedItems(
  { before, after }: RevisionPair,
  listBefore: PdfValue | undefined,
  listAfter: PdfValue | undefined,
): readonly PdfValue[] {
  const earlier = before.items(listBefore) ?? [];
  const later = after.items(listAfter) ?? [];
  if (!earlier.every((item, index) => isSameValue(item, later[index] ?? null)))
    refuseChange('a list was changed');
  const added = later.slice(earlier.length);
  const isNew = (item: PdfValue) => isKind(item, 'ref') && !before.isInUse(item.number);
  return added.every(isNew) ? added : refuseChange('a list gained an old object');
}

function isSignedField(document: PdfDocument, value: PdfValue): boolean {
  const field = document.dict(value);
  return (
    field !== null &&
    nameOf(document.resolve(field.entries.get('FT'))) === 'Sig' &&
    isSignatureDict(document.resolve(field.entries.get('V')))
  );
}

function isSignatureWidget(document: PdfDocument, value: PdfValue): boolean {
  const widget = document.dict(value);
  if (widget === null || nameOf(document.resolve(widget.entries.get('Subtype'))) !== 'Widget') return false;
  return isSignedField(document, value) || isSignedField(document, widget.entries.get('Parent') ?? null);
}

function refuseOtherKeys(before: PdfDict, after: PdfDict, allowed: readonly string[], what: string): void {
  const other = differingKeys(before, after).find((key) => !allowed.includes(key));
  if (other !== undefined) refuseChange(`${what}: /${other} changed`);
}

/** The object numbers of all pages, along the page tree. */
function pageNumbers(document: PdfDocument): readonly number[] {
  const pages: number[] = [];
  let visited = 0;
  const visit = (value: PdfValue, depth: number): void => {
    visited += 1;
    const node = document.dict(value);
    if (node === null || depth > LIMITS.treeDepth || visited > MAX_PAGE_NODES)
      return refuseChange('unusual page tree');
    const kids = document.items(node.entries.get('Kids'));
    if (kids === null) pages.push(...numberOf(value));
    else for (const kid of kids) visit(kid, depth + 1);
  };
  visit(document.catalog.entries.get('Pages') ?? null, 0);
  return pages;
}

/** The number behind a reference, as a list of none or one. */
export function numberOf(value: PdfValue | undefined): readonly number[] {
  return isKind(value, 'ref') ? [value.number] : [];
}
