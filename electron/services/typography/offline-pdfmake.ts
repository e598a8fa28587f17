import pdfmake from 'pdfmake';
import { justifyAtBlanks } from './justify-at-blanks.ts';
import { SYMBOLS_FILE, TINOS_FILES } from './tinos.ts';

const FILES = [...Object.values(TINOS_FILES), SYMBOLS_FILE];

pdfmake.setFonts({
  Tinos: TINOS_FILES,
  // signs have one face; bold and italic text shows them as they are
  Symbols: { normal: SYMBOLS_FILE, bold: SYMBOLS_FILE, italics: SYMBOLS_FILE, bolditalics: SYMBOLS_FILE },
});
justifyAtBlanks();
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => FILES.some((file) => file === path));

/** pdfmake with the fonts of the pages; it fetches nothing and reads no other file, whatever it is asked to draw. */
export { pdfmake };

/** Ends a document and gives its bytes. */
export async function drawnBytes(document: PDFKit.PDFDocument): Promise<Uint8Array> {
  const chunks: Buffer[] = [];
  document.on('data', (chunk: Buffer) => chunks.push(chunk));
  const ended = new Promise<void>((resolve, reject) => {
    document.on('end', resolve);
    document.on('error', reject);
  });
  document.end();
  await ended;
  return Buffer.concat(chunks);
}
