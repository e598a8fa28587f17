import type { PdfDocument } from '#services/pdf/pdf-document.ts';
import { isKind, nameOf, type PdfDict, type PdfValue } from '#services/pdf/pdf-values.ts';
import { Refusal } from '#services/pdf/refusal.ts';
import { forEachDict } from '#services/pdf/walk-objects.ts';

/** Keys that make a reader do something by itself. */
const ACTIVE_KEYS = ['JS', 'JavaScript', 'XFA', 'AA', 'RichMediaContent', 'RichMediaSettings'];

/** Actions (ISO 32000-1, table 198) beyond jumping within the document. */
const ACTIVE_ACTIONS = new Set([
  'JavaScript',
  'Launch',
  'URI',
  'SubmitForm',
  'ResetForm',
  'ImportData',
  'GoToR',
  'GoToE',
  'GoTo3DView',
  'Hide',
  'Movie',
  'Named',
  'Rendition',
  'RichMediaExecute',
  'SetOCGState',
  'Sound',
  'Thread',
  'Trans',
]);

const ACTIVE_SUBTYPES = new Set(['3D', 'FileAttachment', 'Movie', 'RichMedia', 'Screen', 'Sound']);

/**
 * Refuses with `active-content` what a report never has: scripts, forms of the XFA kind, actions other than jumps
 * within the document, media and attachments on pages. Every object counts, reachable or not.
 */
export function refuseActiveContent(document: PdfDocument): void {
  forEachDict(document, (dict, number) => {
    const found = activePartOf(dict);
    if (found !== null) throw new Refusal('active-content', `/${found} in object ${String(number)}`);
  });
}

function activePartOf({ entries }: PdfDict): string | null {
  const key = ACTIVE_KEYS.find((candidate) => entries.has(candidate));
  if (key !== undefined) return key;
  if (entries.has('OpenAction') && !isDestination(entries.get('OpenAction'))) return 'OpenAction';
  const action = nameOf(entries.get('S'));
  if (action !== null && ACTIVE_ACTIONS.has(action)) return action;
  const subtype = nameOf(entries.get('Subtype'));
  return subtype !== null && ACTIVE_SUBTYPES.has(subtype) ? subtype : null;
}

/** Where a reader begins to show the document (ISO 32000-1, 12.3.2.2): a page and a place on it. */
function isDestination(value: PdfValue | undefined): boolean {
  if (!isKind(value, 'array')) return false;
  const [page, fit, ...numbers] = value.items;
  return (
    isKind(page, 'ref') &&
    isKind(fit, 'name') &&
    numbers.every((number) => number === null || typeof number === 'number')
  );
}
