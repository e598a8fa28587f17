import { readdir } from 'node:fs/promises';
import path from 'node:path';
import { expect } from 'vitest';
import { runTool } from './run-tool.ts';

/** Every Word file of a folder as a PDF beside it, by one run of LibreOffice. */
export async function printWordFiles(folder: string): Promise<void> {
  runTool(
    'soffice',
    '--headless',
    '--norestore',
    `-env:UserInstallation=file://${path.join(folder, 'profile')}`,
    '--convert-to',
    'pdf',
    '--outdir',
    folder,
    ...(await readdir(folder))
      .filter((name) => name.endsWith('.docx'))
      .map((name) => path.join(folder, name)),
  );
}

/** How many pages a PDF has. */
export function pageCount(file: string): number {
  return Number(/Pages: +(\d+)/u.exec(runTool('pdfinfo', file))?.[1]);
}

/** The text of each page in reading order, with all blanks made equal. */
export function pagesOf(file: string): readonly string[] {
  const pages = runTool('pdftotext', '-layout', file, '-').split('\f');
  return pages.slice(0, -1).map((page) => page.replace(/\s+/gu, ' ').trim());
}

/** The text of all pages, with all blanks made equal. */
export function textOf(file: string): string {
  return runTool('pdftotext', file, '-').replace(/\s+/gu, ' ');
}

/** Whether texts follow one another in this order. */
export function expectInOrder(text: string, ...pieces: readonly string[]): void {
  const places = pieces.map((piece) => [piece, text.indexOf(piece)] as const);
  for (const [piece, place] of places) expect(place, piece).toBeGreaterThanOrEqual(0);
  expect(places.map(([piece]) => piece)).toEqual(
    [...places].sort((a, b) => a[1] - b[1]).map(([piece]) => piece),
  );
}
