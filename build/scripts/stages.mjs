import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import path from 'node:path';
import process from 'node:process';

/**
 * @typedef {{ passed: number, failures: readonly string[] }} Count `failures` holds the name of each failed test
 * @typedef {Count & { name: string, seconds: number }} StageResult
 * @typedef {{ name: string, run: () => Promise<Count> }} Stage
 */

const isWindows = process.platform === 'win32';

/**
 * Runs a program of node_modules with its output on this terminal.
 * @param {string} program
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [environment]
 * @returns {Promise<boolean>} whether it ended with exit code 0
 */
export async function runTool(program, args, environment = {}) {
  const file = path.join('node_modules', '.bin', isWindows ? `${program}.cmd` : program);
  return await runProgram(file, args, environment);
}

/**
 * @param {string} file
 * @param {readonly string[]} args
 * @param {NodeJS.ProcessEnv} [environment]
 * @returns {Promise<boolean>} whether it ended with exit code 0
 */
export async function runProgram(file, args, environment = {}) {
  const child = spawn(file, args, {
    stdio: ['ignore', 'inherit', 'inherit'],
    env: { ...process.env, ...environment },
    shell: isWindows,
  });
  try {
    const [code] = await once(child, 'exit');
    return code === 0;
  } catch (error) {
    process.stderr.write(`${file}: ${String(error)}\n`);
    return false;
  }
}

/**
 * A stage that is one check: passed or failed.
 * @param {string} name
 * @param {() => Promise<boolean>} succeeds
 * @returns {Stage}
 */
export function singleCheck(name, succeeds) {
  return {
    name,
    run: async () => ((await succeeds()) ? { passed: 1, failures: [] } : { passed: 0, failures: [name] }),
  };
}

/**
 * A stage whose runner writes a report from which the tests are counted. A runner that fails without a failed test
 * (a crash, no test found) counts as one failure.
 * @param {string} name
 * @param {(reportFile: string) => Promise<boolean>} runTests
 * @param {(report: unknown) => Count} count
 * @returns {Stage}
 */
export function countedTests(name, runTests, count) {
  return {
    name,
    run: async () => {
      const folder = mkdtempSync(path.join(tmpdir(), 'test-report-'));
      const reportFile = path.join(folder, 'report.json');
      try {
        const isSuccess = await runTests(reportFile);
        const { passed, failures } = count(JSON.parse(readFileSync(reportFile, 'utf8')));
        const isConsistent = isSuccess && passed > 0;
        return {
          passed,
          failures: failures.length === 0 && !isConsistent ? [`${name} (the runner)`] : failures,
        };
      } catch (cause) {
        return { passed: 0, failures: [`${name}: no test report (${String(cause)})`] };
      } finally {
        rmSync(folder, { recursive: true, force: true });
      }
    },
  };
}

/**
 * The tests of some Vitest projects.
 * @param {string} name
 * @param {readonly string[]} projects
 * @returns {Stage}
 */
export function vitestProjects(name, projects) {
  const selection = projects.flatMap((project) => ['--project', project]);
  return countedTests(
    name,
    (reportFile) =>
      runTool('vitest', [
        'run',
        ...selection,
        '--reporter=default',
        '--reporter=json',
        `--outputFile.json=${reportFile}`,
      ]),
    (report) => {
      const { numPassedTests, testResults } = /** @type {VitestReport} */ (report);
      return { passed: numPassedTests, failures: testResults.flatMap(failedOfFile) };
    },
  );
}

/**
 * @typedef {{ status: string, fullName: string, failureMessages: readonly string[] }} VitestTest
 * @typedef {{ name: string, status: string, assertionResults: readonly VitestTest[] }} VitestFile
 * @typedef {{ numPassedTests: number, testResults: readonly VitestFile[] }} VitestReport
 * @param {VitestFile} file
 * @returns {string[]} its failed tests, or the file itself when it failed before there was a test
 */
function failedOfFile({ name, status, assertionResults }) {
  const place = path.relative(process.cwd(), name);
  const failed = assertionResults.filter((test) => test.status === 'failed');
  if (failed.length === 0) return status === 'failed' ? [place] : [];
  return failed.map(
    ({ fullName, failureMessages: [message = ''] }) => `${place}: ${fullName}: ${message.split('\n', 1)}`,
  );
}

/**
 * Runs all stages, whatever fails, prints a table, the failed tests and the closing line, and returns the exit code.
 * A list of lists stands for stages that need only one core each: the inner lists run beside each other.
 * @param {readonly (Stage | readonly (readonly Stage[])[])[]} stages
 * @returns {Promise<number>}
 */
export async function runStages(stages) {
  /** @type {StageResult[]} */
  const results = [];
  for (const stage of stages) {
    const lanes = 'run' in stage ? [[stage]] : stage;
    results.push(...(await Promise.all(lanes.map(runInTurn))).flat());
  }
  process.stdout.write('\n');
  for (const { name, passed, failures, seconds } of results) {
    const mark = failures.length === 0 ? 'ok  ' : 'FAIL';
    const figures = `${passed} passed, ${failures.length} failed (${seconds.toFixed(1)} s)`;
    process.stdout.write(`${mark} ${name}: ${figures}\n`);
  }
  const passed = results.reduce((sum, result) => sum + result.passed, 0);
  const failures = results.flatMap((result) => result.failures);
  process.stdout.write(['', ...failures.map((failure) => `FAIL ${failure}`), ''].join('\n'));
  process.stdout.write(`${passed} passed, ${failures.length} failed\n`);
  return failures.length === 0 ? 0 : 1;
}

/**
 * @param {readonly Stage[]} stages
 * @returns {Promise<StageResult[]>}
 */
async function runInTurn(stages) {
  /** @type {StageResult[]} */
  const results = [];
  for (const { name, run } of stages) {
    process.stdout.write(`\n── ${name}\n`);
    const startedAt = Date.now();
    results.push({ name, ...(await run()), seconds: (Date.now() - startedAt) / 1000 });
  }
  return results;
}
