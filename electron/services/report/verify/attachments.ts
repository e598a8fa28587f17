import { REPORT_JSON_NAME } from '#shared/report/report.ts';
import { plainName, readNameTree } from '#services/pdf/name-tree.ts';
import type { PdfDocument } from '#services/pdf/pdf-document.ts';
import { isKind, type PdfDict, type PdfStream, type PdfValue } from '#services/pdf/pdf-values.ts';
import { Refusal } from '#services/pdf/refusal.ts';
import { isSameValue } from '#services/pdf/same-value.ts';
import { forEachDict } from '#services/pdf/walk-objects.ts';

interface FileSpecification {
  readonly objectNumber: number;
  readonly content: PdfStream;
}

const SPECIFICATION_KEYS = ['Type', 'F', 'UF', 'EF', 'Desc', 'AFRelationship'];

/**
 * The attachments of a document by name: those of the catalog's name tree, beside which there may be no other file
 * specification in the document. Refuses duplicates (`duplicate-report-data`, `duplicate-attachment`), files attached
 * in another place (`evidence-unlisted`) and unusual lists (`attachment-list-invalid`).
 */
export function readAttachments(document: PdfDocument): ReadonlyMap<string, PdfStream> {
  const names = document.dict(document.catalog.entries.get('Names'));
  const attachments = new Map<string, PdfStream>();
  const listed = new Set<number>();
  for (const { name, value } of readNameTree(document, names?.entries.get('EmbeddedFiles') ?? null)) {
    if (attachments.has(name)) refuseDuplicate(name);
    const { objectNumber, content } = readSpecification(document, name, value);
    if (listed.has(objectNumber)) invalid(`${name} is another attachment too`);
    listed.add(objectNumber);
    attachments.set(name, content);
  }
  refuseOtherSpecifications(document, listed, attachments.has(REPORT_JSON_NAME));
  return attachments;
}

function readSpecification(document: PdfDocument, name: string, value: PdfValue): FileSpecification {
  const specification = document.dict(value);
  const files = document.dict(specification?.entries.get('EF'));
  if (!isKind(value, 'ref') || specification === null || files === null) return invalid(`${name} is no file`);
  const otherKey = [...specification.entries.keys()].find((key) => !SPECIFICATION_KEYS.includes(key));
  if (otherKey !== undefined) return invalid(`${name} has /${otherKey}`);
  for (const other of namesOf(document, specification)) {
    if (other === name) continue;
    if (other === REPORT_JSON_NAME) refuseDuplicate(other);
    invalid(`${name} is also called ${other}`);
  }
  const content = files.entries.get('F') ?? null;
  const isOneFile = [...files.entries].every(
    ([key, file]) => /^U?F$/u.test(key) && isSameValue(file, content),
  );
  const stream = document.stream(content);
  if (!isOneFile || stream === null) return invalid(`${name} has no or several contents`);
  return { objectNumber: value.number, content: stream };
}

function namesOf(document: PdfDocument, specification: PdfDict): readonly string[] {
  return ['F', 'UF'].flatMap((key) => {
    const value = document.resolve(specification.entries.get(key));
    return value === null ? [] : [plainName(value)];
  });
}

/** Whatever carries `/EF` is a file specification, wherever it stands: `/AF` of a page, an annotation, nowhere. */
function refuseOtherSpecifications(
  document: PdfDocument,
  listed: ReadonlySet<number>,
  hasReport: boolean,
): void {
  const met = new Set<number>();
  forEachDict(document, (dict, number) => {
    if (!dict.entries.has('EF')) return;
    if (listed.has(number) && !met.has(number)) {
      met.add(number);
      return;
    }
    if (hasReport && namesOf(document, dict).includes(REPORT_JSON_NAME)) refuseDuplicate(REPORT_JSON_NAME);
    throw new Refusal('evidence-unlisted', `a further file in object ${String(number)}`);
  });
}

function refuseDuplicate(name: string): never {
  throw new Refusal(name === REPORT_JSON_NAME ? 'duplicate-report-data' : 'duplicate-attachment', name);
}

function invalid(detail: string): never {
  throw new Refusal('attachment-list-invalid', detail);
}
