import { readFileSync } from 'node:fs';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { command } from '#cli/commands/collate.command.ts';
import { runCommand } from '#tests/support/command-run.ts';
import { type MadeCollection, writeCollection } from '#tests/support/made-collection.ts';
import { runTool } from '#tests/support/run-tool.ts';

/** Five of every kind of file that schools send. */
const UNITS = 100;

let folder: string;
let made: MadeCollection;
const at = (name: string) => path.join(folder, name);

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'made-collection-'));
  made = await writeCollection(folder, { unitCount: UNITS, baseCount: 2 });
  await collate('2026-12-10T00:00:00Z', made.folders.inTime);
});

afterAll(async () => {
  await rm(folder, { recursive: true });
});

/** Collates some folders at a moment; the deadline is the 15th of December. */
function collate(now: string, ...places: readonly string[]) {
  const outputs = ['--ndjson', at('nhan.ndjson'), '--csv', at('bang'), '--xlsx', at('so.xlsx')];
  const known = ['--units', made.unitsPath, '--deadline', '2026-12-15', '--campaign', made.campaign];
  return runCommand(command, [...places, ...known, ...outputs], { now: () => new Date(now) });
}

interface Line {
  readonly source: string;
  readonly standing: string;
  readonly integrity: { readonly cause: string };
}

function linesWritten(): readonly Line[] {
  return readFileSync(at('nhan.ndjson'), 'utf8')
    .trimEnd()
    .split('\n')
    .map((line) => JSON.parse(line) as Line);
}

/** `criterion|answer|count` of the reports that were written and have to count, added up without the product. */
function expectedAnswers(): readonly string[] {
  const counts = new Map<string, number>();
  for (const { standing, report } of made.files) {
    if (standing !== 'latest' && standing !== 'late') continue;
    for (const [criterion, { value }] of Object.entries(report?.input.answers ?? {})) {
      const line = `${criterion}|${value ?? ''}`;
      counts.set(line, (counts.get(line) ?? 0) + 1);
    }
  }
  return [...counts].map(([line, count]) => `${line}|${String(count)}`).sort();
}

describe('a made-up district', () => {
  it('is judged file by file as its files were made', async () => {
    const { code, json } = await collate('2026-12-20T00:00:00Z', made.folders.inTime, made.folders.late);
    expect(code).toBe(0);
    const said = linesWritten().map(
      ({ source, standing, integrity }) => `${source}: ${standing} ${integrity.cause}`,
    );
    const wanted = made.files.map(({ source, standing, cause }) => `${source}: ${standing} ${cause}`);
    expect(said.toSorted()).toEqual(wanted.toSorted());
    const counting = made.files.filter(({ standing }) => standing === 'latest' || standing === 'late');
    expect(json).toMatchObject([
      {
        units: made.units,
        submitted: counting.length,
        late: made.files.filter(({ standing }) => standing === 'late').length,
        files: made.files.length,
      },
    ]);
  });

  it('gives the totals that its reports have, by the lines and by the table', () => {
    const query = /^```jq\n([\s\S]*?)^```$/mu.exec(readFileSync('docs/collate.md', 'utf8'))?.[1] ?? '';
    const totals = runTool('jq', '-n', '-r', query, at('nhan.ndjson'));
    expect(totals.trim().split('\n').sort()).toEqual(expectedAnswers());
    const [, ...rows] = readFileSync(at('bang/tieu-chi.csv'), 'utf8').trim().split('\r\n');
    const values = ['done', 'in-progress', 'not-done', 'unclear', 'not-applicable', ''];
    const table = rows.flatMap((row) => {
      const criterion = row.slice(0, row.indexOf(','));
      const counts = row.split(',').slice(-8, -2);
      return values.map((value, index) => `${criterion}|${value}|${counts[index] ?? ''}`);
    });
    expect(table.filter((line) => !line.endsWith('|0')).sort()).toEqual(expectedAnswers());
  });

  it('is the same when everything is read again, later and in another order', async () => {
    const [lines, table] = [linesWritten(), readFileSync(at('bang/don-vi.csv'), 'utf8')];
    await collate('2027-01-20T00:00:00Z', made.folders.late, made.folders.inTime);
    expect(linesWritten()).toEqual(lines);
    expect(readFileSync(at('bang/don-vi.csv'), 'utf8')).toBe(table);
  });
});
