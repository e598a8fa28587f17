import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { runCli } from '#tests/support/built-cli.ts';
import { smallZip } from '#tests/support/small-zip.ts';
import { sampleKey, sealedFile } from '#tests/support/report-file.ts';

let folder: string;
let files: readonly string[];

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'threads-'));
  const key = await sampleKey();
  const sealed = await sealedFile(key);
  const contents: Readonly<Record<string, Uint8Array>> = {
    'nguyen-ven.pdf': sealed,
    'da-sua.pdf': sealed.with(1_000, 0),
    'tep-nen.zip': smallZip([
      { name: 'a.pdf', content: sealed },
      { name: 'b.pdf', content: sealed.with(1_000, 0) },
    ]),
    'khong-phai.pdf': new Uint8Array(10),
  };
  for (const [name, content] of Object.entries(contents)) await writeFile(path.join(folder, name), content);
  await writeFile(
    path.join(folder, 'units.csv'),
    `code,name,fingerprints\nHP-TH-000,Trường Tiểu học Hoa Sen Mẫu,${key.fingerprint}\n`,
  );
  const names = [...Object.keys(contents), 'khong-co.pdf'];
  files = [...names, ...names, ...names].map((name) => path.join(folder, name));
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

describe('verify by several threads of the built command', () => {
  it.each([[[]], [['--full']], [['--units', 'units.csv']]])(
    'says the same in the same order %j',
    (options) => {
      const words = options.map((word) => (word.endsWith('.csv') ? path.join(folder, word) : word));
      const alone = runCli(['verify', ...words, '--workers', '1', ...files]);
      expect(runCli(['verify', ...words, '--workers', '2', ...files])).toEqual(alone);
      expect(alone).toMatchObject({ code: 1, lines: { length: 18 } });
    },
  );
});
