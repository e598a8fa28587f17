import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import { afterAll, beforeAll, expect, it } from 'vitest';
import { loadCommand } from '#cli/registry.ts';
import { findRule } from '#shared/checks/engine/registry.ts';
import { findQuestionKind } from '#shared/questions/registry.ts';
import { findRecordKind } from '#shared/records/registry.ts';

const ROOT = path.resolve(import.meta.dirname, '../..');
const TRIAL = path.join(import.meta.dirname, 'one-file-trial');

/** What is added, and the one place where it goes; a kind of question is a kind and a control. */
const ADDED = {
  'z99-made-up.check.ts': 'shared/checks/availability',
  'made-up-visits.record.ts': 'shared/records',
  'made-up-stars.question.ts': 'shared/questions',
  'made-up-stars.control.tsx': 'renderer/questions',
  'made-up.command.ts': 'electron/cli/commands',
} as const;

/** What looks whether it works, where the tests of each kind are run. */
const TRIALS = {
  'rules-and-commands.trial.ts': 'tests/unit/rules-and-commands.test.ts',
  'screens.trial.tsx': 'tests/unit/renderer/screens.test.tsx',
} as const;

const COPIED = [
  'shared',
  'electron',
  'renderer',
  'build/tsconfig',
  'tests/support',
  'tests/tsconfig.json',
  'package.json',
  'vitest.config.ts',
];

interface TestReport {
  readonly numPassedTests: number;
  readonly testResults: readonly {
    /** Why a file could not be run at all. */
    readonly message: string;
    readonly assertionResults: readonly { readonly failureMessages: readonly string[] }[];
  }[];
}

interface TrialOutcome {
  readonly passed: number;
  /** What each failed test says. */
  readonly failures: readonly string[];
  /** Files that could not be run. */
  readonly broken: readonly string[];
}

let copy = '';

beforeAll(() => {
  copy = mkdtempSync(path.join(tmpdir(), 'one-file-'));
  for (const part of COPIED) cpSync(path.join(ROOT, part), path.join(copy, part), { recursive: true });
  symlinkSync(path.join(ROOT, 'node_modules'), path.join(copy, 'node_modules'), 'junction');
});

afterAll(() => {
  rmSync(copy, { recursive: true, force: true });
});

/** Runs the trials in the copy. */
function runTrials(): TrialOutcome {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [path.join(ROOT, 'node_modules/vitest/vitest.mjs'), 'run', '--reporter=json', ...Object.values(TRIALS)],
    { cwd: copy, encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
  );
  if (!stdout.includes('{')) return { passed: 0, failures: [], broken: [stderr] };
  const { numPassedTests, testResults } = JSON.parse(stdout.slice(stdout.indexOf('{'))) as TestReport;
  return {
    passed: numPassedTests,
    failures: testResults.flatMap(({ assertionResults }) =>
      assertionResults.flatMap(({ failureMessages }) => failureMessages),
    ),
    broken: testResults.map(({ message }) => message).filter((message) => message !== ''),
  };
}

it('the app knows none of what is added', async () => {
  expect(findRule('Z99')).toBeUndefined();
  expect(findRecordKind('made-up-visits')).toBeUndefined();
  expect(findQuestionKind('made-up-stars').id).toBe('text');
  expect(await loadCommand('made-up')).toBeUndefined();
});

it('a website rule, a kind of record, a kind of question and a command each take one file, and nothing else', () => {
  for (const [trial, place] of Object.entries(TRIALS)) {
    mkdirSync(path.dirname(path.join(copy, place)), { recursive: true });
    cpSync(path.join(TRIAL, trial), path.join(copy, place));
  }
  for (const [file, folder] of Object.entries(ADDED)) {
    cpSync(path.join(TRIAL, file), path.join(copy, folder, file));
  }
  expect(runTrials()).toEqual({ passed: 5, failures: [], broken: [] });
});
