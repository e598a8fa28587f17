import { type ChildProcess, execFile, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdtemp, readdir, readFile, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { promisify } from 'node:util';
import asar from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { expect, test } from '@playwright/test';
import { electronExecutable, PROJECT_FOLDER, sandboxArguments } from './support/electron-command.ts';

const run = promisify(execFile);

/** How a fuse is written into the program: as the digit 1 or 0. */
const [ENABLED, DISABLED] = [0x31, 0x30];

let folder: string;
let executable: string;

/** Packs the app as the release does, for this system, around the Electron of these tests. */
async function pack(): Promise<string> {
  const dist = path.dirname(electronExecutable());
  const version = (await readFile(path.join(dist, 'version'), 'utf8')).trim().replace(/^v/u, '');
  const builder = path.join(PROJECT_FOLDER, 'node_modules', 'electron-builder', 'cli.js');
  const settings = [`electronDist=${dist}`, `electronVersion=${version}`, `directories.output=${folder}`];
  const args = [builder, '--linux', 'dir', ...settings.map((setting) => `-c.${setting}`)];
  await run(process.execPath, args, { cwd: PROJECT_FOLDER, maxBuffer: 50_000_000 });
  return path.join(folder, 'linux-unpacked', 'tu-kiem-attt');
}

test.beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tu-kiem-attt-package-'));
  executable = await pack();
});

test.afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

/** What the program is told by its surroundings, with a folder of its own for all data. */
function surroundings(home: string, more: Readonly<Record<string, string>> = {}) {
  const inherited = Object.entries(process.env).flatMap(([name, value]) =>
    value === undefined ? [] : [[name, value]],
  );
  return {
    ...(Object.fromEntries(inherited) as Record<string, string>),
    HOME: home,
    XDG_CONFIG_HOME: home,
    ...more,
  };
}

/** Starts the packaged app, lets a test look at it, and ends it. */
async function withApp(
  args: readonly string[],
  more: Readonly<Record<string, string>>,
  look: (home: string, app: ChildProcess) => Promise<void>,
): Promise<string> {
  const home = await mkdtemp(path.join(folder, 'home-'));
  const app = spawn(executable, [...sandboxArguments(), ...args], {
    env: surroundings(home, more),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  app.stdout.on('data', (text: Buffer) => (output += text.toString()));
  app.stderr.on('data', (text: Buffer) => (output += text.toString()));
  const gone = once(app, 'exit');
  try {
    await look(home, app);
  } finally {
    app.kill('SIGKILL');
    await gone;
  }
  return output;
}

/** The page has been loaded from the archive and has called main through the bridge. */
async function expectJournal(home: string): Promise<void> {
  const journal = path.join(home, 'tu-kiem-attt', 'journal');
  const files = async () => (existsSync(journal) ? await readdir(journal) : []);
  await expect.poll(files).toContain('base-000000000000.jsonl');
}

test('the program itself has every fuse as the settings say', async () => {
  const wire = await getCurrentFuseWire(executable);
  const states = {
    runAsNode: wire[FuseV1Options.RunAsNode],
    nodeOptions: wire[FuseV1Options.EnableNodeOptionsEnvironmentVariable],
    inspect: wire[FuseV1Options.EnableNodeCliInspectArguments],
    cookieEncryption: wire[FuseV1Options.EnableCookieEncryption],
    asarIntegrity: wire[FuseV1Options.EnableEmbeddedAsarIntegrityValidation],
    onlyFromAsar: wire[FuseV1Options.OnlyLoadAppFromAsar],
    ownSnapshot: wire[FuseV1Options.LoadBrowserProcessSpecificV8Snapshot],
    fileProtocol: wire[FuseV1Options.GrantFileProtocolExtraPrivileges],
  };
  expect(states).toEqual({
    runAsNode: DISABLED,
    nodeOptions: DISABLED,
    inspect: DISABLED,
    cookieEncryption: ENABLED,
    asarIntegrity: ENABLED,
    onlyFromAsar: ENABLED,
    ownSnapshot: DISABLED,
    fileProtocol: DISABLED,
  });
});

test('the archive holds what was built and what it needs, no sources, tests or maps', () => {
  const archive = path.join(path.dirname(executable), 'resources', 'app.asar');
  const files = asar.listPackage(archive, { isPack: false }).map((file) => file.replaceAll('\\', '/'));
  const own = files.filter((file) => !file.startsWith('/node_modules'));
  const unwanted = own.filter(
    (file) => !/^\/(?:out(?:\/(?:main|preload|renderer)(?:\/.*)?)?|package\.json)$/u.test(file),
  );
  expect(unwanted).toEqual([]);
  expect(files.filter((file) => /\.(?:map|tsx?|mts)$/u.test(file))).toEqual([]);
  expect(own).toContain('/out/main/index.js');
  expect(own).toContain('/out/preload/bridge.cjs');
});

test('it starts from its archive, and the page reaches main', async () => {
  await withApp([], {}, expectJournal);
});

test('nobody runs other code in it by its surroundings: neither as Node, nor with options, nor with an inspector', async () => {
  const output = await withApp(
    ['--inspect=0', '--inspect-brk=0', '-e', 'console.log("ran-other-code")'],
    {
      ELECTRON_RUN_AS_NODE: '1',
      NODE_OPTIONS: '--require=/nonexistent-tu-kiem-attt.cjs',
      TU_KIEM_ATTT_USER_DATA: path.join(folder, 'other-place'),
    },
    expectJournal,
  );
  expect(output).not.toMatch(/ran-other-code|Debugger listening|nonexistent-tu-kiem-attt/u);
  expect(existsSync(path.join(folder, 'other-place'))).toBe(false);
});
