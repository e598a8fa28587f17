import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { type FoundInFile, readReceived } from '#services/desk/read-received.ts';
import type { Thread } from '#services/threads/work-in-threads.ts';
import type { ReadingProgress } from '#shared/desk/reading.ts';
import { sameReportKey } from '#shared/desk/received-file.ts';
import { sampleReceivedFile } from '#tests/support/received-files.ts';

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'received-'));
  await mkdir(path.join(folder, 'trong'));
  for (const name of ['a.pdf', 'b.pdf', 'trong/c.pdf', 'don-vi.xlsx'])
    await writeFile(path.join(folder, name), name);
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

/** Reads the folder in one thread that answers as told. */
async function read(
  answer: (name: string) => FoundInFile | string | null,
  signal = new AbortController().signal,
) {
  const progress: ReadingProgress[] = [];
  const start = (): Thread<FoundInFile> => ({
    ask: (file, onAnswer) => {
      const given = answer(path.basename(file));
      if (given !== null) onAnswer(given);
    },
    stop: () => undefined,
  });
  const reading = await readReceived({
    places: [folder],
    excluded: [path.join(folder, 'don-vi.xlsx')],
    threads: { count: 1, start },
    signal,
    onProgress: (one) => progress.push(one),
    clock: () => 0,
  });
  return { ...reading, progress };
}

const judgedAs = (source: string): FoundInFile => [
  { kind: 'judged', file: sampleReceivedFile({ source }), signatures: [] },
];

describe('reading what was received', () => {
  it('has every file below the folders judged, but not the register that lies among them', async () => {
    const { isWhole, judged, unread, progress } = await read(judgedAs);
    expect(isWhole).toBe(true);
    expect(judged.map(({ file }) => file.source)).toEqual(['a.pdf', 'b.pdf', 'c.pdf']);
    expect(unread).toEqual([]);
    expect(progress.map(({ done, total }) => [done, total])).toEqual([
      [0, 3],
      [1, 3],
      [2, 3],
      [3, 3],
    ]);
  });

  it('tells with each file when it was there, so that this outlives a power cut', async () => {
    const { judged, progress } = await read((name) => (name === 'b.pdf' ? 'exit code 134' : judgedAs(name)));
    const [first, last] = judged.map(({ file }) => [{ key: sameReportKey(file), at: file.receivedAt }]);
    expect(progress.map(({ received }) => received)).toEqual([undefined, first, [], last]);
  });

  it('names a file whose thread broke, and reads the others', async () => {
    const { isWhole, judged, unread } = await read((name) =>
      name === 'c.pdf' ? 'exit code 134' : judgedAs(name),
    );
    expect(isWhole).toBe(true);
    expect(judged).toHaveLength(2);
    expect(unread).toEqual([{ source: 'trong/c.pdf', code: 'worker-stopped' }]);
  });

  it('called off, says that it is not the whole picture, and keeps when the first files came', async () => {
    const stop = new AbortController();
    const { isWhole, judged } = await read((name) => {
      if (name !== 'b.pdf') return judgedAs(name);
      queueMicrotask(() => {
        stop.abort();
      });
      return null;
    }, stop.signal);
    expect(isWhole).toBe(false);
    expect(judged.map(({ file }) => file.source)).toEqual(['a.pdf']);
  });
});
