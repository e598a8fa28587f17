import { createHash, randomBytes } from 'node:crypto';
import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { writeBackup } from '#services/backup/write-backup.ts';
import { BACKUP_TIME, foldersBelow, sampleStore } from '#tests/support/filled-app.ts';
import { runTool } from '#tests/support/run-tool.ts';

// What a backup of 500 MB of evidence costs beside cp and sha256sum of the same bytes, and how much memory it takes.

const FILES = 100;
const FILE_BYTES = 5_000_000;

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'bench-backup-'));
  const { evidence } = foldersBelow(folder);
  await mkdir(evidence, { recursive: true });
  for (let index = 0; index < FILES; index += 1) {
    const bytes = randomBytes(FILE_BYTES);
    const name = createHash('sha256').update(bytes).digest('hex');
    await writeFile(path.join(evidence, `${name}.jpg`), bytes);
  }
  runTool('sync');
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

it('a backup of 500 MB of evidence', async () => {
  const { evidence } = foldersBelow(folder);
  const copy = path.join(folder, 'copy');
  const toolsFrom = performance.now();
  runTool('sh', '-c', `cp -r "${evidence}" "${copy}" && sha256sum "${copy}"/*`);
  const toolsMs = performance.now() - toolsFrom;
  let peakBytes = 0;
  const before = process.memoryUsage.rss();
  const order = {
    folders: foldersBelow(folder),
    store: sampleStore(),
    targetPath: path.join(folder, 'a.tkattt'),
  };
  const from = performance.now();
  const written = await writeBackup({
    ...order,
    passphrase: null,
    now: BACKUP_TIME,
    appVersion: '0.1.1',
    onProgress: () => {
      peakBytes = Math.max(peakBytes, process.memoryUsage.rss());
    },
  });
  const ms = performance.now() - from;
  const grownMegabytes = (peakBytes - before) / 1_048_576;
  process.stdout.write(
    `backup: ${ms.toFixed(0)} ms, cp + sha256sum ${toolsMs.toFixed(0)} ms, ` +
      `speed ${(toolsMs / ms).toFixed(2)}, memory grown by ${grownMegabytes.toFixed(0)} MB\n`,
  );
  expect(written).toMatchObject({ ok: true, value: { evidenceCount: FILES } });
  expect(toolsMs / ms).toBeGreaterThan(0.6);
  expect(grownMegabytes).toBeLessThan(200);
});
