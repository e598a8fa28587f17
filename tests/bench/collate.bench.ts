import { spawnSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { importReports } from '#services/desk/import-reports.ts';
import { readRegister } from '#services/desk/read-register.ts';
import { writeCollation } from '#services/desk/write-collation.ts';
import { campaignPack } from '#shared/desk/campaign-pack.ts';
import type { JudgedFile } from '#shared/desk/judged-file.ts';
import { builtInDirectives } from '#shared/directives/registry.ts';
import { knownKeys } from '#shared/keys/unit-keys.ts';
import { median } from './median.ts';
import { type MadeCollection, writeCollection } from '#tests/support/made-collection.ts';
import { startPostgres } from '#tests/support/postgres-server.ts';
import { costFrom, METERED } from '#tests/support/process-meter.ts';
import { runTool } from '#tests/support/run-tool.ts';

// What a campaign of a whole district costs the receiving desk: 1,600 files of every kind, read by the built command in
// two threads, beside `pdfsig` once for each file, which checks one signature and nothing inside, and `sha256sum` of the
// same bytes, which only reads them. All in one run, as the speed of the machine is not the same in two.

const UNITS = 1_240;
const EXPORTED = 40;
const ROUNDS = 5;
/** Files of the import for one of pdfsig in the same time, what the command may need, and processor time of the workbook. */
const BOUNDS = { overPdfsig: 4, withDatabase: 3, megabytes: 600, workbookSeconds: 2 };

let folder: string;
let made: MadeCollection;
let files: readonly string[];
const at = (name: string) => path.join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'bench-collate-'));
  made = await writeCollection(folder, { unitCount: UNITS, baseCount: EXPORTED });
  files = [made.folders.inTime, made.folders.late].flatMap((place) =>
    readdirSync(place, { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map((entry) => path.join(entry.parentPath, entry.name)),
  );
  endWriting();
});

/** Waits until the system has written what it was given: it would take a core of what is measured first. */
function endWriting(): void {
  runTool('sync');
}

afterAll(async () => {
  await rm(folder, { recursive: true });
});

interface Run {
  readonly seconds: number;
  readonly summary: Readonly<Record<string, unknown>>;
}

/** Runs the built command over all files. */
function collate(...outputs: readonly string[]): Run {
  return runOf(outputs, {}).run;
}

/** The same, and how much memory its processes need; to be told that takes them some time. */
function collateMetered(...outputs: readonly string[]): Run & { readonly megabytes: number } {
  const { run, standardError } = runOf(outputs, METERED);
  return { ...run, megabytes: costFrom(standardError).megabytes };
}

function runOf(outputs: readonly string[], environment: Readonly<Record<string, string>>) {
  const places = [made.folders.inTime, made.folders.late];
  const words = ['collate', ...places, '--units', made.unitsPath, '--campaign', made.campaign];
  const start = performance.now();
  const { stdout, stderr, status } = spawnSync('node', ['out/main/cli.js', ...words, ...outputs], {
    encoding: 'utf8',
    maxBuffer: 256 * 1024 * 1024,
    env: { ...process.env, ...environment },
  });
  const seconds = (performance.now() - start) / 1_000;
  expect(status).toBe(0);
  const summary = JSON.parse(stdout) as Run['summary'];
  return { run: { seconds, summary }, standardError: stderr };
}

/** Seconds for a tool over all files, started as a script would start it. */
function secondsOf(script: string): number {
  const start = performance.now();
  const { status } = spawnSync('bash', ['-c', script, 'bash', ...files], { cwd: folder });
  expect(status).toBe(0);
  return (performance.now() - start) / 1_000;
}

function print(what: string, seconds: number, more = ''): void {
  const speed = (files.length / seconds).toFixed(0);
  process.stdout.write(`${what}: ${seconds.toFixed(1)} s, ${speed} files/s${more}\n`);
}

/** Runs pdfsig and a command in turns, as the machine is faster at one time than at another; gives the last run. */
function inTurns(command: () => Run): { readonly ratios: readonly number[]; readonly run: Run } {
  const ratios: number[] = [];
  let last: Run | undefined;
  for (let round = 0; round < ROUNDS; round += 1) {
    const pdfsig = secondsOf('for file in "$@"; do pdfsig "$file" > pdfsig.txt 2>&1; done; true');
    last = command();
    print(`pdfsig, a process for each of ${String(files.length)} files`, pdfsig);
    print('the command', last.seconds);
    ratios.push(pdfsig / last.seconds);
  }
  if (last === undefined) throw new Error('no round');
  return { ratios, run: last };
}

function printRatios(what: string, ratios: readonly number[]): void {
  const each = ratios.map((ratio) => ratio.toFixed(2)).join(', ');
  process.stdout.write(`${what}: ${median(ratios).toFixed(2)} times as fast as pdfsig (${each})\n`);
}

describe('collating a district', () => {
  it('of 1,600 files beside pdfsig and sha256sum', () => {
    const sums = secondsOf('sha256sum "$@" > sums.txt');
    const rounds = inTurns(() => collate('--workers', '2'));
    const plain = rounds.run;
    const withLines = collateMetered('--workers', '2', '--ndjson', at('nhan.ndjson'));
    print('sha256sum', sums);
    print('collate with --ndjson', withLines.seconds, `, ${withLines.megabytes.toFixed(0)} MB`);
    printRatios('collate --workers 2', rounds.ratios);
    const megabytes = Math.max(collateMetered('--workers', '2').megabytes, withLines.megabytes);
    process.stdout.write(
      `peak memory of the command: ${megabytes.toFixed(0)} MB; ` +
        `${(plain.seconds / sums).toFixed(1)} times as long as sha256sum\n`,
    );
    const counting = made.files.filter(({ standing }) => standing === 'latest' || standing === 'late');
    expect(withLines.summary).toMatchObject({ files: made.files.length, submitted: counting.length });
    expect(standingsIn(at('nhan.ndjson'))).toEqual(
      made.files.map(({ source, standing }) => [source, standing === 'late' ? 'latest' : standing]).sort(),
    );
    expect(median(rounds.ratios)).toBeGreaterThan(BOUNDS.overPdfsig);
    expect(megabytes).toBeLessThan(BOUNDS.megabytes);
  });

  it('writes the workbook of what was read', async () => {
    const units = await readRegister(readFileSync(made.unitsPath));
    if (!units.ok) throw new Error(units.error);
    const judged: JudgedFile[] = [];
    const known = { keys: knownKeys(units.value) };
    const times = { firstReceipts: new Map<string, string>(), startedAt: new Date() };
    const options = { known, ...times, areReportsKept: false };
    for await (const one of importReports(files, { ...options, nameOf: (file) => path.basename(file) }))
      if (one.kind === 'judged') judged.push(one);
    const [start, before] = [performance.now(), process.cpuUsage()];
    const written = await writeCollation({
      readAt: new Date().toISOString(),
      kind: 'xlsx',
      targetPath: at('so.xlsx'),
      judged,
      unread: [],
      skipped: [],
      handedUp: [],
      lowerDesks: [],
      register: units.value,
      units: units.value,
      campaign: made.campaign,
      deadline: null,
      directive: campaignPack(builtInDirectives, made.campaign),
    });
    const seconds = (performance.now() - start) / 1_000;
    const { user, system } = process.cpuUsage(before);
    const cpuSeconds = (user + system) / 1e6;
    expect(written.ok).toBe(true);
    process.stdout.write(
      `workbook of ${String(judged.length)} files: ${seconds.toFixed(1)} s, ${cpuSeconds.toFixed(1)} s CPU\n`,
    );
    expect(cpuSeconds).toBeLessThan(BOUNDS.workbookSeconds);
  });

  it('into PostgreSQL, and once more when all of it is there', async () => {
    const servers = await Promise.all(Array.from({ length: ROUNDS }, startPostgres));
    const [server] = servers;
    endWriting();
    try {
      const empty = [...servers];
      const rounds = inTurns(() => collate('--workers', '2', '--database', empty.pop()?.address ?? ''));
      printRatios('collate with --database, empty', rounds.ratios);
      expect(median(rounds.ratios)).toBeGreaterThan(BOUNDS.withDatabase);
      const first = rounds.run;
      const again = collateMetered('--workers', '2', '--database', server?.address ?? '');
      print('collate with --database, all there', again.seconds, `, ${again.megabytes.toFixed(0)} MB`);
      expect(again.summary).toEqual(first.summary);
      expect(again.megabytes).toBeLessThan(BOUNDS.megabytes);
    } finally {
      await Promise.all(servers.map((one) => one.stop()));
    }
  });
});

/** Without a deadline nobody is late. */
function standingsIn(lines: string): readonly (readonly string[])[] {
  return readFileSync(lines, 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as { readonly source: string; readonly standing: string })
    .map(({ source, standing }) => [source, standing])
    .sort();
}
