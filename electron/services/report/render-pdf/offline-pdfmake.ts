import pdfmake from 'pdfmake';
import { TINOS_FILES } from './tinos.ts';

pdfmake.setFonts({ Tinos: TINOS_FILES });
pdfmake.setUrlAccessPolicy(() => false);
pdfmake.setLocalAccessPolicy((path) => Object.values(TINOS_FILES).some((file) => file === path));

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
