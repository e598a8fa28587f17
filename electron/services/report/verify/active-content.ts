import type { PdfDocument } from '#services/pdf/pdf-document.ts';
import { nameOf, type PdfDict } from '#services/pdf/pdf-values.ts';
import { Refusal } from '#services/pdf/refusal.ts';
import { forEachDict } from '#services/pdf/walk-objects.ts';

/** Keys that make a reader do something by itself. */
const ACTIVE_KEYS = ['JS', 'JavaScript', 'XFA', 'OpenAction', 'AA', 'RichMediaContent', 'RichMediaSettings'];

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
  const action = nameOf(entries.get('S'));
  if (action !== null && ACTIVE_ACTIONS.has(action)) return action;
  const subtype = nameOf(entries.get('Subtype'));
  return subtype !== null && ACTIVE_SUBTYPES.has(subtype) ? subtype : null;
}
