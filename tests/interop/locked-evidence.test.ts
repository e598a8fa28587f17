import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { prepareEvidence } from '#services/evidence/prepare-evidence.ts';
import { runTool } from '#tests/support/run-tool.ts';

const PLAIN = 'tests/fixtures/minh-chung-thpt/ke-hoach-tuyen-truyen.pdf';

let folder: string;

beforeAll(() => {
  folder = mkdtempSync(path.join(tmpdir(), 'locked-evidence-'));
});

afterAll(() => {
  rmSync(folder, { recursive: true });
});

/** What is said of a PDF that qpdf encrypted with a password for opening, which may be empty, and one for changing. */
async function saidOf(
  password: string,
  options: readonly string[],
  more: readonly string[],
): Promise<string> {
  const target = path.join(folder, 'khoa.pdf');
  runTool(
    'qpdf',
    '--allow-weak-crypto',
    ...more,
    '--encrypt',
    password,
    'chu',
    ...options,
    '--',
    PLAIN,
    target,
  );
  const outcome = await prepareEvidence(new Uint8Array(readFileSync(target)));
  return outcome.ok ? 'taken' : outcome.error.code;
}

it.each([
  ['RC4 with 40 bits', ['40'], []],
  ['RC4 with 128 bits', ['128'], []],
  ['AES with 128 bits', ['128', '--use-aes=y'], []],
  ['AES with 128 bits and plain metadata', ['128', '--use-aes=y', '--cleartext-metadata'], []],
  ['AES with 256 bits, revision 5', ['256', '--force-R5'], []],
  ['AES with 256 bits', ['256'], []],
  ['AES with 256 bits and a cross-reference stream', ['256'], ['--object-streams=generate']],
])(
  'a PDF under %s is refused when it asks for a password, and taken when it opens without',
  async (_name, options, more) => {
    expect(await saidOf('mat-khau', options, more)).toBe('evidence-locked');
    expect(await saidOf('', options, more)).toBe('taken');
  },
);
