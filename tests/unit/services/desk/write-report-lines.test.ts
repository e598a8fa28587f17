import { mkdir, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterEach, beforeEach, expect, it } from 'vitest';
import type { Imported } from '#services/desk/import-reports.ts';
import { type ReportLinesOrder, writeReportLines } from '#services/desk/write-report-lines.ts';
import type { Receipt } from '#shared/desk/reading.ts';
import type { Thread } from '#services/threads/work-in-threads.ts';
import { CAMPAIGN, sampleReceivedFile } from '#tests/support/received-files.ts';
import { LOWER_DESK, sampleHandedUp } from '#tests/support/sample-handed-up.ts';

let folder: string;
const at = (name: string) => path.join(folder, name);

beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'desk-lines-'));
  await mkdir(at('nhan'));
  for (const name of ['a.pdf', 'b.pdf', 'c.zip']) await writeFile(at(`nhan/${name}`), name);
});

afterEach(async () => {
  await rm(folder, { recursive: true });
});

type Ask = Thread<readonly Imported[]>['ask'];

type Told = Partial<Pick<ReportLinesOrder, 'signal' | 'deadline' | 'lowerDesks' | 'onProgress' | 'shown'>>;

/** Writes the lines of the folder with threads that answer as told. */
function write(ask: Ask, told: Told = {}) {
  return writeReportLines({
    targetPath: at('nhan.ndjson'),
    places: [at('nhan')],
    excluded: [],
    receipts: [],
    shown: ['a.pdf', 'b.pdf', 'c.zip'].map((source) => sampleReceivedFile({ source })),
    threads: { count: 2, start: () => ({ ask, stop: () => undefined }) },
    register: [],
    units: [],
    lowerDesks: [],
    campaign: CAMPAIGN,
    deadline: null,
    signal: new AbortController().signal,
    onProgress: () => undefined,
    ...told,
  });
}

function judged(file: string): readonly Imported[] {
  return [
    {
      kind: 'judged',
      file: sampleReceivedFile({ source: path.basename(file) }),
      signatures: [],
      reportJson: null,
    },
  ];
}

it('writes a line for each file in the order of their names, whichever thread is ready first', async () => {
  const waiting: (() => void)[] = [];
  const written = await write((file, onAnswer) => {
    const answer = () => {
      onAnswer(judged(file));
    };
    if (path.basename(file) === 'a.pdf') waiting.push(answer);
    else answer();
    if (path.basename(file) === 'c.zip') for (const late of waiting) late();
  });
  expect(written).toEqual({ ok: true, value: { unreadCount: 0, differingCount: 0 } });
  const lines = (await readFile(at('nhan.ndjson'), 'utf8')).trimEnd().split('\n');
  expect(lines.map((line): unknown => JSON.parse(line))).toMatchObject(
    ['a.pdf', 'b.pdf', 'c.zip'].map((source) => ({ source })),
  );
});

it('tells of each file when it came, as its line says: what was not read before came now', async () => {
  const told: (readonly Receipt[] | undefined)[] = [];
  await write(
    (file, onAnswer) => {
      onAnswer(judged(file));
    },
    { onProgress: ({ received }) => told.push(received) },
  );
  const lines = (await readFile(at('nhan.ndjson'), 'utf8')).trimEnd().split('\n');
  const times = lines.map((line) => (JSON.parse(line) as { readonly receivedAt: string }).receivedAt);
  expect(told.flat().map((one) => one?.at)).toEqual(times);
});

it('called off in the middle of a large file, leaves nothing behind', async () => {
  const stop = new AbortController();
  const written = await write(
    (file, onAnswer) => {
      if (path.basename(file) !== 'c.zip') onAnswer(judged(file));
      else stop.abort();
    },
    { signal: stop.signal },
  );
  expect(written).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  expect(await readdir(folder)).toEqual(['nhan']);
});

it('counts a file whose thread broke, and writes the others', async () => {
  const written = await write((file, onAnswer) => {
    onAnswer(path.basename(file) === 'c.zip' ? 'exit code 134' : judged(file));
  });
  expect(written).toEqual({ ok: true, value: { unreadCount: 1, differingCount: 1 } });
});

it('tells how many files have come, have changed or are gone since the window read them', async () => {
  const answer: Ask = (file, onAnswer) => {
    onAnswer(judged(file));
  };
  const shown = [
    sampleReceivedFile({ source: 'a.pdf' }),
    { ...sampleReceivedFile({ source: 'b.pdf' }), fileSha256: '9'.repeat(64) },
    sampleReceivedFile({ source: 'da-xoa.pdf' }),
  ];
  expect(await write(answer, { shown })).toMatchObject({ value: { differingCount: 3 } });
});

it('says of each line what the window says, with what a lower desk has handed up', async () => {
  const readAt = '2026-12-20T01:00:00.000Z';
  const ask: Ask = (file, onAnswer) => {
    const name = path.basename(file);
    const [report] = judged('trong-goi.pdf');
    if (name === 'c.zip' && report?.kind === 'judged') {
      const received = { ...report, file: { ...report.file, receivedAt: readAt } };
      onAnswer([received, { kind: 'handed-up', file: sampleHandedUp() }]);
    } else onAnswer([]);
  };
  const told = { deadline: '2026-12-15T16:59:59.999Z' };
  const linesOf = async () =>
    JSON.parse(await readFile(at('nhan.ndjson'), 'utf8')) as { standing: string; receivedAt: string };
  await write(ask, told);
  expect(await linesOf()).toMatchObject({ standing: 'unit-not-in-register' });
  await rm(at('nhan.ndjson'));
  await write(ask, { ...told, lowerDesks: [LOWER_DESK] });
  expect(await linesOf()).toMatchObject({ standing: 'latest', receivedAt: readAt });
});
