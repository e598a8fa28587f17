import { mkdirSync, mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { spawnSync } from 'node:child_process';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { ESLint } from 'eslint';
import tseslint from 'typescript-eslint';
import { describe, expect, it } from 'vitest';

const ROOT = path.resolve(import.meta.dirname, '../..');

interface RoomList {
  readonly rooms: Readonly<Record<string, readonly string[]>>;
  readonly pathOf: (zone: string, room: string) => string;
}

const { rooms, pathOf } = (await import(path.join(ROOT, 'build/rooms.mjs'))) as RoomList;

function sourceFiles(zone: string): readonly string[] {
  return readdirSync(path.join(ROOT, zone), { recursive: true, encoding: 'utf8' })
    .map((file) => `${zone}/${file.split(path.sep).join('/')}`)
    .filter((file) => /\.tsx?$/u.test(file));
}

describe('the list of rooms', () => {
  it.each(Object.keys(rooms))('has exactly one room for every source file of %s', (zone) => {
    const list = rooms[zone] ?? [];
    const misplaced = sourceFiles(zone).filter(
      (file) => list.filter((room) => new RegExp(pathOf(zone, room), 'u').test(file)).length !== 1,
    );
    expect(misplaced).toEqual([]);
  });

  it.each(Object.keys(rooms))('names no room of %s that is empty', (zone) => {
    const files = sourceFiles(zone);
    const empty = (rooms[zone] ?? []).filter(
      (room) => !files.some((file) => new RegExp(pathOf(zone, room), 'u').test(file)),
    );
    expect(empty).toEqual([]);
  });
});

/** From a later room to an earlier one. */
const ALLOWED = [
  ['shared/report/allowed.ts', 'shared/base/low.ts'],
  ['renderer/storage/allowed.ts', 'node_modules/dexie/index.ts'],
] as const;

const FORBIDDEN = [
  ['shared/base/a.ts', 'shared/report/b.ts'],
  ['shared/directives/a.ts', 'shared/answers/b.ts'],
  ['shared/checks/reading/a.ts', 'shared/checks/content/b.ts'],
  ['shared/checks/content/a.ts', 'shared/checks/dns/b.ts'],
  ['electron/services/evidence/a.ts', 'electron/services/report/b.ts'],
  ['electron/services/pdf/a.ts', 'electron/services/report/verify/b.ts'],
  ['electron/services/site-check/network/a.ts', 'electron/services/site-check/probes/b.ts'],
  ['electron/main/folders/a.ts', 'electron/main/ipc/b.ts'],
  ['renderer/texts/a.ts', 'renderer/storage/database.ts'],
  ['renderer/questions/a.ts', 'renderer/features/home/b.ts'],
  ['renderer/features/home/a.ts', 'renderer/features/tasks/b.ts'],
  ['renderer/features/home/c.ts', 'renderer/app/b.ts'],
  ['renderer/features/home/d.ts', 'node_modules/dexie/index.ts'],
] as const;

/** The imports that the import rules refuse in a made-up tree with these imports, each as `from -> to`. */
function refusedImports(imports: readonly (readonly [from: string, to: string])[]): readonly string[] {
  const folder = mkdtempSync(path.join(tmpdir(), 'rooms-'));
  const write = (file: string, text: string): void => {
    mkdirSync(path.dirname(path.join(folder, file)), { recursive: true });
    writeFileSync(path.join(folder, file), text);
  };
  try {
    for (const [, to] of imports) write(to, 'export const value = 1;\n');
    for (const [from, to] of imports) {
      const specifier = path.posix.relative(path.posix.dirname(from), to);
      write(from, `import { value } from '${specifier}';\nexport const again = value;\n`);
    }
    const { stdout } = spawnSync(
      process.execPath,
      [
        path.join(ROOT, 'node_modules/dependency-cruiser/bin/dependency-cruise.mjs'),
        '--output-type=json',
        '--config',
        path.join(ROOT, '.dependency-cruiser.mjs'),
        'shared',
        'electron',
        'renderer',
      ],
      { cwd: folder, encoding: 'utf8' },
    );
    const { summary } = JSON.parse(stdout) as {
      summary: { violations: readonly { from: string; to: string }[] };
    };
    return [...new Set(summary.violations.map(({ from, to }) => `${from} -> ${to}`))].sort();
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

describe('the direction between rooms', () => {
  it('is held: an import is refused when it runs against the list, and no other', () => {
    expect(refusedImports([...ALLOWED, ...FORBIDDEN])).toEqual(
      FORBIDDEN.map(([from, to]) => `${from} -> ${to}`).sort(),
    );
  });
});

describe('the single doors', () => {
  const eslint = new ESLint({
    cwd: ROOT,
    overrideConfig: [
      tseslint.configs.disableTypeChecked,
      { languageOptions: { parserOptions: { project: null } } },
    ],
  });

  async function rulesBroken(filePath: string, code: string): Promise<readonly (string | null)[]> {
    const [result] = await eslint.lintText(code, { filePath: path.join(ROOT, filePath) });
    return (result?.messages ?? []).map(({ ruleId }) => ruleId);
  }

  it.each([
    ['electron/services/site-check/probes/made-up.ts', "import { connect } from 'node:net';"],
    ['electron/services/site-check/probes/made-up.ts', "import { connect } from 'node:tls';"],
    ['electron/services/site-check/fetch/made-up.ts', "import { lookup } from 'node:dns/promises';"],
    ['electron/services/site-check/fetch/made-up.ts', "import { request } from 'node:http';"],
    ['electron/services/site-check/fetch/made-up.ts', "import { request } from 'https';"],
    ['electron/services/site-check/crawl/made-up.ts', "import { createSocket } from 'node:dgram';"],
    ['electron/services/site-check/crawl/made-up.ts', "import { fetch } from 'undici';"],
    ['electron/services/keys/made-up.ts', "import { connect } from 'node:net';"],
    ['electron/cli/commands/made-up.ts', "import { fetch } from 'undici';"],
    ['electron/main/window/made-up.ts', "import { ipcMain } from 'electron';"],
    ['electron/main/export/made-up.ts', "import { ipcMain } from 'electron';"],
  ])('%s may not say: %s', async (file, code) => {
    const [, name] = /import \{ (\w+) \}/u.exec(code) ?? [];
    const broken = await rulesBroken(file, `${code}\nexport const used = ${name ?? ''};\n`);
    expect(broken).toContain('@typescript-eslint/no-restricted-imports');
  });

  it.each([
    ['electron/services/site-check/network/made-up.ts', "import { connect } from 'node:tls';"],
    ['electron/services/site-check/probes/made-up.ts', "import { isIP } from 'node:net';"],
    ['electron/main/ipc/made-up.ts', "import { ipcMain } from 'electron';"],
  ])('%s may say: %s', async (file, code) => {
    const [, name] = /import \{ (\w+) \}/u.exec(code) ?? [];
    expect(await rulesBroken(file, `${code}\nexport const used = ${name ?? ''};\n`)).toEqual([]);
  });
});
