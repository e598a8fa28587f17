import { writeFileSync } from 'node:fs';
import process from 'node:process';
import { type File, startTests, type Task, type Test, type VitestRunner } from '@vitest/runner';
import { whatWineLacks } from './what-wine-lacks.ts';

/** The tests for Windows alone, and those of the services and commands that touch files. */
const files = import.meta.glob([
  '../*.test.ts',
  '../../unit/services/{backup,evidence,hosts-list,issuers,journal,keys,packs,storage,zip}/**/*.test.ts',
  // in one process with all others: those that need tools of Linux or a pdfmake of their own stay out
  '../../unit/services/report/*.test.ts',
  '../../unit/main/store/kept-stores.test.ts',
  '../../unit/cli/{check-site-command,command-line,document-command,export-report-command,output-file,pack-command,verify-and-key-commands}.test.ts',
  '../../faults/{released-reports,stored-packs}.test.ts',
]);

/** What became of one test. */
export interface TestOutcome {
  readonly file: string;
  readonly name: string;
  readonly state: 'passed' | 'failed' | 'left-out' | 'wine';
  /** Why it failed, or what wine lacks. */
  readonly reason: string;
}

const NEVER_MS = 600_000;
const isRoot = process.env['TU_KIEM_ATTT_WINE_IS_ROOT'] === '1';
const lacks = whatWineLacks.filter(({ isOnlyForRoot }) => !isOnlyForRoot || isRoot);

const runner: VitestRunner = {
  config: {
    root: process.cwd(),
    setupFiles: [],
    name: 'windows',
    passWithNoTests: false,
    testNamePattern: undefined,
    allowOnly: false,
    sequence: { seed: 0, hooks: 'stack', setupFiles: 'list' },
    chaiConfig: undefined,
    maxConcurrency: 1,
    testTimeout: NEVER_MS,
    hookTimeout: NEVER_MS,
    retry: 0,
    includeTaskLocation: false,
    tags: [],
    tagsFilter: undefined,
    strictTags: false,
  },
  importFile: (filePath) => files[filePath]?.(),
};

function testsOf(task: Task): readonly Test[] {
  return task.type === 'test' ? [task] : task.tasks.flatMap(testsOf);
}

function errorOf(task: Task): string {
  return (task.result?.errors ?? []).map(({ message, stack, diff }) => diff ?? stack ?? message).join('\n');
}

function nameOf(task: Task): string {
  const parent = task.suite === undefined ? '' : nameOf(task.suite);
  return parent === '' ? task.name : `${parent} > ${task.name}`;
}

function outcomeOf(file: string, test: Test): TestOutcome {
  const name = nameOf(test);
  const lack = lacks.find((one) => file.endsWith(one.file) && one.tests.includes(name))?.reason;
  const state = test.result?.state;
  if (state === 'pass')
    return lack === undefined
      ? { file, name, state: 'passed', reason: '' }
      : { file, name, state: 'failed', reason: `passes now, so wine does not lack this: ${lack}` };
  if (state === undefined || state === 'skip')
    return { file, name, state: 'left-out', reason: 'the test itself asks for another system' };
  return { file, name, state: lack === undefined ? 'failed' : 'wine', reason: lack ?? errorOf(test) };
}

function outcomesOf(file: File): readonly TestOutcome[] {
  const tests = testsOf(file).map((test) => outcomeOf(file.filepath, test));
  const error = errorOf(file);
  if (error === '') return tests;
  return [...tests, { file: file.filepath, name: '(the file itself)', state: 'failed', reason: error }];
}

const [reportFile = ''] = process.argv.slice(2);
const wanted = process.argv.slice(3);
const paths = Object.keys(files).filter(
  (file) => wanted.length === 0 || wanted.some((part) => file.includes(part)),
);
const outcomes: TestOutcome[] = [];
for (const filePath of paths) {
  const before = process.cpuUsage();
  const [file] = await startTests([filePath], runner);
  if (file !== undefined) outcomes.push(...outcomesOf(file));
  // whole after each file, so that a run that breaks off tells how far it came
  writeFileSync(reportFile, JSON.stringify({ outcomes, isEnded: filePath === paths.at(-1) }));
  const { user, system } = process.cpuUsage(before);
  process.stdout.write(`${filePath}: ${String(Math.round((user + system) / 1000))} ms of the processor\n`);
}
