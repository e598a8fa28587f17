import { access, mkdtemp, readdir, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { expect, type Page } from '@playwright/test';
import { PROJECT_FOLDER } from './support/electron-command.ts';
import { type RunningApp, test } from './support/launch-app.ts';
import type { CallName } from '#shared/ipc/contract.ts';

/** What arrives over the bridge; each test looks into it as it needs. */
interface Answer {
  readonly ok: boolean;
  readonly value: Readonly<Record<string, unknown>>;
  readonly error: { readonly code: string; readonly detail: string };
}

const PASSPHRASE = 'mật khẩu của trường thử';
const ANSWERS_FILE = path.join(PROJECT_FOLDER, 'tests/fixtures/truong-thpt.answers.json');

let folder: string;
let target: string;

test.beforeEach(async () => {
  folder = await mkdtemp(path.join(tmpdir(), 'bao-cao-'));
  target = path.join(folder, 'Báo cáo.pdf');
});

test.afterEach(async () => {
  await rm(folder, { recursive: true });
});

function call(page: Page, name: CallName, input: unknown): Promise<Answer> {
  return page.evaluate(
    ({ callName, callInput }) => window.bridge.call(callName, callInput) as Promise<Answer>,
    { callName: name, callInput: input },
  );
}

/** The answers of the made-up school, without evidence unless some is given. */
async function exportRequest(evidenceFile?: string) {
  const input = JSON.parse(await readFile(ANSWERS_FILE, 'utf8')) as {
    readonly answers: Readonly<Record<string, { evidence?: readonly { readonly file: string }[] }>>;
  };
  for (const answer of Object.values(input.answers)) delete answer.evidence;
  const first = input.answers['1.1'];
  if (first !== undefined && evidenceFile !== undefined) first.evidence = [{ file: evidenceFile }];
  const originalNames = evidenceFile === undefined ? {} : { [evidenceFile]: 'Quyết định phân công trực.jpg' };
  return { input, originalNames, correctionReason: '', passphrase: PASSPHRASE };
}

async function willSaveTo({ app }: RunningApp, file: string): Promise<void> {
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: false, filePath });
  }, file);
}

/** A call that takes a file; its bytes go to the page as base64, which is quick. */
async function callWithFile(page: Page, name: CallName, file: string, input: object): Promise<Answer> {
  const content = (await readFile(file)).toString('base64');
  return page.evaluate(
    ({ callName, callInput, base64 }) => {
      const bytes = Uint8Array.from(atob(base64), (character) => character.charCodeAt(0));
      return window.bridge.call(callName, { ...callInput, content: bytes }) as Promise<Answer>;
    },
    { callName: name, callInput: input, base64: content },
  );
}

async function addEvidence(page: Page): Promise<string> {
  const photo = path.join(PROJECT_FOLDER, 'tests/fixtures/minh-chung-thpt/quyet-dinh-phan-cong-truc.jpg');
  const originalName = 'Quyết định phân công trực.jpg';
  const { value } = await callWithFile(page, 'evidence:add', photo, { originalName });
  return (value['evidence'] as { readonly file: string }).file;
}

test('evidence goes in, a sealed report comes out, and the next one continues the chain', async ({
  launchApp,
}) => {
  const running = await launchApp();
  const { page } = running;
  await willSaveTo(running, target);
  const request = await exportRequest(await addEvidence(page));

  const first = await call(page, 'report:export', request);
  expect(first).toMatchObject({ ok: true, value: { status: 'saved', entry: { sequence: 1 } } });

  const verified = await callWithFile(page, 'report:verify-bytes', target, { fileName: 'a.pdf' });
  expect(verified.value).toMatchObject({
    skipped: [],
    files: [
      {
        verification: {
          integrity: { status: 'intact' },
          report: { sequence: 1, evidence: [{ originalName: 'Quyết định phân công trực.jpg' }] },
        },
      },
    ],
  });

  const withoutReason = await call(page, 'report:export', request);
  expect(withoutReason).toMatchObject({ ok: false, error: { code: 'invalid-input' } });
  const second = await call(page, 'report:export', { ...request, correctionReason: 'Bổ sung số liệu' });
  expect(second).toMatchObject({ ok: true, value: { entry: { sequence: 2 } } });

  const campaign = 'le-hoi-hoa-phuong-do-2024';
  const listed = await call(page, 'report:list-exports', { campaign });
  expect(listed.value).toMatchObject([{ sequence: 1 }, { sequence: 2, correctionReason: 'Bổ sung số liệu' }]);
});

test('one export at a time; giving up the save dialog writes nothing', async ({ launchApp }) => {
  const { app, page } = await launchApp();
  await app.evaluate(({ dialog }) => {
    dialog.showSaveDialog = () => Promise.resolve({ canceled: true, filePath: '' });
  });
  const [first, second] = await page.evaluate(
    (request) =>
      Promise.all([
        window.bridge.call('report:export', request),
        window.bridge.call('report:export', request),
      ]),
    await exportRequest(),
  );
  expect(first).toEqual({ ok: true, value: { status: 'not-chosen' } });
  expect(second).toMatchObject({ ok: false, error: { code: 'busy' } });
  expect(await readdir(folder)).toEqual([]);
});

test('a cancelled export leaves the earlier file and nothing else', async ({ launchApp }) => {
  const running = await launchApp();
  await willSaveTo(running, target);
  await writeFile(target, 'an earlier file');
  const answer = await running.page.evaluate(
    (request) => {
      const stop = window.bridge.on('report:export-progress', () => {
        stop();
        void window.bridge.call('report:cancel-export', {});
      });
      return window.bridge.call('report:export', request) as Promise<Answer>;
    },
    await exportRequest(),
  );
  expect(answer).toMatchObject({ ok: false, error: { code: 'cancelled' } });
  expect(await readdir(folder)).toEqual([path.basename(target)]);
  expect(await readFile(target, 'utf8')).toBe('an earlier file');
});

test('when the worker dies the app says so and goes on', async ({ launchApp }) => {
  const running = await launchApp();
  const { app, page } = running;
  await willSaveTo(running, target);
  const firstSign = await page.evaluateHandle(() => ({
    arrives: new Promise<void>((resolve) => {
      window.bridge.on('report:export-progress', () => {
        resolve();
      });
    }),
  }));
  const request = await exportRequest();
  const answer = call(page, 'report:export', request);
  await firstSign.evaluate(({ arrives }) => arrives);
  await app.evaluate(({ app: electronApp }) => {
    const worker = electronApp.getAppMetrics().find(({ name }) => name === 'tu-kiem-attt-report');
    if (worker !== undefined) process.kill(worker.pid, 'SIGKILL');
  });
  expect(await answer).toMatchObject({
    ok: false,
    error: { code: 'worker-stopped' },
  });
  expect(await readdir(folder)).toEqual([]);
  expect(await call(page, 'report:export', request)).toMatchObject({
    ok: true,
    value: { entry: { sequence: 1 } },
  });
  await access(target);
});

test('a report that could not be written does not count', async ({ launchApp }) => {
  const running = await launchApp();
  await willSaveTo(running, path.join(folder, 'pulled-out', 'Báo cáo.pdf'));
  const answer = await call(running.page, 'report:export', await exportRequest());
  expect(answer).toMatchObject({ ok: false, error: { code: 'target-gone' } });
  const listed = await call(running.page, 'report:list-exports', { campaign: 'le-hoi-hoa-phuong-do-2024' });
  expect(listed.value).toEqual([]);
});

test('a file that is not a report is told from a report', async ({ launchApp }) => {
  const { app, page } = await launchApp();
  const file = path.join(folder, 'thư mời.pdf');
  await writeFile(file, 'not a PDF');
  await app.evaluate(({ dialog }, filePath) => {
    dialog.showOpenDialog = () => Promise.resolve({ canceled: false, filePaths: [filePath] });
  }, file);
  const answer = await call(page, 'report:choose-and-verify', {});
  expect(answer.value).toMatchObject({
    files: [
      {
        fileName: 'thư mời.pdf',
        verification: { integrity: { status: 'not-a-report', cause: 'not-a-pdf' } },
      },
    ],
  });
});
