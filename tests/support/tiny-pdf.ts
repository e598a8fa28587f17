import { deflateSync } from 'node:zlib';
import { streamObject } from './append-revision.ts';

type Objects = Readonly<Record<number, string>>;

/** A PDF with a plain cross-reference table; object 1 is the catalog. `trailer` may add to the trailer. */
export function pdfOf(objects: Objects, trailer: (startXref: number) => string = () => ''): Uint8Array {
  let text = '%PDF-1.7\n';
  let table = 'xref\n';
  for (const [number, content] of Object.entries(objects)) {
    table += `${number} 1\n${String(text.length).padStart(10, '0')} 00000 n \n`;
    text += `${number} 0 obj\n${content}\nendobj\n`;
  }
  const startXref = text.length;
  const end = `trailer\n<< /Root 1 0 R ${trailer(startXref)} >>\nstartxref\n${String(startXref)}\n%%EOF\n`;
  return Buffer.from(text + table + end, 'latin1');
}

/** The same objects in one object stream, found through a cross-reference stream. */
export function pdfWithXrefStream(objects: Objects, options: { readonly predictor: boolean }): Uint8Array {
  const entries = Object.entries(objects);
  const contents = entries.map(([, content]) => content);
  const places = entries.map(
    ([number], index) =>
      `${number} ${String(contents.slice(0, index).join(' ').length + (index > 0 ? 1 : 0))}`,
  );
  const head = `${places.join(' ')} `;
  const objectStream = 900;
  const dictionary = `/Type /ObjStm /N ${String(entries.length)} /First ${String(head.length)} /Filter /FlateDecode`;
  const header = '%PDF-1.7\n';
  const first = `${String(objectStream)} 0 obj\n${streamObject(dictionary, deflateSync(head + contents.join(' ')))}\nendobj\n`;
  const startXref = header.length + first.length;
  const rows = [
    ...entries.map(
      ([number], index) => [Number(number), [2, 0, 0, objectStream >> 8, objectStream & 255, index]] as const,
    ),
    [objectStream, [1, 0, 0, header.length >> 8, header.length & 255, 0]] as const,
  ];
  const index = rows.map(([number]) => `${String(number)} 1`).join(' ');
  const data = options.predictor
    ? withUpPredictor(rows.map(([, row]) => row))
    : rows.flatMap(([, row]) => row);
  const predictor = options.predictor ? '/DecodeParms << /Predictor 12 /Columns 6 >>' : '';
  const xref = `/Type /XRef /W [1 4 1] /Index [${index}] /Root 1 0 R /Filter /FlateDecode ${predictor}`;
  const last = `901 0 obj\n${streamObject(xref, deflateSync(Uint8Array.from(data)))}\nendobj\n`;
  return Buffer.from(`${header}${first}${last}startxref\n${String(startXref)}\n%%EOF\n`, 'latin1');
}

/** PNG's filter Up: each byte as its difference from the one above. */
function withUpPredictor(rows: readonly (readonly number[])[]): readonly number[] {
  return rows.flatMap((row, index) => [
    2,
    ...row.map((byte, column) => (byte - (rows[index - 1]?.[column] ?? 0)) & 255),
  ]);
}
