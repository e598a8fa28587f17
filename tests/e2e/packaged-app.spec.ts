import { type ChildProcess, spawn } from 'node:child_process';
import { once } from 'node:events';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, readFile, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import asar from '@electron/asar';
import { FuseV1Options, getCurrentFuseWire } from '@electron/fuses';
import { _electron, type ElectronApplication, errors, expect, test } from '@playwright/test';
import { healthySite, startSmallServer } from '#tests/support/small-server.ts';
import { PROJECT_FOLDER, sandboxArguments } from './support/electron-command.ts';
import { inspectableCopy, packApp, surroundings } from './support/packed-app.ts';
import { School } from './support/school.ts';
import { removeFolder } from './support/remove-folder.ts';

/** How a fuse is written into the program: as the digit 1 or 0. */
const [ENABLED, DISABLED] = [0x31, 0x30];

let folder: string;
let executable: string;

test.beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'tu-kiem-attt-package-'));
  executable = await packApp(folder);
});

test.afterAll(async () => {
  await removeFolder(folder);
});

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

/**
 * Starts the program under Playwright, which waits for ever when it meets the page in the middle of its first
 * navigation. A packaged program runs nothing before itself that could hold its window back, so it is started anew.
 */
async function launchUntilHeard(
  program: string,
  env: Record<string, string>,
  tries = 4,
): Promise<ElectronApplication> {
  try {
    return await _electron.launch({ executablePath: program, args: sandboxArguments(), env });
  } catch (error) {
    if (!(error instanceof errors.TimeoutError) || tries === 1) throw error;
    return launchUntilHeard(program, env, tries - 1);
  }
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

const ANSWERS = path.join(PROJECT_FOLDER, 'tests/fixtures/truong-tieu-hoc.answers.json');

/** Runs a command of the packaged program, without any display. */
async function runCommand(home: string, ...args: readonly string[]) {
  const command = spawn(executable, [...sandboxArguments(), '--cli', ...args], {
    env: surroundings(home, { DISPLAY: '', WAYLAND_DISPLAY: '' }),
    stdio: ['ignore', 'pipe', 'pipe'],
  });
  let output = '';
  let errors = '';
  command.stdout.on('data', (text: Buffer) => (output += text.toString()));
  command.stderr.on('data', (text: Buffer) => (errors += text.toString()));
  const [code] = (await once(command, 'close')) as [number | null];
  return { code, output, errors };
}

/** The one line of JSON that a command has printed, or has written to a file. */
function lineOf(text: string): unknown {
  return JSON.parse(text);
}

test('its commands run without a window, and it ends with their exit code', async () => {
  const home = await mkdtemp(path.join(folder, 'home-'));
  const [report, document] = [path.join(home, 'Báo cáo.pdf'), path.join(home, 'Lịch trực.docx')];
  const exported = await runCommand(home, 'export-report', '--answers', ANSWERS, '--out', report);
  expect([exported.code, lineOf(exported.output)]).toMatchObject([0, { ok: true, file: report }]);
  const written = await runCommand(
    home,
    ...['document', '--kind', 'duty-schedule', '--answers', ANSWERS, '--out', document],
  );
  expect([written.code, lineOf(written.output)]).toMatchObject([0, { ok: true, file: document }]);
  const verified = await runCommand(home, 'verify', report, path.join(home, 'không có.pdf'));
  expect(verified.code).toBe(1);
  expect(verified.output.trimEnd().split('\n').map(lineOf)).toMatchObject([
    { ok: true, integrity: { status: 'intact' } },
    { ok: false, code: 'file-not-found' },
  ]);
  const inThreads = await runCommand(home, 'verify', report, report, '--workers', '2');
  expect(inThreads.output.trimEnd().split('\n').map(lineOf)).toMatchObject([{ ok: true }, { ok: true }]);
  const wrong = await runCommand(home, 'không-có-lệnh-này');
  expect([wrong.code, lineOf(wrong.output)]).toMatchObject([2, { ok: false, code: 'usage' }]);
  expect(wrong.errors).toContain('Cách gọi: tu-kiem-attt.cmd LỆNH');
  expect((await readdir(home)).toSorted()).toEqual(['Báo cáo.pdf', 'Lịch trực.docx']);
});

test('it collates reports into a workbook', async () => {
  const home = await mkdtemp(path.join(folder, 'home-'));
  const [report, units] = [path.join(home, 'bao-cao.pdf'), path.join(home, 'don-vi.csv')];
  const book = path.join(home, 'so.xlsx');
  await runCommand(home, 'export-report', '--answers', ANSWERS, '--out', report);
  await writeFile(units, 'code,name\nHP-001,Trường Mẫu\n');
  const { code, output } = await runCommand(home, 'collate', report, '--units', units, '--xlsx', book);
  expect([code, lineOf(output)]).toMatchObject([0, { files: 1, intact: 1, units: 1, written: [book] }]);
  expect((await readFile(book)).subarray(0, 2).toString()).toBe('PK');
});

test('it checks a site with the call that Windows needs, into a file', async () => {
  const home = await mkdtemp(path.join(folder, 'home-'));
  const server = await startSmallServer(healthySite);
  const url = `http://127.0.0.1:${String(server.port)}/`;
  const out = path.join(home, 'kết quả.json');
  const options = ['--json', '--allow-private', '--rate', '200', '--max-pages', '1', '--out', out];
  const { output } = await runCommand(home, '--', 'check-site', url, ...options);
  server.stop();
  expect(output).toBe('');
  expect(lineOf(await readFile(out, 'utf8'))).toMatchObject({ url, status: 'checked', reachable: true });
});

test('a school fills in its profile, hands in a report and checks it in the packaged program', async () => {
  const home = await mkdtemp(path.join(folder, 'home-'));
  const program = await inspectableCopy(executable, path.join(folder, 'inspectable'));
  const app = await launchUntilHeard(program, surroundings(home));
  try {
    const page = await app.firstWindow();
    const school = new School({ app, page });
    const report = path.join(home, 'Báo cáo.pdf');
    await school.readsThePromisesAndStarts();
    await school.fillsInTheProfile();
    await school.handsIn(report, 'mật khẩu thử nghiệm');
    await school.opens('Kiểm tra tệp báo cáo');
    await school.willChoose(report);
    await page.getByRole('button', { name: 'Chọn tệp…' }).click();
    await expect(page.getByText('Báo cáo còn nguyên vẹn', { exact: false })).toBeVisible();
    expect(lineOf((await runCommand(home, 'verify', report)).output)).toMatchObject({ ok: true });
  } finally {
    await app.close();
  }
});

test('it keeps its data beside itself where a folder du-lieu lies there, and nothing in the profile', async () => {
  const beside = path.join(path.dirname(executable), 'du-lieu');
  await mkdir(beside);
  try {
    await withApp([], {}, async (home) => {
      await expectJournal(beside);
      expect(existsSync(path.join(home, 'tu-kiem-attt'))).toBe(false);
    });
  } finally {
    await removeFolder(beside);
  }
});

test('beside the program lie the licence texts of its parts and the way into its commands', async () => {
  const place = path.dirname(executable);
  expect(await readFile(path.join(place, 'tu-kiem-attt.cmd'), 'latin1')).toContain('--cli -- %*');
  const texts = await readFile(path.join(place, 'giay-phep-cac-thanh-phan.txt'), 'utf8');
  const manifest = JSON.parse(await readFile(path.join(PROJECT_FOLDER, 'package.json'), 'utf8')) as {
    dependencies: Record<string, string>;
  };
  for (const [name, version] of Object.entries(manifest.dependencies)) {
    expect(texts).toContain(`\n${name} ${version} (`);
  }
  expect(texts).toContain('\n@mantine/core ');
  expect(texts).toContain('GNU LESSER GENERAL PUBLIC LICENSE');
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
