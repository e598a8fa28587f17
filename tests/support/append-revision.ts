/** Reads just enough of a PDF with a plain cross-reference table to forge a further revision of it. */
export interface PdfAnatomy {
  readonly rootNumber: number;
  readonly size: number;
  readonly startXref: number;
  /** The text of an object between `obj` and `endobj`, as Latin-1. */
  readonly objectText: (number: number) => string;
}

/** The anatomy of a PDF that pdfkit wrote. */
export function anatomyOf(pdf: Uint8Array): PdfAnatomy {
  const text = Buffer.from(pdf).toString('latin1');
  const trailer = text.slice(text.lastIndexOf('trailer'));
  return {
    rootNumber: Number(/\/Root (\d+) 0 R/u.exec(trailer)?.[1]),
    size: Number(/\/Size (\d+)/u.exec(trailer)?.[1]),
    startXref: Number(/startxref\s+(\d+)/u.exec(trailer)?.[1]),
    objectText: (number) => {
      const start = text.lastIndexOf(`\n${String(number)} 0 obj`);
      const content = text.indexOf('obj', start) + 'obj'.length;
      return text.slice(content, text.indexOf('endobj', content)).trim();
    },
  };
}

/** The number behind `/Key 12 0 R` in a text. */
export function referenceIn(text: string, key: string): number {
  const match = new RegExp(`/${key}\\s+(\\d+) 0 R`, 'u').exec(text);
  if (match === null) throw new Error(`no /${key} in ${text.slice(0, 200)}`);
  return Number(match[1]);
}

/** An uncompressed stream object. */
export function streamObject(dictionary: string, data: Uint8Array | string): string {
  const bytes = Buffer.from(data);
  return `<< ${dictionary} /Length ${String(bytes.length)} >>\nstream\n${bytes.toString('latin1')}\nendstream`;
}

/**
 * The file with a further revision that defines the given objects (Latin-1 text by number), as an editor appends it.
 * `trailer` replaces what the new trailer says besides size, root and the way back.
 */
export function appendRevision(
  pdf: Uint8Array,
  objects: Readonly<Record<number, string>>,
  trailer = '',
): Uint8Array {
  const anatomy = anatomyOf(pdf);
  const parts: Buffer[] = [Buffer.from(pdf)];
  let position = pdf.length;
  const add = (text: string) => {
    const bytes = Buffer.from(text, 'latin1');
    parts.push(bytes);
    position += bytes.length;
  };
  const table: string[] = [];
  for (const [number, text] of Object.entries(objects)) {
    table.push(`${number} 1\n${String(position).padStart(10, '0')} 00000 n \n`);
    add(`${number} 0 obj\n${text}\nendobj\n`);
  }
  const startXref = position;
  const size = Math.max(anatomy.size, ...Object.keys(objects).map((number) => Number(number) + 1));
  const root = `/Size ${String(size)} /Root ${String(anatomy.rootNumber)} 0 R /Prev ${String(anatomy.startXref)}`;
  add(`xref\n${table.join('')}trailer\n<< ${root} ${trailer} >>\nstartxref\n${String(startXref)}\n%%EOF\n`);
  return Uint8Array.from(Buffer.concat(parts));
}
