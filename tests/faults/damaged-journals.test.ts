import { readFile, rm, writeFile } from 'node:fs/promises';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openJournal } from '#services/journal/journal.ts';
import type { Recovered } from '#services/journal/recover.ts';
import { openSnapshotShelf } from '#services/journal/snapshot-shelf.ts';
import { canonicalJson } from '#shared/base/canonical-json.ts';
import {
  comparable,
  copyOf,
  filesOf,
  mutate,
  type SampleJournal,
  sampleJournal,
  treeOf,
} from '#tests/support/damaged-journals.ts';
import { seededRandom } from '#tests/support/seeded-random.ts';

const STEP_BYTES = 64;
const MUTATIONS = Number(process.env['TU_KIEM_ATTT_MUTATIONS'] ?? 300);
const SEED = Number(process.env['TU_KIEM_ATTT_SEED'] ?? 20_261_128);
const MOST_CPU_MS = 5_000;
const MOST_MEMORY = 512 * 1_024 * 1_024;

let sample: SampleJournal;

beforeAll(async () => {
  sample = await sampleJournal();
});

afterAll(async () => {
  await rm(sample.parent, { recursive: true, force: true });
});

async function recover({ journal, snapshots }: SampleJournal): Promise<Recovered | null> {
  return await openJournal(journal).recover(await openSnapshotShelf(snapshots).read());
}

/** What is given back was once the store, all of it; or is said not to be all, and then holds nothing that never was. */
function expectHonest(found: Recovered | null): void {
  if (found === null) return;
  const { position, content } = found.store;
  const isOnceTheStore = comparable(content.entries) === sample.states[position.sequence];
  if (isOnceTheStore) return;
  expect(found.isWhole).toBe(false);
  expect(content.entries.filter((entry) => !sample.rows.has(canonicalJson(entry)))).toEqual([]);
}

const DAMAGES: Readonly<Record<string, (bytes: Buffer, at: number) => Buffer>> = {
  truncated: (bytes, at) => bytes.subarray(0, at),
  flipped: (bytes, at) =>
    Buffer.concat([bytes.subarray(0, at), Buffer.from([(bytes[at] ?? 0) ^ 0x10]), bytes.subarray(at + 1)]),
};

describe('a journal with snapshots', () => {
  it.each(Object.entries(DAMAGES))(
    '%s at every 64th byte of any of its files gives back a store that once was, or says that it is not all',
    async (_what, damage) => {
      const last = sample.states.length - 1;
      for (const file of await filesOf(sample)) {
        const bytes = await readFile(file);
        for (let at = 0; at < bytes.length; at += STEP_BYTES) {
          await writeFile(file, damage(bytes, at));
          const found = await recover(sample);
          expectHonest(found);
          // With one file damaged the others lead at least to the last snapshot.
          expect(
            found?.store.position.sequence ?? 0,
            `${path.basename(file)} ${String(at)}`,
          ).toBeGreaterThanOrEqual(16);
          if (path.basename(file).startsWith('tu-kiem')) expect(found?.store.position.sequence).toBe(last);
        }
        await writeFile(file, bytes);
      }
    },
  );

  it(`changed at random ${String(MUTATIONS)} times (seed ${String(SEED)}) never stops the reader, fills the memory or writes elsewhere`, async () => {
    const random = seededRandom(SEED);
    let [worstMs, worstBytes, nothing, partly] = [0, 0, 0, 0];
    for (let round = 0; round < MUTATIONS; round += 1) {
      const copy = await copyOf(sample);
      const files = await filesOf(copy);
      const count = 1 + Math.floor(random() * 3);
      for (let index = 0; index < count; index += 1)
        await mutate(files[Math.floor(random() * files.length)] ?? '', random);
      const before = await treeOf(copy.parent);
      const startedAt = process.cpuUsage();
      const found = await recover(copy);
      const { user, system } = process.cpuUsage(startedAt);
      worstMs = Math.max(worstMs, (user + system) / 1_000);
      worstBytes = Math.max(worstBytes, process.memoryUsage().rss);
      expect(await treeOf(copy.parent)).toEqual(before);
      if (found === null) nothing += 1;
      else if (!found.isWhole) partly += 1;
      await copy.dispose();
    }
    process.stdout.write(
      `${String(MUTATIONS)} mutated journals (seed ${String(SEED)}): ${String(nothing)} gave nothing, ${String(partly)} a part, ` +
        `worst ${worstMs.toFixed(0)} ms, ${(worstBytes / 1_048_576).toFixed(0)} MB\n`,
    );
    expect(worstMs).toBeLessThanOrEqual(MOST_CPU_MS);
    expect(worstBytes).toBeLessThanOrEqual(MOST_MEMORY);
  });
});
