import { mkdir, mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { _electron, type Page } from '@playwright/test';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { electronExecutable, PROJECT_FOLDER, sandboxArguments } from '#tests/e2e/support/electron-command.ts';
import { killApp } from '#tests/e2e/support/launch-app.ts';
import { inspectableCopy, pack, packApp, surroundings } from '#tests/e2e/support/packed-app.ts';
import { School } from '#tests/e2e/support/school.ts';
import { treeMemoryKb } from './process-memory.ts';
import { median } from './median.ts';

// From the start of the packaged program to its first usable screen, and the memory of all its processes at rest:
// beside the same build that is not packaged, and beside a packaged page that says one word.

const ROUNDS = 7;
/** Long enough for what a start leaves to be done behind the first screen. */
const REST_MS = 4_000;
const MOST = { besideUnpackaged: 1.1, besidePage: 1.3, memoryBesidePage: 1.3 };

interface Subject {
  readonly name: string;
  readonly executable: string;
  readonly args: readonly string[];
  readonly home: string;
  readonly isUsable: (page: Page) => Promise<void>;
}

let folder: string;

beforeAll(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'bench-packaged-'));
});

afterAll(async () => {
  await rm(folder, { recursive: true, force: true });
});

const MAIN = `const { app, BrowserWindow } = require('electron');
app.whenReady().then(() => new BrowserWindow({ width: 1280, height: 720, webPreferences: { sandbox: true } }).loadFile('page.html'));`;

/** A packaged program that shows one word. */
async function packPage(): Promise<string> {
  const project = path.join(folder, 'page');
  await mkdir(project);
  const manifest = { name: 'page', version: '1.0.0', main: 'main.cjs', author: 'page', description: 'page' };
  await writeFile(path.join(project, 'package.json'), JSON.stringify(manifest));
  await writeFile(path.join(project, 'main.cjs'), MAIN);
  await writeFile(path.join(project, 'page.html'), '<!doctype html><title>page</title><main>Xin chào</main>');
  const output = path.join(folder, 'packed-page');
  const settings = [`directories.output=${output}`, 'linux.executableName=tu-kiem-attt', 'npmRebuild=false'];
  return await pack(project, output, settings);
}

async function launch({ executable, args, home }: Subject) {
  const environment = { ...surroundings(home), TU_KIEM_ATTT_USER_DATA: home };
  const app = await _electron.launch({ executablePath: executable, args: [...args], env: environment });
  return { app, page: await app.firstWindow(), main: app.process(), troubles: [] };
}

async function startMs(subject: Subject): Promise<number> {
  const startedAt = performance.now();
  const running = await launch(subject);
  await subject.isUsable(running.page);
  const tookMs = performance.now() - startedAt;
  await killApp(running);
  return tookMs;
}

async function memoryKb(subject: Subject): Promise<number> {
  const running = await launch(subject);
  await subject.isUsable(running.page);
  await new Promise((resolve) => setTimeout(resolve, REST_MS));
  const total = treeMemoryKb(running.main.pid ?? 0);
  await killApp(running);
  return total;
}

async function subjects(): Promise<readonly Subject[]> {
  const showsRail = async (page: Page) => {
    await page.getByRole('navigation', { name: 'Các mục của chương trình' }).waitFor();
  };
  const home = (name: string) => path.join(folder, `home-${name}`);
  // cookies are encrypted in the packaged program: on Linux Chromium asks a keyring for that, on Windows it needs nobody
  const args = [...sandboxArguments(), '--password-store=basic'];
  const packed = await inspectableCopy(await packApp(path.join(folder, 'packed')), path.join(folder, 'copy'));
  const all: readonly Subject[] = [
    { name: 'packaged', executable: packed, args, home: home('packaged'), isUsable: showsRail },
    {
      name: 'not packaged',
      executable: electronExecutable(),
      args: [...args, PROJECT_FOLDER],
      home: home('built'),
      isUsable: showsRail,
    },
    {
      name: 'a page',
      executable: await packPage(),
      args,
      home: home('page'),
      isUsable: async (page) => {
        await page.getByText('Xin chào').waitFor();
      },
    },
  ];
  for (const subject of all) {
    await mkdir(subject.home);
    if (subject.isUsable !== showsRail) continue;
    const running = await launch(subject);
    await new School(running).readsThePromisesAndStarts();
    await showsRail(running.page);
    await running.app.close();
  }
  return all;
}

it('the packaged program starts as fast as the built one, and not much later than a page', async () => {
  const measured = (await subjects()).map((subject) => ({
    subject,
    times: [] as number[],
    memory: [] as number[],
  }));
  for (let round = 0; round < ROUNDS; round += 1) {
    for (const { subject, times, memory } of measured) {
      times.push(await startMs(subject));
      if (round < 3) memory.push(await memoryKb(subject));
    }
  }
  for (const { subject, times, memory } of measured) {
    process.stdout.write(
      `${subject.name}: start ${median(times).toFixed(0)} ms, at rest ${(median(memory) / 1024).toFixed(0)} MB\n`,
    );
  }
  const [packaged, built, page] = measured.map(({ times, memory }) => ({
    ms: median(times),
    kb: median(memory),
  }));
  if (packaged === undefined || built === undefined || page === undefined) throw new Error('not measured');
  const ratios = {
    besideUnpackaged: packaged.ms / built.ms,
    besidePage: packaged.ms / page.ms,
    memoryBesidePage: packaged.kb / page.kb,
  };
  process.stdout.write(`ratios: ${JSON.stringify(ratios)}\n`);
  for (const [name, ratio] of Object.entries(ratios)) {
    expect(ratio, name).toBeLessThanOrEqual(MOST[name as keyof typeof MOST]);
  }
});
