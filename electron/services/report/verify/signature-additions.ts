import { LIMITS } from '#services/pdf/limits.ts';
import type { PdfDocument } from '#services/pdf/pdf-document.ts';
import { isKind, nameOf, type PdfDict, type PdfValue } from '#services/pdf/pdf-values.ts';
import { isSameValue } from '#services/pdf/same-value.ts';
import { numberOf, refuseChange, refuseOtherKeys, type RevisionPair } from './revision-pair.ts';
import { checkSignatureField, isVisibleWidget } from './signature-widget.ts';

/** Numbers of objects of the earlier revision that a later one may replace. */
export interface Additions {
  readonly replaceable: readonly number[];
}

/** Keys that a signing tool has to, or usually does, change. */
const CATALOG_KEYS = ['AcroForm', 'DSS', 'Extensions', 'Version', 'Metadata'];
const FORM_KEYS = ['Fields', 'SigFlags', 'DR', 'DA'];
const PAGE_KEYS = ['Annots'];

const MAX_PAGE_NODES = 10_000;
const VERSION = /^\d\.\d$/u;

/** What hangs on the catalog, once it is seen to be changed only as a signature needs. */
export function catalogAdditions({ before, after }: RevisionPair): Additions {
  const root = before.trailer.entries.get('Root');
  if (!isSameValue(root ?? null, after.trailer.entries.get('Root') ?? null)) refuseChange('another catalog');
  refuseOtherKeys(before.catalog, after.catalog, CATALOG_KEYS, 'catalog');
  const version = after.catalog.entries.get('Version');
  if (version !== undefined && !VERSION.test(nameOf(version) ?? ''))
    refuseChange('catalog: /Version changed');
  return { replaceable: numberOf(root) };
}

/** The same for the form and its list of fields, which may gain `count` signed signature fields, no more and no less. */
export function formAdditions({ before, after }: RevisionPair, count: number): Additions {
  const [formBefore, formAfter] = [before, after].map((document) =>
    document.dict(document.catalog.entries.get('AcroForm')),
  );
  if (!formBefore || !formAfter) return refuseChange('form missing');
  refuseOtherKeys(formBefore, formAfter, FORM_KEYS, 'form');
  const fields = formBefore.entries.get('Fields');
  const fieldsAfter = formAfter.entries.get('Fields');
  const added = addedItems({ before, after }, fields, fieldsAfter);
  for (const field of added) checkSignatureField(after, field);
  if (added.length !== count) refuseChange(`${String(added.length)} signature fields in one revision`);
  return {
    replaceable: [...numberOf(before.catalog.entries.get('AcroForm')), ...numberOf(fields)],
  };
}

/** The same for all pages, which may gain the widgets of one signature, one of them visible. */
export function pageAdditions(pair: RevisionPair): Additions {
  const widgets: PdfValue[] = [];
  const replaceable: number[] = [];
  for (const number of pageNumbers(pair.before)) {
    const [before, after] = [pair.before.object(number), pair.after.object(number)];
    if (!isKind(before, 'dict') || !isKind(after, 'dict')) return refuseChange('page missing');
    refuseOtherKeys(before, after, PAGE_KEYS, `page in object ${String(number)}`);
    const [listBefore, listAfter] = [before.entries.get('Annots'), after.entries.get('Annots')];
    widgets.push(...addedItems(pair, listBefore, listAfter));
    replaceable.push(number, ...numberOf(listBefore));
  }
  const visible = widgets.filter((widget) => isVisibleWidget(pair.after, widget));
  if (visible.length > 1) refuseChange(`${String(visible.length)} visible signatures in one revision`);
  return { replaceable };
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

/** The object numbers of all pages, along the page tree. */
function pageNumbers(document: PdfDocument): readonly number[] {
  const pages: number[] = [];
  let visited = 0;
  const visit = (value: PdfValue, depth: number): void => {
    visited += 1;
    const node: PdfDict | null = document.dict(value);
    if (node === null || depth > LIMITS.treeDepth || visited > MAX_PAGE_NODES)
      return refuseChange('unusual page tree');
    const kids = document.items(node.entries.get('Kids'));
    if (kids === null) pages.push(...numberOf(value));
    else for (const kid of kids) visit(kid, depth + 1);
  };
  visit(document.catalog.entries.get('Pages') ?? null, 0);
  return pages;
}
