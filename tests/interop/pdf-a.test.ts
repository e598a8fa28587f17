import { spawnSync } from 'node:child_process';
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { exportAnswers, SAMPLE_ANSWERS } from '#tests/support/exported-report.ts';
import { pdfOf } from '#tests/support/tiny-pdf.ts';

// PDFBox Preflight knows PDF/A-1b alone, the strictest check that Debian has. What PDF/A-3b allows beyond 1b is listed
// here; anything else that Preflight finds breaks 3b too. It cannot see what 3b adds: AFRelationship and the metadata of
// associated files are looked at in report-file.test.ts.
const ALLOWED_BY_PDF_A_3B: Readonly<Record<string, string>> = {
  '1.2.9': 'embedded files (ISO 19005-3, 6.8)',
  '1.4.7': 'the name tree of embedded files (ISO 19005-3, 6.8)',
  '3.1.11': 'no CIDSet in the descriptor of a font subset (ISO 19005-2, 6.2.11.4.2)',
  '7.11.2': 'pdfaid:part is 3',
};

const JARS = [
  'preflight',
  'pdfbox2',
  'fontbox2',
  'xmpbox',
  'commons-logging',
  'commons-io',
  'jaxb-api',
  'javax.activation',
];

/** The codes of what Preflight finds, each once. */
function preflight(file: string): readonly string[] {
  const classPath = JARS.map((jar) => `/usr/share/java/${jar}.jar`).join(':');
  const validator = 'org.apache.pdfbox.preflight.Validator_A1b';
  const { stdout, error } = spawnSync('java', ['-cp', classPath, validator, file], { encoding: 'utf8' });
  if (error !== undefined) throw error;
  if (!stdout.includes(path.basename(file))) throw new Error(`Preflight did not look at ${file}`);
  const codes = [...stdout.matchAll(/^([0-9.]+) : /gmu)].map(([, code]) => code ?? '');
  return [...new Set(codes)].sort();
}

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'pdf-a-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

const TEXT = 'BT /F1 12 Tf 72 700 Td (Xin chao) Tj ET';
/** A page whose font and colours are left to whatever reads it. */
const ORDINARY = pdfOf({
  1: '<< /Type /Catalog /Pages 2 0 R >>',
  2: '<< /Type /Pages /Kids [3 0 R] /Count 1 >>',
  3: '<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R /Resources << /Font << /F1 5 0 R >> >> >>',
  4: `<< /Length ${String(TEXT.length)} >>\nstream\n${TEXT}\nendstream`,
  5: '<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica /Encoding /WinAnsiEncoding >>',
});

describe('PDF/A', () => {
  it.each([
    ['a rich report', SAMPLE_ANSWERS.upperSecondary],
    ['a short report', SAMPLE_ANSWERS.primary],
  ])('%s breaks no rule that PDF/A-3b shares with 1b, sealed or not', async (_, answers) => {
    const sealed = path.join(folder, 'niem-phong.pdf');
    const unsigned = path.join(folder, 'chua-niem-phong.pdf');
    await exportAnswers(answers, sealed, { unsignedTargetPath: unsigned });
    expect(preflight(sealed)).toEqual(Object.keys(ALLOWED_BY_PDF_A_3B));
    expect(preflight(unsigned)).toEqual(Object.keys(ALLOWED_BY_PDF_A_3B));
  });

  it('is something that Preflight does tell from an ordinary PDF', async () => {
    const ordinary = path.join(folder, 'thuong.pdf');
    await writeFile(ordinary, ORDINARY);
    expect(preflight(ordinary)).toEqual(expect.arrayContaining(['2.4.3', '3.1.1']));
  });
});
