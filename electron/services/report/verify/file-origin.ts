import { REPORT_JSON_NAME } from '#shared/report/report.ts';
import { hasRangeInPlace } from './cut-off.ts';
import { Budget } from '#services/pdf/budget.ts';
import { findSignatures } from '#services/pdf/find-signatures.ts';
import { PdfDocument } from '#services/pdf/pdf-document.ts';
import { isKind, type PdfValue } from '#services/pdf/pdf-values.ts';
import { Refusal } from '#services/pdf/refusal.ts';
import { lastRevisionEnd } from '#services/pdf/revision-end.ts';
import { latin1 } from '#services/pdf/tokens.ts';
import { forEachDict } from '#services/pdf/walk-objects.ts';

/** What a refused PDF shows of where it comes from; only for the right words, never a reason to accept it. */
export interface FileOrigin {
  /** Whether anything in it comes from this app: its data, its name as the producer, its seal. */
  readonly isOurs: boolean;
  /** Whether its bytes were written by another program than the one that wrote the report. */
  readonly isRewritten: boolean;
  /** Whether it holds a report as an attachment. */
  readonly isPortfolio: boolean;
  /** Whether it has an end as a PDF has, so that what is not seen in it is not merely missing. */
  readonly hasEnd: boolean;
}

const APP_NAME = 'Tự kiểm ATTT';
const UTF_16 = Buffer.from(APP_NAME, 'utf16le').swap16();
const HEX = Buffer.from(APP_NAME).toString('hex');
const MARKS = [
  Buffer.from(APP_NAME),
  UTF_16,
  Buffer.from(HEX),
  Buffer.from(HEX.toUpperCase()),
  REPORT_JSON_NAME,
];
/** The second line that pdfkit writes; every other program has another one. */
const OUR_HEADER = /^%PDF-\d\.\d[\r\n]+%\u00ff\u00ff\u00ff\u00ff/u;
const REPORT_FILE = /^BC-ATTT_.*\.pdf$/iu;

/** Looks at the bytes, and at the structure as far as it can be read. */
export function originOf(pdf: Uint8Array): FileOrigin {
  const structure = structureOf(pdf);
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength);
  return {
    isOurs: structure.isOurs || MARKS.some((mark) => bytes.includes(mark, 0, 'latin1')),
    isRewritten: !OUR_HEADER.test(latin1(pdf, 0, 32)) && !hasRangeInPlace(pdf),
    isPortfolio: structure.isPortfolio,
    hasEnd: orElse(() => lastRevisionEnd(pdf).end > 0, false),
  };
}

function structureOf(pdf: Uint8Array): Pick<FileOrigin, 'isOurs' | 'isPortfolio'> {
  const unknown = { isOurs: false, isPortfolio: false };
  return orElse(() => {
    const { startXref, end } = lastRevisionEnd(pdf);
    const document = new PdfDocument(pdf.subarray(0, end), startXref, new Budget());
    const producer = textOf(
      document.resolve(document.dict(document.trailer.entries.get('Info'))?.entries.get('Producer')),
    );
    const names = attachedNames(document);
    const isHolder =
      document.catalog.entries.has('Collection') || names.some((name) => REPORT_FILE.test(name));
    return {
      isOurs: producer.includes(APP_NAME) || names.includes(REPORT_JSON_NAME),
      isPortfolio: isHolder && findSignatures(document).length === 0 && !names.includes(REPORT_JSON_NAME),
    };
  }, unknown);
}

function attachedNames(document: PdfDocument): readonly string[] {
  const names: string[] = [];
  forEachDict(document, ({ entries }) => {
    if (entries.has('EF')) names.push(textOf(document.resolve(entries.get('UF') ?? entries.get('F'))));
  });
  return names;
}

/** A text string, in UTF-16 or else read as Latin-1. */
function textOf(value: PdfValue): string {
  if (!isKind(value, 'string')) return '';
  const [first, second] = value.bytes;
  const bytes = Buffer.from(value.bytes);
  return first === 0xfe && second === 0xff && bytes.length % 2 === 0
    ? bytes.swap16().toString('utf16le', 2)
    : bytes.toString('latin1');
}

function orElse<Value>(read: () => Value, otherwise: Value): Value {
  try {
    return read();
  } catch (error) {
    if (error instanceof Refusal) return otherwise;
    throw error;
  }
}
