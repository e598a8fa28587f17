import { deflateSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { Budget } from '#services/pdf/budget.ts';
import { PdfDocument } from '#services/pdf/pdf-document.ts';
import { Refusal } from '#services/pdf/refusal.ts';
import { lastRevisionEnd } from '#services/pdf/revision-end.ts';
import { streamObject } from '#tests/support/append-revision.ts';
import { pdfOf, pdfWithXrefStream } from '#tests/support/tiny-pdf.ts';
import { cpuMsOf } from '#tests/support/cpu-time.ts';

function open(bytes: Uint8Array): PdfDocument {
  return new PdfDocument(bytes, lastRevisionEnd(bytes).startXref, new Budget());
}

/** Why a file is refused, once all its objects are asked for. */
function refusal(bytes: Uint8Array): string {
  try {
    const document = open(bytes);
    for (const number of document.objectNumbers()) document.object(number);
    expect(document.catalog.kind).toBe('dict');
  } catch (error) {
    if (error instanceof Refusal) return error.message;
    throw error;
  }
  throw new Error('accepted');
}

const CATALOG = '<< /Type /Catalog /Pages 2 0 R >>';
const OBJECTS = { 1: CATALOG, 2: '<< /Type /Pages /Count 0 /Kids [] >>', 3: '(three)' };

describe('a document', () => {
  it('is read through a cross-reference table', () => {
    const document = open(pdfOf(OBJECTS));
    expect(document.objectNumbers()).toEqual([1, 2, 3]);
    expect(document.dict(document.catalog.entries.get('Pages'))?.entries.get('Count')).toBe(0);
    expect(document.object(99)).toBeNull();
  });

  it('is read through a cross-reference stream, with objects in an object stream', () => {
    const document = open(pdfWithXrefStream(OBJECTS, { predictor: true }));
    expect(document.dict(document.catalog.entries.get('Pages'))?.entries.get('Count')).toBe(0);
    expect(document.object(3)).toMatchObject({ kind: 'string', start: -1, end: -1 });
    expect(open(pdfWithXrefStream(OBJECTS, { predictor: false })).object(3)).toMatchObject({
      kind: 'string',
    });
  });

  it('gives the data of streams, plain or deflated, with a length that may stand elsewhere', () => {
    const data = Buffer.from('some data');
    const document = open(
      pdfOf({
        1: CATALOG,
        3: streamObject('', data),
        4: streamObject('/Filter /FlateDecode', deflateSync(data)),
        5: `<< /Length 6 0 R >>\nstream\n${data.toString()}\nendstream`,
        6: String(data.length),
      }),
    );
    for (const number of [3, 4, 5]) {
      const stream = document.stream({ kind: 'ref', number, generation: 0 });
      expect(stream && Buffer.from(document.streamData(stream, 100)).toString()).toBe('some data');
      expect(() => stream && document.streamData(stream, 3)).toThrow(Refusal);
    }
  });

  it('refuses objects that are not where the cross-reference says', () => {
    const text = Buffer.from(pdfOf(OBJECTS)).toString('latin1');
    expect(refusal(Buffer.from(text.replace('3 0 obj', '4 0 obj'), 'latin1'))).toContain('is not where');
    expect(refusal(Buffer.from(text.replace('3 0 obj', '3 1 obj'), 'latin1'))).toContain('is not where');
    expect(refusal(Buffer.from(text.replace('3 0 obj', 'x 0 obj'), 'latin1'))).toContain('no object');
    expect(refusal(Buffer.from(text.replace('(three)', '(three '), 'latin1'))).toContain('without end');
  });

  it('refuses loops, of revisions, references and lengths', () => {
    const pdf = pdfOf(OBJECTS, (startXref) => `/Prev ${String(startXref)}`);
    expect(refusal(pdf)).toContain('cross-reference loop');
    const document = open(pdfOf({ 1: CATALOG, 3: '4 0 R', 4: '3 0 R' }));
    expect(() => document.resolve({ kind: 'ref', number: 3, generation: 0 })).toThrow('reference loop');
    const stream = open(pdfOf({ 1: CATALOG, 3: '<< /Length 3 0 R >>\nstream\n\nendstream' }));
    expect(() => {
      const found = stream.stream({ kind: 'ref', number: 3, generation: 0 });
      if (found !== null) stream.streamData(found, 10);
    }).toThrow('stream without length');
  });

  it('refuses a trailer that is encrypted, hybrid or lacks its catalog', () => {
    expect(refusal(pdfOf(OBJECTS, () => '/Encrypt << >>'))).toContain('/Encrypt');
    expect(refusal(pdfOf(OBJECTS, () => '/XRefStm 9'))).toContain('hybrid');
    expect(refusal(pdfOf({ 1: '(no catalog)' }))).toContain('no catalog');
  });

  it('refuses objects that are each small enough, and too large together', () => {
    const large = `(${'x'.repeat(3_000_000)})`;
    const together = (count: number) =>
      pdfOf({ 1: CATALOG, ...Object.fromEntries(Array.from({ length: count }, (_, at) => [at + 2, large])) });
    expect(open(together(5)).object(6)).toMatchObject({ kind: 'string' });
    expect(refusal(together(6))).toBe('too many or too large objects');
  });

  it('refuses more objects, revisions and text than a report ever has, and soon', () => {
    const manyTimesOneBigObject = Buffer.from(
      pdfOf({ 1: CATALOG, 2: `(${'x'.repeat(3_000_000)})` }),
    ).toString('latin1');
    const entry = /(\d{10}) 00000 n \n(?=trailer)/u.exec(manyTimesOneBigObject)?.[0] ?? '';
    const table = `xref\n0 5000\n${entry.repeat(5_000)}trailer\n<< /Root 1 0 R >>\n`;
    const startXref = manyTimesOneBigObject.length;
    const bytes = Buffer.from(
      `${manyTimesOneBigObject}${table}startxref\n${String(startXref)}\n%%EOF\n`,
      'latin1',
    );
    const hugeCount = Buffer.from('%PDF-1.7\nxref\n0 9999999999\ntrailer\n<<>>\nstartxref\n9\n%%EOF\n');
    const cost = cpuMsOf(() => {
      expect(refusal(bytes)).toMatch(/is not where|too many/u);
      expect(refusal(hugeCount)).toContain('too many objects');
    });
    expect(cost).toBeLessThan(5_000);
  });
});
